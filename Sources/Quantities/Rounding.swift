/// Exact division of integers with the rounding that public accounting uses.
public enum Rounding {
  /// The quotient rounded to the nearest integer, halves away from zero.
  ///
  /// - Parameters:
  ///   - numerator: any value whose rounded quotient fits 64 bits.
  ///   - denominator: above zero.
  /// - Returns: the rounded quotient.
  public static func halfAwayFromZero(_ numerator: Int128, over denominator: Int128) -> Int64 {
    precondition(denominator > 0, "a rounded quotient needs a positive denominator")
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    let away: Int128 = remainder.magnitude * 2 >= denominator.magnitude ? (numerator < 0 ? -1 : 1) : 0
    return Int64(quotient + away)
  }
}
