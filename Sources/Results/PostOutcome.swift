public import Quantities
public import Wordings

/// What was decided on one post and why.
public struct PostOutcome: Sendable {
  /// The decision (décision).
  public enum Decision: String, Sendable {
    /// Funded (retenu).
    case funded
    /// Eligible, not funded (non retenu).
    case notFunded = "not_funded"
    /// Not eligible (irrecevable).
    case ineligible
  }

  /// Points of one criterion.
  public struct CriterionPoints: Sendable, Hashable {
    /// The criterion.
    public var criterion: String
    /// Its points.
    public var points: Points

    /// Points of a criterion.
    public init(criterion: String, points: Points) {
      self.criterion = criterion
      self.points = points
    }
  }

  /// Why a post is not eligible or not funded, or that the commission itself decided to fund it.
  public struct Reason: Sendable, Hashable {
    /// The rule, such as `paca-2020/filed-in-time`, `group`, `no-option`, `decision`, `outranked` or
    /// `unsettled`.
    public var rule: String
    /// The rule applied to this post, in plain words.
    public var detail: Wording

    /// A reason.
    public init(rule: String, detail: Wording) {
      self.rule = rule
      self.detail = detail
    }
  }

  /// The identifier.
  public var id: String
  /// The decision.
  public var decision: Decision
  /// All points of the post.
  public var points: Points
  /// Points by criterion, in the order of the scenario, those that earn nothing left out.
  public var criteria: [CriterionPoints]
  /// How it is paid; nil unless funded.
  public var funding: Funding?
  /// The commission's own decision that holds it; nil where there is none.
  public var locked: String?
  /// Why it is not eligible or not funded; of a post that the commission funds, its decision and the rules set aside.
  public var reasons: [Reason]
  /// Where the post is and whom it joins; nil where a saved result does not say.
  public var label: PostLabel?

  /// The outcome of a post.
  public init(
    id: String, decision: Decision, points: Points, criteria: [CriterionPoints], funding: Funding?, locked: String?,
    reasons: [Reason], label: PostLabel? = nil
  ) {
    self.id = id
    self.decision = decision
    self.points = points
    self.criteria = criteria
    self.funding = funding
    self.locked = locked
    self.reasons = reasons
    self.label = label
  }
}

/// By what a reader recognises a post (intitulé): as the pool writes it, nil where the cell is empty or absent.
public struct PostLabel: Sendable, Hashable {
  /// The INSEE code of the region.
  public var regionCode: String
  /// The region's name.
  public var region: String
  /// The category, as in the scenario files: `hospital`, `ambulatory` or `overseas`.
  public var category: String
  /// The department in which the post serves.
  public var department: String?
  /// The speciality.
  public var speciality: String?
  /// The employer's name, else its FINESS number.
  public var employer: String?
  /// The partner's name, else its FINESS number.
  public var partner: String?

  /// A label.
  public init(
    regionCode: String, region: String, category: String, department: String? = nil, speciality: String? = nil,
    employer: String? = nil, partner: String? = nil
  ) {
    self.regionCode = regionCode
    self.region = region
    self.category = category
    self.department = department
    self.speciality = speciality
    self.employer = employer
    self.partner = partner
  }
}

/// How a funded post is paid (financement).
public struct Funding: Sendable, Hashable {
  /// Euros of one fiscal year.
  public struct YearAmount: Sendable, Hashable {
    /// The fiscal year.
    public var year: Int
    /// The amount.
    public var amount: Money

    /// An amount of a year.
    public init(year: Int, amount: Money) {
      self.year = year
      self.amount = amount
    }
  }

  /// What an establishment carries itself (reste à charge).
  public struct EstablishmentShare: Sendable, Hashable {
    /// Its FINESS number; nil where the pool gives none.
    public var finess: String?
    /// Its name; nil where the pool gives none.
    public var name: String?
    /// By fiscal year, those of the post's cost.
    public var years: [YearAmount]
    /// The sum of the years.
    public var total: Money

    /// An establishment's share.
    public init(finess: String?, name: String?, years: [YearAmount], total: Money) {
      self.finess = finess
      self.name = name
      self.years = years
      self.total = total
    }
  }

  /// The points that this way of funding earns.
  public var value: Points
  /// The envelope that pays.
  public var envelope: String
  /// Its fund.
  public var fund: String
  /// The first month.
  public var start: YearMonth
  /// Months.
  public var months: Int
  /// What the envelope pays, by fiscal year in which the post runs.
  public var cost: [YearAmount]
  /// The sum of the years.
  public var total: Money
  /// What the establishments pay.
  public var establishments: [EstablishmentShare]

  /// A funding.
  public init(
    value: Points, envelope: String, fund: String, start: YearMonth, months: Int, cost: [YearAmount], total: Money,
    establishments: [EstablishmentShare]
  ) {
    self.value = value
    self.envelope = envelope
    self.fund = fund
    self.start = start
    self.months = months
    self.cost = cost
    self.total = total
    self.establishments = establishments
  }
}

/// The outcomes of all posts, made on demand so that a million of them need no memory of their own.
public struct PostOutcomes: RandomAccessCollection, Sendable {
  private let make: @Sendable (Int) -> PostOutcome
  /// Always 0.
  public let startIndex = 0
  /// The number of posts.
  public let endIndex: Int

  /// Outcomes made on demand.
  public init(count: Int, _ make: @escaping @Sendable (Int) -> PostOutcome) {
    endIndex = count
    self.make = make
  }

  /// Outcomes at hand, such as those of a saved result.
  public init(_ outcomes: [PostOutcome]) {
    self.init(count: outcomes.count) { outcomes[$0] }
  }

  /// The outcome of the post at that position of the sorted pool.
  public subscript(position: Int) -> PostOutcome { make(position) }
}
