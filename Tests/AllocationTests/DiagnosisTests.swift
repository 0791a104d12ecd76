import Campaigns
import GLPKSolver
import Quantities
import Regulation
import Results
import Selection
import Testing
import Wordings

@testable import Allocation

@Suite struct DiagnosisTests {
  private let rows = [
    ["id": "A", "commission_score": "10", "department": "04"],
    ["id": "B", "commission_score": "9", "department": "13"],
    ["id": "C", "commission_score": "8", "department": "13"], ["id": "D", "commission_score": "1", "department": "04"],
  ]

  private func problem(_ campaign: Campaign, _ rows: [[String: String]]? = nil) throws -> AllocationProblem {
    try AllocationProblem(
      campaign: campaign, pool: PoolFixture.pool(rows ?? self.rows), regulation: PoolFixture.regulation)
  }

  private func diagnosis(_ campaign: Campaign, _ rows: [[String: String]]? = nil) throws -> Diagnosis? {
    var search = ConflictSearch(try problem(campaign, rows), options: SelectionOptions())
    return try search.diagnosis()
  }

  private func rule(
    _ id: String, _ department: String, _ limits: AllocationRule.Limits, kind: AllocationRule.Kind = .policy
  ) -> AllocationRule {
    AllocationRule(
      id: id, condition: .column(ColumnReference(name: "department"), .equals([department])), limits: limits, kind: kind
    )
  }

  // MARK: counting

  @Test func `a floor above the posts that could count is found by counting`() throws {
    let campaign = PoolFixture.campaign(
      envelopes: [Envelope(id: "E", fund: "E", posts: 4)], rules: [rule("alpine", "04", .init(atLeast: 3))])
    let diagnosis = try #require(try diagnosis(campaign))
    #expect(diagnosis.impossibilities.map(\.id) == ["alpine"])
    #expect(diagnosis.impossibilities.map(\.statement) == [.floorBeyondPosts(3, eligible: 2)])
    #expect(diagnosis.conflict.map(\.id) == ["alpine"])
    #expect(diagnosis.repairs.map { $0.changes.map(\.statement.english) } == [["at least 2 posts"]])
  }

