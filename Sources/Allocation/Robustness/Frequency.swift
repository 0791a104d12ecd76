public import Quantities

/// How often something happened in draws, and where the true chance lies (intervalle de confiance).
///
/// The interval is Wilson's at 95 %: it stays within 0 and 1 and holds for few draws too.
///
/// - Source: E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", JASA 22, 1927.
public struct Frequency: Sendable, Hashable {
  /// Draws in which it happened.
  public let count: Int
  /// Draws that were looked at.
  public let draws: Int

  /// A frequency.
  public init(count: Int, draws: Int) {
    self.count = count
    self.draws = draws
  }

  /// The part of the draws; nil when there are none.
  public var share: Share? {
    guard draws > 0 else { return nil }
    return Share(
      basisPoints: Rounding.halfAwayFromZero(Int128(count) * 10_000, over: Int128(draws)))
  }

  /// The lower end of the interval; nil when there are no draws.
  public var low: Share? { count == 0 && draws > 0 ? Share.none : end(-1) }

  /// The upper end of the interval; nil when there are no draws.
  public var high: Share? { count == draws && draws > 0 ? .whole : end(1) }

  /// The 97.5 % point of the normal distribution.
  private static let deviate = 1.959963984540054

  private func end(_ sign: Double) -> Share? {
    guard draws > 0 else { return nil }
    let (number, part) = (Double(draws), Double(count) / Double(draws))
    let square = Self.deviate * Self.deviate
    let spread = Self.deviate * (part * (1 - part) / number + square / (4 * number * number)).squareRoot()
    let value = (part + square / (2 * number) + sign * spread) / (1 + square / number)
    return Share(basisPoints: Int64((min(max(value, 0), 1) * 10_000).rounded()))
  }
}
