public import Regulation

/// Which posts a regime costs.
public struct RegimeUse: Sendable {
  /// The identifier of this use; by default the regime's.
  public var id: String
  /// The regime.
  public var regime: PayRegime
  /// The rows that it costs; nil for all.
  public var condition: Condition?

  /// The use of a regime.
  public init(id: String, regime: PayRegime, condition: Condition? = nil) {
    self.id = id
    self.regime = regime
    self.condition = condition
  }
}
