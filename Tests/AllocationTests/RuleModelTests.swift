import Campaigns
import Foundation
import LinearProgramming
import Pools
import Quantities
import Regulation
import Testing
import Wordings

@testable import Allocation

/// What each kind of rule states, as the text of the whole model.
@Suite struct RuleModelTests {
  private let plain = Envelope(id: "FIR", fund: "FIR")

  private func expectModel(_ kind: any RuleKind.Type, _ campaign: Campaign, _ rows: [[String: String]]) throws {
    let problem = try AllocationProblem(
      campaign: campaign, pool: PoolFixture.pool(rows), regulation: PoolFixture.regulation)
    try GoldenModel.expect(LPFormat.text(of: problem.linearModel()), is: kind.id)
  }

  private func row(_ id: String, _ score: String, _ cells: [String: String] = [:]) -> [String: String] {
    cells.merging(["id": id, "commission_score": score]) { first, _ in first }
  }

  private func column(_ name: String, _ values: String...) -> Condition {
    .column(ColumnReference(name: name), .equals(values))
  }

  @Test func `every kind of rule has a model on file, and every model a kind`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: GoldenModel.folder.path)
    #expect(Set(files.filter { $0.hasSuffix(".lp") }) == Set(RuleCatalogue.kinds.map { $0.id + ".lp" }))
    #expect(Set(RuleCatalogue.kinds.map { $0.id }).count == RuleCatalogue.kinds.count)
  }

  @Test func `kinds of rules say what they demand in words and in mathematics`() {
    for kind in RuleCatalogue.kinds {
      #expect(kind.meaning.english.hasSuffix("."))
      #expect(kind.meaning.french.hasSuffix("."))
      #expect(kind.meaning.english != kind.meaning.french)
      #expect(!kind.form.isEmpty)
    }
  }

  @Test func `the handbook explains every kind of rule in its words`() throws {
    let root = GoldenModel.folder.appending(path: "../../..")
    func text(_ path: String) throws -> String { try String(contentsOf: root.appending(path: path), encoding: .utf8) }
    let (english, french) = (try text("docs/mathematics.md"), try text("docs/fr/modele.md"))
    for kind in RuleCatalogue.kinds {
      #expect(english.contains("| `\(kind.id)` | `\(kind.form)` | \(kind.meaning.english) |"), "\(kind.id)")
      let meaning = kind.meaning.french.replacingOccurrences(of: "\u{202F}", with: " ")
      #expect(french.contains("- `\(kind.id)` : \(meaning)"), "\(kind.id)")
    }
  }

  // Two envelopes, two starts, two durations: B accepts a year from May out of the FIR alone.
  @Test func `single funding`() throws {
    let campaign = PoolFixture.campaign(
      envelopes: [Envelope(id: "MIGAC", fund: "MIGAC"), plain],
      starts: [PoolFixture.november2020, YearMonth(year: 2021, month: 5)], durations: [12, 24],
      durationValues: [12: Decimal6(millionths: 500_000)])
    try expectModel(
      SingleFunding.self, campaign,
      [row("A", "10"), row("B", "8.5", ["starts": "2021-05-01", "durations": "12", "envelopes": "FIR"])])
  }

  // 24 months at 1 000 € from November 2020 are charged 2 000, 12 000 and 10 000 €. A running post of 1 000 € a month
  // from November 2019 leaves 15 000 − 12 000 € of 2020 and 30 000 − 10 000 € of 2021.
  @Test func `an envelope's ceilings`() throws {
    let running = RunningPost(
      id: "old", regime: PoolFixture.plainRegime.regime, start: YearMonth(year: 2019, month: 11), months: 24,
      endedOn: nil, regionCode: "93", category: .hospital)
    let years: [Int: Envelope.YearLimit] = [
      2020: .amount(Money(euros: 15_000)), 2021: .amount(Money(euros: 30_000)), 2022: .amount(Money(euros: 20_000)),
    ]
    let open: [Int: Envelope.YearLimit] = [
      2020: .amount(Money(euros: 15_000)), 2021: .unlimited, 2022: .amount(Money(euros: 20_000)),
    ]
    let campaign = PoolFixture.campaign(envelopes: [
      Envelope(id: "posts", fund: "A", posts: 1),
      Envelope(id: "years", fund: "B", budget: years, commitments: [running]),
      Envelope(id: "carried", fund: "C", budget: years, carriesOver: true, total: Money(euros: 40_000)),
      Envelope(id: "open", fund: "D", budget: open), Envelope(id: "opened", fund: "E", budget: open, carriesOver: true),
    ])
    try expectModel(EnvelopeCeiling.self, campaign, [row("A", "10"), row("B", "8")])
  }

  @Test func `a regional quota with a nested one, for one fund`() throws {
    let cells = [
      QuotaTable.Cell(id: "93/hospital", regionCodes: ["93"], category: .hospital, atMost: 1),
      QuotaTable.Cell(id: "indian-ocean/overseas", regionCodes: ["04", "06"], category: .overseas, atMost: 2),
      QuotaTable.Cell(id: "06/overseas", regionCodes: ["06"], category: .overseas, atMost: 1),
    ]
    let table = QuotaTable(
      id: "annex", title: "", readings: [.init(name: "ceiling", meaning: Wording(verbatim: ""), cells: cells)],
      references: [])
    var campaign = PoolFixture.campaign(envelopes: [plain, Envelope(id: "MIGAC", fund: "MIGAC")])
    campaign.quotas = [QuotaUse(id: "annex-2", table: table, reading: "ceiling", scope: .fund("MIGAC"))]
    try expectModel(
      RegionalQuota.self, campaign,
      [
        row("A", "4"), row("B", "3", ["region": "04", "category": "overseas"]),
        row("C", "2", ["region": "06", "category": "overseas"]), row("D", "1", ["region": "44"]),
      ])
  }

  @Test func `counts of posts and euros, floors and ceilings, for each value`() throws {
    let rules = [
      AllocationRule(id: "alpine", condition: column("department", "04", "05"), limits: .init(atLeast: 1, atMost: 2)),
      AllocationRule(id: "per-employer", per: ColumnReference(name: "employer_finess"), limits: .init(atMost: 1)),
      AllocationRule(
        id: "fir-2021", scope: .envelope("FIR"), measure: .euros(year: 2021), limits: .init(atMost: 1_500_000)),
      AllocationRule(id: "all-euros", measure: .euros(year: nil), limits: .init(atLeast: 100)),
    ]
    try expectModel(
      CountRule.self, PoolFixture.campaign(envelopes: [plain, Envelope(id: "MIGAC", fund: "MIGAC")], rules: rules),
      [
        row("A", "3", ["department": "4", "employer_finess": "130786049"]),
        row("B", "2", ["department": "05", "employer_finess": "130786049"]),
        row("C", "1", ["department": "13", "employer_finess": ""]),
      ])
  }

  // Region 44 has CHU posts alone: it stands in the rule all the same, and gets none.
  @Test func `shares of posts and euros, for each value`() throws {
    let isCHU = column("employer_kind", "CHU")
    let rules = [
      AllocationRule(
        id: "chu-share", condition: isCHU,
        limits: .init(atMostShare: Share(percent: 40), of: column("category", "hospital"))),
      AllocationRule(
        id: "outside-chu", condition: .not(isCHU), per: ColumnReference(name: "region"),
        limits: .init(atLeastShare: Share(percent: 60))),
      AllocationRule(
        id: "euros", condition: isCHU, measure: .euros(year: 2020), limits: .init(atMostShare: Share(percent: 50))),
    ]
    try expectModel(
      ShareRule.self, PoolFixture.campaign(envelopes: [plain], rules: rules),
      [
        row("A", "3", ["employer_kind": "CHU"]), row("B", "2", ["employer_kind": "CH"]),
        row("C", "1", ["employer_kind": "CHU", "region": "44", "category": "ambulatory"]),
      ])
  }

  @Test func `a group of three`() throws {
    try expectModel(
      GroupLink.self, PoolFixture.campaign(envelopes: [plain]),
      [row("A", "3", ["group": "g"]), row("B", "2", ["group": "G "]), row("C", "1", ["group": "g"]), row("D", "1")])
  }

  @Test func `applicants with several posts`() throws {
    try expectModel(
      ApplicantLimit.self, PoolFixture.campaign(envelopes: [plain]),
      [
        row("A", "3", ["applicant": "Dr Élan"]), row("B", "2", ["applicant": "dr elan"]),
        row("C", "1", ["applicant": "Dr Orme"]), row("D", "1"),
      ])
  }

  // Employer 1 ranks A, then B and C alike, then D as its seventh; E has no rank. The second rule orders the FIR alone.
  @Test func `orders of preference`() throws {
    let rules = [
      AllocationRule(
        id: "own-ranking", per: ColumnReference(name: "employer_finess"),
        limits: .init(inOrderOf: ColumnReference(name: "rank"))),
      AllocationRule(id: "fir-order", scope: .fund("FIR"), limits: .init(inOrderOf: ColumnReference(name: "rank"))),
    ]
    try expectModel(
      OrderRule.self, PoolFixture.campaign(envelopes: [plain, Envelope(id: "MIGAC", fund: "MIGAC")], rules: rules),
      [
        row("A", "1", ["employer_finess": "1", "rank": "1"]), row("B", "2", ["employer_finess": "1", "rank": "2"]),
        row("C", "3", ["employer_finess": "1", "rank": "2"]), row("D", "4", ["employer_finess": "1", "rank": "7"]),
        row("E", "5", ["employer_finess": "1"]),
      ])
  }

  // C is decided in and no envelope takes it: its row has no column and cannot be met.
  @Test func `decisions of the commission`() throws {
    let envelope = Envelope(id: "FIR", fund: "FIR", condition: column("category", "hospital"))
    let decisions = [
      Decision(post: "A", verdict: .reject, reason: ""), Decision(post: "B", verdict: .fund, reason: ""),
      Decision(post: "C", verdict: .fund, reason: ""),
    ]
    try expectModel(
      CommissionDecision.self, PoolFixture.campaign(envelopes: [envelope], decisions: decisions),
      [row("A", "3"), row("B", "2"), row("C", "1", ["category": "overseas"])])
  }
}
