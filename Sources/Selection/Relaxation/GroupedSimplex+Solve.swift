extension GroupedSimplex {
  /// Runs until no bound is broken, the bound falls to the cut-off, or nothing can respect the rows.
  ///
  /// - Returns: the status and, if infeasible, the ray that proves it.
  mutating func solve(cutOff: Double = -.infinity, pivotLimit: Int = .max) -> (status: Status, ray: [Double]) {
    var steps = 0
    var failures = 0
    var stalled = 0
    let startsBefore = starts
    while true {
      computeParts()
      guard let step = nextStep(turn: stalled / Self.patience) else {
        // Rounding may have hidden something since the last look at the whole.
        if sinceRefactored < 20 { return (.optimal, []) }
        refactor()
        continue
      }
      let height = bound
      if height <= cutOff { return (.cutOff, []) }
      if steps & 63 == 63, let monitor, monitor.interruptionNow() != nil { return (.gaveUp, []) }
      if steps >= pivotLimit || failures > 5 || starts > startsBefore + 2 { return (.gaveUp, []) }
      computeRates()
      guard let search = lineSearch(step) else {
        if sinceRefactored > 0 {
          refactor()
          continue
        }
        excess = step.excess
        return (.infeasible, ray.map { $0 * step.sign })
      }
      steps += 1
      pivots += 1
      // What rounding can bring about is no progress.
      stalled = search.length * step.excess > 1e-14 * abs(height) ? 0 : stalled + 1
      moveMultipliers(step, length: search.length)
      if exchange(step, entering: search.entering) {
        sinceRefactored += 1
        if sinceRefactored >= 60 { refactor() }
      } else {
        failures += 1
        if failures > 3 { startOver() } else { refactor() }
      }
    }
  }

  /// Value of the Lagrangian at the multipliers: an upper bound up to rounding.
  var bound: Double {
    var sum = 0.0
    for (place, row) in basis.tight.enumerated() {
      sum += multipliers[Int(row)] * (basis.atUpper[place] ? upper[Int(row)] : lower[Int(row)])
    }
    for key in basis.keys { sum += profit[Int(key)] }
    return sum
  }

  // MARK: How far to go

  private struct LineSearch {
    var length: Double
    var entering: Breakpoint.Kind
  }

  /// Walks along the ray past every change of key until the bound would rise; nothing when it falls for ever.
  private mutating func lineSearch(_ step: Step) -> LineSearch? {
    var slope = step.excess
    // A quantity that hardly moves along the ray would make a worthless pivot.
    let leastRate = 1e-10 * ray.reduce(1) { max($0, abs($1)) }
    queue.removeAll()
    for group in 0..<model.groupCount {
      if let next = nextBreakpoint(of: group, step.sign) { queue.add(next) }
    }
    queue.heapify()
    for (place, row) in basis.tight.enumerated() where lower[Int(row)] < upper[Int(row)] {
      let rate = step.sign * ray[Int(row)] * (basis.atUpper[place] ? -1 : 1)
      if rate > 1e-11 {
        queue.push(Breakpoint(length: abs(multipliers[Int(row)]) / rate, rate: rate, kind: .row(place: place)))
      }
    }
    while let next = queue.popFirst() {
      switch next.kind {
      case .column(let column):
        let group = Int(matrix.groupOf[column])
        if next.rate < leastRate { continue }
        slope -= next.rate
        guard splitCount[group] == 0, slope > 1e-12 else {
          return LineSearch(length: next.length, entering: next.kind)
        }
        moveKey(of: group, to: column)
        if let later = nextBreakpoint(of: group, step.sign) { queue.push(later) }
      case .row(let place):
        let row = Int(basis.tight[place])
        if next.rate < leastRate { continue }
        slope -= next.rate * (upper[row] - lower[row])
        guard slope > 1e-12 else { return LineSearch(length: next.length, entering: next.kind) }
        basis.atUpper[place].toggle()
      }
    }
    return nil
  }

  /// Where the group would next prefer another column than its key.
  private func nextBreakpoint(of group: Int, _ sign: Double) -> Breakpoint? {
    let key = Int(basis.keys[group])
    var best: Breakpoint?
    for column in matrix.columns(group) where column != key && allowed[column] && headPlace[column] < 0 {
      let rate = -sign * (rates[column] - rates[key])
      guard rate > 1e-11 else { continue }
      let length = max(0, profit[key] - profit[column]) / rate
      if let known = best, (known.length, -known.rate) <= (length, -rate) { continue }
      best = Breakpoint(length: length, rate: rate, kind: .column(column))
    }
    return best
  }

  private mutating func moveMultipliers(_ step: Step, length: Double) {
    let move = length * step.sign
    guard move != 0 else { return }
    for row in ray.indices where ray[row] != 0 { multipliers[row] += move * ray[row] }
    profit.withUnsafeMutableBufferPointer { profit in
      rates.withUnsafeBufferPointer { rates in
        for column in profit.indices { profit[column] -= move * rates[column] }
      }
    }
  }

  // MARK: The change of basis

  /// Exchanges the leaving for the entering quantity; false when the step is numerically worthless.
  private mutating func exchange(_ step: Step, entering: Breakpoint.Kind) -> Bool {
    switch (step.leaving, entering) {
    case (.head(let place), .column(let column)): return replaceHead(place, by: column)
    case (.head(let place), .row(let tight)): return release(tight, freeing: place)
    case (.row(let row), .column(let column)): return bind(row, atUpper: step.sign < 0, with: column)
    case (.row(let row), .row(let tight)): return swap(tight, for: row, atUpper: step.sign < 0)
    }
  }

  private mutating func replaceHead(_ place: Int, by column: Int) -> Bool {
    let difference = tightDifference(column)
    let weights = inverse.product(difference)
    let pivot = weights[place]
    guard abs(pivot) > 1e-10 else { return false }
    inverse.scaleRow(place, by: 1 / pivot)
    inverse.addRow(place, times: weights.map { -$0 })
    let old = Int(basis.heads[place])
    headPlace[old] = -1
    splitCount[Int(matrix.groupOf[old])] -= 1
    basis.heads[place] = Int32(column)
    headPlace[column] = Int32(place)
    splitCount[Int(matrix.groupOf[column])] += 1
    return true
  }

  private mutating func release(_ tight: Int, freeing place: Int) -> Bool {
    let pivot = inverse[place, tight]
    guard abs(pivot) > 1e-10 else { return false }
    for other in 0..<inverse.size where other != place {
      inverse.addRow(place, times: -inverse[other, tight] / pivot, to: other)
    }
    inverse.remove(row: place, column: tight)
    let row = Int(basis.tight[tight])
    tightPlace[row] = -1
    multipliers[row] = 0
    basis.tight.swapAt(tight, basis.tight.count - 1)
    basis.tight.removeLast()
    basis.atUpper.swapAt(tight, basis.atUpper.count - 1)
    basis.atUpper.removeLast()
    if tight < basis.tight.count { tightPlace[Int(basis.tight[tight])] = Int32(tight) }
    let column = Int(basis.heads[place])
    headPlace[column] = -1
    splitCount[Int(matrix.groupOf[column])] -= 1
    basis.heads.swapAt(place, basis.heads.count - 1)
    basis.heads.removeLast()
    if place < basis.heads.count { headPlace[Int(basis.heads[place])] = Int32(place) }
    return true
  }

  private mutating func bind(_ row: Int, atUpper: Bool, with column: Int) -> Bool {
    let difference = tightDifference(column)
    let key = Int(basis.keys[Int(matrix.groupOf[column])])
    var schur = matrix.amount(of: column, inRow: row) - matrix.amount(of: key, inRow: row)
    let product = basis.tight.map { ray[Int($0)] }
    for place in difference.indices { schur -= product[place] * difference[place] }
    guard abs(schur) > 1e-10 else { return false }
    let weights = inverse.product(difference)
    for place in weights.indices where weights[place] != 0 {
      inverse.addMultiple(of: product, times: weights[place] / schur, toRow: place)
    }
    let last = inverse.size
    inverse.grow()
    for place in weights.indices {
      inverse[place, last] = -weights[place] / schur
      inverse[last, place] = -product[place] / schur
    }
    inverse[last, last] = 1 / schur
    basis.heads.append(Int32(column))
    headPlace[column] = Int32(last)
    splitCount[Int(matrix.groupOf[column])] += 1
    basis.tight.append(Int32(row))
    basis.atUpper.append(atUpper)
    tightPlace[row] = Int32(last)
    return true
  }

  private mutating func swap(_ tight: Int, for row: Int, atUpper: Bool) -> Bool {
    var product = basis.tight.map { ray[Int($0)] }
    let pivot = product[tight]
    guard abs(pivot) > 1e-10 else { return false }
    product[tight] = 0
    for place in 0..<inverse.size {
      let factor = inverse[place, tight] / pivot
      inverse.addMultiple(of: product, times: -factor, toRow: place)
      inverse[place, tight] = factor
    }
    let old = Int(basis.tight[tight])
    tightPlace[old] = -1
    multipliers[old] = 0
    basis.tight[tight] = Int32(row)
    basis.atUpper[tight] = atUpper
    tightPlace[row] = Int32(tight)
    return true
  }
}
