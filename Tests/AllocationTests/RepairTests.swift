import Campaigns
import Quantities
import Regulation
import Selection
import Testing
import Wordings

@testable import Allocation

/// Repairs, tried out: the changed scenario has a choice, one unit less leaves it without.
@Suite struct RepairTests {
  private static let perDepartment = ColumnReference(name: "department")
  private let isCHU = Condition.column(ColumnReference(name: "employer_kind"), .equals(["CHU"]))

  /// Posts by their department, those of a university hospital marked by an asterisk: `A` of `04`, and so on.
  private func rows(_ departments: [String]) -> [[String: String]] {
    zip("ABCDEFGHIJ", departments).map { id, department in
      [
        "id": String(id), "department": String(department.prefix(2)),
        "employer_kind": department.hasSuffix("*") ? "CHU" : "CH", "commission_score": "1",
      ]
    }
  }

  private func campaign(
    _ rules: [AllocationRule], posts: Int? = nil, funded: String = "", refused: String = ""
  ) -> Campaign {
    PoolFixture.campaign(
      envelopes: [Envelope(id: "E", fund: "E", posts: posts)], rules: rules,
      decisions: funded.map { Decision(post: String($0), verdict: .fund, reason: "") }
        + refused.map { Decision(post: String($0), verdict: .reject, reason: "") })
  }

  private func repairs(_ campaign: Campaign, _ rows: [[String: String]]) throws -> TriedRepairs {
    try TriedRepairs(campaign, rows)
  }

  // MARK: one figure for all values

  // Two posts of 04 and three of 13 are decided: three in each department, whichever of the two the conflict shows.
  @Test func `a ceiling for each value is raised for all values at once`() throws {
    let rule = AllocationRule(id: "each", per: Self.perDepartment, limits: .init(atMost: 1))
    let repairs = try repairs(campaign([rule], funded: "ABCDE"), rows(["04", "04", "13", "13", "13"]))
    #expect(repairs.sentences == [["each: at most 3 posts for each department"]])
    try repairs.expectLeast()
  }

  // 05 has one post and 13 has none that may be funded: no floor is left.
  @Test func `a floor for each value is lowered for all values at once`() throws {
    let rule = AllocationRule(id: "each", per: Self.perDepartment, limits: .init(atLeast: 2))
    let posts = rows(["04", "04", "05", "13"])
    let one = try repairs(campaign([rule], refused: "D"), posts)
    #expect(one.sentences == [["each: at least 0 posts for each department"]])
    try one.expectLeast()
    // All four may be funded: one of each department is the most.
    let other = try repairs(campaign([rule]), posts)
    #expect(other.sentences == [["each: at least 1 post for each department"]])
    try other.expectLeast()
  }

  // Four of six posts are asked for, three of each department: alone 04 could do with 0 (three of 13), or 1 with two.
  // Four posts in two departments need two of one at least.
  @Test func `a limit that could do with less by itself does not decide for all`() throws {
    let rules = [
      AllocationRule(id: "each", per: Self.perDepartment, limits: .init(atMost: 1)),
      AllocationRule(id: "four", limits: .init(atLeast: 4), kind: .law),
    ]
    let repairs = try repairs(campaign(rules), rows(["04", "04", "04", "13", "13", "13"]))
    #expect(repairs.sentences == [["each: at most 2 posts for each department"]])
    try repairs.expectLeast()
  }

  // 1 000.35 € and 2 × 900.10 € a month, for the twelve months of 2021: 12 004.20 € in 04, 21 602.40 € in 13.
  @Test func `euros for each value come out to the cent`() throws {
    let rule = AllocationRule(
      id: "each", per: Self.perDepartment, measure: .euros(year: 2021), limits: .init(atMost: 1_000_000))
    var posts = rows(["04", "13", "13"])
    for (index, cost) in ["1000.35", "900.1", "900.1"].enumerated() { posts[index]["monthly_cost"] = cost }
    let repairs = try repairs(campaign([rule], funded: "ABC"), posts)
    #expect(repairs.sentences == [["each: at most €21,602.40 for each department"]])
    try repairs.expectLeast()
  }

  // One of three in 04 is 33.33…, one of two in 13 is 50 %.
  @Test func `a share for each value is loosened for all values at once`() throws {
    let rule = AllocationRule(
      id: "each", condition: isCHU, per: Self.perDepartment, limits: .init(atMostShare: Share(percent: 20)))
    let repairs = try repairs(campaign([rule], funded: "ABCDE"), rows(["04*", "04", "04", "13*", "13"]))
    #expect(repairs.sentences == [["each: at most 50% for each department"]])
    try repairs.expectLeast()
  }

