internal import Campaigns
internal import Pools
internal import Quantities

/// Adds up what the draws chose.
struct DrawTally {
  private let problem: AllocationProblem
  private let plan: AllocationPlan
  private let withdrawals: Withdrawals
  private(set) var draws = 0
  private var impossible = 0
  private var unproven = 0
  /// By row, the draws that fund it and those in which it is there.
  private var fundedDraws: [Int]
  private var thereDraws: [Int]
  private var ledgers: [Ledger] = []

  init(_ problem: AllocationProblem, _ plan: AllocationPlan, _ withdrawals: Withdrawals) {
    self.problem = problem
    self.plan = plan
    self.withdrawals = withdrawals
    fundedDraws = Array(repeating: 0, count: problem.pool.count)
    thereDraws = fundedDraws
  }

  /// Adds a draw.
  mutating func add(_ answer: DrawnAnswer, gone: [Int32]) {
    draws += 1
    if answer.isImpossible { impossible += 1 }
    if !answer.isProven { unproven += 1 }
    for row in withdrawals.candidates { thereDraws[row] += 1 }
    for row in gone { thereDraws[Int(row)] -= 1 }
    // Options stand in the order of their rows, so one walk finds the row of each choice.
    var row = 0
    for option in answer.choices {
      while Int(problem.options.starts[row + 1]) <= Int(option) { row += 1 }
      fundedDraws[row] += 1
    }
    ledgers.append(Ledger(problem, funding: answer.choices))
  }

  /// What was drawn and solved.
  func effort(asked: Int, solved: Int, unprovenCalls: Int, missingCalls: Int) -> Robustness.Effort {
    Robustness.Effort(
      asked: asked, done: draws, solved: solved, impossible: impossible, unproven: unproven + unprovenCalls,
      missingCalls: missingCalls)
  }

  /// How every post fares.
  var posts: [Robustness.PostChance] {
    withdrawals.candidates.map { row in
      Robustness.PostChance(
        id: problem.pool.ids[row], isFunded: plan.option(of: row) != nil,
        points: Points(thousandths: problem.scoring.thousandths[row]),
        withdrawal: Decimal6(millionths: 1_000_000 - withdrawals.chanceOfStaying(row)), funded: funded(row),
        fundedIfThere: Frequency(count: fundedDraws[row], draws: thereDraws[row]))
    }
  }

  /// The reserve list in its order.
  func reserve(_ rows: [Int32], calls: [ReserveCall]) -> [Robustness.Reserve] {
    var callers: [String: Int] = [:]
    for id in calls.compactMap(\.called).joined() { callers[id, default: 0] += 1 }
    return rows.map(Int.init).map { row in
      let id = problem.pool.ids[row]
      return Robustness.Reserve(
        id: id, points: Points(thousandths: problem.scoring.thousandths[row]), callers: callers[id] ?? 0,
        funded: funded(row))
    }
  }

  private func funded(_ row: Int) -> Frequency { Frequency(count: fundedDraws[row], draws: draws) }

  /// What every envelope pays.
  var envelopes: [Robustness.EnvelopeOutlook] {
    let decided = Ledger(problem, funding: plan.optionOfRow.filter { $0 >= 0 })
    let standing = ExpectedLedger(problem, plan, withdrawals)
    return problem.campaign.envelopes.indices.map { index in
      let envelope = problem.campaign.envelopes[index]
      let places = envelope.posts ?? decided.posts[index]
      let posts = ledgers.map { $0.posts[index] }
      return Robustness.EnvelopeOutlook(
        id: envelope.id, places: envelope.posts, decided: decided.posts[index],
        withoutCalls: Decimal6(millionths: standing.posts[index]), expected: mean(posts),
        unfilled: mean(posts.map { max(0, places - $0) }), periods: periods(of: index, decided, standing))
    }
  }

  private func periods(
    of index: Int, _ decided: Ledger, _ standing: ExpectedLedger
  ) -> [Robustness.EnvelopeOutlook.Period] {
    let envelope = problem.campaign.envelopes[index]
    let limits = EnvelopeCeiling.yearLimits(of: envelope)
    func period(
      _ year: Int?, _ limit: Money?, _ sum: ([Int64]) -> Int64
    ) -> Robustness.EnvelopeOutlook.Period {
      let drawn = ledgers.map { sum($0.cents[index]) }.sorted()
      return Robustness.EnvelopeOutlook.Period(
        year: year, limit: limit, decided: Money(cents: sum(decided.cents[index])),
        withoutCalls: Money(cents: sum(standing.cents[index])), expected: mean(drawn),
        low: Self.quantile(drawn, twentieths: 1), high: Self.quantile(drawn, twentieths: 19))
    }
    let years = problem.fiscalYears.enumerated().map { position, year in
      period(year, limits.first { $0.year == year }?.amount) { $0[position] }
    }
    return years + [period(nil, envelope.total) { $0.reduce(0, +) }]
  }

  private func mean(_ counts: [Int]) -> Decimal6? {
    guard !counts.isEmpty else { return nil }
    let sum = Int128(counts.reduce(0, +)) * 1_000_000
    return Decimal6(millionths: Rounding.halfAwayFromZero(sum, over: Int128(counts.count)))
  }

  private func mean(_ cents: [Int64]) -> Money? {
    guard !cents.isEmpty else { return nil }
    let sum = cents.reduce(Int128(0)) { $0 + Int128($1) }
    return Money(cents: Rounding.halfAwayFromZero(sum, over: Int128(cents.count)))
  }

  /// The least value that so many twentieths of a sorted list do not exceed.
  private static func quantile(_ sorted: [Int64], twentieths: Int) -> Money? {
    guard !sorted.isEmpty else { return nil }
    return Money(cents: sorted[max(0, (sorted.count * twentieths + 19) / 20 - 1)])
  }
}
