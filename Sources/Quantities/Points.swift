/// Priority points (points de priorité), in whole thousandths of a point.
public struct Points: Sendable, Hashable, Comparable, AdditiveArithmetic {
  /// Whole thousandths; a penalty is negative.
  public var thousandths: Int64

  /// Points given in thousandths.
  public init(thousandths: Int64) {
    self.thousandths = thousandths
  }

  /// No point.
  public static let zero = Points(thousandths: 0)

  /// The sum of two numbers of points.
  public static func + (left: Points, right: Points) -> Points {
    Points(thousandths: left.thousandths + right.thousandths)
  }
  /// The difference of two numbers of points.
  public static func - (left: Points, right: Points) -> Points {
    Points(thousandths: left.thousandths - right.thousandths)
  }
  /// Orders points from the fewest.
  public static func < (left: Points, right: Points) -> Bool { left.thousandths < right.thousandths }

  /// These points times an exact factor, rounded to the thousandth, halves away from zero.
  public func scaled(by factor: Decimal6) -> Points {
    Points(thousandths: Rounding.halfAwayFromZero(Int128(thousandths) * Int128(factor.millionths), over: 1_000_000))
  }
}
