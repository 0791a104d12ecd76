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
      for (index, family) in problem.families.enumerated() {
        let weight = family.weight(of: option, row: row, in: problem)
        guard weight.counted != 0 || weight.base != 0 else { continue }
        family.forEachLimit(of: row) { limit in
          sums[index][limit].counted += weight.counted
          sums[index][limit].base += weight.base
        }
      }
    }
  }
}

extension RuleFamily {
  /// What an option adds to the limits that count its row.
  func weight(of option: Int, row: Int, in problem: AllocationProblem) -> LimitUsage.Sums {
    let offer = Int(problem.options.offers[option])
    let isCounted = counted.counts(row: row, offer: offer)
    let isInBase = base?.counts(row: row, offer: offer) ?? false
    guard isCounted || isInBase else { return LimitUsage.Sums() }
    let amount = counted.amount(problem.options.schedules[option], problem.costs)
    return LimitUsage.Sums(counted: isCounted ? amount : 0, base: isInBase ? amount : 0)
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
