/// An exact decimal number with at most six decimals, in whole millionths: a weight, a score, a figure of a column.
public struct Decimal6: Sendable, Hashable, Comparable {
  /// Whole millionths.
  public var millionths: Int64

  /// A number given in millionths.
  public init(millionths: Int64) {
    self.millionths = millionths
  }

  /// A whole number, up to nine million million.
  public init(_ whole: Int64) {
    self.init(millionths: whole * 1_000_000)
  }

  /// One.
  public static let one = Decimal6(1)

  /// Orders numbers from the smallest.
  public static func < (left: Decimal6, right: Decimal6) -> Bool { left.millionths < right.millionths }
}
