import LinearProgramming
import Synchronization

/// A solved problem that answers questions about nearly equal ones faster than solving them anew.
///
/// A search starts from the choice, the relaxation's basis and the prices of the problem solved. Answers are exact
/// unless they say otherwise, and depend neither on the order of the questions nor on the number of threads.
public struct SelectionSession: Sendable {
  /// The best choice of a changed problem.
  public struct Answer: Sendable, Equatable {
    /// Best first-level value found; nothing when no choice respects the change.
    public var value: Int64?
    /// Whether the value (or that there is none) is proven.
    public var isProven: Bool
    /// Column chosen in each group; empty when there is no value.
    public var chosen: [Int32?]
    /// Value of the choice at every level of the changed problem; empty when there is no value.
    public var values: [Int64] = []
    /// Proven upper bound of the first level, when there is one.
    public var bound: Int64?
    /// Number of levels, from the first, at which the choice is proven best.
    public var provedLevels = 0
    /// Measures of the work done.
    public var counters = SelectionOutcome.Counters()
  }

  /// The problem as it was given.
  public let problem: SelectionProblem
  /// Its solution, at all levels asked for.
  public let outcome: SelectionOutcome
  let options: SelectionOptions
  private let kept = KeptStart()
  private let keptParts: Once<KeptParts?>
  /// Whether what the parts cannot answer is left open.
  private let staysNear: Bool

  /// Solves a problem and keeps what helps with others like it.
  ///
  /// - Throws: ``SelectionProblemError`` when the problem makes no sense.
  public init(_ problem: SelectionProblem, options: SelectionOptions = SelectionOptions())
    throws(SelectionProblemError)
  {
    self.init(problem, solved: try SelectionSolver.solve(problem, options: options), options: options)
  }

  /// The same problem, each further search of which has so many nodes; what is kept for all questions is kept once.
  ///
  /// - Parameters:
  ///   - limit: nodes.
  ///   - threads: number of threads.
  ///   - near: whether a problem that falls into parts is left unanswered where the known ways of use of its parts do
  ///     not suffice, instead of being searched anew.
  /// - Returns: the session.
  public func limited(toNodes limit: Int, threads: Int, near: Bool = false) -> SelectionSession {
    var own = options.limited(to: limit)
    own.threads = threads
    own.onProgress = nil
    return SelectionSession(problem, solved: outcome, options: own, keptParts: keptParts, staysNear: near)
  }

  /// A session of a changed problem, of which an answer proven at all levels is known.
  public func moved(by change: SelectionChange, to answer: Answer) -> SelectionSession {
    var outcome = outcome
    outcome.chosen = answer.chosen
    outcome.values = answer.values
    outcome.bound = answer.value
    return SelectionSession(
      problem.changed(by: change), solved: outcome, options: options, keptParts: Once<KeptParts?>(),
      staysNear: staysNear)
  }

  /// A proven bound on the first level of the problem with a change, from what is known of its parts; `Int64.min` when
  /// nothing can be chosen, nil when the parts do not tell.
  public func bound(changing change: SelectionChange) -> Int64? {
    parts().flatMap { PartedQuestion(change, problem, $0) }?.bound(searchOptions(of: 1))
  }

  /// The best choice at all levels of the problem with a change, from what is known of its parts; nil where it does not
  /// fall into parts, or where they do not prove it.
  public func outcomeFromParts(changing change: SelectionChange) -> SelectionOutcome? {
    let question = parts().flatMap { PartedQuestion(change, problem, $0) }
    guard let answer = question?.answer(levels: .max, searchOptions(of: 1)), answer.value != nil,
      answer.provedLevels == problem.levels.count
    else { return nil }
    return SelectionOutcome(
      status: .optimal, chosen: answer.chosen, values: answer.values, bound: answer.value,
      provedLevels: answer.provedLevels, ending: .completed, counters: answer.counters)
  }

  /// Goes on from a solution that is known already.
  public init(_ problem: SelectionProblem, solved outcome: SelectionOutcome, options: SelectionOptions) {
    self.init(problem, solved: outcome, options: options, keptParts: Once<KeptParts?>())
  }

  private init(
    _ problem: SelectionProblem, solved outcome: SelectionOutcome, options: SelectionOptions,
    keptParts: Once<KeptParts?>,
    staysNear: Bool = false
  ) {
    self.problem = problem
    self.outcome = outcome
    self.options = options
    self.keptParts = keptParts
    self.staysNear = staysNear
  }

