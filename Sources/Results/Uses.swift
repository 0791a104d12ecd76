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

/// What an envelope pays and what is left.
public struct EnvelopeUse: Sendable, Hashable {
  /// One fiscal year of an envelope.
  public struct Year: Sendable, Hashable {
    /// The fiscal year.
    public var year: Int
    /// Charged in the year, earlier commitments included.
    public var used: Money
    /// The limit, cumulated when the envelope carries over; nil where nothing limits.
    public var limit: Money?
    /// What is left under the limit (cumulated likewise); nil where nothing limits.
    public var left: Money?
    /// The part of `used` that earlier cohorts' posts take.
    public var committed: Money

    /// A year of an envelope.
    public init(year: Int, used: Money, limit: Money?, left: Money?, committed: Money = .zero) {
      self.year = year
      self.used = used
      self.limit = limit
      self.left = left
      self.committed = committed
    }
  }

  /// The envelope.
  public var id: String
  /// Its fund.
  public var fund: String
  /// Posts that it pays.
  public var posts: Int
  /// Posts at most.
  public var postsLimit: Int?
  /// By fiscal year, ascending.
  public var years: [Year]
  /// Charged over all years.
  public var total: Money
  /// Euros at most over all years.
  public var totalLimit: Money?

  /// The use of an envelope.
  public init(
    id: String, fund: String, posts: Int, postsLimit: Int?, years: [Year], total: Money, totalLimit: Money?
  ) {
    self.id = id
    self.fund = fund
    self.posts = posts
    self.postsLimit = postsLimit
    self.years = years
    self.total = total
    self.totalLimit = totalLimit
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

/// Ratios that planners follow (indicateurs); nil where nothing is funded or the pool lacks the column.
public struct Indicators: Sendable, Hashable {
  /// Funded posts none of whose establishments is a CHU, per funded post, in millionths.
  public var shareOutsideCHU: Decimal6?
  /// Funded posts in ZIP or ZAC areas, per funded post, in millionths.
  public var shareZIPZAC: Decimal6?
  /// Funded posts in a speciality in short supply, per funded post; nil where the scenario names no such list.
  public var shareScarce: Decimal6?
  /// Departments with a funded post.
  public var departments: Int
  /// What the envelopes pay per funded post, rounded to the cent.
  public var costPerPost: Money?
  /// The Gini coefficient of funded posts per inhabitant over the regions of the pool; nil with one region.
  public var giniPostsPer100k: Decimal6?
  /// The year of the populations.
  public var populationYear: Int

  /// Indicators.
  public init(
    shareOutsideCHU: Decimal6?, shareZIPZAC: Decimal6?, shareScarce: Decimal6?, departments: Int, costPerPost: Money?,
    giniPostsPer100k: Decimal6?, populationYear: Int
  ) {
    self.shareOutsideCHU = shareOutsideCHU
    self.shareZIPZAC = shareZIPZAC
    self.shareScarce = shareScarce
    self.departments = departments
    self.costPerPost = costPerPost
    self.giniPostsPer100k = giniPostsPer100k
    self.populationYear = populationYear
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
