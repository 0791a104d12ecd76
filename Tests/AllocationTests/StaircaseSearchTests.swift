import Campaigns
import Quantities
import Regulation
import Results
import Selection
import Testing

@testable import Allocation

@Suite struct StaircaseSearchTests {
  private let rows = [
    ["id": "A", "commission_score": "10"], ["id": "B", "commission_score": "9"], ["id": "C", "commission_score": "5"],
  ]

  private func campaign(total: Int64) -> Campaign {
    PoolFixture.campaign(envelopes: [Envelope(id: "E", fund: "E", total: Money(cents: total))])
  }

  private func outcome(_ rows: [[String: String]], _ campaign: Campaign) throws -> AllocationOutcome {
    let problem = try AllocationProblem(
      campaign: campaign, pool: PoolFixture.pool(rows), regulation: PoolFixture.regulation)
    return try Allocator.allocate(problem, options: SelectionOptions())
  }

  // A post costs 24 000 € for two years. So many of the best are funded as there are times 24 000 €.
  @Test func `every step of a budget is found to the cent, with the posts that it brings`() throws {
    let limit = try #require(SweptLimit(path: "envelopes.E.total", in: campaign(total: 0)))
    var search = StaircaseSearch(limit, searchLimit: 100)
    let landings = try search.landings(at: [0, 5_000_000, 10_000_000]) { try outcome(rows, campaign(total: $0)) }
    #expect(landings.map(\.value) == [0, 2_400_000, 4_800_000, 5_000_000, 7_200_000, 10_000_000])
    #expect(landings.map(\.choice.funded) == [[], ["A"], ["A", "B"], ["A", "B"], ["A", "B", "C"], ["A", "B", "C"]])
    #expect(landings.map(\.isStep) == [false, true, true, false, true, false])
    #expect(landings.map(\.isAsked) == [true, false, false, true, false, true])
    #expect(search.openIntervals == 0)
    // One search below each of the three steps shows the step before; the last of them is the value 0 itself.
    #expect(search.searches == 3)
  }

  @Test func `a step at a value that is asked for is one line`() throws {
    let limit = try #require(SweptLimit(path: "envelopes.E.total", in: campaign(total: 0)))
    var search = StaircaseSearch(limit, searchLimit: 100)
    let landings = try search.landings(at: [2_300_000, 2_400_000]) { try outcome(rows, campaign(total: $0)) }
    #expect(landings.map(\.value) == [2_300_000, 2_400_000])
    #expect(landings.map(\.isStep) == [false, true])
  }

  @Test func `searches that are used up leave intervals open and say so`() throws {
    let limit = try #require(SweptLimit(path: "envelopes.E.total", in: campaign(total: 0)))
    var search = StaircaseSearch(limit, searchLimit: 0)
    let landings = try search.landings(at: [0, 10_000_000]) { try outcome(rows, campaign(total: $0)) }
    #expect(landings.map(\.value) == [0, 10_000_000])
    #expect(search.openIntervals == 1)
  }

  @Test func `a search that was ended leaves what lies between the values open`() throws {
    let limit = try #require(SweptLimit(path: "envelopes.E.total", in: campaign(total: 0)))
    var search = StaircaseSearch(limit, searchLimit: 100)
    let landings = try search.landings(at: [0, 5_000_000, 10_000_000]) { value in
      let outcome = try outcome(rows, campaign(total: value))
      var ended = outcome.search
      if value == 5_000_000 { ended.ending = .stopped }
      return AllocationOutcome(problem: outcome.problem, plan: outcome.plan, search: ended)
    }
    #expect(landings.map(\.value) == [0, 5_000_000, 10_000_000])
    #expect(search.searches == 0 && search.openIntervals == 2)
  }

