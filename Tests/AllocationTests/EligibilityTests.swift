import Campaigns
import DeclarativeFiles
import Pools
import Quantities
import Regulation
import Results
import Selection
import Testing
import Wordings

@testable import Allocation

@Suite struct EligibilityTests {
  private let envelopes = [Envelope(id: "MIGAC", fund: "MIGAC"), Envelope(id: "FIR", fund: "FIR")]

  private func shipped(_ id: String, _ scope: PaymentScope = .everywhere) throws -> EligibilityUse {
    EligibilityUse(ruleSet: try #require(Regulation.shipped.eligibilitySets.first { $0.id == id }), scope: scope)
  }

  private func problem(
    _ uses: [EligibilityUse], _ rows: [[String: String]], missing: MissingFigures = .reject,
    change: (inout Campaign) -> Void = { _ in }
  ) throws -> AllocationProblem {
    var campaign = PoolFixture.campaign(envelopes: envelopes, durations: [12, 24], eligibility: uses)
    campaign.missingFigures = missing
    change(&campaign)
    return try AllocationProblem(campaign: campaign, pool: PoolFixture.pool(rows), regulation: PoolFixture.regulation)
  }

  private func result(_ problem: AllocationProblem) throws -> AllocationResult {
    try Allocator.allocate(problem, options: SelectionOptions()).result(
      scenario: ScenarioIdentity(
        title: "", file: "", variant: nil, sha256: "", poolSHA256: "", library: "", readings: [], isSynthetic: true),
      program: ProgramIdentity(version: "0", solver: ""), run: RunFigures())
  }

  private func broken(_ problem: AllocationProblem, row: Int = 0) -> [String] {
    problem.broken.filter { $0.rows.contains(row) }.map(\.id)
  }

  private let half = ["id": "A", "category": "ambulatory", "employer_kind": "CHU", "partner_share": "50"]

  @Test(arguments: [
    ([:], []), (["partner_share": "49,99"], ["ambulatory-half-time"]),
    (["partner_share": ""], ["ambulatory-half-time"]),
    (["employer_kind": "CH"], ["ambulatory-chu-employer"]), (["durations": "12"], ["two-years"]),
    (["durations": "12|24"], []), (["category": "overseas"], ["overseas-one-year", "overseas-filing"]),
    (["category": "overseas", "overseas_months": "12", "region": "06"], []), (["category": "hospital"], []),
  ])
  func `the national rules concern each category by itself`(_ cells: [String: String], _ rules: [String]) throws {
    let problem = try problem([shipped("dgos-2018")], [half.merging(cells) { $1 }])
    #expect(broken(problem) == rules.map { "dgos-2018/" + $0 })
  }

  @Test func `missing figures pass with a warning where the scenario says so, other blanks do not`() throws {
    let row = ["id": "A", "category": "ambulatory", "employer_kind": "", "partner_share": ""]
    let problem = try problem([shipped("dgos-2018")], [row], missing: .warn)
    #expect(broken(problem) == ["dgos-2018/ambulatory-chu-employer"])
    #expect(problem.warnings.map(\.code) == ["missing-figure"])
    #expect(problem.warnings[0].location?.line == 2)
  }

  @Test func `rules that test presence are broken by a blank, missing figures let through or not`() throws {
    let row = ["id": "A", "documents": "post-description", "siret": "", "filed_on": ""]
    let rejecting = try problem([shipped("grand-est-2021")], [row])
    #expect(broken(rejecting).map { $0.dropFirst(15) } == ["filed-in-time", "medical-project", "siret"])
    let warning = try problem([shipped("grand-est-2021")], [row], missing: .warn)
    #expect(broken(warning).map { $0.dropFirst(15) } == ["medical-project", "siret"])
  }

  // A blank speciality may be scarce or not: it triggers nothing. A CHU on both sides has nothing to promise.
  @Test(arguments: [
    (["speciality": "psychiatrie", "partner_kind": "CH"], true), (["speciality": "", "partner_kind": "CH"], false),
    (["speciality": "psychiatrie", "partner_kind": "CHU"], false),
    (["speciality": "psychiatrie", "partner_kind": "CH", "commitment": "oui"], false),
    (["speciality": "psychiatrie", "partner_kind": "CH", "commitment": "non"], true),
    (["speciality": "psychiatrie", "partner_kind": ""], false),
  ])
  func `a scarce speciality asks peripheral hospitals for a commitment`(_ cells: [String: String], _ isBroken: Bool)
    throws
  {
    let row = ["id": "A", "employer_kind": "CHU", "filed_on": "2020-04-24", "commitment": ""].merging(cells) { $1 }
    #expect(broken(try problem([shipped("paca-2020")], [row])) == (isBroken ? ["paca-2020/scarce-commitment"] : []))
  }

  @Test func `a set for one fund removes the options paid from there and no other`() throws {
    let problem = try problem(
      [shipped("dgos-2018", .fund("MIGAC"))], [half.merging(["partner_share": "40"]) { $1 }])
    #expect(problem.participation.eligible.contains(0))
    let offers = problem.options.options(of: 0).map { problem.offer(of: $0) }
    #expect(offers.map { envelopes[$0.envelope].id } == ["FIR", "FIR"])
  }

  @Test func `a row left without an option counts as eligible and says why`() throws {
    let row = half.merging(["partner_share": "40", "envelopes": "MIGAC"]) { $1 }
    let result = try result(try problem([shipped("dgos-2018", .fund("MIGAC"))], [row]))
    #expect(result.counts.eligible == 1)
    #expect(result.posts[0].decision == .notFunded)
    #expect(result.posts[0].reasons.map(\.rule) == ["no-option", "dgos-2018/ambulatory-half-time"])
    #expect(result.posts[0].reasons[1].detail.english.contains("40%"))
  }

  // Four years after 1 November 2018 is 1 November 2022, after 31 October 2018 a day too early.
  @Test(arguments: [("2018-11-01", ["2022-11"]), ("2019-05-01", ["2022-11", "2023-05"]), ("2018-10-31", [])])
  func `a post keeps the starts within four years of the diploma`(_ day: String, _ starts: [String]) throws {
    let row = [
      "id": "A", "applicant": "x", "des_on": day, "thesis": "oui", "order_registered": "oui", "rpps": "1",
    ]
    let problem = try problem([shipped("grand-est-2026")], [row]) {
      $0.starts = [YearMonth(year: 2022, month: 11), YearMonth(year: 2023, month: 5)]
    }
    #expect(broken(problem) == (starts.isEmpty ? ["grand-est-2026/post-internship"] : []))
    let offers = Set(problem.options.options(of: 0).map { problem.offer(of: $0) })
    #expect(Set(offers.map { String($0.start.description.dropLast(3)) }).sorted() == starts)
    #expect(offers.allSatisfy { $0.months == 24 })
  }

  @Test func `conditions on the person wait for a person`() throws {
    let problem = try problem([shipped("grand-est-2026")], [["id": "A", "applicant": "", "des_on": ""]])
    #expect(broken(problem) == [])
  }

  @Test func `one ineligible member rules out its group`() throws {
    let rows = [
      half.merging(["id": "A", "group": "g"]) { $1 },
      half.merging(["id": "B", "group": "g", "partner_share": "1"]) { $1 },
      half.merging(["id": "C", "group": "h"]) { $1 },
    ]
    let result = try result(try problem([shipped("dgos-2018")], rows))
    #expect(result.posts.map(\.decision) == [.ineligible, .ineligible, .funded])
    #expect(result.posts[0].reasons.map(\.rule) == ["group"])
    #expect(result.posts[1].reasons.map(\.rule) == ["dgos-2018/ambulatory-half-time"])
  }

  @Test func `the commission may fund an ineligible post, and has to say so`() throws {
    let rows = [half.merging(["partner_share": "1", "durations": "12"]) { $1 }]
    let decided = try problem([shipped("dgos-2018")], rows) {
      $0.decisions = [Decision(post: "A", verdict: .fund, reason: "why")]
    }
    #expect(try result(decided).status == .infeasible)
    let overridden = try problem([shipped("dgos-2018")], rows) {
      $0.decisions = [Decision(post: "A", verdict: .fund, reason: "why", overridesEligibility: true)]
    }
    let post = try result(overridden).posts[0]
    #expect(post.decision == .funded)
    #expect(post.funding?.months == 12)
    #expect(post.locked == "fund")
    #expect(post.reasons.map(\.rule) == ["decision", "dgos-2018/ambulatory-half-time", "dgos-2018/two-years"])
    #expect(post.reasons[0].detail.english == "funded by decision of the commission: why")
    #expect(post.reasons[2].detail.english.hasPrefix("funded although this rule is not met: The post lasts two years."))
  }
}
