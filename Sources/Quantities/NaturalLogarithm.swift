/// Natural logarithms in whole numbers, so that they are the same on every machine.
public enum NaturalLogarithm {
  /// The bits behind the point while a logarithm is computed.
  private static let bits = 60
  /// ln 2, times two to the power of `bits`.
  private static let lnTwo: Int128 = 799_144_290_325_165_979

  /// The logarithm of a fraction in trillionths (10⁻¹²), exact to the last one or two.
  ///
  /// The fraction is brought between 1 and 2 by halving or doubling; there ln m = 2 artanh((m − 1) / (m + 1)), a series
  /// whose terms fall ninefold.
  ///
  /// - Parameters:
  ///   - numerator: above 0, within 62 bits.
  ///   - denominator: above 0, within 62 bits.
  /// - Returns: the logarithm; negative below 1.
  public static func trillionths(of numerator: Int128, over denominator: Int128) -> Int128 {
    precondition(numerator > 0 && denominator > 0, "a logarithm is that of a number above 0")
    precondition(max(numerator, denominator) < 1 << 62, "larger numbers would leave 128 bits")
    var (above, below, doublings) = (numerator, denominator, Int128(0))
    while above >= 2 * below {
      below *= 2
      doublings += 1
    }
    while above < below {
      above *= 2
      doublings -= 1
    }
    let one = Int128(1) << bits
    // Both are below two to the power of 63, so that 60 bits more fit.
    let ratio = ((above - below) << bits) / (above + below)
    let square = (ratio * ratio) >> bits
    var (term, sum, odd) = (ratio, Int128(0), Int128(1))
    while term > 0 {
      sum += term / odd
      term = (term * square) >> bits
      odd += 2
    }
    let scaled = (2 * sum + doublings * lnTwo) * 1_000_000_000_000
    return Int128((scaled + (scaled < 0 ? -one : one) / 2) / one)
  }
}
