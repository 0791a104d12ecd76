public import Campaigns
public import DeclarativeFiles
internal import LinearProgramming
internal import Pools
public import Quantities
internal import Results
public import Selection
internal import Synchronization
internal import Wordings

/// Finds out what becomes of a decision when posts withdraw and weights are off, by solving each draw again.
public struct RobustnessStudy: Sendable {
  let problem: AllocationProblem
  let plan: AllocationPlan
  let uncertainty: Uncertainty
  let overrunRisk: Decimal6
  let withdrawals: Withdrawals
  let drawn: DrawnProblems
  let asked: [Int]
  let options: SelectionOptions
  let threads: Int

  /// How far a study has got.
  public enum Progress: Sendable {
    /// Funded posts for whose withdrawal it is known who is called.
    case calls(done: Int, of: Int)
    /// Draws of which it is known what is chosen.
    case draws(done: Int, of: Int)
  }

  /// A study of an outcome; nil when there is no plan.
  ///
  /// - Parameters:
  ///   - outcome: what was chosen.
  ///   - uncertainty: what may turn out otherwise.
  ///   - overrunRisk: how likely an envelope may be exceeded when more is granted than it holds, 0 to 1.
  ///   - withdrawn: posts that withdraw in fact, for which the user asks who is called.
  ///   - options: how far each search goes, and on how many threads they run.
  /// - Throws: `InputFaults` with every probability that is none, and with the posts that the pool does not hold.
  public init?(
    _ outcome: AllocationOutcome, uncertainty: Uncertainty, overrunRisk: Decimal6, withdrawn: [String] = [],
    options: SelectionOptions
  ) throws(InputFaults) {
    guard let plan = outcome.plan else { return nil }
    problem = outcome.problem
    self.plan = plan
    self.uncertainty = uncertainty
    self.overrunRisk = overrunRisk
    withdrawals = try Withdrawals(uncertainty, outcome.problem)
    asked = try outcome.problem.rows(named: withdrawn)
    threads = options.threads
    var single = options
    single.threads = 1
    single.onProgress = nil
    self.options = single
    drawn = DrawnProblems(outcome, options: single)
  }

  /// Whether nothing at all is uncertain: every draw is then the decision itself.
  public var isCertain: Bool {
    (uncertainty.weightSpread ?? Share.none) == Share.none
      && withdrawals.candidates.allSatisfy { withdrawals.millionths[$0] == 0 }
  }

  /// Solves every draw.
  ///
  /// A stop or a deadline ends it early; the figures are then made of the draws before the first that was not done. What
  /// was asked about posts that have withdrawn in fact comes first; then who is called for each funded post, for which a
  /// third of the time is set aside; the draws have the rest.
  ///
  /// - Parameter onProgress: told how far the study has got, from any thread.
  /// - Returns: the figures, the same on any number of threads.
  public func robustness(onProgress: @Sendable (Progress) -> Void = { _ in }) -> Robustness {
    let askedCall = asked.isEmpty ? nil : search(within: options).call(withdrawing: asked)
    let sought = calls(onProgress)
    let calls = sought.compactMap(\.self)
    let cases = DrawnCases(problem, uncertainty, withdrawals) { gone in
      gone.contains { plan.option(of: Int($0)) != nil || drawn.isNeeded($0) }
    }
    let answers = answers(to: cases, onProgress)
    let reserve = WaitingList.rows(problem, plan)
    var tally = DrawTally(problem, plan, withdrawals)
    for draw in 0..<uncertainty.draws {
      guard let answer = answers[cases.caseOfDraw[draw]] else { break }
      tally.add(answer, gone: withdrawals.gone(inDraw: draw))
    }
    let unproven = calls.count { !$0.isProven }
    let granting = OverGranting(
      problem: problem, plan: plan, withdrawals: withdrawals, reserve: reserve, draws: uncertainty.draws,
      risk: overrunRisk)
    return Robustness(
      effort: tally.effort(
        asked: uncertainty.draws, solved: cases.metCases(inDraws: tally.draws), unprovenCalls: unproven,
        missingCalls: sought.count - calls.count),
      posts: tally.posts, envelopes: tally.envelopes, reserve: tally.reserve(reserve, calls: calls), calls: calls,
      askedCall: askedCall, grants: granting.grants())
  }

