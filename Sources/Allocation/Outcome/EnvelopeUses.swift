internal import Campaigns
internal import Quantities
internal import Results

/// What each envelope pays by fiscal year and what is left.
enum EnvelopeUses {
  /// The uses of every envelope, over the fiscal years whose budgets count.
  static func uses(_ problem: AllocationProblem, _ plan: AllocationPlan) -> [EnvelopeUse] {
    var posts = problem.campaign.envelopes.map { _ in 0 }
    var cents = problem.commitments.map(\.centsOfYear)
    for row in plan.fundedRows {
      guard let option = plan.option(of: row) else { continue }
      let envelope = problem.offer(of: option).envelope
      let schedule = problem.options.schedules[option]
      posts[envelope] += 1
      for year in problem.costs.years(of: schedule) {
        cents[envelope][year, default: 0] += problem.costs.funded(schedule, in: year)
      }
    }
    let payments = PaymentPlan.payments(problem, plan)
    return problem.campaign.envelopes.indices.map { index in
      let envelope = problem.campaign.envelopes[index]
      return EnvelopeUse(
        id: envelope.id, fund: envelope.fund, posts: posts[index], postsLimit: envelope.posts,
        years: years(of: index, cents: cents[index], problem),
        total: Money(cents: cents[index].values.reduce(0, +)), totalLimit: envelope.total,
        payments: payments[index])
    }
  }

  private static func years(
    of index: Int, cents: [Int: Int64], _ problem: AllocationProblem
  ) -> [EnvelopeUse.Year] {
    let limits = EnvelopeCeiling.yearLimits(of: problem.campaign.envelopes[index])
    let limitOfYear = Dictionary(uniqueKeysWithValues: limits.map { ($0.year, $0) })
    return problem.fiscalYears.map { year in
      let limit = limitOfYear[year]
      let against = limit.map { limit in cents.reduce(0) { limit.years.contains($1.key) ? $0 + $1.value : $0 } } ?? 0
      return EnvelopeUse.Year(
        year: year, used: Money(cents: cents[year] ?? 0), limit: limit?.amount,
        left: limit.map { Money(cents: $0.amount.cents - against) },
        committed: Money(cents: problem.commitments[index].centsOfYear[year] ?? 0),
        recovered: Money(cents: problem.commitments[index].recoveredOfYear[year] ?? 0))
    }
  }
}
