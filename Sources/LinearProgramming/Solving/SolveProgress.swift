/// How far a solve has got.
public struct SolveProgress: Sendable, Hashable {
  /// What a solve is doing.
  public enum Phase: Sendable, Hashable {
    /// The simplex method on the model without its integer conditions.
    case relaxation
    /// Branch and bound.
    case search
  }

  /// What the solver is doing.
  public let phase: Phase
  /// Simplex iterations so far.
  public let iterations: Int
  /// Nodes of the search so far.
  public let nodes: Int
  /// Nodes that wait to be looked at.
  public let openNodes: Int
  /// The objective of the best point so far, in the search.
  public let incumbent: Double?
  /// In the search what no point can beat; before it the objective of the present basis, or `nil`.
  public let bound: Double?

  /// Collects the figures.
  public init(phase: Phase, iterations: Int, nodes: Int, openNodes: Int, incumbent: Double?, bound: Double?) {
    self.phase = phase
    self.iterations = iterations
    self.nodes = nodes
    self.openNodes = openNodes
    self.incumbent = incumbent
    self.bound = bound
  }
}

/// What whoever watches a solve wants it to do.
public enum ProgressAnswer: Sendable, Hashable {
  /// Go on.
  case proceed
  /// Stop and hand over what is there.
  case stop
}

/// Watches a solve, on the thread that solves.
public typealias ProgressHandler = (SolveProgress) -> ProgressAnswer
