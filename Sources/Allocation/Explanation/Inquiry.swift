internal import Campaigns
internal import LinearProgramming
internal import Pools
internal import Quantities
internal import Results
public import Selection

/// Exact answers to questions about one outcome, each by solving again with one thing changed.
///
/// Nothing is read off prices: what a change costs is the difference of two proven totals.
public struct Inquiry: Sendable {
  let problem: AllocationProblem
  let plan: AllocationPlan
  let formulation: AllocationFormulation
  let session: SelectionSession
  let best: Int64
  /// The totals of all levels; nil where not all are proven.
  let totals: [Int64]?
  /// Sessions of searches made side by side, each on a thread of its own: about one post, about one post but only as
  /// far as the parts of the problem tell, and about all posts.
  let (patient, near, brief): (SelectionSession, SelectionSession, SelectionSession)
  private let options: SelectionOptions
  var threads: Int { options.threads }

  /// The numeric problem as it was solved.
  var base: SelectionProblem { session.problem }

  /// Questions about an outcome; nil when there is no plan, or its total is not proven.
  ///
  /// - Parameters:
  ///   - outcome: what was chosen.
  ///   - options: how far each further search goes.
  public init?(_ outcome: AllocationOutcome, options: SelectionOptions) {
    guard let plan = outcome.plan, outcome.search.status == .optimal, let best = outcome.search.values.first else {
      return nil
    }
    var exact = options
    exact.relativeGap = 0
    problem = outcome.problem
    self.plan = plan
    formulation = AllocationFormulation(outcome.problem)
    self.options = exact
    session = SelectionSession(formulation.selectionProblem(), solved: outcome.search, options: exact)
    patient = session.limited(toNodes: Self.patientNodes, threads: 1)
    near = session.limited(toNodes: Self.patientNodes, threads: 1, near: true)
    brief = session.limited(toNodes: Self.briefNodes, threads: 1, near: true)
    self.best = best
    totals = outcome.search.provedLevels == outcome.search.values.count ? outcome.search.values : nil
  }

  /// Search nodes of each level in a search of a long series: what takes more is left open.
  private static let (patientNodes, briefNodes) = (5_000, 500)

  /// A proven total and the plan that reaches it.
  struct Answer {
    /// The totals of all levels; those beyond the levels asked for are what they happen to be.
    let values: [Int64]
    let plan: AllocationPlan

    /// The total of the first level.
    var best: Int64 { values[0] }
  }

  /// The best choice with something changed; nil when nothing satisfies the rules then.
  ///
  /// - Throws: ``UnansweredQuestion`` when the search ended without a proof.
  func answer(_ change: SelectionChange, allLevels: Bool) throws -> Answer? {
    try Self.proven(
      session.answer(changing: change, levels: allLevels ? .max : 1), levels: allLevels ? base.levels.count : 1)
  }

  /// Whether a time limit or an interruption ends every search from now on.
  var isInterrupted: Bool {
    options.stopSignal?.isRaised ?? false || options.deadline.map { ContinuousClock.now >= $0 } ?? false
  }

  /// What the session answered, where it is proven; nil when nothing satisfies the rules.
  static func proven(_ answer: SelectionSession.Answer, levels: Int) throws -> Answer? {
    guard answer.isProven else { throw UnansweredQuestion() }
    guard answer.value != nil else { return nil }
    guard answer.provedLevels >= levels else { throw UnansweredQuestion() }
    return Answer(values: answer.values, plan: AllocationPlan(optionOfRow: answer.chosen.map { $0 ?? -1 }))
  }

  /// A difference of the first level in thousandths: of a point, or of a post.
  func thousandths(_ difference: Int64) -> Int64 {
    problem.campaign.objective == .points ? difference : difference * 1_000
  }
}

/// A question that the limits on the search left open.
public struct UnansweredQuestion: Error, Sendable {}
