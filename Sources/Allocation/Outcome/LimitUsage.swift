internal import Quantities

/// What a plan uses of every limit, in whole posts and cents.
struct LimitUsage: Sendable {
  /// What one limit counts.
  struct Sums: Sendable {
    /// What is counted.
    var counted: Int64 = 0
    /// What a share is taken of.
    var base: Int64 = 0
  }

  /// By family, then by limit.
  private(set) var sums: [[Sums]]

  init(_ problem: AllocationProblem, _ plan: AllocationPlan) {
    sums = problem.families.map { Array(repeating: Sums(), count: $0.limitCount) }
    for row in plan.fundedRows {
      guard let option = plan.option(of: row) else { continue }
      let offer = Int(problem.options.offers[option])
      let schedule = problem.schedules[Int(problem.options.schedules[option])]
      for (index, family) in problem.families.enumerated() {
        let isCounted = family.counted.counts(row: row, offer: offer)
        let isInBase = family.base?.counts(row: row, offer: offer) ?? false
        guard isCounted || isInBase else { continue }
        let amount = family.counted.amount(schedule)
        for limit in family.limits(of: row) {
          if isCounted { sums[index][Int(limit)].counted += amount }
          if isInBase { sums[index][Int(limit)].base += amount }
        }
      }
    }
  }
}

extension RuleFamily.Limits {
  /// Whether sums respect the limits, exactly.
  func allow(_ sums: LimitUsage.Sums) -> Bool {
    if let atLeast, sums.counted < atLeast { return false }
    if let atMost, sums.counted > atMost { return false }
    let scaled = Int128(sums.counted) * 10_000
    if let atLeastShare, scaled < Int128(atLeastShare.basisPoints) * Int128(sums.base) { return false }
    if let atMostShare, scaled > Int128(atMostShare.basisPoints) * Int128(sums.base) { return false }
    return true
  }
}
