/// A share or a rate (part, taux, quotité), in basis points: 1/10 000.
public struct Share: Sendable, Hashable, Comparable {
  /// Basis points; 10 000 is the whole.
  public var basisPoints: Int64

  /// A share given in basis points.
  public init(basisPoints: Int64) {
    self.basisPoints = basisPoints
  }

  /// A share given in whole percent.
  public init(percent: Int64) {
    self.init(basisPoints: percent * 100)
  }

  /// Nothing.
  public static let none = Share(basisPoints: 0)
  /// The whole, 100 %.
  public static let whole = Share(basisPoints: 10_000)

  /// Orders shares from the smallest.
  public static func < (left: Share, right: Share) -> Bool { left.basisPoints < right.basisPoints }
}
