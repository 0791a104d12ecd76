import LinearProgramming

/// A solved problem that answers questions about nearly equal ones faster than solving them anew.
///
/// Answers are about the first level only and exact unless they say otherwise.
public struct SelectionSession: Sendable {
  /// The best first-level value under a changed decision.
  public struct Answer: Sendable, Equatable {
    /// Best value found; nothing when no choice respects the change.
    public var value: Int64?
    /// Whether the value (or that there is none) is proven.
    public var isProven: Bool
    /// Column chosen in each group; empty when there is no value.
    public var chosen: [Int32?]
  }

  /// The problem as it was given.
  public let problem: SelectionProblem
  /// Its solution, at all levels asked for.
  public let outcome: SelectionOutcome
  private let options: SelectionOptions

  /// Solves a problem and keeps what helps with others like it.
  ///
  /// - Throws: ``SelectionProblemError`` when the problem makes no sense.
  public init(_ problem: SelectionProblem, options: SelectionOptions = SelectionOptions())
    throws(SelectionProblemError)
  {
    self.init(problem, solved: try SelectionSolver.solve(problem, options: options), options: options)
  }

  /// Goes on from a solution that is known already.
  public init(_ problem: SelectionProblem, solved outcome: SelectionOutcome, options: SelectionOptions) {
    self.problem = problem
    self.outcome = outcome
    self.options = options
  }

  /// For every group the best value with the group decided the other way: out if it is chosen, in if it is not.
  ///
  /// - Complexity: one small search per group, on all threads of the options.
  public func replacementValues() -> [Answer] {
    answers(to: (0..<problem.groupCount).map { [($0, isChosen($0) ? GroupDecision.forcedOut : .forcedIn)] })
  }

  /// The best value when some groups are decided; earlier decisions on other groups stay.
  public func answer(deciding changes: [(group: Int, decision: GroupDecision)]) -> Answer {
    answers(to: [changes]).first ?? Answer(value: nil, isProven: false, chosen: [])
  }

  /// The same as `answer(deciding:)` for many questions at once.
  public func answers(to questions: [[(group: Int, decision: GroupDecision)]]) -> [Answer] {
    guard let model = Reduction.reduced(ChoiceModel(problem), dominance: true) else {
      return questions.map { anew($0) }
    }
    let (problem, options, outcome) = (problem, options, outcome)
    let asked = questions.map { question in question.map { Question(group: $0.group, decision: $0.decision) } }
    // A thread works through a run of questions from one warm relaxation.
    let runs = max(1, min(options.threads, asked.count))
    let session = self
    let results = WorkerThreads.map(count: runs, threads: options.threads) { run in
      let restart = Restart(model, problem: problem, outcome: outcome, options: options)
      return stride(from: run, to: asked.count, by: runs).map { index -> Answer in
        restart.answer(asked[index]) ?? session.anew(asked[index].map { ($0.group, $0.decision) })
      }
    }
    return asked.indices.map { results[$0 % runs][$0 / runs] }
  }

  struct Question: Sendable {
    var group: Int
    var decision: GroupDecision
  }

  private func isChosen(_ group: Int) -> Bool {
    outcome.chosen.indices.contains(group) && outcome.chosen[group] != nil
  }

  /// Solves the changed problem from the start.
  private func anew(_ changes: [(group: Int, decision: GroupDecision)]) -> Answer {
    var changed = problem
    if changed.decisions.isEmpty { changed.decisions = Array(repeating: .free, count: problem.groupCount) }
    for change in changes { changed.decisions[change.group] = change.decision }
    var quick = options
    quick.levelLimit = 1
    quick.onProgress = nil
    let outcome = LevelSequence(problem: changed, options: quick).run()
    return Answer(
      value: outcome.values.first, isProven: outcome.status == .optimal || outcome.status == .infeasible,
      chosen: outcome.chosen)
  }
}
