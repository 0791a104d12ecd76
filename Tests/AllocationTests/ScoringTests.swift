import Campaigns
import DeclarativeFiles
import Pools
import Quantities
import Regulation
import Testing

@testable import Allocation

@Suite struct ScoringTests {
  private func problem(
    _ scoring: [Criterion], _ rows: [[String: String]], values: [Int: Decimal6] = [:]
  ) throws -> AllocationProblem {
    var campaign = PoolFixture.campaign(
      envelopes: [Envelope(id: "E", fund: "E")], durations: [12, 24], durationValues: values)
    campaign.scoring = scoring
    return try AllocationProblem(campaign: campaign, pool: PoolFixture.pool(rows), regulation: PoolFixture.regulation)
  }

  private func column(_ name: String, weight: Int64 = 1_000_000) -> Criterion.Source {
    .column(ColumnReference(name: name), weight: Decimal6(millionths: weight))
  }

  private let alpine = Condition.column(ColumnReference(name: "department"), .equals(["04"]))

  // 30 + 42.5 × 0.333333 = 30 + 14.1666…, rounded 14.167: 44.167
  @Test func `points are the sum of the criteria that a row meets, each rounded to the thousandth`() throws {
    let scoring = [
      Criterion(id: "alpine", source: .fixed(Points(thousandths: 30_000)), condition: alpine),
      Criterion(id: "mark", source: column("commission_score", weight: 333_333)),
    ]
    let problem = try problem(
      scoring, [["id": "A", "department": "4", "commission_score": "42,5"], ["id": "B", "commission_score": ""]])
    #expect(problem.scoring.thousandths == [44_167, 0])
    #expect(problem.scoring.criteria(of: 0).map(\.id) == ["alpine", "mark"])
    #expect(problem.scoring.criteria(of: 1).isEmpty)
  }

  // 10.001 × 0.85 = 8.50085, rounded 8.501; −10.001 × 0.85 is rounded away from zero likewise.
  @Test(arguments: [("10,001", 8_501), ("-10,001", -8_501), ("0,0005", 1)])
  func `a duration earns its part, rounded to the thousandth`(_ score: String, _ thousandths: Int64) throws {
    let problem = try problem(
      [Criterion(id: "mark", source: column("commission_score"))], [["id": "A", "commission_score": score]],
      values: [12: Decimal6(millionths: 850_000)])
    let year = try #require(problem.options.options(of: 0).first { problem.offer(of: $0).months == 12 })
    #expect(problem.value(of: year, row: 0).thousandths == thousandths)
  }

  @Test func `a column of any kind earns points: texts as numbers, shares as percent, yes as one`() throws {
    let scoring = ["jury", "partner_share", "qpv"].map { Criterion(id: $0, source: column($0)) }
    let problem = try problem(scoring, [["id": "A", "jury": "1 234,5", "partner_share": "60", "qpv": "oui"]])
    #expect(problem.scoring.criteria(of: 0).map(\.points.thousandths) == [1_234_500, 60_000, 1_000])
  }

  @Test func `a text where points are due is a fault of its line`() throws {
    let faults = try #require(throws: InputFaults.self) {
      try problem(
        [Criterion(id: "jury", source: column("jury"))],
        [["id": "A", "jury": "12"], ["id": "B", "jury": "bien"], ["id": "C", "jury": ""]])
    }
    #expect(faults.diagnostics.map(\.code) == ["not-a-number"])
    #expect(faults.diagnostics[0].location?.line == 3)
  }

  @Test func `a text outside the rows of its criterion is no fault`() throws {
    let scoring = [Criterion(id: "jury", source: column("jury"), condition: alpine)]
    #expect(try problem(scoring, [["id": "A", "jury": "bien", "department": "13"]]).scoring.thousandths == [0])
  }

  @Test func `points beyond exact sums are refused`() throws {
    let large = Criterion(id: "mark", source: column("commission_score", weight: 1_000_000_000_000))
    let faults = try #require(throws: InputFaults.self) {
      try problem([large], [["id": "A", "commission_score": "1001"]])
    }
    #expect(faults.diagnostics.map(\.code) == ["points-too-large"])
  }

  // printf '0|D-014|FIR|2020-11-01|24' | sha256sum
  @Test func `a lot is the first 20 bits of a fingerprint`() throws {
    var campaign = PoolFixture.campaign(envelopes: [Envelope(id: "FIR", fund: "FIR")])
    campaign.search.seed = 0
    let offers = Offer.all(of: campaign)
    let drawing = LotDrawing(campaign: campaign, offers: offers)
    let text = "0|D-014|FIR|2020-11-01|24"
    let digits = SHA256.hexadecimal(of: text.utf8).prefix(5)
    #expect(drawing.lot(of: Array("D-014".utf8)[...], offer: 0) == Int32(digits, radix: 16))
    #expect(digits == "c5adb")
  }
}
