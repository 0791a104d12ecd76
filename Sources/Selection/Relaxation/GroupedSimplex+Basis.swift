extension GroupedSimplex {
  /// Recomputes everything from the basis: inverse, multipliers, profits, keys, activities.
  mutating func refactor() {
    sinceRefactored = 0
    for group in splitCount.indices { splitCount[group] = 0 }
    for (place, column) in basis.heads.enumerated() {
      headPlace[Int(column)] = Int32(place)
      splitCount[Int(model.columnGroup[Int(column)])] += 1
    }
    for (place, row) in basis.tight.enumerated() { tightPlace[Int(row)] = Int32(place) }
    // The matrix has a row per tight row, its inverse a row per head.
    inverse.reset(size: basis.heads.count)
    for (place, column) in basis.heads.enumerated() {
      addEntries(of: Int(column), times: 1, toColumn: place)
      addEntries(of: Int(basis.keys[Int(model.columnGroup[Int(column)])]), times: -1, toColumn: place)
    }
    if !inverse.invert() { return startOver() }
    computeMultipliers()
    chooseKeys()
    if !isDualFeasible { startOver() }
  }

  /// Whether no allowed column of a split group is worth more than the group's key.
  private var isDualFeasible: Bool {
    for group in 0..<model.groupCount where splitCount[group] > 0 {
      let limit = profit[Int(basis.keys[group])] + 1e-8 * valueScale
      for column in model.columns(group) where allowed[column] && profit[column] > limit { return false }
    }
    return true
  }

  private mutating func addEntries(of column: Int, times factor: Double, toColumn place: Int) {
    for entry in model.entries(column) {
      let row = tightPlace[Int(model.rowIndices[entry])]
      if row >= 0 { inverse[Int(row), place] += factor * matrix.entries[entry] }
    }
  }

  /// The basis without any tight row, from which the method can always start.
  mutating func startOver() {
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
      value[Int(column)] - value[Int(basis.keys[Int(model.columnGroup[Int(column)])])]
    }
    let product = inverse.leftProduct(costs)
    for row in multipliers.indices { multipliers[row] = 0 }
    for (place, row) in basis.tight.enumerated() { multipliers[Int(row)] = product[place] }
    computeProfits()
  }

  private mutating func computeProfits() {
    for column in profit.indices {
      var sum = value[column]
      for entry in model.entries(column) { sum -= multipliers[Int(model.rowIndices[entry])] * matrix.entries[entry] }
      profit[column] = sum
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
        for column in model.columns(group) where allowed[column] && (best < 0 || profit[column] > profit[best]) {
          best = column
        }
        if best >= 0 { basis.keys[group] = Int32(best) }
      }
      addToKeyActivity(Int(basis.keys[group]), times: 1)
    }
  }

  mutating func addToKeyActivity(_ column: Int, times factor: Double) {
    for entry in model.entries(column) { keyActivity[Int(model.rowIndices[entry])] += factor * matrix.entries[entry] }
  }

  /// Replaces the key of a group that is not split.
  mutating func moveKey(of group: Int, to column: Int) {
    addToKeyActivity(Int(basis.keys[group]), times: -1)
    addToKeyActivity(column, times: 1)
    basis.keys[group] = Int32(column)
  }

  /// Parts of the split columns and activities of the rows at the present basis.
  mutating func computeParts() {
    let rest = basis.tight.enumerated().map { place, row in
      (basis.atUpper[place] ? upper[Int(row)] : lower[Int(row)]) - keyActivity[Int(row)]
    }
    part = (0..<basis.heads.count).map { inverse.dot(row: $0, rest) }
    activity = keyActivity
    for (place, column) in basis.heads.enumerated() {
      let share = part[place]
      for entry in model.entries(Int(column)) {
        activity[Int(model.rowIndices[entry])] += share * matrix.entries[entry]
      }
      for entry in model.entries(Int(basis.keys[Int(model.columnGroup[Int(column)])])) {
        activity[Int(model.rowIndices[entry])] -= share * matrix.entries[entry]
      }
    }
  }

  /// Makes the split column at a position the key of its group and the key a split column.
  mutating func exchangeKey(at place: Int) {
    let column = basis.heads[place]
    let group = Int(model.columnGroup[Int(column)])
    let key = basis.keys[group]
    for other in basis.heads.indices
    where other != place && Int(model.columnGroup[Int(basis.heads[other])]) == group {
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
    for entry in model.entries(column) {
      let place = tightPlace[Int(model.rowIndices[entry])]
      if place >= 0 { result[Int(place)] += matrix.entries[entry] }
    }
    for entry in model.entries(Int(basis.keys[Int(model.columnGroup[column])])) {
      let place = tightPlace[Int(model.rowIndices[entry])]
      if place >= 0 { result[Int(place)] -= matrix.entries[entry] }
    }
    return result
  }

  /// What each split column puts into a row more than the key of its group.
  func splitDifferences(inRow row: Int) -> [Double] {
    basis.heads.map { column in
      amount(of: Int(column), inRow: row)
        - amount(of: Int(basis.keys[Int(model.columnGroup[Int(column)])]), inRow: row)
    }
  }

  func amount(of column: Int, inRow row: Int) -> Double {
    for entry in model.entries(column) where Int(model.rowIndices[entry]) == row { return matrix.entries[entry] }
    return 0
  }
}
