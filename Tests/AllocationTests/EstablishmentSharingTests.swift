import Pools
import Quantities
import Regulation
import Results
import Testing

@testable import Allocation

/// A post of 1 000.01 € a month for two months, of which the agency pays 50 %: 2 000.02 € in full, 1 000.01 € to carry.
@Suite struct EstablishmentSharingTests {
  private func shares(_ cells: [String: String], unpaid: Int = 0) throws -> [String] {
    let regime = PayRegime(
      id: "r", title: "", basis: .notified(Money(cents: 100_001), per: .month), rate: .uniform(Share(percent: 50)),
      paidFrom: .agreement, references: [])
    let monthly = try #require(MonthlyCost(regime: regime, category: .hospital, chosen: [], stated: nil))
    let offer = Offer(envelope: 0, start: YearMonth(year: 2020, month: 1), months: 2)
    var table = CostTable(offers: [offer])
    let schedule = table.add(monthly, offer: offer, unpaid: unpaid)
    let row = ["id": "A", "employer_finess": "E", "partner_finess": "P"].merging(cells) { $1 }
    return EstablishmentSharing(pool: PoolFixture.pool([row])).shares(of: 0, schedule: schedule, costs: table)
      .map { "\($0.finess ?? "-") \($0.total.cents)" }
  }

  // 1 000.01 × 60 % = 600.006, rounded 600.01; the rest is 400.00.
  @Test func `hospitals carry by the time worked in each, the last takes the cent`() throws {
    #expect(try shares(["partner_share": "40"]) == ["E 60001", "P 40000"])
  }

  // 1 000.01 × 50 % = 500.005 and × 30 % = 300.003.
  @Test func `a third establishment carries its part`() throws {
    let cells = ["partner_share": "30", "third_finess": "T", "third_share": "20"]
    #expect(try shares(cells) == ["E 50001", "P 30000", "T 20000"])
  }

  @Test func `time that no cell states is shared equally`() throws {
    #expect(try shares([:]) == ["E 50001", "P 50000"])
    #expect(try shares(["partner_share": "40", "third_finess": "T"]) == ["E 30000", "P 40000", "T 30001"])
  }

  @Test func `an ambulatory post is carried by the employer alone`() throws {
    #expect(try shares(["category": "ambulatory", "partner_share": "60"]) == ["E 100001"])
  }

  @Test func `a post without a partner is carried by the employer alone`() throws {
    #expect(try shares(["partner_finess": ""]) == ["E 100001"])
  }

  // The first month, 1 000.01 €, is not paid at all; of the second the agency pays 500.005 €, rounded 500.01.
  @Test func `months before the agreement are carried likewise`() throws {
    #expect(try shares(["partner_share": "50"], unpaid: 1) == ["E 75001", "P 75000"])
  }

  @Test func `an establishment without time carries nothing`() throws {
    #expect(try shares(["partner_share": "0"]) == ["E 100001", "P 0"])
  }
}
