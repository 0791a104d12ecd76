public import Quantities

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
    /// What earlier cohorts' posts would have taken beyond that, had none ended early: given back from the month after.
    public var recovered: Money

    /// A year of an envelope.
    public init(
      year: Int, used: Money, limit: Money?, left: Money?, committed: Money = .zero,
      recovered: Money = .zero
    ) {
      self.year = year
      self.used = used
      self.limit = limit
      self.left = left
      self.committed = committed
      self.recovered = recovered
    }
  }

  /// What an envelope pays in one month.
  public struct Payment: Sendable, Hashable {
    /// The month.
    public var month: YearMonth
    /// Paid for earlier cohorts' posts.
    public var committed: Money
    /// Paid for the posts funded now.
    public var funded: Money

    /// A payment of a month.
    public init(month: YearMonth, committed: Money, funded: Money) {
      self.month = month
      self.committed = committed
      self.funded = funded
    }

    /// Both together.
    public var total: Money { committed + funded }
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
  /// Month by month, from the first month with a payment to the last; the months of a year add up to its `used`.
  public var payments: [Payment]

  /// Whether what a year leaves goes on to the next: a year's limit and what is left then count from the first year.
  ///
  /// An envelope that was not touched before its last year says the same figures either way, and counts as one that
  /// does not.
  public var carriesOver: Bool {
    years.contains { year in
      guard let limit = year.limit, let left = year.left else { return false }
      return limit - left != year.used
    }
  }

  /// The use of an envelope.
  public init(
    id: String, fund: String, posts: Int, postsLimit: Int?, years: [Year], total: Money, totalLimit: Money?,
    payments: [Payment] = []
  ) {
    self.id = id
    self.fund = fund
    self.posts = posts
    self.postsLimit = postsLimit
    self.years = years
    self.total = total
    self.totalLimit = totalLimit
    self.payments = payments
  }
}
