import Campaigns
import DeclarativeFiles
import Pools
import Quantities
import Regulation
import Selection
import Testing
import Wordings

@testable import Allocation

@Suite struct ReserveCallTests {
  private func study(
    _ rows: [[String: String]], _ campaign: Campaign, draws: Int = 1, withdrawn: [String] = []
  ) throws -> RobustnessStudy? {
    let problem = try AllocationProblem(
      campaign: campaign, pool: PoolFixture.pool(rows), regulation: PoolFixture.regulation)
    return try RobustnessStudy(
      Allocator.allocate(problem, options: SelectionOptions()),
      uncertainty: Uncertainty(
        withdrawal: .probability(Decimal6(millionths: 300_000)), draws: draws, seed: 5),
      overrunRisk: Decimal6(0), withdrawn: withdrawn, options: SelectionOptions())
  }

  private func calls(
    _ rows: [[String: String]], _ campaign: Campaign, withdrawn: [String] = []
  ) throws -> Robustness {
    try #require(try study(rows, campaign, withdrawn: withdrawn)).robustness()
  }

  private func post(_ id: String, _ score: Int, _ cells: [String: String] = [:]) -> [String: String] {
    cells.merging(["id": id, "commission_score": String(score)]) { cell, _ in cell }
  }

  private let twoPosts = [Envelope(id: "E", fund: "E", posts: 2)]

  // A and B are funded. Either gone, C is called: 10 − 8 or 9 − 8 points less.
  @Test func `the best waiting post is called`() throws {
    let rows = [post("A", 10), post("B", 9), post("C", 8), post("D", 1)]
    let found = try calls(rows, PoolFixture.campaign(envelopes: twoPosts), withdrawn: ["A", "B"])
    #expect(found.calls.map(\.withdrawn) == [["A"], ["B"]])
    #expect(found.calls.map(\.called) == [["C"], ["C"]])
    #expect(found.calls.map(\.loss) == [Points(thousandths: 2_000), Points(thousandths: 1_000)])
    #expect(found.calls.allSatisfy { $0.freeChoice == nil && $0.isProven })
    #expect(found.reserve.map(\.id) == ["C", "D"])
    #expect(found.reserve.map(\.callers) == [2, 0])
    #expect(found.askedCall?.called == ["C", "D"])
    #expect(found.askedCall?.loss == Points(thousandths: 10_000))
  }

