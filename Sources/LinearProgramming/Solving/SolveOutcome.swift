/// What came of a solve.
///
/// ## Signs
/// The dual of a row is what the objective gains, as a number, for each unit by which the row's sum is raised; the
/// reduced cost of a column is its objective coefficient minus the duals of its rows times its entries. Both hold for
/// either sense. So with `maximise` a ceiling that hurts has a positive dual, with `minimise` a negative one.
public struct SolveOutcome: Sendable {
  /// Why it stopped.
  public var termination: Termination
  /// What is in hand.
  public var pointStatus: PointStatus
  /// The objective of the point in hand.
  public var objective: Double?
  /// What no feasible point can beat; `nil` while nothing is proven.
  public var bestBound: Double?
  /// The optimum without the integer conditions, if it was reached.
  public var relaxationObjective: Double?
  /// The point in hand, one value for each column; empty if there is none.
  public var values: [Double] = []
  /// The sums of the rows; relaxations only.
  public var activities: [Double] = []
  /// One dual for each row; relaxations only.
  public var rowDuals: [Double] = []
  /// One reduced cost for each column; relaxations only.
  public var reducedCosts: [Double] = []
  /// The last basis of the relaxation.
  public var basis: Basis?
  /// Simplex iterations.
  public var iterations: Int
  /// Nodes of the search.
  public var nodes: Int
  /// Who solved.
  public var solver: SolverIdentity

  /// An outcome with nothing in hand.
  public init(termination: Termination, pointStatus: PointStatus, iterations: Int, nodes: Int, solver: SolverIdentity) {
    self.termination = termination
    self.pointStatus = pointStatus
    self.iterations = iterations
    self.nodes = nodes
    self.solver = solver
  }

  /// Whether a feasible point is in hand.
  public var hasPoint: Bool { pointStatus == .feasible || pointStatus == .optimal }

  /// How far the objective may still be from the best, relative to the objective; `nil` without point or bound.
  public var relativeGap: Double? {
    guard let objective, let bestBound else { return nil }
    if objective == bestBound { return 0 }
    return (bestBound - objective).magnitude / max(objective.magnitude, .leastNormalMagnitude)
  }
}
