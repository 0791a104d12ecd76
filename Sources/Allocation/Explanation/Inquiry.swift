internal import Campaigns
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
  var options: SelectionOptions

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
    exact.onProgress = nil
    problem = outcome.problem
    self.plan = plan
    formulation = AllocationFormulation(outcome.problem)
    session = SelectionSession(formulation.selectionProblem(), solved: outcome.search, options: exact)
    self.best = best
    self.options = exact
  }

  /// What is changed in the numeric problem before it is solved again.
  struct Change {
    /// Rows of the pool that are decided.
    var decisions: [Int: GroupDecision] = [:]
    /// By how much the ceilings of inequalities rise; nil for without end.
    var raised: [Int: Int64?] = [:]
  }

  /// A proven total and the plan that reaches it.
  struct Answer {
    /// The totals of the levels that were asked for.
    let values: [Int64]
    let plan: AllocationPlan

    /// The total of the first level.
    var best: Int64 { values[0] }
  }

  /// Solves the problem with something changed; nil when nothing satisfies the rules then.
  ///
  /// - Throws: ``UnansweredQuestion`` when the search ended without a proof.
  func answer(_ change: Change, allLevels: Bool) throws -> Answer? {
    var changed = base
    if !change.decisions.isEmpty && changed.decisions.isEmpty {
      changed.decisions = Array(repeating: .free, count: changed.groupCount)
    }
    for (row, decision) in change.decisions { changed.decisions[row] = decision }
    for (line, rise) in change.raised {
      changed.rows[line].upper = rise.flatMap { rise in changed.rows[line].upper.map { $0 + rise } }
    }
    return try answer(changed, allLevels: allLevels)
  }

  /// Solves a changed problem.
  ///
  /// - Throws: ``UnansweredQuestion`` when the search ended without a proof.
  func answer(_ changed: SelectionProblem, allLevels: Bool) throws -> Answer? {
    var options = options
    options.levelLimit = allLevels ? .max : 1
    let outcome = try SelectionSolver.solve(changed, options: options)
    switch outcome.status {
    case .optimal where !allLevels || outcome.provedLevels == changed.levels.count:
      return Answer(values: outcome.values, plan: AllocationPlan(optionOfRow: outcome.chosen.map { $0 ?? -1 }))
    case .infeasible: return nil
    case .optimal, .feasible, .unknown: throw UnansweredQuestion()
    }
  }

  /// A difference of the first level in thousandths: of a point, or of a post.
  func thousandths(_ difference: Int64) -> Int64 {
    problem.campaign.objective == .points ? difference : difference * 1_000
  }
}

/// A question that the limits on the search left open.
public struct UnansweredQuestion: Error, Sendable {}