  // Two posts of department 04 are asked for where the envelope pays one of any department.
  @Test func `a floor above the ceiling that counts its posts is found by counting`() throws {
    let campaign = PoolFixture.campaign(
      envelopes: [Envelope(id: "E", fund: "E", posts: 1)], rules: [rule("alpine", "04", .init(atLeast: 2))])
    let diagnosis = try #require(try diagnosis(campaign))
    #expect(
      diagnosis.impossibilities.map(\.statement) == [
        .floorAboveCeiling(2, ceiling: "envelopes/E/posts", 1, isPosts: true)
      ])
  }

  // A costs 24 000 € where all there is are 20 000 €.
  @Test func `a decided post that no envelope can pay is found by counting`() throws {
    let campaign = PoolFixture.campaign(
      envelopes: [Envelope(id: "E", fund: "E", total: Money(euros: 20_000))],
      decisions: [Decision(post: "A", verdict: .fund, reason: "")])
    let diagnosis = try #require(try diagnosis(campaign))
    #expect(diagnosis.impossibilities.map(\.id) == ["decisions/A", "envelopes/E/total"])
    #expect(diagnosis.impossibilities.first?.statement == .decidedBeyondEveryEnvelope("A"))
    #expect(diagnosis.repairs.isEmpty)
  }

  // The rule asks for a filing by 24 April 2020: B and C of the group came late, and A is tied to both.
  @Test func `a decided post whose group is not eligible names the posts that need the override`() throws {
    let rules = try #require(Regulation.shipped.eligibilitySets.first { $0.id == "paca-2020" })
    func statements(_ overridden: [String]) throws -> [Impossibility] {
      var campaign = PoolFixture.campaign(
        envelopes: [Envelope(id: "E", fund: "E", posts: 3)],
        decisions: overridden.map {
          Decision(post: $0, verdict: .fund, reason: "x", overridesEligibility: true)
        })
      campaign.eligibility = [EligibilityUse(ruleSet: rules)]
      let rows = [("A", "2020-03-01"), ("B", "2020-05-01"), ("C", "2020-05-01")].map {
        ["id": $0.0, "filed_on": $0.1, "group": "g", "commission_score": "1"]
      }
      return Impossibility.all(in: try problem(campaign, rows))
    }
    #expect(
      try statements(["A"]) == [
        Impossibility(id: "decisions/A", statement: .decidedWithIneligible("A", ["B", "C"], isEligible: true))
      ])
    #expect(
      try statements(["A", "B"]).map(\.statement.english) == [
        "A is to be funded, and C, funded with it or not at all, is not eligible; a decision to fund it with "
          + "`override_eligibility` would say that this is meant",
        "B is to be funded, and C, funded with it or not at all, is not eligible; a decision to fund it with "
          + "`override_eligibility` would say that this is meant",
      ])
    #expect(try statements(["A", "B", "C"]).isEmpty)
  }

  @Test func `a budget less commitments is told by the amount that was written`() {
    #expect(
      Wording.limitBesideCommitments(1_000_000, committed: 3_000_050).english
        == "at most €10,000.00; posts of earlier cohorts already take €30,000.50, that is €20,000.50 too much")
    #expect(
      Wording.limitBesideCommitments(3_000_000, committed: 1_000_000).english
        == "at most €30,000.00; posts of earlier cohorts take €10,000.00 of it, €20,000.00 is left")
    #expect(
      Wording.limitBesideCommitments(3_000_000, committed: 3_000_000, until: 2025).french
        == "jusqu’à 2025 compris, au plus 30\u{202F}000,00\u{A0}€\u{202F}; les postes des cohortes antérieures en prennent "
        + "30\u{202F}000,00\u{A0}€, il reste 0,00\u{A0}€")
    #expect(
      Wording.committedBeyond(1_000_000, committed: 3_000_050).english
        == "posts of earlier cohorts already take €30,000.50, that is €20,000.50 more than the limit of €10,000.00")
  }

  @Test(arguments: UInt64(1)...150)
  func `what counting shows is impossible for an exhaustive search too`(seed: UInt64) throws {
    let scenario = RandomScenario(seed: seed)
    let rows = scenario.rows.sorted { ($0["id"] ?? "") < ($1["id"] ?? "") }
    guard try !Impossibility.all(in: problem(scenario.campaign, scenario.rows)).isEmpty else { return }
    #expect(ExhaustiveAllocation(rows, scenario.campaign).best() == nil)
  }

  // MARK: conflicts

  @Test(arguments: UInt64(1)...150)
  func `a conflict cannot hold, and any of its rules dropped the others can`(seed: UInt64) throws {
    let scenario = RandomScenario(seed: seed)
    var search = ConflictSearch(try problem(scenario.campaign, scenario.rows), options: SelectionOptions())
    guard try search.isPossible(Set(search.requirements.indices)) == false else { return }
    let conflict = try search.minimal(Array(search.requirements.indices), background: [])
    #expect(!conflict.isEmpty)
    #expect(try search.isPossible(Set(conflict)) == false)
    for member in conflict { #expect(try search.isPossible(Set(conflict).subtracting([member])) == true) }
  }

  // MARK: repairs

  // Two of 04 and two of 13 in three posts: either floor lowered to one is enough; the law does not give way.
  @Test func `only rules that may give way are repaired`() throws {
    let envelopes = [Envelope(id: "E", fund: "E", posts: 3)]
    let (first, second) = (AllocationRule.Limits(atLeast: 2), AllocationRule.Limits(atLeast: 2))
    let both = try #require(
      try diagnosis(
        PoolFixture.campaign(envelopes: envelopes, rules: [rule("alpine", "04", first), rule("coast", "13", second)])))
    #expect(both.repairs.map { $0.changes.map(\.id) } == [["alpine"], ["coast"]])
    #expect(both.repairs.allSatisfy { $0.changes.map(\.statement.english) == ["at least 1 post"] })
    let one = try #require(
      try diagnosis(
        PoolFixture.campaign(
          envelopes: envelopes, rules: [rule("alpine", "04", first, kind: .law), rule("coast", "13", second)])))
    #expect(one.repairs.map { $0.changes.map(\.id) } == [["coast"]])
  }

  // Three of 04 and three of 13 are asked for where there are two of each: both floors have to come down.
  @Test func `where no rule alone is enough two are changed together`() throws {
    let campaign = PoolFixture.campaign(
      envelopes: [Envelope(id: "E", fund: "E", posts: 4)],
      rules: [rule("alpine", "04", .init(atLeast: 3)), rule("coast", "13", .init(atLeast: 3))])
    let diagnosis = try #require(try diagnosis(campaign))
    #expect(diagnosis.conflict.map(\.id).count == 1)
    #expect(diagnosis.repairs.map { Set($0.changes.map(\.id)) } == [["alpine", "coast"]])
    #expect(diagnosis.repairs.first?.changes.map(\.statement.english) == ["at least 2 posts", "at least 2 posts"])
  }

  // Three posts are decided in, one of them of 04: at most 33.33 % of 04 fails by a third of a basis point, 33.34 % holds.
  @Test func `a share is loosened to the next basis point`() throws {
    let campaign = PoolFixture.campaign(
      envelopes: [Envelope(id: "E", fund: "E", posts: 3)],
      rules: [rule("alpine", "04", .init(atMostShare: Share(percent: 20)))],
      decisions: ["A", "B", "C"].map { Decision(post: $0, verdict: .fund, reason: "") })
    let diagnosis = try #require(try diagnosis(campaign))
    #expect(diagnosis.repairs.map { $0.changes.map(\.statement) } == [[.limitAtMost(basisPoints: 3_334)]])
  }

  // MARK: prices

  // 36 000 € pay one post and a half: A whole and B by half. A euro more is worth 9 points over 24 000 €; the exact
  // worth of 10 000 € more is nothing, since they do not complete a second post.
  @Test func `the price of the relaxation stands beside the exact worth`() throws {
    let campaign = PoolFixture.campaign(envelopes: [Envelope(id: "E", fund: "E", total: Money(euros: 36_000))])
    let outcome = try Allocator.allocate(problem(campaign), options: SelectionOptions())
    let prices = try LimitPrices(of: outcome.problem, by: GLPKSolver())
    #expect(prices.optimum == 14_500)
    let inquiry = try #require(Inquiry(outcome, options: SelectionOptions()))
    let worths = try inquiry.marginalWorths(beside: prices)
    #expect(worths.map(\.id) == ["envelopes/E/total"])
    #expect(worths.map(\.price) == [Points(thousandths: 3_750)])
    #expect(worths.map(\.gain) == [.zero])
  }

  @Test func `the relaxation never promises less than the exact choice`() throws {
    for seed in UInt64(1)...40 {
      let scenario = RandomScenario(seed: seed)
      let outcome = try Allocator.allocate(
        problem(scenario.campaign, scenario.rows), options: SelectionOptions())
      guard outcome.status == .optimal, let best = outcome.search.values.first, outcome.problem.options.count > 0 else {
        continue
      }
      let unit: Int64 = scenario.campaign.objective == .points ? 1 : 1_000
      #expect(try LimitPrices(of: outcome.problem, by: GLPKSolver()).optimum >= best * unit)
    }
  }
}
