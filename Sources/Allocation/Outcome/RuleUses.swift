internal import Campaigns
internal import Pools
internal import Quantities
internal import Results

/// How far each quota and each rule of the commission is used.
enum RuleUses {
  /// The uses of quotas and rules, in the order of the campaign, then of the values.
  ///
  /// A rule that limits both a number and a share of the same posts is one use; where the share is taken of a part of
  /// them (`of`) the two count different posts, and the use of the share is named with `/share` behind. An order of
  /// preference that limits nothing else is a use without limits.
  static func uses(_ problem: AllocationProblem, _ plan: AllocationPlan, _ usage: LimitUsage) -> [RuleUse] {
    var quotas: [RuleUse] = []
    var rules = problem.campaign.rules.map { _ in [RuleUse]() }
    for (index, family) in problem.families.enumerated() {
      let steps = family.counted.weight == .posts ? nil : SmallestSteps(problem, plan, family)
      let uses = { (0..<family.limitCount).map { use(family, $0, of: problem, usage.sums[index][$0], steps) } }
      switch family.origin {
      case .envelopePosts, .envelopeYear, .envelopeTotal, .applicant: break
      case .quota: quotas += uses()
      case .rule(let rule):
        rules[rule] = joined(rules[rule], uses())
      }
    }
    for order in problem.orders where rules[order.rule].isEmpty {
      rules[order.rule] = [use(order, problem, plan)]
    }
    return quotas + rules.flatMap(\.self)
  }

  /// The uses of a rule's number, if it has one, and of its share.
  private static func joined(_ numbers: [RuleUse], _ uses: [RuleUse]) -> [RuleUse] {
    let numberOfID = Dictionary(numbers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    guard uses.contains(where: { numberOfID[$0.id] != nil }) else { return numbers + uses }
    return uses.map { use in
      guard let number = numberOfID[use.id] else { return use }
      var both = use
      (both.atLeast, both.atMost) = (number.atLeast, number.atMost)
      both.isBinding = both.isBinding || number.isBinding
      return both
    }
  }

  /// The posts that an order of preference ranks and that are funded; it binds where it
  /// holds one back.
  private static func use(
    _ order: OrderRule.Order, _ problem: AllocationProblem, _ plan: AllocationPlan
  ) -> RuleUse {
    let rule = problem.campaign.rules[order.rule]
    let ranked = Set(order.links.flatMap { [$0.row, $0.needs] })
    let holdsBack = order.links.contains { link in
      let row = Int(link.row)
      return plan.option(of: row) == nil && !problem.options.options(of: row).isEmpty
        && problem.participation.verdicts[row] != .reject && !plan.funds(Int(link.needs), by: order, in: problem)
    }
    return RuleUse(
      id: rule.id, title: rule.title, unit: .posts,
      used: Int64(ranked.count { plan.funds(Int($0), by: order, in: problem) }), isBinding: holdsBack)
  }

  private static func use(
    _ family: RuleFamily, _ limit: Int, of problem: AllocationProblem, _ sums: LimitUsage.Sums,
    _ steps: SmallestSteps?
  ) -> RuleUse {
    let limits = family.limits(of: limit)
    return RuleUse(
      id: problem.useID(of: family, limit: limit), title: family.title,
      unit: family.counted.weight == .posts ? .posts : .euros,
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

extension AllocationProblem {
  /// What a result calls the use of a limit, or nil for all limits of the family.
  ///
  /// The share of a rule that also limits a number is told apart where it is taken of a part of the posts only: the two
  /// then count different posts.
  func useID(of family: RuleFamily, limit: Int?) -> String {
    let id = limit.map { family.id(of: $0) } ?? family.id
    guard case .rule(let index) = family.origin, family.base != nil else { return id }
    let limits = campaign.rules[index].limits
    let isApart = limits.of != nil && (limits.atLeast ?? limits.atMost) != nil
    return id + (isApart ? "/share" : "")
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
