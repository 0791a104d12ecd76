internal import Campaigns
internal import Quantities

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
    /// A cell of a quota table.
    case quota(Int, cell: Int)
    /// A rule of the commission.
    case rule(Int)
    /// One post at most for each applicant.
    case applicant
  }

  /// Bounds on what is counted, and on its share of something else.
  struct Limits: Sendable {
    var atLeast: Int64?
    var atMost: Int64?
    var atLeastShare: Share?
    var atMostShare: Share?
  }

  /// Where the limit comes from.
  let origin: Origin
  /// The identifier, which the value of `per` follows where there is one.
  let id: String
  /// What it says, in the user's words.
  let title: String?
  /// What is counted.
  let counted: Tally
  /// What a share is taken of.
  let base: Tally?
  /// The values of `per`; nil for a single limit.
  let values: RowValues?
  /// How far it may go.
  let limits: Limits

  /// The number of limits: one, or one for each value.
  var limitCount: Int { values?.labels.count ?? 1 }

  /// The identifier of one of its limits.
  func id(of limit: Int) -> String { values.map { id + "/" + $0.labels[limit] } ?? id }

  /// The limits that count a row.
  func limits(of row: Int) -> [Int32] { values.map { $0.values(of: row) } ?? [0] }
}
