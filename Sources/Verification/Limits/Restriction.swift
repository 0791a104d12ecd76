internal import Campaigns
internal import Quantities
internal import Wordings

/// A limit on what is funded, or one limit for each value of a column.
///
/// A class, since a million posts ask each of them: nothing is copied on the way.
final class Restriction: Sendable {
  /// What set the limit.
  enum Origin: Sendable {
    case envelopePosts(Int)
    case envelopeYear(Int, year: Int)
    case envelopeTotal(Int)
    case quota
    case rule
    case applicant
  }

  /// How far what is counted may go.
  struct Bounds: Sendable {
    var atLeast: Int64?
    var atMost: Int64?
    var atLeastShare: Share?
    var atMostShare: Share?

    var areNone: Bool { atLeast == nil && atMost == nil && atLeastShare == nil && atMostShare == nil }

    /// Whether a tally is within the bounds, exactly.
    func allow(_ tally: Tally) -> Bool {
      if let atMost, tally.counted > atMost { return false }
      if let atLeast, tally.counted < atLeast { return false }
      let counted = Int128(tally.counted) * 10_000
      let base = Int128(tally.base)
      if let atMostShare, counted > base * Int128(atMostShare.basisPoints) { return false }
      if let atLeastShare, counted < base * Int128(atLeastShare.basisPoints) { return false }
      return true
    }
  }

  /// Posts or cents counted, and what a share is taken of.
  struct Tally: Sendable, Equatable {
    var counted: Int64 = 0
    var base: Int64 = 0
  }

  let origin: Origin
  let id: String
  let title: String?
  /// The title as sentences name it: with the figures in force where they were changed since it was written.
  let heading: Wording?
  /// The rows that are counted.
  let counted: RowCondition
  /// The rows that a share is taken of; nil for a limit that is no share.
  let base: RowCondition?
  /// For each envelope whether its payments are seen.
  let envelopes: [Bool]
  /// The fiscal years whose euros are counted; nil where posts are.
  let years: ClosedRange<Int>?
  /// The values of `per`; nil for a single limit.
  let values: ColumnValues?
  /// The bounds that hold for this allocation, earlier commitments taken off.
  let bounds: Bounds

  init(
    origin: Origin, id: String, title: String?, heading: Wording? = nil, counted: RowCondition,
    base: RowCondition? = nil, envelopes: [Bool], years: ClosedRange<Int>?, values: ColumnValues? = nil, bounds: Bounds
  ) {
    self.origin = origin
    self.id = id
    self.title = title
    self.heading = heading
    self.counted = counted
    self.base = base
    self.envelopes = envelopes
    self.years = years
    self.values = values
    self.bounds = bounds
  }

  /// Every fiscal year.
  static let allYears = 0...9_999

  /// The number of limits.
  var count: Int { values?.labels.count ?? 1 }

  /// The identifier of one of the limits.
  func id(_ limit: Int) -> String { values.map { id + "/" + $0.labels[limit] } ?? id }

  /// The limits that see a row.
  func limits(of row: Int) -> [Int] { values?.values(of: row) ?? [0] }

  /// What one post weighs: itself, or its cents in the years that count.
  func weight(_ cost: [CostTests.Year]) -> Int64 {
    guard let years else { return 1 }
    return cost.reduce(0) { years.contains($1.year) ? $0 + $1.paid.cents : $0 }
  }

  /// What a row adds when an envelope pays it; nil when the restriction does not see it.
  func addition(of row: Int, envelope: Int, cost: [CostTests.Year]) -> Tally? {
    guard envelopes[envelope] else { return nil }
    let (isCounted, isInBase) = (counted.holds(row), base?.holds(row) ?? false)
    guard isCounted || isInBase else { return nil }
    let weight = weight(cost)
    return Tally(counted: isCounted ? weight : 0, base: isInBase ? weight : 0)
  }
}
