internal import Campaigns
internal import Quantities

/// Posts and cents by envelope: what one draw comes to.
struct Ledger: Sendable {
  /// By envelope.
  private(set) var posts: [Int]
  /// By envelope, then fiscal year; earlier cohorts' posts included.
  private(set) var cents: [[Int64]]

  /// What a plan comes to.
  init(_ problem: AllocationProblem, funding choices: some Sequence<Int32>) {
    posts = problem.campaign.envelopes.map { _ in 0 }
    cents = problem.commitments.map { committed in problem.fiscalYears.map { committed.centsOfYear[$0] ?? 0 } }
    for option in choices.lazy.map(Int.init) {
      let envelope = problem.offer(of: option).envelope
      posts[envelope] += 1
      for (index, year) in problem.fiscalYears.enumerated() {
        cents[envelope][index] += problem.costs.funded(problem.options.schedules[option], in: year)
      }
    }
  }
}

/// What is expected of a plan when nobody is called for those that withdraw; exact, without a draw.
struct ExpectedLedger: Sendable {
  /// Posts in millionths, by envelope.
  private(set) var posts: [Int64]
  /// Cents by envelope, then fiscal year, rounded once.
  private(set) var cents: [[Int64]]

  init(_ problem: AllocationProblem, _ plan: AllocationPlan, _ withdrawals: Withdrawals) {
    posts = problem.campaign.envelopes.map { _ in 0 }
    var millionths = problem.commitments.map { committed in
      problem.fiscalYears.map { Int128(committed.centsOfYear[$0] ?? 0) * 1_000_000 }
    }
    for row in plan.fundedRows {
      guard let option = plan.option(of: row) else { continue }
      let envelope = problem.offer(of: option).envelope
      let chance = withdrawals.chanceOfStaying(row)
      posts[envelope] += chance
      for (index, year) in problem.fiscalYears.enumerated() {
        let funded = problem.costs.funded(problem.options.schedules[option], in: year)
        millionths[envelope][index] += Int128(funded) * Int128(chance)
      }
    }
    cents = millionths.map { years in years.map { Rounding.halfAwayFromZero($0, over: 1_000_000) } }
  }
}
