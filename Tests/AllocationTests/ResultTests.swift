import Campaigns
import Pools
import Quantities
import Regulation
import Results
import Selection
import Testing
import Wordings

@testable import Allocation

/// What a result states.
///
/// Posts cost 1 000 € a month: 2 000, 12 000 and 10 000 € from November 2020.
@Suite struct ResultTests {
  private func result(
    _ campaign: Campaign, _ rows: [[String: String]], as status: SelectionOutcome.Status? = nil
  ) throws -> AllocationResult {
    let problem = try AllocationProblem(
      campaign: campaign, pool: PoolFixture.pool(rows), regulation: PoolFixture.regulation)
    let outcome = try Allocator.allocate(problem, options: SelectionOptions())
    var search = outcome.search
    search.status = status ?? search.status
    return AllocationOutcome(problem: problem, plan: outcome.plan, search: search).result(
      scenario: ScenarioIdentity(
        title: "", file: "", variant: nil, sha256: "", poolSHA256: "", library: "", readings: [], isSynthetic: true),
      program: ProgramIdentity(version: "0", solver: ""), run: RunFigures())
  }

  private func rows(_ scores: [String], _ cells: [String: String] = [:]) -> [[String: String]] {
    zip(["A", "B", "C", "D", "E"], scores).map { cells.merging(["id": $0, "commission_score": $1]) { $1 } }
  }

  private func money(_ euros: Int64) -> Money { Money(euros: euros) }

  // The post takes points away, so that nothing but the total keeps it out. Without a proof nobody can say so.
  @Test func `only a proven choice says that a post would not raise the total`() throws {
    var campaign = PoolFixture.campaign(envelopes: [Envelope(id: "E", fund: "E", total: money(100_000))])
    campaign.scoring = [Criterion(id: "malus", source: .fixed(Points(thousandths: -9_000)))]
    let row = [["id": "N", "commission_score": "1"]]
    #expect(try result(campaign, row).posts[0].reasons.map(\.rule) == ["outranked"])
    #expect(try result(campaign, row, as: .feasible).posts[0].reasons.map(\.rule) == ["unsettled"])
  }

  // Two of three posts can be paid. Stopped before anything is proven, the three together are the least that is known
  // to be enough: 3 + 2 + 1 points, 3 posts. A post without an option adds nothing, and no post takes any away.
  @Test(arguments: [(Objective.points, Int64(5_000), Int64(6_000)), (.posts, 2_000, 3_000)])
  func `a choice of which nothing is proven has a bound that no choice exceeds`(
    objective: Objective, reached: Int64, bound: Int64
  ) throws {
    var campaign = PoolFixture.campaign(envelopes: [Envelope(id: "E", fund: "E", posts: 2)])
    campaign.objective = objective
    let rows = rows(["3", "2", "1", "-4"]) + [["id": "F", "commission_score": "9", "envelopes": "none"]]
    let problem = try AllocationProblem(
      campaign: campaign, pool: PoolFixture.pool(objective == .points ? rows : Array(rows.prefix(3))),
      regulation: PoolFixture.regulation)
    let solved = try Allocator.allocate(problem, options: SelectionOptions())
    var search = solved.search
    search.status = .feasible
    search.bound = nil
    search.provedLevels = 0
    let stopped = AllocationOutcome(problem: problem, plan: solved.plan, search: search).result(
      scenario: ScenarioIdentity(
        title: "", file: "", variant: nil, sha256: "", poolSHA256: "", library: "", readings: [], isSynthetic: true),
      program: ProgramIdentity(version: "0", solver: ""), run: RunFigures())
    #expect(stopped.value?.reached == reached)
    #expect(stopped.value?.bound == bound)
  }

