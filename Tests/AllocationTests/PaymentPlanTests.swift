import Campaigns
import Quantities
import Regulation
import Results
import Selection
import Testing
import Wordings

@testable import Allocation

/// The plan of payments, month by month, with figures worked by hand.
@Suite struct PaymentPlanTests {
  private func result(_ campaign: Campaign, _ rows: [[String: String]]) throws -> AllocationResult {
    let problem = try AllocationProblem(
      campaign: campaign, pool: PoolFixture.pool(rows), regulation: PoolFixture.regulation)
    return try Allocator.allocate(problem, options: SelectionOptions()).result(
      scenario: ScenarioIdentity(
        title: "", file: "", variant: nil, sha256: "", poolSHA256: "", library: "", readings: [], isSynthetic: true),
      program: ProgramIdentity(version: "0", solver: ""), run: RunFigures())
  }

  private func regime(_ id: String) throws -> PayRegime {
    try #require(Regulation.shipped.regimes.first { $0.id == id })
  }

  private func month(_ year: Int, _ month: Int) -> YearMonth { YearMonth(year: year, month: month) }

  // 4 125.312 € a month: 4 125.31 € each, and the last of each year what is left of 8 250.62, 49 503.74 and 41 253.12 €:
  // 8 250.62 − 4 125.31 = 4 125.31; 49 503.74 − 11 × 4 125.31 = 4 125.33; 41 253.12 − 9 × 4 125.31 = 4 125.33.
  @Test func `the last paid month of a year takes what rounding leaves of it`() throws {
    var campaign = PoolFixture.campaign(envelopes: [Envelope(id: "FIR", fund: "FIR")])
    campaign.regimes = [RegimeUse(id: "paca-2020", regime: try regime("paca-2020"))]
    let result = try result(campaign, [["id": "A", "commission_score": "1"], ["id": "B", "commission_score": "1"]])
    let payments = result.envelopes[0].payments
    #expect(payments.count == 24)
    #expect(payments.first?.month == month(2020, 11))
    #expect(payments.last?.month == month(2022, 10))
    #expect(payments.allSatisfy { $0.committed == .zero })
    let odd = [month(2021, 12), month(2022, 10)]
    for payment in payments {
      #expect(payment.funded.cents == 2 * (odd.contains(payment.month) ? 412_533 : 412_531), "\(payment.month)")
    }
    #expect(payments.reduce(.zero) { $0 + $1.total } == Money(cents: 2 * 9_900_748))
  }

  // The agreement came in January 2021: nothing is due before, 12 × 4 125.312 in 2021.
  @Test func `months before the signed agreement are not paid`() throws {
    var campaign = PoolFixture.campaign(envelopes: [Envelope(id: "FIR", fund: "FIR")])
    campaign.regimes = [RegimeUse(id: "paca-2020", regime: try regime("paca-2020"))]
    let result = try result(campaign, [["id": "A", "commission_score": "1", "agreement_on": "2021-01-20"]])
    let payments = result.envelopes[0].payments
    #expect(payments.first?.month == month(2021, 1))
    #expect(payments.count == 22)
    #expect(payments.prefix(12).reduce(.zero) { $0 + $1.funded } == Money(cents: 4_950_374))
  }

  // Nouvelle-Aquitaine 2024: 3 249.79 € a month. Two years from November 2023 take 12 × 3 249.79 = 38 997.48 € of 2024 and
  // 10 × = 32 497.90 € of 2025. Recruited as chef de clinique on 15 August 2024: paid to the end of August, 8 × 3 249.79 =
  // 25 998.32 €; 12 999.16 € of 2024 and all of 2025 are given back from September on.
  @Test func `an early end gives credits back from the month after`() throws {
    func running(_ ended: CalendarDate?) throws -> RunningPost {
      RunningPost(
        id: "old", regime: try regime("nouvelle-aquitaine-2024"), start: month(2023, 11), months: 24, endedOn: ended,
        regionCode: "75", category: .hospital)
    }
    func envelope(_ ended: CalendarDate?) throws -> EnvelopeUse {
      var campaign = PoolFixture.campaign(
        envelopes: [Envelope(id: "FIR", fund: "FIR", posts: 0, commitments: [try running(ended)])])
      campaign.starts = [month(2024, 11)]
      campaign.fiscalYears = [2024, 2025, 2026]
      return try result(campaign, [["id": "A", "commission_score": "1"]]).envelopes[0]
    }
    let whole = try envelope(nil)
    #expect(whole.years.map(\.committed) == [3_899_748, 3_249_790, 0].map { Money(cents: $0) })
    #expect(whole.payments.map(\.month) == (0..<22).map { month(2024, 1).adding(months: $0) })

    let ended = try envelope(CalendarDate(year: 2024, month: 8, day: 15))
    #expect(ended.years.map(\.committed) == [2_599_832, 0, 0].map { Money(cents: $0) })
    #expect(whole.years.allSatisfy { $0.recovered == .zero })
    #expect(ended.years.map(\.recovered) == [1_299_916, 3_249_790, 0].map { Money(cents: $0) })
    #expect(ended.payments.map(\.month) == (0..<8).map { month(2024, 1).adding(months: $0) })
    #expect(ended.payments.allSatisfy { $0.committed == Money(cents: 324_979) && $0.funded == .zero })

    // An end on the first of September keeps September; one after the agreed end changes nothing.
    #expect(try envelope(CalendarDate(year: 2024, month: 9, day: 1)).payments.count == 9)
    #expect(try envelope(CalendarDate(year: 2026, month: 1, day: 1)).payments == whole.payments)
  }

  // The running post: 1 000 € a month to August 2021, the new one from November 2020.
  @Test func `earlier and new posts stand side by side, and months without a payment between them stay`() throws {
    let running = RunningPost(
      id: "old", regime: PoolFixture.plainRegime.regime, start: month(2019, 5), months: 14, endedOn: nil,
      regionCode: "93", category: .hospital)
    let campaign = PoolFixture.campaign(envelopes: [Envelope(id: "FIR", fund: "FIR", commitments: [running])])
    let envelope = try result(campaign, [["id": "A", "commission_score": "1"]]).envelopes[0]
    // Paid to June 2020; nothing from July to October.
    #expect(envelope.payments.first?.month == month(2020, 1))
    #expect(envelope.payments.prefix(10).map(\.total.cents) == [Int64](repeating: 100_000, count: 6) + [0, 0, 0, 0])
    #expect(envelope.payments.count == 34)
    for year in envelope.years {
      let months = envelope.payments.filter { $0.month.year == year.year }
      #expect(months.reduce(.zero) { $0 + $1.total } == year.used)
      #expect(months.reduce(.zero) { $0 + $1.committed } == year.committed)
    }
  }

  @Test func `an envelope that pays nothing has no payments`() throws {
    let campaign = PoolFixture.campaign(envelopes: [Envelope(id: "FIR", fund: "FIR", posts: 0)])
    #expect(try result(campaign, [["id": "A", "commission_score": "1"]]).envelopes[0].payments == [])
  }
}
