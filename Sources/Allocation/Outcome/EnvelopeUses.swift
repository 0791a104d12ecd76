internal import Campaigns
internal import Quantities
internal import Results

/// What each envelope pays by fiscal year and what is left.
enum EnvelopeUses {
  /// The uses of every envelope; years are those of the campaign, of the budget and of the commitments.
  static func uses(_ problem: AllocationProblem, _ plan: AllocationPlan) -> [EnvelopeUse] {
    var posts = problem.campaign.envelopes.map { _ in 0 }
    var cents = problem.commitments.map(\.centsOfYear)
    for row in plan.fundedRows {
      guard let option = plan.option(of: row) else { continue }
      let envelope = problem.offers[Int(problem.options.offers[option])].envelope
      let schedule = problem.schedules[Int(problem.options.schedules[option])]
      posts[envelope] += 1
      for (offset, amount) in schedule.cents.enumerated() {
        cents[envelope][schedule.firstYear + offset, default: 0] += amount
      }
    }
    return problem.campaign.envelopes.indices.map { index in
      let envelope = problem.campaign.envelopes[index]
      let total = cents[index].values.reduce(0, +)
      return EnvelopeUse(
        id: envelope.id, fund: envelope.fund, posts: posts[index], postsLimit: envelope.posts,
        years: years(
          of: envelope, cents: cents[index], committed: problem.commitments[index].centsOfYear, problem.campaign),
        total: Money(cents: total), totalLimit: envelope.total)
    }
  }

  private static func years(
    of envelope: Envelope, cents: [Int: Int64], committed: [Int: Int64], _ campaign: Campaign
  ) -> [EnvelopeUse.Year] {
    let limits = Dictionary(uniqueKeysWithValues: EnvelopeLimits.yearLimits(of: envelope).map { ($0.year, $0) })
    let years = Set(campaign.fiscalYears).union(cents.keys).union(envelope.budget.map { Array($0.keys) } ?? [])
    return years.sorted().map { year in
      let limit = limits[year]
      let against = limit.map { limit in cents.reduce(0) { limit.years.contains($1.key) ? $0 + $1.value : $0 } } ?? 0
      return EnvelopeUse.Year(
        year: year, used: Money(cents: cents[year] ?? 0), limit: limit?.amount,
        left: limit.map { Money(cents: $0.amount.cents - against) }, committed: Money(cents: committed[year] ?? 0))
    }
  }
}