  @Test func `an envelope states each year with its limit and what is left, cumulated with carry-over`() throws {
    let budget: [Int: Envelope.YearLimit] = [
      2020: .amount(money(5_000)), 2021: .amount(money(25_000)), 2022: .unlimited,
    ]
    let envelope = Envelope(id: "FIR", fund: "FIR", budget: budget, carriesOver: true, total: money(50_000))
    let use = try result(PoolFixture.campaign(envelopes: [envelope]), rows(["3", "2", "1"])).envelopes[0]
    #expect(use.posts == 2)
    #expect(use.years.map(\.year) == [2020, 2021, 2022])
    #expect(use.years.map(\.used) == [money(4_000), money(24_000), money(20_000)])
    #expect(use.years.map(\.limit) == [money(5_000), money(30_000), nil])
    #expect(use.years.map(\.left) == [money(1_000), money(2_000), nil])
    #expect(use.total == money(48_000))
    #expect(use.totalLimit == money(50_000))
  }

  // The running post takes 12 000 € of 2020 and 10 000 € of 2021; it ended in August 2021: 8 000 €.
  @Test func `earlier commitments are charged first, until the end of the month in which they ended`() throws {
    let running = RunningPost(
      id: "old", regime: PoolFixture.plainRegime.regime, start: YearMonth(year: 2019, month: 11), months: 24,
      endedOn: CalendarDate(year: 2021, month: 8, day: 3), regionCode: "93", category: .hospital)
    let budget: [Int: Envelope.YearLimit] = [
      2020: .amount(money(14_000)), 2021: .amount(money(20_000)), 2022: .amount(money(99_000)),
    ]
    let envelope = Envelope(id: "FIR", fund: "FIR", budget: budget, commitments: [running])
    let result = try result(PoolFixture.campaign(envelopes: [envelope]), rows(["3", "2"]))
    #expect(result.counts.funded == 1)
    #expect(result.envelopes[0].years.map(\.committed) == [money(12_000), money(8_000), .zero])
    #expect(result.envelopes[0].years.map(\.left) == [.zero, .zero, money(89_000)])
    #expect(result.posts[1].reasons.map(\.rule) == ["envelopes/FIR/2020", "envelopes/FIR/2021"])
  }

