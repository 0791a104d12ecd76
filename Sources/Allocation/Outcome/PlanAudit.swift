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
    let usage = LimitUsage(problem, plan)
    var findings: [Finding] = []
    for (index, family) in problem.families.enumerated() {
      for limit in 0..<family.limitCount where !family.limits.allow(usage.sums[index][limit]) {
        findings.append(Finding(rule: family.id(of: limit), post: nil))
      }
    }
    for row in plan.optionOfRow.indices {
      guard let option = plan.option(of: row) else { continue }
      if !problem.options.options(of: row).contains(option) {
        findings.append(Finding(rule: "option", post: problem.pool.ids[row]))
      }
    }
    return findings + links(problem, plan) + decisions(problem, plan)
  }

  private static func links(_ problem: AllocationProblem, _ plan: AllocationPlan) -> [Finding] {
    var findings: [Finding] = []
    for members in problem.participation.groups {
      let funded = members.count { plan.option(of: Int($0)) != nil }
      if funded != 0 && funded != members.count {
        findings.append(Finding(rule: "group", post: problem.pool.ids[Int(members[0])]))
      }
    }
    for order in problem.orders {
      for link in order.links where plan.option(of: Int(link.row)) != nil && plan.option(of: Int(link.needs)) == nil {
        findings.append(Finding(rule: problem.campaign.rules[order.rule].id, post: problem.pool.ids[Int(link.row)]))
      }
    }
    return findings
  }

  private static func decisions(_ problem: AllocationProblem, _ plan: AllocationPlan) -> [Finding] {
    problem.participation.verdicts.enumerated().compactMap { row, verdict in
      let isFunded = plan.option(of: row) != nil
      let isBroken = (verdict == .fund && !isFunded) || (verdict == .reject && isFunded)
      return isBroken ? Finding(rule: "decision", post: problem.pool.ids[row]) : nil
    }
  }
}
