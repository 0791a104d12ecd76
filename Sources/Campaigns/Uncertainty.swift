public import Quantities
public import Regulation

/// What may turn out otherwise than supposed (incertitude): the input of the robustness of a result.
public struct Uncertainty: Sendable {
  /// How likely a funded post falls through.
  public enum Withdrawal: Sendable {
    /// The same for every post, from 0 to 1.
    case probability(Decimal6)
    /// The probability in a column.
    case column(ColumnReference)
  }

  /// How likely a funded post falls through; nil where none does.
  public var withdrawal: Withdrawal?
  /// The part of itself by which each weight of the scoring may be off; nil where they are sure.
  public var weightSpread: Share?
  /// How many draws.
  public var draws: Int
  /// The seed of the draws.
  public var seed: Int64

  /// What is uncertain.
  public init(withdrawal: Withdrawal? = nil, weightSpread: Share? = nil, draws: Int = 1000, seed: Int64 = 0) {
    self.withdrawal = withdrawal
    self.weightSpread = weightSpread
    self.draws = draws
    self.seed = seed
  }
}