  // MARK: Questions

  /// For every group the best value with the group decided the other way: out if it is chosen, in if it is not.
  ///
  /// - Complexity: one small search per group, on all threads of the options.
  public func replacementValues() -> [Answer] {
    answers(
      changing: (0..<problem.groupCount).map { group in
        SelectionChange(decisions: [group: isChosen(group) ? .forcedOut : .forcedIn])
      })
  }

  /// The best value when some groups are decided; earlier decisions on other groups stay.
  public func answer(deciding changes: [(group: Int, decision: GroupDecision)]) -> Answer {
    answers(to: [changes]).first ?? Answer(value: nil, isProven: false, chosen: [])
  }

  /// The same as `answer(deciding:)` for many questions at once.
  public func answers(to questions: [[(group: Int, decision: GroupDecision)]]) -> [Answer] {
    answers(
      changing: questions.map { question in
        SelectionChange(decisions: Dictionary(question.map { ($0.group, $0.decision) }) { $1 })
      })
  }

  /// The best choice of the problem with a change.
  ///
  /// - Parameters:
  ///   - change: what differs from the problem solved.
  ///   - levels: how many levels to optimise, the first alone by default.
  /// - Returns: the answer.
  public func answer(changing change: SelectionChange, levels: Int = 1) -> Answer {
    answers(changing: [change], levels: levels).first ?? Answer(value: nil, isProven: false, chosen: [])
  }

  /// The same as `answer(changing:levels:)` for many changes at once, in their order.
  public func answers(changing changes: [SelectionChange], levels: Int = 1) -> [Answer] {
    let decided = changes.indices.filter { changes[$0].onlyDecides && (levels == 1 || changes.count > 1) }
    var answers = [Answer?](repeating: nil, count: changes.count)
    let tally = AnswerTally(of: changes.count, options)
    for (index, answer) in zip(decided, restarted(decided.map { changes[$0] }, levels, tally)) {
      answers[index] = answer
    }
    let parted = changes.indices.filter { answers[$0] == nil }
    for (index, answer) in zip(parted, fromParts(parted.map { changes[$0] }, levels, tally)) {
      answers[index] = answer
    }
    let left = changes.indices.filter { answers[$0] == nil }
    let anew = mapped(left.count, tally) { index, options in
      let change = changes[left[index]]
      return solved(problem.changed(by: change), excluding: change.excludedColumns, levels: levels, options)
    }
    for (index, answer) in zip(left, anew) { answers[index] = answer }
    return answers.compactMap { $0 }
  }

  /// The best choices of many problems that have the same groups, columns and rows as the problem solved.
  ///
  /// - Parameters:
  ///   - count: number of problems.
  ///   - levels: how many levels to optimise, the first alone by default.
  ///   - makeProblem: makes the problem of a number below `count`, on the thread that solves it; whatever differs
  ///     in values, amounts, bounds and decisions is taken into account.
  /// - Returns: the answers in order; one without value or proof where a problem makes no sense.
  public func answers(
    count: Int, levels: Int = 1, _ makeProblem: @Sendable (Int) -> SelectionProblem
  ) -> [Answer] {
    mapped(count, AnswerTally(of: count, options)) { index, options in
      let changed = makeProblem(index)
      guard (try? changed.validate()) != nil, changed.groupStart == problem.groupStart else {
        return Answer(value: nil, isProven: false, chosen: [])
      }
      return solved(changed, excluding: [], levels: levels, options)
    }
  }

  // MARK: Answers

  private func isChosen(_ group: Int) -> Bool {
    outcome.chosen.indices.contains(group) && outcome.chosen[group] != nil
  }

  /// The options of each of some searches side by side.
  private func searchOptions(of count: Int) -> SelectionOptions {
    var own = options
    own.onProgress = nil
    if count > 1 { own.threads = 1 }
    return own
  }

  /// Spreads searches over the threads; a single one gets them all.
  private func mapped(
    _ count: Int, _ tally: AnswerTally, _ work: @Sendable (Int, SelectionOptions) -> Answer
  ) -> [Answer] {
    guard count > 0 else { return [] }
    let quiet = searchOptions(of: count)
    kept.fill { WarmStart.made(for: problem, outcome, options) }
    return WorkerThreads.map(count: count, threads: options.threads) { index in
      defer { tally.add() }
      return work(index, quiet)
    }
  }

