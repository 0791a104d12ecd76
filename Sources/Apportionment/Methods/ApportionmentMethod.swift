/// A way of sharing whole posts in proportion to weights (méthode de répartition).
///
/// Source: M. Balinski, H. P. Young, "Fair Representation", 2nd edition, Brookings, 2001.
public enum ApportionmentMethod: String, Sendable, CaseIterable {
  /// Largest remainder (plus forts restes, Hamilton): whole parts of the exact shares, then the largest fractions.
  ///
  /// One more post in all may take one from a claimant (Alabama paradox).
  case largestRemainder = "largest-remainder"
  /// Webster or Sainte-Laguë: the divisor method that rounds to the nearest.
  case webster
  /// D'Hondt or Jefferson (plus forte moyenne): the divisor method that rounds down; favours the large.
  case dHondt = "dhondt"
  /// Huntington-Hill: the divisor method that rounds at the geometric mean.
  case huntingtonHill = "huntington-hill"
  /// Adams: the divisor method that rounds up; favours the small.
  case adams

  /// Whether a claim of one more post by the first comes before that of the second.
  ///
  /// Both sides are compared exactly: weight over divisor, cross-multiplied.
  func ranks(_ first: Claim, before second: Claim) -> Bool {
    let (left, right) = (priority(of: first), priority(of: second))
    let (leftProduct, rightProduct) = (left.numerator * right.denominator, right.numerator * left.denominator)
    if leftProduct != rightProduct { return leftProduct > rightProduct }
    if first.weight != second.weight { return first.weight > second.weight }
    return first.index < second.index
  }

  /// The next claim of one claimant.
  struct Claim {
    let index: Int
    let weight: Int128
    let held: Int128
  }

  /// Weight over the divisor of the next post; an unbounded priority has the denominator 0.
  private func priority(of claim: Claim) -> (numerator: Int128, denominator: Int128) {
    let (weight, held) = (claim.weight, claim.held)
    return switch self {
    case .webster: (2 * weight, 2 * held + 1)
    case .dHondt, .largestRemainder: (weight, held + 1)
    case .huntingtonHill: held == 0 ? (1, 0) : (weight * weight, held * (held + 1))
    case .adams: held == 0 ? (1, 0) : (weight, held)
    }
  }
}
