public import Quantities
public import Regulation

/// A rule of the commission (règle de la commission): a limit on the funded posts that it selects.
public struct AllocationRule: Sendable {
  /// What is counted.
  public enum Measure: Sendable, Hashable {
    /// Posts.
    case posts
    /// Euros charged, of one fiscal year or of all.
    case euros(year: Int?)
  }

  /// Whether the rule may give way when nothing satisfies all of them.
  public enum Kind: String, Sendable, CaseIterable {
    /// A choice of policy: it may be relaxed.
    case policy
    /// The law: never relaxed.
    case law
  }

  /// What the rule demands; several limits may stand together.
  public struct Limits: Sendable {
    /// At least so many posts, or cents.
    public var atLeast: Int64?
    /// At most so many posts, or cents.
    public var atMost: Int64?
    /// At least this share of `of`.
    public var atLeastShare: Share?
    /// At most this share of `of`.
    public var atMostShare: Share?
    /// What a share is taken of; nil for every funded post.
    public var of: Condition?
    /// The column of an establishment's own order of preference: a row is funded only if the one ranked just before it, for the same value of `per`, is.
    public var inOrderOf: ColumnReference?

    /// Limits; at least one of them is given.
    public init(
      atLeast: Int64? = nil, atMost: Int64? = nil, atLeastShare: Share? = nil, atMostShare: Share? = nil,
      of: Condition? = nil, inOrderOf: ColumnReference? = nil
    ) {
      self.atLeast = atLeast
      self.atMost = atMost
      self.atLeastShare = atLeastShare
      self.atMostShare = atMostShare
      self.of = of
      self.inOrderOf = inOrderOf
    }
  }

  /// The identifier.
  public var id: String
  /// What it says, in the user's words; nil where nothing was written.
  public var title: String?
  /// Whether a figure was changed after the title was written, which may still name the old one.
  public var titleIsOlder: Bool
  /// The rows that it counts; nil for all.
  public var condition: Condition?
  /// The payments that it counts.
  public var scope: PaymentScope
  /// One limit for each value of this column; rows without a value are not counted.
  public var per: ColumnReference?
  /// What is counted.
  public var measure: Measure
  /// What it demands.
  public var limits: Limits
  /// Whether it may give way.
  public var kind: Kind

  /// A rule.
  public init(
    id: String, title: String? = nil, titleIsOlder: Bool = false, condition: Condition? = nil,
    scope: PaymentScope = .everywhere, per: ColumnReference? = nil, measure: Measure = .posts, limits: Limits,
    kind: Kind = .policy
  ) {
    self.id = id
    self.title = title
    self.titleIsOlder = titleIsOlder
    self.condition = condition
    self.scope = scope
    self.per = per
    self.measure = measure
    self.limits = limits
    self.kind = kind
  }
}
