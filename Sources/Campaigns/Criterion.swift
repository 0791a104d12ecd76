public import Quantities
public import Regulation

/// Something that earns priority points (critère de priorité).
public struct Criterion: Sendable {
  /// Where the points come from.
  public enum Source: Sendable {
    /// So many points for a row that satisfies the condition.
    case fixed(Points)
    /// The number in a column times a weight, rounded to the thousandth; a blank is 0.
    case column(ColumnReference, weight: Decimal6)
  }

  /// The identifier.
  public var id: String
  /// Where the points come from.
  public var source: Source
  /// The rows that it concerns; nil for all.
  public var condition: Condition?

  /// A criterion.
  public init(id: String, source: Source, condition: Condition? = nil) {
    self.id = id
    self.source = source
    self.condition = condition
  }
}
