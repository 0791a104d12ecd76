internal import Campaigns
internal import Quantities
internal import Results

/// What each envelope pays month by month: earlier cohorts' posts and those funded now (plan de paiement).
enum PaymentPlan {
  /// The payments of every envelope, from its first month with any to its last.
  static func payments(_ problem: AllocationProblem, _ plan: AllocationPlan) -> [[EnvelopeUse.Payment]] {
    // Posts with the same schedule are paid alike: each schedule is laid out once, however many posts share it.
    var posts: [[Int32: Int64]] = problem.campaign.envelopes.map { _ in [:] }
    for row in plan.fundedRows {
      guard let option = plan.option(of: row) else { continue }
      posts[problem.offer(of: option).envelope][problem.options.schedules[option], default: 0] += 1
    }
    return posts.indices.map { envelope in
      var funded: [YearMonth: Int64] = [:]
      for (schedule, count) in posts[envelope] {
        problem.costs.payments(of: schedule).forEach(ofYear: { problem.costs.funded(schedule, in: $0) }) {
          month, cents in funded[month, default: 0] += cents * count
        }
      }
      return list(committed: problem.commitments[envelope].centsOfMonth, funded: funded)
    }
  }

  private static func list(committed: [YearMonth: Int64], funded: [YearMonth: Int64]) -> [EnvelopeUse.Payment] {
    let months = Set(committed.keys).union(funded.keys)
    guard let first = months.min(), let last = months.max() else { return [] }
    return (0...Int(last.monthNumber - first.monthNumber)).map { offset in
      let month = first.adding(months: offset)
      return EnvelopeUse.Payment(
        month: month, committed: Money(cents: committed[month] ?? 0), funded: Money(cents: funded[month] ?? 0))
    }
  }
}
