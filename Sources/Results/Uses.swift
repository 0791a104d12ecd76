public import Quantities
public import Wordings

/// How many posts there are of each sort.
public struct Counts: Sendable, Hashable {
  /// Rows of the pool.
  public var posts: Int
  /// Eligible ones.
  public var eligible: Int
  /// Funded ones.
  public var funded: Int
  /// The sum of the funded options' points.
  public var points: Points

  /// Counts.
  public init(posts: Int, eligible: Int, funded: Int, points: Points) {
    self.posts = posts
    self.eligible = eligible
    self.funded = funded
    self.points = points
  }
}

/// How far a rule is used.
public struct RuleUse: Sendable, Hashable {
  /// What `used` and the limits count.
  public enum Unit: String, Sendable {
    /// Posts.
    case posts
    /// Cents.
    case euros
  }

  /// The rule's identifier with the value of `per` or the cell of the table.
  public var id: String
  /// What it says, in the user's words.
  public var title: String?
  /// What is counted.
  public var unit: Unit
  /// Posts or cents counted; of a share the numerator.
  public var used: Int64
  /// Of a share, what it is taken of.
  public var ofUsed: Int64?
  /// At least so many posts or cents.
  public var atLeast: Int64?
  /// At most so many posts or cents.
  public var atMost: Int64?
  /// At least this share.
  public var atLeastShare: Share?
  /// At most this share.
  public var atMostShare: Share?
  /// Whether one more, or one less, would break it.
  public var isBinding: Bool
  /// The exact gain of one unit more, in thousandths of a point; nil unless it was computed.
  public var marginalValue: Points?

  /// The use of a rule.
  public init(
    id: String, title: String? = nil, unit: Unit, used: Int64, ofUsed: Int64? = nil, atLeast: Int64? = nil,
    atMost: Int64? = nil, atLeastShare: Share? = nil, atMostShare: Share? = nil, isBinding: Bool,
    marginalValue: Points? = nil
  ) {
    self.id = id
    self.title = title
    self.unit = unit
    self.used = used
    self.ofUsed = ofUsed
    self.atLeast = atLeast
    self.atMost = atMost
    self.atLeastShare = atLeastShare
    self.atMostShare = atMostShare
    self.isBinding = isBinding
    self.marginalValue = marginalValue
  }
}

/// Funded posts and euros of a region and a category.
public struct RegionUse: Sendable, Hashable {
  /// The INSEE code.
  public var code: String
  /// The region's name.
  public var name: String
  /// The category.
  public var category: String
  /// Requested posts.
  public var posts: Int
  /// Eligible ones.
  public var eligible: Int
  /// Funded ones.
  public var funded: Int
  /// The published quota; nil where none applies.
  public var quota: Int?
  /// What the envelopes pay over all years.
  public var euros: Money

  /// The use of a region.
  public init(
    code: String, name: String, category: String, posts: Int, eligible: Int, funded: Int, quota: Int?, euros: Money
  ) {
    self.code = code
    self.name = name
    self.category = category
    self.posts = posts
    self.eligible = eligible
    self.funded = funded
    self.quota = quota
    self.euros = euros
  }
}

/// A change that a variant or the command line made on the scenario.
public struct AppliedChange: Sendable, Hashable {
  /// The path that was changed.
  public var path: String
  /// The value before, as JSON text; nil where there was none.
  public var before: String?
  /// The value after, as JSON text; nil where it was removed.
  public var after: String?

  /// A change.
  public init(path: String, before: String?, after: String?) {
    self.path = path
    self.before = before
    self.after = after
  }
}

/// A row that was left out on demand.
public struct SkippedRowNote: Sendable, Hashable {
  /// The file.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The identifier, when it could be read.
  public var id: String?
  /// The stable code of the fault.
  public var code: String

  /// A row left out.
  public init(file: String, line: Int, id: String?, code: String) {
    self.file = file
    self.line = line
    self.id = id
    self.code = code
  }
}

/// Something that the reader of a result has to know.
public struct Note: Sendable, Hashable {
  /// A stable code.
  public var code: String
  /// The text.
  public var text: Wording

  /// A note.
  public init(code: String, text: Wording) {
    self.code = code
    self.text = text
  }
}
