internal import Campaigns
internal import Pools
internal import Quantities
internal import Regulation

/// What every option costs by fiscal year, each distinct schedule of amounts once (échéancier).
///
/// Options point here by the number of their schedule, so that a million posts cost as little as their few distinct
/// costs.
struct CostTable: Sendable {
  /// The first fiscal year in which any offer runs.
  let firstYear: Int
  /// The number of fiscal years from the first to the last.
  let yearCount: Int
  private var firstYears: [Int32] = []
  private var lastYears: [Int32] = []
  private var fundedCents: [Int64] = []
  private var fullCents: [Int64] = []
  private var payments: [MonthlyPayments] = []

  init(offers: [Offer]) {
    firstYear = offers.map(\.years.lowerBound).min() ?? 0
    yearCount = (offers.map(\.years.upperBound).max() ?? 0) - firstYear + 1
  }

  /// The number of schedules.
  var count: Int { firstYears.count }

  /// Adds the schedule of a post.
  ///
  /// - Parameters:
  ///   - monthly: the cost of a month.
  ///   - offer: start and duration, within the years of the table.
  ///   - unpaid: months from the start that the agency does not pay.
  /// - Returns: the number of the schedule.
  mutating func add(_ monthly: MonthlyCost, offer: Offer, unpaid: Int) -> Int32 {
    let paid = Offer(envelope: offer.envelope, start: offer.start.adding(months: unpaid), months: offer.months - unpaid)
    firstYears.append(Int32(offer.years.lowerBound))
    lastYears.append(Int32(offer.years.upperBound))
    for year in firstYear..<firstYear + yearCount {
      fundedCents.append(monthly.funded(months: paid.months(in: year)).cents)
      fullCents.append(monthly.full(months: offer.months(in: year)).cents)
    }
    payments.append(MonthlyPayments(monthly, over: paid))
    return Int32(count - 1)
  }

  /// The fiscal years in which a post with this schedule runs.
  func years(of schedule: Int32) -> ClosedRange<Int> {
    Int(firstYears[Int(schedule)])...Int(lastYears[Int(schedule)])
  }

  /// What the envelope pays in a fiscal year, in cents.
  func funded(_ schedule: Int32, in year: Int) -> Int64 { amount(fundedCents, schedule, year) }

  /// What the post costs in a fiscal year, all charges in, in cents.
  func full(_ schedule: Int32, in year: Int) -> Int64 { amount(fullCents, schedule, year) }

  /// What the envelope pays over fiscal years, in cents.
  func funded(_ schedule: Int32, over years: ClosedRange<Int>) -> Int64 {
    let first = Int(schedule) * yearCount
    var sum: Int64 = 0
    for offset in 0..<yearCount where years.contains(firstYear + offset) { sum += fundedCents[first + offset] }
    return sum
  }

  /// What the envelope pays month by month.
  func payments(of schedule: Int32) -> MonthlyPayments { payments[Int(schedule)] }

  /// What the envelope pays in all, in cents.
  func total(_ schedule: Int32) -> Int64 { funded(schedule, over: firstYear...firstYear + yearCount - 1) }

  private func amount(_ amounts: [Int64], _ schedule: Int32, _ year: Int) -> Int64 {
    guard (0..<yearCount).contains(year - firstYear) else { return 0 }
    return amounts[Int(schedule) * yearCount + year - firstYear]
  }
}
