import Campaigns
import Quantities
import Regulation
import Testing

@testable import Allocation

@Suite struct MonthlyCostTests {
  private func component(_ id: String, _ euros: Int64, rate: FundingRate? = nil) -> PayComponent {
    PayComponent(id: id, cases: [.init(amount: Money(euros: euros), per: .month, condition: nil, rate: rate)])
  }

  private func paca(pet: Int64, rate: FundingRate, petRate: FundingRate? = nil) -> PayRegime {
    PayRegime(
      id: "paca", title: "",
      basis: .components(
        [component("base", 2_668), component("iespe", 493), component("pet", pet, rate: petRate)],
        employerCharges: Share(percent: 44)),
      rate: rate, paidFrom: .start, references: [])
  }

  private let text = FundingRate.byCategory([.hospital: Share(percent: 80), .ambulatory: Share(percent: 90)])

  private func month(_ regime: PayRegime, _ category: PostCategory) throws -> MonthlyCost {
    try #require(MonthlyCost(regime: regime, category: category, chosen: [0, 0, 0], stated: nil))
  }

  // (2 668 + 493 + 420) × 1.44 × 0.8 = 5 156.64 × 0.8 = 4 125.312
  @Test func `a PACA hospital post costs the agency 4 125,31 € a month`() throws {
    let cost = try month(paca(pet: 420, rate: text), .hospital)
    #expect(cost.funded(months: 1) == Money(cents: 412_531))
    #expect(cost.full(months: 1) == Money(cents: 515_664))
    // Twelve months are rounded once: 4 125.312 × 12 = 49 503.744.
    #expect(cost.funded(months: 12) == Money(cents: 4_950_374))
  }

  // (2 668 + 493 + 1 000) × 1.44 = 5 991.84; × 0.9 = 5 392.656; × 0.8 = 4 793.472
  @Test func `a PACA ambulatory post in the text's and in the table's reading`() throws {
    #expect(try month(paca(pet: 1_000, rate: text), .ambulatory).funded(months: 1) == Money(cents: 539_266))
    let table = paca(pet: 1_000, rate: .uniform(Share(percent: 80)))
    #expect(try month(table, .ambulatory).funded(months: 1) == Money(cents: 479_347))
  }

  // (2 668 + 493) × 1.44 × 0.9 + 1 000 × 1.44 = 4 096.656 + 1 440 = 5 536.656
  @Test func `a PACA ambulatory post with its PET paid in full`() throws {
    let regime = paca(pet: 1_000, rate: text, petRate: .uniform(.whole))
    #expect(try month(regime, .ambulatory).funded(months: 1) == Money(cents: 553_666))
  }

  @Test func `a category without a rate cannot be costed`() {
    #expect(
      MonthlyCost(regime: paca(pet: 420, rate: text), category: .overseas, chosen: [0, 0, 0], stated: nil) == nil)
  }

  private func notified(_ amount: Money, _ period: PayPeriod, _ rate: Share) -> PayRegime {
    PayRegime(
      id: "n", title: "", basis: .notified(amount, per: period), rate: .uniform(rate), paidFrom: .start, references: [])
  }

  @Test func `63 000 € a year are 5 250 € a month`() throws {
    let regime = notified(Money(euros: 63_000), .year, .whole)
    let cost = try #require(MonthlyCost(regime: regime, category: .hospital, chosen: [], stated: nil))
    #expect(cost.funded(months: 2) == Money(euros: 10_500))
    #expect(cost.funded(months: 12) == Money(euros: 63_000))
    #expect(cost.funded(months: 10) == Money(euros: 52_500))
  }

  // 6 499.58 × 50 % = 3 249.79
  @Test func `half of the notified 6 499,58 € is 3 249,79 € a month`() throws {
    let regime = notified(Money(cents: 649_958), .month, Share(percent: 50))
    let cost = try #require(MonthlyCost(regime: regime, category: .hospital, chosen: [], stated: nil))
    #expect(cost.funded(months: 1) == Money(cents: 324_979))
  }

  // 5 000.01 × 80 % = 4 000.008
  @Test func `a row's own monthly cost replaces components and charges, not the rate`() throws {
    let cost = try #require(
      MonthlyCost(
        regime: paca(pet: 420, rate: text), category: .hospital, chosen: [0, 0, 0], stated: Money(cents: 500_001)))
    #expect(cost.funded(months: 1) == Money(cents: 400_001))
    #expect(cost.full(months: 1) == Money(cents: 500_001))
  }
}

@Suite struct ScheduleTests {
  private let monthly = MonthlyCost(
    regime: PoolFixture.plainRegime.regime, category: .hospital, chosen: [], stated: nil)

  @Test(arguments: [(11, [2, 12, 10]), (5, [8, 12, 4])])
  func `two years from November and from May`(month: Int, months: [Int]) {
    let offer = Offer(envelope: 0, start: YearMonth(year: 2020, month: month), months: 24)
    #expect(offer.years.map { offer.months(in: $0) } == months)
  }

  // Received in January 2021: November and December 2020 are not paid; the establishments carry them.
  @Test func `months before the signed agreement are not paid`() throws {
    let offer = Offer(envelope: 0, start: PoolFixture.november2020, months: 24)
    var table = CostTable(offers: [offer])
    let late = table.add(try #require(monthly), offer: offer, unpaid: 2)
    #expect(table.years(of: late).map { table.funded(late, in: $0) } == [0, 1_200_000, 1_000_000])
    #expect(table.years(of: late).map { table.full(late, in: $0) } == [200_000, 1_200_000, 1_000_000])
    let never = table.add(try #require(monthly), offer: offer, unpaid: 24)
    #expect(table.total(never) == 0)
  }
}
