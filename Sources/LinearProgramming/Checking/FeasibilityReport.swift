/// Every condition of a model that a point breaks, and by how much; trusts no solver.
public struct FeasibilityReport: Sendable, Hashable {
  /// One broken condition.
  public struct Violation: Sendable, Hashable {
    /// The row or column whose condition it is.
    public let line: ModelLine
    /// What is broken.
    public let condition: Condition
    /// By how much.
    public let amount: Double
  }

  /// The kinds of conditions.
  public enum Condition: Sendable, Hashable {
    /// The bounds of the line.
    case bounds
    /// The value has to be whole.
    case integrality
    /// The value has to be a number.
    case finiteness
  }

  /// The broken conditions: columns first, then rows.
  public let violations: [Violation]
  /// The objective of the point.
  public let objective: Double

  /// Whether nothing is broken.
  public var isFeasible: Bool { violations.isEmpty }

  /// Checks a point, one value for each column.
  ///
  /// `tolerance` is how much a bound may be missed, relative to its size where that is above one, and how far from
  /// whole an integer column may be.
  public init(_ point: [Double], in model: LinearModel, tolerance: Double = 1e-9) {
    precondition(point.count == model.columns.count, "A point needs one value for each column.")
    var found: [Violation] = []
    for (column, value) in point.enumerated() {
      guard value.isFinite else {
        found.append(Violation(line: .column(column), condition: .finiteness, amount: .infinity))
        continue
      }
      Self.check(value, model.columns.bounds(of: column), .column(column), tolerance, &found)
      let fraction = (value - value.rounded()).magnitude
      if model.columns.isInteger[column] && fraction > tolerance {
        found.append(Violation(line: .column(column), condition: .integrality, amount: fraction))
      }
    }
    for (row, activity) in model.activities(of: point).enumerated() {
      Self.check(activity, model.rows.bounds(of: row), .row(row), tolerance, &found)
    }
    violations = found
    objective = model.objective(of: point)
  }

  private static func check(
    _ value: Double, _ bounds: Bounds, _ line: ModelLine, _ tolerance: Double, _ found: inout [Violation]
  ) {
    let distance = bounds.distance(of: value)
    let end = value < bounds.lower ? bounds.lower : bounds.upper
    if distance > tolerance * max(1, end.magnitude) {
      found.append(Violation(line: line, condition: .bounds, amount: distance))
    }
  }
}
