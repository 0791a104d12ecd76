internal import Campaigns
internal import Pools
internal import Quantities
internal import Regulation

/// Finds the schedule of every option: its cost class, its start and duration, the months before the agreement.
struct PostCosting {
  private(set) var table: CostTable
  private let choice: RegimeChoice
  private let offers: [Offer]
  /// For each offer the number of its start and duration, whatever the envelope.
  private let period: [Int]
  private let periodCount: Int
  /// The schedules of posts that are paid from their start, by class and period; -1 where not yet made.
  private var paidFromStart: [Int32]
  private var paidLater: [Delay: Int32] = [:]
  private let agreedOn: (Int) -> CalendarDate?

  private struct Delay: Hashable {
    let period: Int
    let unpaid: Int
  }

  init(pool: Pool, choice: RegimeChoice, offers: [Offer]) {
    self.choice = choice
    self.offers = offers
    table = CostTable(offers: offers)
    let periods = offers.map { Offer(envelope: 0, start: $0.start, months: $0.months) }
    var numbers: [Offer: Int] = [:]
    for offer in periods where numbers[offer] == nil { numbers[offer] = numbers.count }
    period = periods.map { numbers[$0] ?? 0 }
    periodCount = numbers.count
    paidFromStart = Array(repeating: -1, count: choice.classes.count * numbers.count)
    agreedOn = pool.days(of: "agreement_on")
  }

  /// The schedule of a row under an offer; nil where the row cannot be costed.
  mutating func schedule(of row: Int, offer: Int) -> Int32? {
    let costClass = Int(choice.classOfRow[row])
    guard costClass >= 0 else { return nil }
    let unpaid = unpaidMonths(row, offers[offer], choice.classes[costClass].paidFrom)
    let place = costClass * periodCount + period[offer]
    if unpaid == 0 {
      if paidFromStart[place] < 0 { paidFromStart[place] = newSchedule(costClass, offer, unpaid: 0) }
      return paidFromStart[place]
    }
    let delay = Delay(period: place, unpaid: unpaid)
    if let known = paidLater[delay] { return known }
    let made = newSchedule(costClass, offer, unpaid: unpaid)
    paidLater[delay] = made
    return made
  }

  private mutating func newSchedule(_ costClass: Int, _ offer: Int, unpaid: Int) -> Int32 {
    table.add(choice.classes[costClass].monthly, offer: offers[offer], unpaid: unpaid)
  }

  /// Months of the post before the agency pays: those before the month in which the signed agreement was received.
  private func unpaidMonths(_ row: Int, _ offer: Offer, _ paidFrom: PayRegime.PaidFrom) -> Int {
    guard paidFrom == .agreement, let agreed = agreedOn(row) else { return 0 }
    return min(max(0, Int(agreed.month.monthNumber - offer.start.monthNumber)), offer.months)
  }
}
