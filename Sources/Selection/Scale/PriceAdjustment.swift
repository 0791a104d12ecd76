import LinearProgramming

/// Brings multipliers nearer to the best ones by the sign alone of what each row has too much or too little of.
///
/// With a million groups the bound is nearly smooth in the multipliers, so that a step of its own for every row, longer
/// while the sign stays and shorter when it turns, gets far in few pricings, whatever the units of the rows (Riedmiller
/// and Braun, *A direct adaptive method for faster backpropagation learning: the RPROP algorithm*, 1993).
struct PriceAdjustment {
  let pricing: Pricing
  let groups: [Int32]
  /// Part of the bounds that the groups may use, where they are a sample.
  let fraction: Double
  let monitor: SearchMonitor

  private static let (growth, shrinkage) = (1.25, 0.5)
  /// First steps, as a part of the multiplier.
  private static let firstStep = 0.03

  /// The best multipliers met in some rounds, and their bound.
  func improved(_ start: [Double], rounds: Int) -> (multipliers: [Double], bound: Double) {
    var multipliers = start
    var steps = firstSteps(start)
    var signs = [Double](repeating: 0, count: start.count)
    var best = (multipliers: start, bound: Double.infinity)
    for _ in 0..<rounds {
      let (activity, sum) = pricing.activity(of: groups, at: multipliers)
      let bound = fraction * pricing.worthOfBounds(multipliers) + sum
      if bound < best.bound { best = (multipliers, bound) }
      if monitor.interruptionNow() != nil { break }
      for row in multipliers.indices where steps[row] > 0 {
        let sign = excessSign(row, activity[row], multipliers[row])
        let turned = sign * signs[row]
        steps[row] *= turned > 0 ? Self.growth : turned < 0 ? Self.shrinkage : 1
        signs[row] = turned < 0 ? 0 : sign
        multipliers[row] = moved(row, multipliers[row], by: sign * steps[row])
      }
    }
    return best
  }

  /// 1 where a row has too much, -1 where it has too little for its multiplier.
  private func excessSign(_ row: Int, _ activity: Double, _ multiplier: Double) -> Double {
    let (lower, upper) = (pricing.lower[row], pricing.upper[row])
    if upper != ChoiceModel.noUpper {
      let excess = activity - upper.nearestDouble * fraction
      if excess > 0 || multiplier > 0 { return excess > 0 ? 1 : excess < 0 ? -1 : 0 }
    }
    if lower != ChoiceModel.noLower {
      let excess = activity - lower.nearestDouble * fraction
      if excess < 0 || multiplier < 0 { return excess > 0 ? 1 : excess < 0 ? -1 : 0 }
    }
    return 0
  }

  private func moved(_ row: Int, _ multiplier: Double, by step: Double) -> Double {
    let next = multiplier + step
    // A row that bounds one side only has multipliers of one sign.
    if next < 0 && pricing.lower[row] == ChoiceModel.noLower { return 0 }
    if next > 0 && pricing.upper[row] == ChoiceModel.noUpper { return 0 }
    return next
  }

  /// Steps of rows that may have a multiplier; 0 for links where only a sample of the groups is there.
  private func firstSteps(_ multipliers: [Double]) -> [Double] {
    let problem = pricing.problem
    let largest = pricing.largestAmounts
    let worth = problem.levels[0].reduce(0) { max($0, abs(Double($1))) }
    return multipliers.indices.map { row in
      if row >= problem.rows.count { return fraction < 1 ? 0 : Self.firstStep * worth }
      return Self.firstStep * max(abs(multipliers[row]), worth / max(1, largest[row]) / 16)
    }
  }
}

extension Pricing {
  /// What the most profitable columns of some groups put into the rows, and the sum of their profits.
  func activity(of groups: [Int32], at multipliers: [Double]) -> (activity: [Double], sum: Double) {
    let size = max(Self.chunk, (groups.count + 15) / 16)
    let parts = WorkerThreads.map(count: (groups.count + size - 1) / size, threads: threads) { chunk in
      var activity = [Double](repeating: 0, count: rowCount)
      var sum = 0.0
      visit(groups[(chunk * size)..<min(groups.count, (chunk + 1) * size)], multipliers) { group, candidates in
        guard let best = candidates.max(by: { $0.profit < $1.profit }) else { return }
        sum += best.profit
        guard best.column >= 0 else { return }
        for entry in problem.entries(ofColumn: Int(best.column)) {
          activity[Int(problem.rowIndices[entry])] += Double(problem.amounts[entry])
        }
        for entry in links.entries(ofGroup: Int(group)) {
          activity[Int(links.rows[entry])] += Double(links.amounts[entry])
        }
      }
      return (activity, sum)
    }
    var activity = [Double](repeating: 0, count: rowCount)
    var sum = 0.0
    for part in parts {
      sum += part.1
      for row in activity.indices { activity[row] += part.0[row] }
    }
    return (activity, sum)
  }
}