  @Test func `every reason names what stands in the way`() throws {
    var campaign = PoolFixture.campaign(
      envelopes: [Envelope(id: "E", fund: "E", posts: 9)],
      rules: [
        AllocationRule(id: "cap", title: "Un seul", per: ColumnReference(name: "department"), limits: .init(atMost: 1)),
        AllocationRule(
          id: "order", per: ColumnReference(name: "employer_finess"),
          limits: .init(inOrderOf: ColumnReference(name: "rank"))),
      ], decisions: [Decision(post: "R", verdict: .reject, reason: "hors sujet")])
    campaign.scoring.append(
      Criterion(
        id: "malus", source: .fixed(Points(thousandths: -9_000)),
        condition: .column(ColumnReference(name: "id"), .equals(["N"]))))
    let result = try result(
      campaign,
      [
        ["id": "A", "commission_score": "10", "department": "13", "applicant": "x"],
        ["id": "B", "commission_score": "5", "department": "13"],
        ["id": "C", "commission_score": "4", "applicant": "X"],
        ["id": "G1", "commission_score": "1", "group": "g", "department": "13"],
        ["id": "G2", "commission_score": "1", "group": "g"],
        ["id": "N", "commission_score": "1"],
        ["id": "O1", "commission_score": "1", "employer_finess": "1", "rank": "1", "department": "13"],
        ["id": "O2", "commission_score": "1", "employer_finess": "1", "rank": "2"],
        ["id": "R", "commission_score": "8"],
      ])
    let reasons = Dictionary(uniqueKeysWithValues: result.posts.map { ($0.id, $0.reasons.map(\.rule)) })
    #expect(reasons["A"] == [])
    #expect(reasons["B"] == ["cap/13"])
    #expect(reasons["C"] == ["applicant"])
    #expect(reasons["G1"] == ["group-not-funded", "cap/13"])
    #expect(reasons["G2"] == ["group-not-funded"])
    #expect(reasons["N"] == ["outranked"])
    #expect(reasons["O2"] == ["order"])
    #expect(reasons["R"] == ["decision"])
    #expect(result.posts[8].reasons[0].detail.french.contains("hors sujet"))
    #expect(result.posts[8].locked == "reject")
    for post in result.posts {
      for reason in post.reasons { #expect(!reason.detail.english.isEmpty && !reason.detail.french.isEmpty) }
    }
  }

  @Test func `a reason has a name for its rule, and no count where there is nothing to give`() throws {
    func sentences(_ envelope: Envelope, _ rules: [AllocationRule] = []) throws -> [String] {
      try result(PoolFixture.campaign(envelopes: [envelope], rules: rules), rows(["3", "2"])).posts[1].reasons
        .map(\.detail.english)
    }
    #expect(try sentences(Envelope(id: "E", fund: "E", posts: 0)) == ["the envelope E pays no post"])
    #expect(
      try sentences(Envelope(id: "E", fund: "E", posts: 1)) == [
        "the one post of the envelope E goes to another, for more points in all"
      ])
    #expect(
      try sentences(Envelope(id: "E", fund: "E", posts: 2), [AllocationRule(id: "cap", limits: .init(atMost: 1))]) == [
        "it would break the rule “cap”"
      ])
  }

  // 10 points for two posts of each of two; the smaller lot comes first. R was refused and does not wait.
  @Test func `the waiting list goes by points, then by lot`() throws {
    var campaign = PoolFixture.campaign(
      envelopes: [Envelope(id: "E", fund: "E", posts: 1)],
      decisions: [Decision(post: "E", verdict: .reject, reason: "")])
    campaign.search.seed = 7
    let result = try result(campaign, rows(["9", "5", "5", "6", "8"]))
    func lot(_ id: String) -> String { String(SHA256.hexadecimal(of: "7|\(id)|E|2020-11-01|24".utf8).prefix(5)) }
    let tied = lot("B") < lot("C") ? ["B", "C"] : ["C", "B"]
    #expect(result.waitingList.map { result.posts[Int($0)].id } == ["D"] + tied)
  }

  @Test func `rules state their use, their limit and whether it binds`() throws {
    let isCHU = Condition.column(ColumnReference(name: "employer_kind"), .equals(["CHU"]))
    let campaign = PoolFixture.campaign(
      envelopes: [Envelope(id: "E", fund: "E")],
      rules: [
        AllocationRule(id: "chu", condition: isCHU, limits: .init(atMostShare: Share(percent: 50))),
        AllocationRule(id: "each", per: ColumnReference(name: "department"), limits: .init(atMost: 2)),
        AllocationRule(id: "euros", measure: .euros(year: 2021), limits: .init(atMost: 3_700_000)),
        AllocationRule(id: "floor", limits: .init(atLeast: 1)),
      ])
    let result = try result(
      campaign,
      [
        ["id": "A", "commission_score": "4", "employer_kind": "CHU", "department": "4"],
        ["id": "B", "commission_score": "3", "employer_kind": "CHU", "department": "04"],
        ["id": "C", "commission_score": "2", "employer_kind": "CH", "department": "05"],
        ["id": "D", "commission_score": "1", "employer_kind": "CHU", "department": "05"],
      ])
    // A and C, or A, B and C were two CHU of three: at most half, so A and C.
    #expect(result.posts.map { $0.decision == .funded } == [true, false, true, false])
    #expect(result.rules.map(\.id) == ["chu", "each/04", "each/05", "euros", "floor"])
    #expect(result.rules.map(\.used) == [1, 1, 1, 2_400_000, 2])
    #expect(result.rules[0].ofUsed == 2)
    // One CHU more is 2 of 3; one post more of 12 000 € in 2021 stays below 37 000 €.
    #expect(result.rules.map(\.isBinding) == [true, false, false, false, false])
  }

  @Test func `regions stand with their requests, quotas and euros`() throws {
    let table = QuotaTable(
      id: "t", title: "",
      readings: [
        .init(
          name: "share", meaning: Wording(verbatim: ""),
          cells: [
            .init(id: "93/hospital", regionCodes: ["93"], category: .hospital, atMost: 1),
            .init(id: "93/ambulatory", regionCodes: ["93"], category: .ambulatory, atMost: 5),
            .init(id: "44/hospital", regionCodes: ["44"], category: .hospital, atMost: 5),
          ])
      ], references: [])
    let campaign = PoolFixture.campaign(
      envelopes: [Envelope(id: "E", fund: "E")], quotas: [QuotaUse(id: "q", table: table, reading: "share")])
    let result = try result(campaign, rows(["2", "1"]))
    #expect(result.regions.map(\.category) == ["hospital", "ambulatory"])
    #expect(result.regions.map(\.quota) == [1, 5])
    #expect(result.regions.map(\.funded) == [1, 0])
    #expect(result.regions[0].euros == money(24_000))
    #expect(result.rules.map(\.id) == ["q/93/hospital", "q/93/ambulatory", "q/44/hospital"])
    #expect(result.rules.map(\.isBinding) == [true, false, false])
    #expect(result.posts[1].reasons.map(\.rule) == ["q/93/hospital"])
  }

  @Test func `an infeasible scenario has a result without decisions`() throws {
    let campaign = PoolFixture.campaign(
      envelopes: [Envelope(id: "E", fund: "E", posts: 1)], rules: [AllocationRule(id: "r", limits: .init(atLeast: 2))])
    let result = try result(campaign, rows(["2", "1"]))
    #expect(result.status == .infeasible)
    #expect(result.value == nil)
    #expect(result.provedLevels == [])
    #expect(result.counts.funded == 0)
    #expect(result.waitingList == [])
    #expect(result.posts.map(\.decision) == [.notFunded, .notFunded])
    #expect(result.posts[0].reasons.map(\.rule) == ["infeasible"])
    #expect(result.rules.map(\.used) == [0])
  }

  @Test func `a pool without posts, or without an eligible one, is a result with nothing funded`() throws {
    let empty = try result(PoolFixture.campaign(envelopes: [Envelope(id: "E", fund: "E")]), [])
    #expect(empty.status == .optimal)
    #expect(empty.value?.gap == 0)
    let late = try #require(Regulation.shipped.eligibilitySets.first { $0.id == "paca-2020" })
    let none = try result(
      PoolFixture.campaign(envelopes: [Envelope(id: "E", fund: "E")], eligibility: [EligibilityUse(ruleSet: late)]),
      rows(["2"], ["filed_on": "2020-04-25"]))
    #expect(none.status == .optimal)
    #expect(none.counts == Counts(posts: 1, eligible: 0, funded: 0, points: .zero))
    #expect(none.indicators.costPerPost == nil)
  }

  @Test func `the audit finds every kind of breach`() throws {
    let campaign = PoolFixture.campaign(
      envelopes: [Envelope(id: "E", fund: "E", posts: 1)],
      rules: [AllocationRule(id: "order", limits: .init(inOrderOf: ColumnReference(name: "rank")))],
      decisions: [Decision(post: "A", verdict: .reject, reason: "")])
    let problem = try AllocationProblem(
      campaign: campaign,
      pool: PoolFixture.pool([
        ["id": "A", "rank": "2", "group": "g"], ["id": "B", "rank": "1", "group": "g"], ["id": "C"],
      ]), regulation: PoolFixture.regulation)
    func rules(_ options: [Int32]) -> [String] {
      PlanAudit.findings(problem, AllocationPlan(optionOfRow: options)).map(\.rule)
    }
    #expect(rules([-1, -1, 2]) == [])
    #expect(rules([-1, -1, 0]) == ["option"])
    #expect(rules([0, -1, 2]) == ["envelopes/E/posts", "group", "order", "decision"])
    #expect(rules([-1]) == ["posts"])
  }
}
