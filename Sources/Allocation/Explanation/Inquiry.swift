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
  let base: SelectionProblem
  let best: Int64
  let options: SelectionOptions

  /// Questions about an outcome; nil when there is no plan, or its total is not proven.
  ///
  /// - Parameters:
  ///   - outcome: what was chosen.
  ///   - options: how far each further search goes.
  public init?(_ outcome: AllocationOutcome, options: SelectionOptions) {
    guard let plan = outcome.plan, outcome.search.status == .optimal, let best = outcome.search.values.first else {
      return nil
    }
    problem = outcome.problem
    self.plan = plan
    base = AllocationFormulation(outcome.problem).selectionProblem()
    self.best = best
    self.options = options
  }

  /// A proven total and the plan that reaches it; nil when nothing satisfies the rules.
  struct Answer {
    let best: Int64
    let plan: AllocationPlan
  }

  /// Solves a changed problem.
  ///
  /// - Throws: ``UnansweredQuestion`` when the search ended without a proof.
  func answer(_ changed: SelectionProblem, allLevels: Bool) throws -> Answer? {
    var options = options
    options.levelLimit = allLevels ? .max : 1
    options.relativeGap = 0
    let outcome = try SelectionSolver.solve(changed, options: options)
    switch outcome.status {
    case .optimal:
      return Answer(best: outcome.values[0], plan: AllocationPlan(optionOfRow: outcome.chosen.map { $0 ?? -1 }))
    case .infeasible: return nil
    case .feasible, .unknown: throw UnansweredQuestion()
    }
  }
}

/// A question that the limits on the search left open.
public struct UnansweredQuestion: Error, Sendable {}
