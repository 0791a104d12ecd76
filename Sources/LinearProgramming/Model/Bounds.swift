/// The interval that a column or a row has to stay in; its ends may be infinite.
public struct Bounds: Sendable, Hashable {
  /// The lower end; `-infinity` for none.
  public var lower: Double
  /// The upper end; `infinity` for none.
  public var upper: Double

  /// Makes the interval from `lower` to `upper`, both included.
  public init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  /// No bound on either side.
  public static let free = Bounds(lower: -.infinity, upper: .infinity)
  /// Zero or more.
  public static let nonNegative = Bounds(lower: 0, upper: .infinity)
  /// From zero to one: with an integer kind, yes or no.
  public static let unit = Bounds(lower: 0, upper: 1)

  /// At most `upper`.
  public static func atMost(_ upper: Double) -> Bounds { Bounds(lower: -.infinity, upper: upper) }
  /// At least `lower`.
  public static func atLeast(_ lower: Double) -> Bounds { Bounds(lower: lower, upper: .infinity) }
  /// Exactly `value`.
  public static func exactly(_ value: Double) -> Bounds { Bounds(lower: value, upper: value) }
  /// From `lower` to `upper`.
  public static func between(_ lower: Double, _ upper: Double) -> Bounds { Bounds(lower: lower, upper: upper) }

  /// Whether only one value is left.
  public var isFixed: Bool { lower == upper }

  /// How far `value` lies outside; zero inside.
  public func distance(of value: Double) -> Double { max(lower - value, value - upper, 0) }
}

/// Whether a column takes any value or whole numbers only.
public enum ColumnKind: Sendable, Hashable {
  /// Any value within the bounds.
  case continuous
  /// Whole numbers within the bounds, which then have to be whole themselves.
  case integer
}

/// Which way the objective is to go.
public enum ObjectiveSense: Sendable, Hashable {
  /// The smaller the better.
  case minimise
  /// The larger the better.
  case maximise

  /// Whether objective `first` is strictly better than `second`.
  public func prefers(_ first: Double, to second: Double) -> Bool {
    self == .minimise ? first < second : first > second
  }
}
