internal import Campaigns
internal import Pools
internal import Quantities
internal import Regulation

/// What a post costs, fiscal year by fiscal year, counted month by month.
struct CostTests: Sendable {
  /// What one fiscal year of a post costs.
  struct Year: Sendable, Hashable {
    /// The fiscal year.
    let year: Int
    /// What the envelope pays.
    let paid: Money
    /// All charges in, whoever pays.
    let full: Money
    /// The first month that is paid; they follow each other.
    let firstPaid: YearMonth
    /// The months that are paid.
    let paidMonths: Int
    /// What each of them pays but the last, which takes what is left of the year.
    let eachMonth: Money

    /// What is paid month by month.
    var payments: [(month: YearMonth, cents: Int64)] {
      (0..<paidMonths).map { place in
        let isLast = place == paidMonths - 1
        return (
          firstPaid.adding(months: place),
          isLast ? paid.cents - eachMonth.cents * Int64(paidMonths - 1) : eachMonth.cents
        )
      }
    }
  }

  /// A month's cost in cents over 12 × 10 000 × 10 000: twelfths of a year, a charge rate, a funding rate.
  struct Monthly: Sendable {
    static let whole: Int128 = 1_200_000_000
    let full: Int128
    let paid: Int128
  }

  private struct Use: Sendable {
    let regime: PayRegime
    let condition: RowCondition
    let cases: [[RowCondition]]
  }

  private let uses: [Use]
  private let pool: Pool

  init(campaign: Campaign, pool: Pool, regulation: Regulation) {
    self.pool = pool
    uses = campaign.regimes.map { use in
      var cases: [[RowCondition]] = []
      if case .components(let components, _) = use.regime.basis {
        cases = components.map { component in
          component.cases.map { RowCondition($0.condition, pool: pool, regulation: regulation) }
        }
      }
      return Use(
        regime: use.regime, condition: RowCondition(use.condition, pool: pool, regulation: regulation), cases: cases)
    }
  }

  /// What a row costs when it starts in a month and lasts so many; nil where no regime or no rate costs it.
  func years(of row: Int, start: YearMonth, months: Int) -> [Year]? {
    guard let use = uses.first(where: { $0.condition.holds(row) }) else { return nil }
    let chosen = use.cases.map { cases in cases.firstIndex { $0.holds(row) } }
    let stated = pool.number("monthly_cost", row)
    guard let monthly = Self.monthly(use.regime, pool.categories[row], chosen: chosen, stated: stated) else {
      return nil
    }
    var firstPaid = start
    if use.regime.paidFrom == .agreement, let agreed = pool.day("agreement_on", row) {
      firstPaid = max(start, agreed.month)
    }
    return Self.years(of: monthly, start: start, months: months, firstPaid: firstPaid)
  }

  /// Twelve months a year, each counted where it falls; each year rounded once.
  static func years(of monthly: Monthly, start: YearMonth, months: Int, firstPaid: YearMonth) -> [Year] {
    var counts: [(year: Int, months: Int, paid: Int, firstPaid: YearMonth)] = []
    for offset in 0..<max(0, months) {
      let month = start.adding(months: offset)
      if counts.last?.year != month.year { counts.append((month.year, 0, 0, max(month, firstPaid))) }
      counts[counts.count - 1].months += 1
      if month >= firstPaid { counts[counts.count - 1].paid += 1 }
    }
    return counts.map { count in
      Year(
        year: count.year, paid: rounded(monthly.paid * Int128(count.paid)),
        full: rounded(monthly.full * Int128(count.months)), firstPaid: count.firstPaid, paidMonths: count.paid,
        eachMonth: rounded(monthly.paid))
    }
  }

  /// A month's cost under a regime; nil where the category has no rate.
  ///
  /// - Parameters:
  ///   - regime: the regime.
  ///   - category: the category, which decides the rates.
  ///   - chosen: for each component the case that applies; nil for none.
  ///   - stated: the row's own cost of a month in cents, all charges in.
  /// - Returns: the cost and the part of it that is paid.
  static func monthly(_ regime: PayRegime, _ category: PostCategory, chosen: [Int?], stated: Int64?) -> Monthly? {
    guard let rate = regime.rate.share(for: category) else { return nil }
    let full: Int128
    switch (stated, regime.basis) {
    case (let cents?, _): full = Int128(cents) * Monthly.whole
    case (nil, .notified(let amount, .month)): full = Int128(amount.cents) * Monthly.whole
    case (nil, .notified(let amount, .year)): full = Int128(amount.cents) * (Monthly.whole / 12)
    case (nil, .components(let components, let charges)):
      return monthly(components, charges, regime.rate, category, chosen)
    }
    return Monthly(full: full, paid: full / 10_000 * Int128(rate.basisPoints))
  }

  private static func monthly(
    _ components: [PayComponent], _ charges: Share, _ regimeRate: FundingRate, _ category: PostCategory,
    _ chosen: [Int?]
  ) -> Monthly? {
    var (full, paid): (Int128, Int128) = (0, 0)
    for (component, index) in zip(components, chosen) {
      guard let index else { continue }
      let entry = component.cases[index]
      guard let rate = (entry.rate ?? regimeRate).share(for: category) else { return nil }
      let twelfths = Int128(entry.amount.cents) * (entry.per == .month ? 12 : 1)
      let charged = twelfths * Int128(10_000 + charges.basisPoints)
      full += charged * 10_000
      paid += charged * Int128(rate.basisPoints)
    }
    return Monthly(full: full, paid: paid)
  }

  private static func rounded(_ parts: Int128) -> Money {
    Money(cents: Rounding.halfAwayFromZero(parts, over: Monthly.whole))
  }
}
