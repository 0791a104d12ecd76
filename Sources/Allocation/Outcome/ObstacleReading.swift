internal import Campaigns
internal import Pools
internal import Quantities
internal import Results
internal import Wordings

/// What stands between an eligible post and its funding, as the plan is.
struct ObstacleReading {
  let problem: AllocationProblem
  let plan: AllocationPlan
  let usage: LimitUsage

  /// Links to other posts that forbid it, then the limits that the least hindered of its options would break.
  func obstacles(of row: Int) -> [PostOutcome.Reason] {
    group(of: row) + order(of: row) + limits(of: row)
  }

  private func group(of row: Int) -> [PostOutcome.Reason] {
    (problem.participation.groupsOfRow[Int32(row)] ?? []).map { group in
      let others = problem.participation.groups[group].filter { $0 != Int32(row) }.map { problem.pool.ids[Int($0)] }
      return .init(rule: "group-not-funded", detail: .groupNotFunded(others: others))
    }
  }

  private func order(of row: Int) -> [PostOutcome.Reason] {
    problem.orders.flatMap { order in
      order.prerequisites(of: row).filter { !plan.funds(Int($0), by: order, in: problem) }.map { needed in
        .init(
          rule: problem.campaign.rules[order.rule].id, detail: .rankedAfter(problem.pool.ids[Int(needed)]))
      }
    }
  }

  private func limits(of row: Int) -> [PostOutcome.Reason] {
    let hindrances = problem.options.options(of: row).map { brokenLimits(row, option: $0) }
    return hindrances.min { $0.count < $1.count } ?? []
  }

  /// The limits that funding a row by one of its options would break.
  private func brokenLimits(_ row: Int, option: Int) -> [PostOutcome.Reason] {
    var reasons: [PostOutcome.Reason] = []
    for (index, family) in problem.families.enumerated() {
      let weight = family.weight(of: option, row: row, in: problem)
      guard weight.counted != 0 || weight.base != 0 else { continue }
      family.forEachLimit(of: row) { limit in
        let before = usage.sums[index][limit]
        let after = LimitUsage.Sums(counted: before.counted + weight.counted, base: before.base + weight.base)
        let limits = family.limits(of: limit)
        guard limits.allow(before), !limits.allow(after) else { return }
        reasons.append(reason(family, limit, before, adding: weight.counted))
      }
    }
    return reasons
  }

  private func reason(
    _ family: RuleFamily, _ limit: Int, _ sums: LimitUsage.Sums, adding amount: Int64
  ) -> PostOutcome.Reason {
    let id = family.id(of: limit)
    let left = (family.limits(of: limit).atMost ?? sums.counted) - sums.counted
    switch family.origin {
    case .envelopePosts(let envelope):
      return .init(rule: id, detail: .envelopeFull(problem.campaign.envelopes[envelope].id, posts: Int(sums.counted)))
    case .envelopeYear(let envelope, let year):
      let detail = Wording.envelopeShort(
        problem.campaign.envelopes[envelope].id, until: problem.campaign.envelopes[envelope].carriesOver, year: year,
        leftCents: left, neededCents: amount)
      return .init(rule: id, detail: detail)
    case .envelopeTotal(let envelope):
      let detail = Wording.envelopeShort(
        problem.campaign.envelopes[envelope].id, until: false, year: nil, leftCents: left, neededCents: amount)
      return .init(rule: id, detail: detail)
    case .quota: return .init(rule: id, detail: .quotaFull(posts: Int(sums.counted)))
    case .applicant: return .init(rule: "applicant", detail: .applicantFundedElsewhere)
    case .rule: return .init(rule: id, detail: .ruleFull(family.heading ?? Wording(verbatim: id)))
    }
  }
}
