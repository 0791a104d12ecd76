internal import Campaigns

/// What is counted, and of which options.
struct Tally: Sendable {
  /// What one option weighs.
  enum Weight: Sendable, Hashable {
    /// Posts.
    case posts
    /// Cents of the fiscal years of a range.
    case cents(years: ClosedRange<Int>)
  }

  /// The rows that are counted; nil for all.
  let rows: RowSet?
  /// For each offer whether it is counted.
  let offers: [Bool]
  /// What one option weighs.
  let weight: Weight

  /// Every fiscal year.
  static let allYears = 0...9999

  /// Whether an option is counted.
  func counts(row: Int, offer: Int) -> Bool { offers[offer] && rows?.contains(row) ?? true }

  /// What an option with this schedule weighs.
  func amount(_ schedule: Int32, _ costs: CostTable) -> Int64 {
    switch weight {
    case .posts: 1
    case .cents(let years): costs.funded(schedule, over: years)
    }
  }
}
