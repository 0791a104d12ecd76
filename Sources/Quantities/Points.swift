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

  /// The fewest points that ``scaled(by:)`` takes to these points or more.
  ///
  /// - Parameter factor: above zero.
  /// - Returns: the fewest, to the thousandth; nil beyond what 64 bits hold.
  public func least(scaledBy factor: Decimal6) -> Points? {
    precondition(factor.millionths > 0, "no factor of zero or less reaches every number of points")
    // Halves go away from zero: a product of exactly half a thousandth below is enough above zero, and not below it.
    let halfBelow = (2 * Int128(thousandths) - 1) * 500_000
    let (quotient, remainder) = halfBelow.quotientAndRemainder(dividingBy: Int128(factor.millionths))
    let isEnough = thousandths > 0 ? remainder == 0 : remainder < 0
    return Int64(exactly: isEnough ? quotient : quotient + 1).map { Points(thousandths: $0) }
  }
}