  // Both posts of department 04 are worth less than B: a floor of one costs 9 − 5 points, a floor of two all but 8.
  @Test(arguments: [[0, 3], [0, 2, 3], [0, 1, 2, 3], [0, 4]] as [[Int64]])
  func `each choice of a floor stands where it begins, the impossible one too`(asked: [Int64]) throws {
    let rows = [
      ["id": "A", "commission_score": "10", "department": "13"],
      ["id": "B", "commission_score": "9", "department": "13"],
      ["id": "C", "commission_score": "5", "department": "04"],
      ["id": "D", "commission_score": "3", "department": "04"],
    ]
    func campaign(_ floor: Int64) -> Campaign {
      PoolFixture.campaign(
        envelopes: [Envelope(id: "E", fund: "E", posts: 2)],
        rules: [
          AllocationRule(
            id: "alpine", condition: .column(.init(name: "department"), .equals(["04"])), limits: .init(atLeast: floor))
        ])
    }
    let limit = try #require(SweptLimit(path: "rules.alpine.at_least", in: campaign(0)))
    var search = StaircaseSearch(limit, searchLimit: 100)
    let landings = try search.landings(at: asked) { try outcome(rows, campaign($0)) }
    #expect(search.openIntervals == 0)
    #expect(Set(landings.filter(\.isAsked).map(\.value)) == Set(asked))
    let steps = landings.filter(\.isStep)
    #expect(steps.map(\.value) == [1, 2, 3])
    #expect(steps.map(\.choice.funded) == [["A", "C"], ["C", "D"], []])
    #expect(steps.map(\.choice.status) == [.optimal, .optimal, .infeasible])
    #expect(landings.first?.choice.funded == ["A", "B"])
  }

  @Test func `what is no single limit is not walked`() {
    let campaign = campaign(total: 0)
    for path in ["scoring.commission.points", "envelopes.E.carry_over", "envelopes.F.total", "rules.none.at_most"] {
      #expect(SweptLimit(path: path, in: campaign) == nil)
    }
  }

  @Test(arguments: UInt64(1)...60)
  func `between two steps of a random scenario an exhaustive search finds the same choice`(seed: UInt64) throws {
    let scenario = RandomScenario(seed: seed)
    var generator = SeededGenerator(seed: seed)
    let rows = scenario.rows.sorted { ($0["id"] ?? "") < ($1["id"] ?? "") }
    let (path, change) = Self.moved(scenario.campaign, &generator)
    let limit = try #require(SweptLimit(path: path, in: scenario.campaign))
    func changed(_ value: Int64) -> Campaign {
      var campaign = scenario.campaign
      change(&campaign, value)
      return campaign
    }
    var search = StaircaseSearch(limit, searchLimit: 1_000)
    let high: Int64 = path.hasSuffix("posts") || path.hasPrefix("rules") ? 6 : 20_000_000
    let landings = try search.landings(at: [0, high]) { try outcome(scenario.rows, changed($0)) }
    #expect(search.openIntervals == 0)
    for (number, landing) in landings.enumerated() {
      var values = [landing.value]
      if number + 1 < landings.count, landings[number + 1].value - landing.value > 1 {
        values.append(landings[number + 1].value - 1)
        values.append(Int64.random(in: landing.value..<landings[number + 1].value, using: &generator))
      }
      for value in values {
        let best = ExhaustiveAllocation(rows, changed(value)).best()
        // The lots may fall otherwise between two steps where only the way of paying for the posts changes.
        #expect(best?.levels.prefix(3) ?? [] == landing.choice.levels.prefix(3), "\(path) = \(value)")
        let funded = zip(rows, best?.choice ?? []).filter { $1 >= 0 }.compactMap { $0.0["id"] }
        #expect(Set(funded) == Set(landing.choice.funded), "\(path) = \(value)")
      }
    }
  }

  /// A limit of the random scenario and how to set it.
  private static func moved(
    _ campaign: Campaign, _ generator: inout SeededGenerator
  ) -> (String, @Sendable (inout Campaign, Int64) -> Void) {
    if let floor = campaign.rules.firstIndex(where: { $0.limits.atLeast != nil }) {
      return ("rules.\(campaign.rules[floor].id).at_least", { $0.rules[floor].limits.atLeast = $1 })
    }
    return switch Int.random(in: 0...2, using: &generator) {
    case 0: ("envelopes.FIR.total", { $0.envelopes[0].total = Money(cents: $1) })
    case 1: ("envelopes.FIR.budget.2021", { $0.envelopes[0].budget?[2021] = .amount(Money(cents: $1)) })
    default: ("envelopes.FIR.posts", { $0.envelopes[0].posts = Int($1) })
    }
  }
}