  private func search(within options: SelectionOptions) -> CallSearch {
    CallSearch(plan: plan, drawn: drawn, withdrawals: withdrawals, options: options)
  }

  /// Who is called for each funded post, those of a group together; nil where time or an interruption cut it short.
  private func calls(_ onProgress: @Sendable (Progress) -> Void) -> [ReserveCall?] {
    var hurried = options
    if let deadline = options.deadline {
      let now = ContinuousClock.now
      hurried.deadline = now + max(.zero, deadline - now) / 3
    }
    let (funded, limited) = (plan.fundedRows, hurried)
    let search = search(within: limited)
    let done = Atomic<Int>(0)
    return WorkerThreads.map(count: funded.count, threads: threads) { index in
      if Self.isOver(limited) { return nil }
      let call = search.call(withdrawing: [funded[index]])
      onProgress(.calls(done: done.wrappingAdd(1, ordering: .relaxed).newValue, of: funded.count))
      return call.isProven || !Self.isOver(limited) ? call : nil
    }
  }

  private static func isOver(_ options: SelectionOptions) -> Bool {
    options.stopSignal?.isRaised ?? false || options.deadline.map { ContinuousClock.now >= $0 } ?? false
  }

  /// What is chosen in each case; nil where the search was stopped.
  private func answers(to cases: DrawnCases, _ onProgress: @Sendable (Progress) -> Void) -> [DrawnAnswer?] {
    let done = Atomic<Int>(0)
    return WorkerThreads.map(count: cases.all.count, threads: threads) { index in
      let answer = answer(to: cases.all[index], isDecision: index == 0)
      let count = done.wrappingAdd(cases.frequency[index], ordering: .relaxed).newValue
      onProgress(.draws(done: count, of: uncertainty.draws))
      return answer
    }
  }

  private func answer(to drawnCase: DrawnCases.Case, isDecision: Bool) -> DrawnAnswer? {
    if isDecision {
      return DrawnAnswer(choices: plan.optionOfRow.filter { $0 >= 0 }, isImpossible: false, isProven: true)
    }
    if Self.isOver(options) { return nil }
    guard let outcome = drawn.best(without: drawnCase.gone, factors: drawnCase.factors, options),
      outcome.ending != .stopped, outcome.ending != .deadline
    else { return nil }
    let isProven = outcome.ending == .completed
    guard outcome.status == .optimal || outcome.status == .feasible else {
      let standing = plan.fundedRows.filter { !drawnCase.gone.contains(Int32($0)) }
      return DrawnAnswer(
        choices: standing.compactMap { plan.option(of: $0).map { Int32($0) } },
        isImpossible: outcome.status == .infeasible, isProven: isProven)
    }
    return DrawnAnswer(choices: outcome.chosen.compactMap(\.self), isImpossible: false, isProven: isProven)
  }
}

/// What is chosen in a draw.
struct DrawnAnswer: Sendable {
  /// The options, ascending.
  let choices: [Int32]
  /// Whether no allocation satisfies the rules; the choices are then what is left of the decision.
  let isImpossible: Bool
  /// Whether the choice is proven best at every level.
  let isProven: Bool
}

extension AllocationProblem {
  /// The rows of posts that are named, ascending.
  ///
  /// - Throws: `InputFaults` with those that the pool does not hold, each with the nearest that it does.
  public func rows(named ids: [String]) throws(InputFaults) -> [Int] {
    var log = DiagnosticLog()
    var rows: Set<Int> = []
    for id in ids {
      if let row = pool.row(withID: id) {
        rows.insert(row)
      } else {
        let nearest = NearestName.closest(to: id, among: postIdentifiers)
        log.report(Diagnostic(.error, code: "unknown-post", .noSuchPost(id), hint: .didYouMean(oneOf: nearest)))
      }
    }
    try log.throwIfFaulty()
    return rows.sorted()
  }
}
