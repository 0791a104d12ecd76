internal import Campaigns
internal import Pools
internal import Quantities
public import Results
public import Selection
internal import Wordings

/// Chooses the posts to fund and states what was decided, proved and used.
public enum Allocator {
  /// The choice failed in a way that no input explains.
  public struct Fault: Error, Sendable, CustomStringConvertible {
    /// What happened.
    public let description: String
  }

  /// Solves a problem and checks the answer in integers.
  ///
  /// - Parameters:
  ///   - problem: the prepared problem.
  ///   - options: how far to search, and who watches.
  /// - Returns: the outcome: also when nothing satisfies the rules, or when the search was stopped.
  /// - Throws: ``Fault`` when the search contradicts the audit.
  public static func allocate(
    _ problem: AllocationProblem, options: SelectionOptions
  ) throws -> AllocationOutcome {
    let formulation = AllocationFormulation(problem)
    let outcome = try SelectionSolver.solve(formulation.selectionProblem(), options: options)
    guard outcome.status == .optimal || outcome.status == .feasible else {
      return AllocationOutcome(problem: problem, plan: nil, search: outcome)
    }
    let plan = AllocationPlan(optionOfRow: outcome.chosen.map { $0 ?? -1 })
    let findings = PlanAudit.findings(problem, plan)
    guard findings.isEmpty else {
      let list = findings.prefix(5).map(\.description).joined(separator: ", ")
      throw Fault(description: "the search returned a plan that breaks \(list)")
    }
    return AllocationOutcome(problem: problem, plan: plan, search: outcome)
  }
}

/// A problem, what was chosen and what the search proved.
public struct AllocationOutcome: Sendable {
  let problem: AllocationProblem
  let plan: AllocationPlan?
  /// What the search proved and why it ended.
  public let search: SelectionOutcome

  /// What is known of the answer.
  public var status: AllocationResult.Status {
    switch search.status {
    case .optimal: .optimal
    case .feasible: .feasible
    case .infeasible: .infeasible
    case .unknown: .unknown
    }
  }
}
