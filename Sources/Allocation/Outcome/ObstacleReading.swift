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
    links(of: row) + limits(of: row)
  }

  private func links(of row: Int) -> [PostOutcome.Reason] {
    var reasons: [PostOutcome.Reason] = []
    if problem.participation.groups.contains(where: { $0.contains(Int32(row)) }) {
      reasons.append(.init(rule: "group", detail: .groupNotFunded))
    }
    for order in problem.orders {
      let needed = order.links.filter { Int($0.row) == row && plan.option(of: Int($0.needs)) == nil }
      for link in needed {
        reasons.append(
          .init(rule: problem.campaign.rules[order.rule].id, detail: .rankedAfter(problem.pool.ids[Int(link.needs)])))
      }
    }
    return reasons
  }

  private func limits(of row: Int) -> [PostOutcome.Reason] {
    let hindrances = problem.options.options(of: row).map { brokenLimits(row, option: $0) }
    return hindrances.min { $0.count < $1.count } ?? []
  }

  /// The limits that funding a row by one of its options would break.
  private func brokenLimits(_ row: Int, option: Int) -> [PostOutcome.Reason] {
    let offer = Int(problem.options.offers[option])
    let schedule = problem.schedules[Int(problem.options.schedules[option])]
    var reasons: [PostOutcome.Reason] = []
    for (index, family) in problem.families.enumerated() {
      let isCounted = family.counted.counts(row: row, offer: offer)
      let isInBase = family.base?.counts(row: row, offer: offer) ?? false
      guard isCounted || isInBase else { continue }
      let amount = family.counted.amount(schedule)
      for limit in family.limits(of: row) {
        let before = usage.sums[index][Int(limit)]
        var after = before
        if isCounted { after.counted += amount }
        if isInBase { after.base += amount }
        if family.limits.allow(before) && !family.limits.allow(after) {
          reasons.append(reason(family, Int(limit), before, amount))
        }
      }
    }
    return reasons
  }

  private func reason(
    _ family: RuleFamily, _ limit: Int, _ sums: LimitUsage.Sums, _ amount: Int64
  ) -> PostOutcome.Reason {
    let id = family.id(of: limit)
    let left = family.limits.atMost.map { $0 - sums.counted } ?? 0
    switch family.origin {
    case .envelopePosts(let envelope):
      return .init(rule: id, detail: .envelopeFull(problem.campaign.envelopes[envelope].id, posts: Int(sums.counted)))
    case .envelopeYear(let envelope, let year):
      let detail = Wording.envelopeShort(
        problem.campaign.envelopes[envelope].id, year: year, leftCents: left, neededCents: amount)
      return .init(rule: id, detail: detail)
    case .envelopeTotal(let envelope):
      let detail = Wording.envelopeShort(
        problem.campaign.envelopes[envelope].id, year: nil, leftCents: left, neededCents: amount)
      return .init(rule: id, detail: detail)
    case .quota: return .init(rule: id, detail: .quotaFull(posts: Int(sums.counted)))
    case .applicant: return .init(rule: "applicant", detail: .applicantFundedElsewhere)
    case .rule: return .init(rule: id, detail: .ruleFull(family.title))
    }
  }
}
