public import Regulation

/// A published split of posts that the campaign respects.
public struct QuotaUse: Sendable {
  /// The identifier, the beginning of its rules' identifiers.
  public var id: String
  /// The table.
  public var table: QuotaTable
  /// The reading of its wording.
  public var reading: String
  /// The payments that it counts.
  public var scope: PaymentScope

  /// The use of a quota table.
  public init(id: String, table: QuotaTable, reading: String, scope: PaymentScope = .everywhere) {
    self.id = id
    self.table = table
    self.reading = reading
    self.scope = scope
  }
}
