internal import Campaigns
internal import Pools
internal import Quantities
internal import Results

/// How far each quota and each rule of the commission is used.
enum RuleUses {
  /// The uses of quotas and rules, in the order of the campaign, then of the values.
  static func uses(_ problem: AllocationProblem, _ plan: AllocationPlan, _ usage: LimitUsage) -> [RuleUse] {
    problem.families.enumerated().flatMap { index, family -> [RuleUse] in
      switch family.origin {
      case .envelopePosts, .envelopeYear, .envelopeTotal, .applicant: return []
      case .quota, .rule:
        let steps = family.counted.weight == .posts ? nil : SmallestSteps(problem, plan, family)
        return (0..<family.limitCount).map { use(family, $0, usage.sums[index][$0], steps) }
      }
    }
  }

  private static func use(
    _ family: RuleFamily, _ limit: Int, _ sums: LimitUsage.Sums, _ steps: SmallestSteps?
  ) -> RuleUse {
    let limits = family.limits(of: limit)
    return RuleUse(
      id: family.id(of: limit), title: family.title, unit: family.counted.weight == .posts ? .posts : .euros,
      used: sums.counted, ofUsed: family.base == nil ? nil : sums.base, atLeast: limits.atLeast, atMost: limits.atMost,
      atLeastShare: limits.atLeastShare, atMostShare: limits.atMostShare,
      isBinding: isBinding(limits, sums, up: steps.map { $0.up[limit] } ?? 1, down: steps.map { $0.down[limit] } ?? 1))
  }

  /// Whether one step further would break a limit.
  ///
  /// A step is a post; for euros it is the smallest amount that a further post would add, or that a funded one takes.
  /// A share is tested with one counted post more for a ceiling, and one post more that is not counted for a floor.
  static func isBinding(_ limits: RuleFamily.Limits, _ sums: LimitUsage.Sums, up: Int64?, down: Int64?) -> Bool {
    if let atMost = limits.atMost, let up, sums.counted + up > atMost { return true }
    if let atLeast = limits.atLeast, let down, sums.counted - down < atLeast { return true }
    let counted = Int128(sums.counted) * 10_000
    if let share = limits.atMostShare?.basisPoints, let up,
      counted + Int128(up) * 10_000 > Int128(share) * Int128(sums.base + up)
    {
      return true
    }
    if let share = limits.atLeastShare?.basisPoints, let up, counted < Int128(share) * Int128(sums.base + up) {
      return true
    }
    return false
  }
}

/// The smallest amounts by which a limit in euros can go up or down; nil where no post moves it.
struct SmallestSteps {
  private(set) var up: [Int64?]
  private(set) var down: [Int64?]

  init(_ problem: AllocationProblem, _ plan: AllocationPlan, _ family: RuleFamily) {
    up = Array(repeating: nil, count: family.limitCount)
    down = up
    for row in 0..<problem.pool.count {
      let chosen = plan.option(of: row)
      for option in problem.options.options(of: row) where chosen == nil || chosen == option {
        let weight = family.weight(of: option, row: row, in: problem)
        let amount = max(weight.counted, weight.base)
        guard amount > 0 else { continue }
        family.forEachLimit(of: row) { limit in
          if chosen == nil { up[limit] = min(up[limit] ?? amount, amount) }
          if chosen == option { down[limit] = min(down[limit] ?? amount, amount) }
        }
      }
    }
  }
}
