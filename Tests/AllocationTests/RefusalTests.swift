import Campaigns
import DeclarativeFiles
import Pools
import Quantities
import Regulation
import Testing
import Wordings

@testable import Allocation

/// What a problem refuses, with everything that is wrong at once.
@Suite struct RefusalTests {
  private let envelope = Envelope(id: "E", fund: "E")
  private let place = SourceLocation(file: "scenario.yaml", line: 7, column: 3)

  private func codes(_ campaign: Campaign, _ rows: [[String: String]]) -> [String] {
    do throws(InputFaults) {
      let problem = try AllocationProblem(
        campaign: campaign, pool: PoolFixture.pool(rows), regulation: PoolFixture.regulation)
      return problem.warnings.map(\.code)
    } catch { return error.diagnostics.map(\.code) }
  }

  private func regime(_ rate: FundingRate, where condition: Condition? = nil, cents: Int64 = 100) -> RegimeUse {
    RegimeUse(
      id: "r",
      regime: PayRegime(
        id: "r", title: "", basis: .notified(Money(cents: cents), per: .month), rate: rate, paidFrom: .start,
        references: []), condition: condition)
  }

  private let isOverseas = Condition.column(ColumnReference(name: "category"), .equals(["overseas"]))

  @Test func `a post that no regime costs is refused, unless it is ineligible`() throws {
    let campaign = PoolFixture.campaign(envelopes: [envelope], regimes: [regime(.uniform(.whole), where: isOverseas)])
    #expect(codes(campaign, [["id": "A"], ["id": "B"]]) == ["no-regime", "no-regime"])
    var strict = campaign
    let rules = try #require(Regulation.shipped.eligibilitySets.first { $0.id == "grand-est-2021" })
    strict.eligibility = [EligibilityUse(ruleSet: rules)]
    #expect(codes(strict, [["id": "A", "filed_on": "2021-03-01"]]) == [])
  }

  @Test func `a category without a rate is refused`() {
    let rates = FundingRate.byCategory([.hospital: .whole])
    let campaign = PoolFixture.campaign(envelopes: [envelope], regimes: [regime(rates)])
    #expect(codes(campaign, [["id": "A"], ["id": "B", "category": "overseas"]]) == ["no-rate"])
  }

  @Test func `a cost beyond exact sums is refused`() {
    let campaign = PoolFixture.campaign(
      envelopes: [envelope], regimes: [regime(.uniform(.whole), cents: 41_666_666_667)])
    #expect(codes(campaign, [["id": "A"]]) == ["cost-too-large"])
    let most = PoolFixture.campaign(envelopes: [envelope], regimes: [regime(.uniform(.whole), cents: 41_666_666_666)])
    #expect(codes(most, [["id": "A"]]) == [])
  }

  @Test func `ten posts of a kind are told one by one, the others are counted`() {
    let campaign = PoolFixture.campaign(envelopes: [envelope], regimes: [])
    #expect(codes(campaign, (1...14).map { ["id": "P\($0)"] }).count == 11)
  }

  @Test func `names that only the pool can confirm are refused with the nearest one`() throws {
    let rule = AllocationRule(
      id: "r", per: ColumnReference(name: "departement", location: place), limits: .init(atMost: 1))
    let decision = Decision(post: "D-014", verdict: .fund, reason: "", location: place)
    let campaign = PoolFixture.campaign(envelopes: [envelope], rules: [rule], decisions: [decision])
    let faults = try #require(throws: InputFaults.self) {
      try AllocationProblem(
        campaign: campaign, pool: PoolFixture.pool([["id": "D-O14"]]), regulation: PoolFixture.regulation)
    }
    #expect(faults.diagnostics.map(\.code) == ["unknown-column", "unknown-post"])
    #expect(faults.diagnostics.map(\.location) == [place, place])
    #expect(faults.diagnostics.map { $0.hint?.english } == ["did you mean “department”?", "did you mean “D-O14”?"])
  }

  @Test func `a column of the user's own is known, and so is a known column that the pool lacks`() {
    let rules = ["massif", "ght"].map {
      AllocationRule(id: $0, per: ColumnReference(name: $0), limits: .init(atMost: 1))
    }
    let campaign = PoolFixture.campaign(envelopes: [envelope], rules: rules)
    #expect(codes(campaign, [["id": "A", "massif": "Vercors"]]) == [])
  }

  @Test func `a cell that names no envelope is told`() {
    let campaign = PoolFixture.campaign(envelopes: [envelope])
    #expect(codes(campaign, [["id": "A", "envelopes": "E|FIR"]]) == ["unknown-envelope"])
  }

  @Test func `a running post without a rate is refused`() {
    let running = RunningPost(
      id: "old", regime: regime(.byCategory([.hospital: .whole])).regime, start: PoolFixture.november2020, months: 24,
      endedOn: nil, regionCode: "93", category: .overseas)
    let campaign = PoolFixture.campaign(envelopes: [Envelope(id: "E", fund: "E", commitments: [running])])
    #expect(codes(campaign, [["id": "A"]]) == ["no-rate"])
  }

  // 3 000 posts of rank 1 before 3 000 of rank 2 would need nine million links.
  @Test func `ranks that tie thousands of posts are refused`() {
    let rule = AllocationRule(id: "r", limits: .init(inOrderOf: ColumnReference(name: "rank")))
    let rows = (1...6_000).map { ["id": "P\($0)", "rank": $0.isMultiple(of: 2) ? "1" : "2"] }
    #expect(codes(PoolFixture.campaign(envelopes: [envelope], rules: [rule]), rows) == ["too-many-ties"])
  }
}
