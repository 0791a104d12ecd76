extension GroupedSimplex {
  /// Recomputes everything from the basis: inverse, multipliers, profits, keys, activities.
  mutating func refactor() {
    sinceRefactored = 0
    for group in splitCount.indices { splitCount[group] = 0 }
    for (place, column) in basis.heads.enumerated() {
      headPlace[Int(column)] = Int32(place)
      splitCount[Int(matrix.groupOf[Int(column)])] += 1
    }
    for (place, row) in basis.tight.enumerated() { tightPlace[Int(row)] = Int32(place) }
    // The matrix has a row per tight row, its inverse a row per head.
    inverse.reset(size: basis.heads.count)
    for (place, column) in basis.heads.enumerated() {
      addEntries(of: Int(column), times: 1, toColumn: place)
      addEntries(of: Int(basis.keys[Int(matrix.groupOf[Int(column)])]), times: -1, toColumn: place)
    }
    if !inverse.invert() { return startOver() }
    computeMultipliers()
    chooseKeys()
    if !shiftValues() { startOver() }
  }

  /// Lowers the value of columns of split groups that rounding has left slightly above their key.
  ///
  /// The values guide the method only; bounds are computed from the true ones.
  ///
  /// - Returns: false when a column is so far above that the basis is worthless.
  private mutating func shiftValues() -> Bool {
    for group in 0..<model.groupCount where splitCount[group] > 0 {
      let limit = profit[Int(basis.keys[group])]
      for column in matrix.columns(group) where allowed[column] && headPlace[column] < 0 && profit[column] > limit {
        let excess = profit[column] - limit
        if excess > 1e-5 * valueScale { return false }
        value[column] -= excess
        profit[column] = limit
      }
    }
    return true
  }

  private mutating func addEntries(of column: Int, times factor: Double, toColumn place: Int) {
    for entry in Int(matrix.columnStart[column])..<Int(matrix.columnStart[column + 1]) {
      let row = tightPlace[Int(matrix.rows[entry])]
      if row >= 0 { inverse[Int(row), place] += factor * matrix.entries[entry] }
    }
  }

  /// The basis without any tight row, from which the method can always start.
  mutating func startOver() {
    starts += 1
    for column in basis.heads { headPlace[Int(column)] = -1 }
    for row in basis.tight { tightPlace[Int(row)] = -1 }
    for group in splitCount.indices { splitCount[group] = 0 }
    basis = Basis(keys: basis.keys)
    inverse.reset(size: 0)
    computeMultipliers()
    chooseKeys()
  }

  private mutating func computeMultipliers() {
    let costs = basis.heads.map { column in
      value[Int(column)] - value[Int(basis.keys[Int(matrix.groupOf[Int(column)])])]
    }
    let product = inverse.leftProduct(costs)
    for row in multipliers.indices { multipliers[row] = 0 }
    for (place, row) in basis.tight.enumerated() { multipliers[Int(row)] = product[place] }
    computeProfits()
  }

  private mutating func computeProfits() {
    multipliers.withUnsafeBufferPointer { multipliers in
      profit.withUnsafeMutableBufferPointer { profit in
        guard let weights = multipliers.baseAddress else { return }
        for column in 0..<matrix.columnCount { profit[column] = value[column] - matrix.dot(column, weights) }
      }
    }
  }

  /// Leaves keys that have been forbidden.
  mutating func rekey() { chooseKeys() }

  /// Lets every group that is not split sit at its most profitable allowed column.
  private mutating func chooseKeys() {
    for row in keyActivity.indices { keyActivity[row] = 0 }
    for group in 0..<model.groupCount {
      if splitCount[group] == 0 {
        var best = -1
        for column in matrix.columns(group) where allowed[column] && (best < 0 || profit[column] > profit[best]) {
          best = column
        }
        if best >= 0 { basis.keys[group] = Int32(best) }
      }
      addToKeyActivity(Int(basis.keys[group]), times: 1)
    }
  }

  mutating func addToKeyActivity(_ column: Int, times factor: Double) {
    keyActivity.withUnsafeMutableBufferPointer { sums in
      if let base = sums.baseAddress { matrix.add(column, times: factor, to: base) }
    }
  }

  /// Replaces the key of a group that is not split.
  mutating func moveKey(of group: Int, to column: Int) {
    addToKeyActivity(Int(basis.keys[group]), times: -1)
    addToKeyActivity(column, times: 1)
    basis.keys[group] = Int32(column)
  }

  /// Parts of the split columns and activities of the rows at the present basis.
  mutating func computeParts() {
    slack.removeAll(keepingCapacity: true)
    for (place, row) in basis.tight.enumerated() {
      slack.append((basis.atUpper[place] ? upper[Int(row)] : lower[Int(row)]) - keyActivity[Int(row)])
    }
    inverse.multiply(slack, into: &part)
    activity.withUnsafeMutableBufferPointer { sums in
      guard let base = sums.baseAddress else { return }
      for row in sums.indices { sums[row] = keyActivity[row] }
      for (place, column) in basis.heads.enumerated() where part[place] != 0 {
        matrix.add(Int(column), times: part[place], to: base)
        matrix.add(Int(basis.keys[Int(matrix.groupOf[Int(column)])]), times: -part[place], to: base)
      }
    }
  }

  /// Makes the split column at a position the key of its group and the key a split column.
  mutating func exchangeKey(at place: Int) {
    let column = basis.heads[place]
    let group = Int(matrix.groupOf[Int(column)])
    let key = basis.keys[group]
    for other in basis.heads.indices
    where other != place && Int(matrix.groupOf[Int(basis.heads[other])]) == group {
      inverse.addRow(other, times: 1, to: place)
    }
    inverse.scaleRow(place, by: -1)
    addToKeyActivity(Int(key), times: -1)
    addToKeyActivity(Int(column), times: 1)
    basis.keys[group] = column
    basis.heads[place] = key
    headPlace[Int(column)] = -1
    headPlace[Int(key)] = Int32(place)
  }

  /// Amounts of a column less those of its group's key, over the tight rows.
  func tightDifference(_ column: Int) -> [Double] {
    var result = [Double](repeating: 0, count: basis.tight.count)
    func add(_ column: Int, _ factor: Double) {
      for entry in Int(matrix.columnStart[column])..<Int(matrix.columnStart[column + 1]) {
        let place = tightPlace[Int(matrix.rows[entry])]
        if place >= 0 { result[Int(place)] += factor * matrix.entries[entry] }
      }
    }
    add(column, 1)
    add(Int(basis.keys[Int(matrix.groupOf[column])]), -1)
    return result
  }

  /// What each split column puts into a row more than the key of its group.
  func splitDifferences(inRow row: Int) -> [Double] {
    basis.heads.map { column in
      matrix.amount(of: Int(column), inRow: row)
        - matrix.amount(of: Int(basis.keys[Int(matrix.groupOf[Int(column)])]), inRow: row)
    }
  }
}
