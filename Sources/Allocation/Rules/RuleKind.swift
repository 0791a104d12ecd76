internal import Campaigns
internal import Pools
internal import Regulation
internal import Wordings

/// A kind of rule: what it demands in words and in mathematics, and the limits that it contributes to a problem.
protocol RuleKind: Sendable {
  /// A stable name in kebab case.
  static var id: String { get }
  /// What it demands, in plain words.
  static var meaning: Wording { get }
  /// What it demands, in mathematics; the symbols are those of `docs/mathematics.md`.
  static var form: String { get }
  /// The limits on what is counted; none for a kind that ties posts to each other.
  static func families(in setting: RuleSetting) -> [RuleFamily]
}

extension RuleKind {
  static func families(in setting: RuleSetting) -> [RuleFamily] { [] }
}

/// Everything that rules are read from.
struct RuleSetting {
  let campaign: Campaign
  let pool: Pool
  let regulation: Regulation
  let reading: ConditionReading
  let offers: [Offer]
  /// Rows that take part.
  let eligible: RowSet
  /// What earlier cohorts' posts take, by envelope.
  let commitments: [CommittedCost]

  /// For each offer whether a rule of that scope counts it.
  func mask(of scope: PaymentScope) -> [Bool] { offers.map { scope.includes(campaign.envelopes[$0.envelope]) } }

  /// The values of a column among rows that take part.
  func values(of column: String, among rows: RowSet, minimum: Int = 1) -> RowValues {
    RowValues(
      column: column, among: rows.intersection(eligible), pool: pool, regulation: regulation, minimum: minimum)
  }
}
