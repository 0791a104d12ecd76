internal import Campaigns
internal import Pools
internal import Quantities
internal import Regulation

/// What every option costs its envelope, by fiscal year: options that cost the same share one schedule.
struct PostCosting: Sendable {
  /// Amounts by fiscal year.
  struct Schedule: Sendable, Hashable {
    /// The first fiscal year in which the post runs.
    let firstYear: Int
    /// What the envelope pays in each fiscal year from the first, in cents.
    let cents: [Int64]
    /// What the post costs all charges in, in each of these years, in cents.
    let fullCents: [Int64]

    /// What the envelope pays in a year, in cents.
    func cents(in year: Int) -> Int64 {
      cents.indices.contains(year - firstYear) ? cents[year - firstYear] : 0
    }

    /// What the envelope pays in all.
    var total: Int64 { cents.reduce(0, +) }
  }

  private struct Key: Hashable {
    let payClass: Int32
    let start: YearMonth
    let months: Int
    let unpaid: Int
  }

  /// The distinct schedules.
  private(set) var schedules: [Schedule] = []
  private var known: [Key: Int32] = [:]
  private let choice: RegimeChoice
  private let campaign: Campaign
  private let pool: Pool

  init(campaign: Campaign, pool: Pool, choice: RegimeChoice) {
    self.campaign = campaign
    self.pool = pool
    self.choice = choice
  }

  /// The schedule of a row under an offer, by its index; nil where the row cannot be costed.
  mutating func schedule(of row: Int, under offer: Offer) -> Int32? {
    let payClass = choice.classOfRow[row]
    guard payClass >= 0 else { return nil }
    let key = Key(
      payClass: payClass, start: offer.start, months: offer.months, unpaid: unpaidMonths(row, offer, payClass))
    if let index = known[key] { return index }
    schedules.append(Self.schedule(choice.classes[Int(payClass)].monthly, offer: offer, unpaid: key.unpaid))
    known[key] = Int32(schedules.count - 1)
    return Int32(schedules.count - 1)
  }

  /// Months of the post before the agency pays: those before the month in which the signed agreement was received.
  private func unpaidMonths(_ row: Int, _ offer: Offer, _ payClass: Int32) -> Int {
    let regime = campaign.regimes[choice.classes[Int(payClass)].regime].regime
    guard regime.paidFrom == .agreement, let agreed = pool.date(row, "agreement_on") else { return 0 }
    return min(max(0, Int(agreed.month.monthNumber - offer.start.monthNumber)), offer.months)
  }

  static func schedule(_ monthly: MonthlyCost, offer: Offer, unpaid: Int) -> Schedule {
    let paid = Offer(envelope: offer.envelope, start: offer.start.adding(months: unpaid), months: offer.months - unpaid)
    return Schedule(
      firstYear: offer.years.lowerBound,
      cents: offer.years.map { paid.months > 0 ? monthly.funded(months: paid.months(in: $0)).cents : 0 },
      fullCents: offer.years.map { monthly.full(months: offer.months(in: $0)).cents })
  }
}
