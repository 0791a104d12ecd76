internal import Campaigns
internal import Quantities
internal import Wordings

/// A limit, or one limit for each value of a column: what is counted, of what, and how far it may go.
struct RuleFamily: Sendable {
  /// Where a limit comes from.
  enum Origin: Sendable, Hashable {
    /// The number of posts of an envelope.
    case envelopePosts(Int)
    /// A fiscal year of an envelope, cumulated from the first where it carries over.
    case envelopeYear(Int, year: Int)
    /// All years of an envelope.
    case envelopeTotal(Int)
    /// The cells of a quota table.
    case quota(Int)
    /// A rule of the commission.
    case rule(Int)
    /// One post at most for each applicant.
    case applicant
  }

  /// Bounds on what is counted, and on its share of something else.
  struct Limits: Sendable, Hashable {
    var atLeast: Int64?
    var atMost: Int64?
    var atLeastShare: Share?
    var atMostShare: Share?

    var isEmpty: Bool { atLeast == nil && atMost == nil && atLeastShare == nil && atMostShare == nil }
  }

  /// How far each limit of a family may go.
  enum Bounds: Sendable {
    /// All of them as far.
    case same(Limits)
    /// Each as far as its own.
    case each([Limits])
  }

  /// Where the limit comes from.
  let origin: Origin
  /// The identifier, which the value of `per` or the cell of the table follows where there is one.
  let id: String
  /// What it says, in the user's words.
  let title: String?
  /// The title as sentences name it: with the figures in force where they were changed since it was written.
  var heading: Wording?
  /// What is counted.
  let counted: Tally
  /// What a share is taken of; it holds all that is counted.
  let base: Tally?
  /// What tells the limits apart; nil for a single limit.
  let values: RowValues?
  /// How far they may go, once earlier cohorts' posts are paid.
  let bounds: Bounds
  /// The cents that earlier cohorts' posts take of the limit that the user wrote.
  var committed: Int64 = 0

  /// The number of limits: one, or one for each value.
  var limitCount: Int { values?.labels.count ?? 1 }

  /// How far one of its limits may go.
  func limits(of limit: Int) -> Limits {
    switch bounds {
    case .same(let limits): limits
    case .each(let limits): limits[limit]
    }
  }

  /// The identifier of one of its limits.
  func id(of limit: Int) -> String { values.map { id + "/" + $0.labels[limit] } ?? id }

  /// The limits that count a row.
  func limitNumbers(of row: Int) -> [Int] {
    var numbers: [Int] = []
    forEachLimit(of: row) { numbers.append($0) }
    return numbers
  }

  /// Calls back with each limit that counts a row.
  @inline(__always)
  func forEachLimit(of row: Int, _ body: (Int) -> Void) {
    if let values { values.forEachValue(of: row, body) } else { body(0) }
  }
}