  // Two posts of 13 are decided, of 04 there is but one: the floor comes down to 1 and the ceiling goes up to 2.
  @Test func `two figures of one rule can give way together`() throws {
    let rule = AllocationRule(id: "each", per: Self.perDepartment, limits: .init(atLeast: 2, atMost: 2))
    let repairs = try repairs(campaign([rule], funded: "BCD"), rows(["04", "13", "13", "13"]))
    #expect(
      repairs.sentences == [["each: at least 1 post for each department", "each: at most 3 posts for each department"]])
    try repairs.expectLeast()
  }

  // A rule with a ceiling and a share is two figures: the ceiling alone is in the way.
  @Test func `only the figure that stands in the way changes`() throws {
    let rule = AllocationRule(
      id: "both", condition: isCHU, limits: .init(atMost: 1, atMostShare: Share(percent: 100), of: isCHU))
    let repairs = try repairs(campaign([rule], funded: "AB"), rows(["04*", "04*"]))
    #expect(repairs.sentences == [["both: at most 2 posts"]])
    try repairs.expectLeast()
  }

  // MARK: shares at the ends

  // One of three is 33.33 % and a third of a hundredth: 33.34 %.
  @Test func `a share of nothing is raised to the next hundredth`() throws {
    let rule = AllocationRule(id: "chu", condition: isCHU, limits: .init(atMostShare: Share.none))
    let repairs = try repairs(campaign([rule], funded: "ABC"), rows(["04*", "04", "04"]))
    #expect(repairs.sentences == [["chu: at most 33.34%"]])
    try repairs.expectLeast()
  }

  // Two of three are 66.66 % and two thirds of a hundredth.
  @Test func `a share of everything is lowered to the hundredth below`() throws {
    let rule = AllocationRule(id: "chu", condition: isCHU, limits: .init(atLeastShare: Share.whole))
    let repairs = try repairs(campaign([rule], funded: "ABC"), rows(["04*", "04*", "04"]))
    #expect(repairs.sentences == [["chu: at least 66.66%"]])
    try repairs.expectLeast()
  }

  // 99 posts and one of a university hospital: 1 % lets it in, which is worth its 1 point.
  @Test func `one point more than no share at all is worth what it lets in`() throws {
    let rule = AllocationRule(id: "chu", condition: isCHU, limits: .init(atMostShare: Share.none))
    let posts = (0..<100).map {
      [
        "id": "P\($0)", "commission_score": "1", "employer_kind": $0 == 0 ? "CHU" : "CH",
      ]
    }
    let problem = try AllocationProblem(
      campaign: campaign([rule]), pool: PoolFixture.pool(posts), regulation: PoolFixture.regulation)
    let inquiry = try #require(Inquiry(Allocator.allocate(problem, options: SelectionOptions()), options: .init()))
    #expect(try inquiry.marginalWorths().map(\.gain) == [Points(thousandths: 1_000)])
  }

  // MARK: an exhaustive second opinion

  @Test(arguments: UInt64(1)...400)
  func `a repair is enough, one unit less is not, and none of one rule is missed`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed &+ 10_000)
    var scenario = RandomScenario(seed: seed)
    scenario.draw(rulesForEachValue: &generator)
    let rows = scenario.rows.sorted { ($0["id"] ?? "") < ($1["id"] ?? "") }
    guard ExhaustiveAllocation(rows, scenario.campaign).best() == nil else { return }
    let repairs = try repairs(scenario.campaign, rows)
    try repairs.expectLeast()
    try repairs.expectComplete()
  }
}

extension RandomScenario {
  /// Adds rules that set a limit for each value of a column by one figure.
  fileprivate mutating func draw(rulesForEachValue generator: inout SeededGenerator) {
    let isCHU = Condition.column(ColumnReference(name: "employer_kind"), .equals(["CHU"]))
    for number in 0..<Int.random(in: 1...2, using: &generator) {
      let per = ColumnReference(name: generator.one(of: ["department", "employer_finess", "region"]))
      let floor = Int64.random(in: 1...2, using: &generator)
      let (measure, limits): (AllocationRule.Measure, AllocationRule.Limits) =
        switch Int.random(in: 0...4, using: &generator) {
        case 0: (.posts, .init(atLeast: floor))
        case 1: (.posts, .init(atLeast: floor, atMost: floor))
        case 2: (.euros(year: 2021), .init(atLeast: 700_050 * floor, atMost: 1_300_000 * floor))
        case 3: (.posts, .init(atLeast: 1, atLeastShare: generator.one(of: [.whole, Share(percent: 60)])))
        default:
          (.euros(year: nil), .init(atLeast: 1, atMostShare: generator.one(of: [Share.none, Share(percent: 30)])))
        }
      campaign.rules.append(
        AllocationRule(
          id: "each-\(number)", condition: limits.atLeastShare ?? limits.atMostShare == nil ? nil : isCHU, per: per,
          measure: measure, limits: limits))
    }
  }
}