  // 48 000 € pay A and B at 24 000 € each (19 points); C costs 48 000 € and earns 15. A gone, B stands and only D fits
  // beside it (9 + 1); were B not to stand, C alone would earn 15.
  @Test func `what was decided stands, and the better choice without that is told`() throws {
    let campaign = PoolFixture.campaign(envelopes: [Envelope(id: "E", fund: "E", total: Money(euros: 48_000))])
    let rows = [post("A", 10), post("B", 9), post("C", 15, ["monthly_cost": "2000"]), post("D", 1)]
    let call = try #require(
      try calls(rows.map { $0.merging(["monthly_cost": "1000"]) { old, _ in old } }, campaign).calls.first)
    #expect(call.called == ["D"])
    #expect(call.loss == Points(thousandths: 9_000))
    #expect(call.freeChoice?.entering == ["C"])
    #expect(call.freeChoice?.leaving == ["B"])
    #expect(call.freeChoice?.loss == Points(thousandths: 4_000))
  }

  // The group G of A and B falls as a whole; C and D take its places.
  @Test func `a group falls with its member`() throws {
    let rows = [post("A", 10, ["group": "G"]), post("B", 9, ["group": "G"]), post("C", 8), post("D", 1)]
    let found = try calls(rows, PoolFixture.campaign(envelopes: twoPosts))
    #expect(found.calls.map(\.falling) == [["B"], ["A"]])
    #expect(found.calls.map(\.called) == [["C", "D"], ["C", "D"]])
    // 1 − 0.7²
    #expect(found.posts[0].withdrawal == Decimal6(millionths: 510_000))
    #expect(found.posts[2].withdrawal == Decimal6(millionths: 300_000))
  }

  // The employer ranks A before B before C. A gone, B stands without it and C, which waits for B alone, is called; B gone,
  // C waits for A.
  @Test func `an order of preference closes up over the post that is gone`() throws {
    let order = AllocationRule(
      id: "order", per: ColumnReference(name: "employer_finess"),
      limits: .init(inOrderOf: ColumnReference(name: "rank")))
    let rows = [("A", 3, "1"), ("B", 9, "2"), ("C", 20, "3")].map { id, score, rank in
      post(id, score, ["employer_finess": "1", "rank": rank])
    }
    let found = try calls(rows, PoolFixture.campaign(envelopes: twoPosts, rules: [order]))
    #expect(found.posts.map(\.isFunded) == [true, true, false])
    #expect(found.calls.map(\.called) == [["C"], ["C"]])
    #expect(found.calls.allSatisfy { $0.freeChoice == nil })
  }

  // Two of department 04 are required and only A and B are there.
  @Test func `where nothing satisfies the rules any more it is said, and the decision stands in the draws`() throws {
    let rule = AllocationRule(
      id: "alpine", condition: .column(ColumnReference(name: "department"), .equals(["04"])),
      limits: .init(atLeast: 2))
    let rows = [
      post("A", 10, ["department": "04"]), post("B", 9, ["department": "04"]), post("C", 8, ["department": "13"]),
    ]
    let campaign = PoolFixture.campaign(envelopes: [Envelope(id: "E", fund: "E", posts: 3)], rules: [rule])
    let found = try #require(try study(rows, campaign, draws: 200)).robustness()
    #expect(found.calls.map(\.isImpossible) == [true, true, false])
    #expect(found.calls.map(\.called) == [nil, nil, []])
    #expect(found.effort.impossible > 0)
    // Each post is funded whenever it is there.
    #expect(found.posts.allSatisfy { $0.funded.count == $0.fundedIfThere.draws && $0.fundedIfThere.draws > 100 })
  }

  @Test func `a post that the pool does not hold is refused with the nearest`() throws {
    do {
      _ = try study([post("D-014", 1)], PoolFixture.campaign(envelopes: twoPosts), withdrawn: ["D-015"])
      Issue.record("D-015 was accepted")
    } catch let faults as InputFaults {
      #expect(faults.diagnostics.map(\.code) == ["unknown-post"])
      #expect(faults.diagnostics[0].hint?.english.contains("D-014") == true)
    }
  }

  @Test(arguments: UInt64(1)...60)
  func `who is called is the best of all choices that keep the rest`(seed: UInt64) throws {
    var scenario = RandomScenario(seed: seed)
    scenario.maximisePoints()
    let rows = scenario.rows.sorted { ($0["id"] ?? "") < ($1["id"] ?? "") }
    guard let study = try study(rows, scenario.campaign) else { return }
    let base = try #require(ExhaustiveAllocation(rows, scenario.campaign).best())
    for call in study.robustness().calls {
      let gone = Set(call.withdrawn + call.falling)
      let left = rows.indices.filter { !gone.contains(rows[$0]["id"] ?? "") }
      let exhaustive = ExhaustiveAllocation(left.map { rows[$0] }, scenario.campaign)
      let kept = exhaustive.best { choice in
        zip(left, choice).allSatisfy { base.choice[$0] < 0 || base.choice[$0] == $1 }
      }
      #expect(call.called == kept.map { entering(rows, left, base.choice, $0.choice) })
      #expect(call.loss?.thousandths == kept.map { base.levels[0] - $0.levels[0] })
      let free = exhaustive.best()
      #expect(call.isImpossible == (free == nil))
      if let free, let other = call.freeChoice {
        #expect(other.entering == entering(rows, left, base.choice, free.choice))
        #expect(other.loss.thousandths == base.levels[0] - free.levels[0])
      } else if let free, let kept {
        #expect(free.choice.map { $0 < 0 } == kept.choice.map { $0 < 0 })
      }
    }
  }

  private func entering(_ rows: [[String: String]], _ left: [Int], _ base: [Int], _ choice: [Int]) -> [String] {
    zip(left, choice).filter { base[$0] < 0 && $1 >= 0 }.compactMap { rows[$0.0]["id"] }
  }
}
