public import LinearProgramming

/// A small model whose answer was worked out by hand, that any solver must get right.
public struct ConformanceCase: Sendable, CustomStringConvertible {
  /// A sentence about what the solver does.
  public let sentence: String
  /// The model.
  public let model: LinearModel
  /// How to solve it.
  public let options: SolveOptions
  /// What must come out.
  public let expectation: Expectation

  /// What must come out of a case; `nil` where it does not matter.
  public struct Expectation: Sendable {
    /// Why the solve has to stop.
    public var termination: Termination? = .finished
    /// What has to be in hand.
    public var pointStatus: PointStatus
    /// The objective.
    public var objective: Double?
    /// The bound.
    public var bestBound: Double?
    /// The values, where only one point will do.
    public var values: [Double]?
    /// The row duals, where only one set will do.
    public var rowDuals: [Double]?
    /// The reduced costs.
    public var reducedCosts: [Double]?
    /// The most nodes that the search may look at.
    public var mostNodes: Int?
    /// The most iterations that the simplex method may take.
    public var mostIterations: Int?
  }

  /// The sentence, for the list of tests.
  public var description: String { sentence }

  /// Everything about `outcome` that is not as it must be; empty if all is well.
  public func complaints(about outcome: SolveOutcome) -> [String] {
    var found: [String] = []
    func expect(_ isRight: Bool, _ complaint: @autoclosure () -> String) {
      if !isRight { found.append(complaint()) }
    }
    func near(_ first: Double?, _ second: Double) -> Bool {
      first.map { ($0 - second).magnitude <= 1e-6 * max(1, second.magnitude) } ?? false
    }
    func near(_ first: [Double], _ second: [Double]) -> Bool {
      first.count == second.count && zip(first, second).allSatisfy { near($0, $1) }
    }
    if let termination = expectation.termination {
      expect(outcome.termination == termination, "stopped because \(outcome.termination), not \(termination)")
    }
    expect(
      outcome.pointStatus == expectation.pointStatus,
      "has \(outcome.pointStatus) in hand, not \(expectation.pointStatus)")
    if let objective = expectation.objective {
      expect(near(outcome.objective, objective), "objective \(String(describing: outcome.objective)), not \(objective)")
    }
    if let bound = expectation.bestBound {
      expect(near(outcome.bestBound, bound), "bound \(String(describing: outcome.bestBound)), not \(bound)")
    }
    if let values = expectation.values { expect(near(outcome.values, values), "values \(outcome.values)") }
    if let duals = expectation.rowDuals { expect(near(outcome.rowDuals, duals), "duals \(outcome.rowDuals)") }
    if let costs = expectation.reducedCosts {
      expect(near(outcome.reducedCosts, costs), "reduced costs \(outcome.reducedCosts)")
    }
    if let nodes = expectation.mostNodes { expect(outcome.nodes <= nodes, "\(outcome.nodes) nodes") }
    if let iterations = expectation.mostIterations {
      expect(outcome.iterations <= iterations, "\(outcome.iterations) iterations")
    }
    if outcome.hasPoint && options.parts.contains(.values) && !options.relaxesIntegers {
      let report = FeasibilityReport(outcome.values, in: model, tolerance: 1e-6)
      expect(report.isFeasible, "the point breaks \(report.violations)")
      expect(near(outcome.objective, report.objective), "the point is worth \(report.objective)")
    }
    return found
  }
}
