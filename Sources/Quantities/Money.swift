/// An amount of money (montant), in whole cents of a euro.
public struct Money: Sendable, Hashable, Comparable, AdditiveArithmetic {
  /// Whole cents; negative for a debt.
  public var cents: Int64

  /// An amount of whole cents.
  public init(cents: Int64) {
    self.cents = cents
  }

  /// An amount of whole euros.
  public init(euros: Int64) {
    self.init(cents: euros * 100)
  }

  /// No money.
  public static let zero = Money(cents: 0)

  /// The sum of two amounts.
  public static func + (left: Money, right: Money) -> Money { Money(cents: left.cents + right.cents) }
  /// The difference of two amounts.
  public static func - (left: Money, right: Money) -> Money { Money(cents: left.cents - right.cents) }
  /// Orders amounts from the smallest.
  public static func < (left: Money, right: Money) -> Bool { left.cents < right.cents }
}
