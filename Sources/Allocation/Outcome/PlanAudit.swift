internal import Campaigns
internal import Pools

/// Checks a plan against every rule in whole posts and cents, before anyone sees it.
///
/// It trusts nothing that the search says: it recomputes each limit from the plan alone.
enum PlanAudit {
  /// What a plan breaks.
  struct Finding: Sendable, Hashable, CustomStringConvertible {
    /// The rule, such as `envelopes/FIR/2021`, `group` or `decision`.
    let rule: String
    /// The post concerned; nil for a limit.
    let post: String?

    var description: String { post.map { "\(rule) (\($0))" } ?? rule }
  }

  /// Everything that a plan breaks; nothing when it is sound.
  static func findings(_ problem: AllocationProblem, _ plan: AllocationPlan) -> [Finding] {
    guard plan.optionOfRow.count == problem.pool.count else { return [Finding(rule: "posts", post: nil)] }
    let foreign = foreignOptions(problem, plan)
    guard foreign.isEmpty else { return foreign }
    return limits(problem, plan) + groups(problem, plan) + orders(problem, plan) + decisions(problem, plan)
  }

  private static func foreignOptions(_ problem: AllocationProblem, _ plan: AllocationPlan) -> [Finding] {
    plan.fundedRows.compactMap { row in
      let isOwn = plan.option(of: row).map { problem.options.options(of: row).contains($0) } ?? true
      return isOwn ? nil : Finding(rule: "option", post: problem.pool.ids[row])
    }
  }

  private static func limits(_ problem: AllocationProblem, _ plan: AllocationPlan) -> [Finding] {
    let usage = LimitUsage(problem, plan)
    return problem.families.enumerated().flatMap { index, family in
      (0..<family.limitCount).filter { !family.limits(of: $0).allow(usage.sums[index][$0]) }
        .map { Finding(rule: family.id(of: $0), post: nil) }
    }
  }

  private static func groups(_ problem: AllocationProblem, _ plan: AllocationPlan) -> [Finding] {
    problem.participation.groups.compactMap { members in
      let funded = members.count { plan.option(of: Int($0)) != nil }
      guard funded != 0 && funded != members.count else { return nil }
      return Finding(rule: "group", post: problem.pool.ids[Int(members[0])])
    }
  }

  private static func orders(_ problem: AllocationProblem, _ plan: AllocationPlan) -> [Finding] {
    problem.orders.flatMap { order in
      order.links.filter { plan.funds(Int($0.row), by: order, in: problem) }
        .filter { !plan.funds(Int($0.needs), by: order, in: problem) }
        .map { Finding(rule: problem.campaign.rules[order.rule].id, post: problem.pool.ids[Int($0.row)]) }
    }
  }

  private static func decisions(_ problem: AllocationProblem, _ plan: AllocationPlan) -> [Finding] {
    problem.participation.verdicts.enumerated().compactMap { row, verdict in
      let isFunded = plan.option(of: row) != nil
      let isBroken = (verdict == .fund && !isFunded) || (verdict == .reject && isFunded)
      return isBroken ? Finding(rule: "decision", post: problem.pool.ids[row]) : nil
    }
  }
}

extension AllocationPlan {
  /// Whether a row is funded by a payment that an order concerns.
  func funds(_ row: Int, by order: OrderRule.Order, in problem: AllocationProblem) -> Bool {
    guard let option = option(of: row) else { return false }
    return order.offers?[Int(problem.options.offers[option])] ?? true
  }
}
