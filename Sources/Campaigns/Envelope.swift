public import Quantities
public import Regulation

/// Money set aside for posts (enveloppe): a fund, whom it covers and what limits it.
public struct Envelope: Sendable {
  /// The limit of one fiscal year.
  public enum YearLimit: Sendable, Hashable {
    /// Nothing limits.
    case unlimited
    /// At most so much.
    case amount(Money)
  }

  /// The identifier.
  public var id: String
  /// The fund: MIGAC, FIR or any other name.
  public var fund: String
  /// The rows that it may pay; nil for all.
  public var condition: Condition?
  /// Posts at most; nil for no limit.
  public var posts: Int?
  /// Limits by fiscal year; nil for no limit.
  ///
  /// When given, every year in which a post can be charged is there.
  public var budget: [Int: YearLimit]?
  /// Whether what a year leaves goes to the next: limits then cumulate from the first year.
  public var carriesOver: Bool
  /// Euros at most over all years; nil for no limit.
  public var total: Money?
  /// Posts of earlier cohorts, charged first.
  public var commitments: [RunningPost]

  /// An envelope.
  public init(
    id: String, fund: String, condition: Condition? = nil, posts: Int? = nil, budget: [Int: YearLimit]? = nil,
    carriesOver: Bool = false, total: Money? = nil, commitments: [RunningPost] = []
  ) {
    self.id = id
    self.fund = fund
    self.condition = condition
    self.posts = posts
    self.budget = budget
    self.carriesOver = carriesOver
    self.total = total
    self.commitments = commitments
  }
}

/// A post of an earlier cohort that an envelope still pays (engagement antérieur).
public struct RunningPost: Sendable {
  /// The identifier.
  public let id: String
  /// The regime that costs it.
  public let regime: PayRegime
  /// Its first month.
  public let start: YearMonth
  /// Its duration in months as agreed.
  public let months: Int
  /// The day on which it ended early.
  ///
  /// Credits come back from the month after. Nil while it runs to its end.
  public let endedOn: CalendarDate?
  /// The INSEE code of its region.
  public let regionCode: String
  /// Its category.
  public let category: PostCategory

  /// A running post.
  public init(
    id: String, regime: PayRegime, start: YearMonth, months: Int, endedOn: CalendarDate?, regionCode: String,
    category: PostCategory
  ) {
    self.id = id
    self.regime = regime
    self.start = start
    self.months = months
    self.endedOn = endedOn
    self.regionCode = regionCode
    self.category = category
  }
}
