public import Quantities

/// How a post is costed and which part of it the agency pays (régime de financement).
public struct PayRegime: Sendable {
  /// What the monthly cost is made of.
  public enum Basis: Sendable {
    /// Gross components, on which employer charges come.
    case components([PayComponent], employerCharges: Share)
    /// An amount notified all charges in (montant notifié).
    case notified(Money, per: PayPeriod)
  }

  /// When the agency starts to pay.
  public enum PaidFrom: String, Sendable, CaseIterable {
    /// From the post's start.
    case start
    /// From the month in which the signed sharing agreement (convention de partage) was received; an unknown date changes nothing.
    case agreement
  }

  /// The identifier.
  public let id: String
  /// What the regime is, for a reader of French.
  public let title: String
  /// What the monthly cost is made of.
  public let basis: Basis
  /// The agency's part.
  public let rate: FundingRate
  /// The components that a notified amount was made of: they check it and cost nothing; nil where there are none.
  public let breakdown: PayBreakdown?
  /// When the agency starts to pay.
  public let paidFrom: PaidFrom
  /// Where the figures were published.
  public let references: [LegalReference]

  /// A regime.
  public init(
    id: String, title: String, basis: Basis, rate: FundingRate, breakdown: PayBreakdown? = nil, paidFrom: PaidFrom,
    references: [LegalReference]
  ) {
    self.id = id
    self.title = title
    self.basis = basis
    self.rate = rate
    self.breakdown = breakdown
    self.paidFrom = paidFrom
    self.references = references
  }
}

/// The components and charges behind a notified amount (détail du coût de référence).
public struct PayBreakdown: Sendable {
  /// The gross components.
  public let components: [PayComponent]
  /// The employer charges on them.
  public let employerCharges: Share

  /// A breakdown.
  public init(components: [PayComponent], employerCharges: Share) {
    self.components = components
    self.employerCharges = employerCharges
  }
}

/// What an amount is paid for.
public enum PayPeriod: String, Sendable, CaseIterable {
  /// Every month.
  case month
  /// Every year: a twelfth is a month's.
  case year
}

/// One gross component of the pay (élément de rémunération): base, IESPE, PET.
public struct PayComponent: Sendable {
  /// An amount for the rows that satisfy a condition.
  public struct Case: Sendable {
    /// Gross euros.
    public let amount: Money
    /// What the amount is paid for.
    public let per: PayPeriod
    /// Which rows get it; nil for all.
    public let condition: Condition?
    /// The agency's part of this amount and of its charges; nil: the regime's.
    public let rate: FundingRate?

    /// A case.
    public init(amount: Money, per: PayPeriod, condition: Condition?, rate: FundingRate? = nil) {
      self.amount = amount
      self.per = per
      self.condition = condition
      self.rate = rate
    }
  }

  /// The identifier, such as `base`, `iespe` or `pet`.
  public let id: String
  /// The cases; the first whose condition holds gives the amount, none gives 0.
  public let cases: [Case]

  /// A component.
  public init(id: String, cases: [Case]) {
    self.id = id
    self.cases = cases
  }
}

/// The agency's part of a cost (taux de prise en charge).
public enum FundingRate: Sendable, Hashable {
  /// The same for every category.
  case uniform(Share)
  /// By category; a category without a rate cannot be costed.
  case byCategory([PostCategory: Share])

  /// The part for a category; nil where none is given.
  public func share(for category: PostCategory) -> Share? {
    switch self {
    case .uniform(let share): share
    case .byCategory(let shares): shares[category]
    }
  }
}