  /// Answers to questions that only decide groups, where one relaxation serves them all.
  private func restarted(_ changes: [SelectionChange], _ levels: Int, _ tally: AnswerTally) -> [Answer?] {
    let choices = ChoiceModel(problem)
    guard !changes.isEmpty, let model = Reduction.reduced(choices, dominance: true, keepingColumns: true),
      Components.linked(in: model, level: 0) == nil
    else { return changes.map { _ in nil } }
    let (problem, options, outcome) = (problem, options, outcome)
    // A thread works through a run of questions from one warm relaxation.
    let runs = max(1, min(options.threads, changes.count))
    let results = WorkerThreads.map(count: runs, threads: options.threads) { run in
      let restart = Restart(model, problem: problem, outcome: outcome, options: options)
      return stride(from: run, to: changes.count, by: runs).map { index in
        let answer = restart.answer(changes[index], levels: levels)
        if answer != nil { tally.add() }
        return answer
      }
    }
    return changes.indices.map { results[$0 % runs][$0 / runs] }
  }

  /// The parts of the problem; nothing where it does not fall into some.
  private func parts() -> KeptParts? { keptParts.made { KeptParts(problem, outcome, options) } }

  /// Answers from the parts of the problem that a change leaves as they were; none where it does not fall into parts.
  private func fromParts(_ changes: [SelectionChange], _ levels: Int, _ tally: AnswerTally) -> [Answer?] {
    guard !changes.isEmpty, let parts = parts() else { return changes.map { _ in nil } }
    let (problem, staysNear) = (problem, staysNear)
    let own = searchOptions(of: changes.count)
    return WorkerThreads.map(count: changes.count, threads: options.threads) { index in
      let open = staysNear ? Answer(value: nil, isProven: false, chosen: []) : nil
      let question = PartedQuestion(changes[index], problem, parts)
      guard let answer = question?.answer(levels: levels, own) ?? open else { return nil }
      tally.add()
      return answer
    }
  }

  /// Solves a changed problem, starting from what is known of this one.
  private func solved(
    _ changed: SelectionProblem, excluding excluded: Set<Int>, levels: Int, _ options: SelectionOptions
  ) -> Answer {
    var limited = options
    limited.levelLimit = levels
    return Answer(LevelSequence(problem: changed, options: limited).run(from: kept.start, excluding: excluded))
  }
}

extension SelectionSession.Answer {
  /// The answer that an outcome gives.
  init(_ outcome: SelectionOutcome) {
    self.init(
      value: outcome.values.first, isProven: outcome.status == .optimal || outcome.status == .infeasible,
      chosen: outcome.chosen, values: outcome.values, bound: outcome.bound, provedLevels: outcome.provedLevels,
      counters: outcome.counters)
  }
}

/// Counts the answers to many questions and passes the count on.
private final class AnswerTally: Sendable {
  private let done = Atomic<Int>(0)
  private let total: Int
  private let monitor: SearchMonitor

  init(of total: Int, _ options: SelectionOptions) {
    self.total = total
    monitor = SearchMonitor(options)
  }

  func add() {
    let count = done.wrappingAdd(1, ordering: .relaxed).newValue
    guard total > 1 else { return }
    monitor.report(
      SelectionProgress(phase: .answering(done: count, of: total), bound: nil, incumbent: nil, nodes: 0))
  }
}

/// A warm start that is made when first asked for.
private final class KeptStart: Sendable {
  private let known = Mutex<WarmStart?>(nil)

  var start: WarmStart? { known.withLock { $0 } }

  func fill(_ make: () -> WarmStart?) {
    known.withLock { known in
      if known == nil { known = make() }
    }
  }
}

extension WarmStart {
  /// The choice and the basis with which other problems like a solved one begin.
  static func made(
    for problem: SelectionProblem, _ outcome: SelectionOutcome, _ options: SelectionOptions
  ) -> WarmStart? {
    guard !outcome.chosen.isEmpty else { return nil }
    let choice = outcome.chosen.map { $0 ?? -1 }
    guard let model = Reduction.reduced(ChoiceModel(problem), dominance: true) else {
      return WarmStart(choice: choice)
    }
    var simplex = GroupedSimplex(model, level: 0)
    simplex.monitor = SearchMonitor(options)
    let (status, _) = simplex.solve(pivotLimit: 200_000)
    return status == .optimal ? WarmStart(choice: choice, simplex) : WarmStart(choice: choice)
  }
}
