import Campaigns
import Pools
import Quantities
import Regulation
import Selection
import Testing
import Wordings

@testable import Allocation

@Suite struct InquiryTests {
  private let rows = [
    ["id": "A", "commission_score": "10", "department": "04"],
    ["id": "B", "commission_score": "9", "department": "13"],
    ["id": "C", "commission_score": "8", "department": "13"], ["id": "D", "commission_score": "1", "department": "04"],
  ]

  private func problem(_ campaign: Campaign) throws -> AllocationProblem {
    try AllocationProblem(campaign: campaign, pool: PoolFixture.pool(rows), regulation: PoolFixture.regulation)
  }

  private func inquiry(_ campaign: Campaign) throws -> Inquiry {
    let outcome = try Allocator.allocate(problem(campaign), options: SelectionOptions())
    return try #require(Inquiry(outcome, options: SelectionOptions()))
  }

  private let twoPosts = [Envelope(id: "E", fund: "E", posts: 2)]

  // A and B are funded (19 points). With C instead of B: 18 points.
  @Test func `a post left out lacks what the weakest funded post has more`() throws {
    let answer = try #require(try inquiry(PoolFixture.campaign(envelopes: twoPosts)).replacement(of: "C"))
    #expect(answer.isFunded == false)
    #expect(answer.loss == Points(thousandths: 1_000))
    #expect(answer.pointsLacking == Points(thousandths: 1_000))
    #expect(answer.moves?.leaving == ["B"])
    #expect(answer.moves?.entering.isEmpty == true)
  }

  // Without A: B and C, 17 points.
  @Test func `a funded post is worth what its replacement lacks`() throws {
    let answer = try #require(try inquiry(PoolFixture.campaign(envelopes: twoPosts)).replacement(of: "A"))
    #expect(answer.isFunded)
    #expect(answer.loss == Points(thousandths: 2_000))
    #expect(answer.moves?.entering == ["C"])
    #expect(answer.pointsLacking == nil)
    #expect(answer.pointsToSpare == Points(thousandths: 2_000))
  }

  // As above for C: A for two years stands at 10; B for one at 4.5. Without B, C for one year: 14, half a point less,
  // which is a point of B's own since one year earns half; a thousandth more still rounds to the same.
  @Test func `points to spare count the part that a duration earns`() throws {
    let campaign = PoolFixture.campaign(
      envelopes: [Envelope(id: "E", fund: "E", total: Money(euros: 36_000))], durations: [12, 24],
      durationValues: [12: Decimal6(millionths: 500_000)])
    let answer = try #require(try inquiry(campaign).replacement(of: "B"))
    #expect(answer.loss == Points(thousandths: 500))
    #expect(answer.pointsToSpare == Points(thousandths: 1_001))
  }

  @Test(arguments: UInt64(1)...60)
  func `what the contrary costs is what an exhaustive search loses by it`(seed: UInt64) throws {
    let scenario = RandomScenario(seed: seed)
    let rows = scenario.rows.sorted { ($0["id"] ?? "") < ($1["id"] ?? "") }
    let problem = try AllocationProblem(
      campaign: scenario.campaign, pool: PoolFixture.pool(scenario.rows), regulation: PoolFixture.regulation)
    let outcome = try Allocator.allocate(problem, options: SelectionOptions())
    guard let inquiry = Inquiry(outcome, options: SelectionOptions()) else { return }
    let all = inquiry.replacements()
    let best = try #require(ExhaustiveAllocation(rows, scenario.campaign).best()).levels[0]
    let unit: Int64 = scenario.campaign.objective == .points ? 1 : 1_000
    for row in rows {
      let id = row["id"] ?? ""
      guard let answer = try inquiry.replacement(of: id) else {
        #expect(all[id] == nil)
        continue
      }
      var campaign = scenario.campaign
      campaign.decisions.append(Decision(post: id, verdict: answer.isFunded ? .reject : .fund, reason: ""))
      let contrary = ExhaustiveAllocation(rows, campaign).best()?.levels[0]
      #expect(answer.loss == contrary.map { Points(thousandths: (best - $0) * unit) }, "\(id)")
      // Asked for all posts at once the answer is the same.
      #expect(all[id]?.loss == answer.loss)
      #expect(all[id]?.pointsLacking == answer.pointsLacking)
      #expect(all[id]?.pointsToSpare == answer.pointsToSpare)
      #expect(all[id]?.moves == answer.moves)
      guard let moves = answer.moves, let other = ExhaustiveAllocation(rows, campaign).best() else { continue }
      let funded = Set(zip(rows, other.choice).filter { $1 >= 0 }.map { $0.0["id"] ?? "" })
      let before = Set(outcome.plan?.fundedRows.map { rows[$0]["id"] ?? "" } ?? []).subtracting([id])
      #expect(Set(moves.leaving) == before.subtracting(funded), "\(id)")
      #expect(Set(moves.entering) == funded.subtracting(before).subtracting([id]), "\(id)")
    }
  }

  // One year earns half: D (1 point) is worth 0.5 for a year, 1 for two. 36 000 € pay three years of posts.
  // A and B together take 48 000 € for two years; the best is A for two years and B for one: 10 + 4.5.
  // C forced in: A for two and C for one, 10 + 4 = 14, half a point less: C lacks 1 point in one-year terms, but
  // for a thousandth that rounds up.
  @Test func `points lacking count the part that a duration earns`() throws {
    let campaign = PoolFixture.campaign(
      envelopes: [Envelope(id: "E", fund: "E", total: Money(euros: 36_000))], durations: [12, 24],
      durationValues: [12: Decimal6(millionths: 500_000)])
    let answer = try #require(try inquiry(campaign).replacement(of: "C"))
    #expect(answer.loss == Points(thousandths: 500))
    #expect(answer.pointsLacking == Points(thousandths: 999))
  }

  // A year earns six tenths: 9 points 5.4, 8.112 points 4.867 (4.8672), and so do 8.111 (4.8666). C needs 9 points to earn
  // 5.4, and B may fall to 8.111.
  @Test func `points lacking and to spare know the rounding of what a duration earns`() throws {
    let rows = [["id": "B", "commission_score": "9"], ["id": "C", "commission_score": "8.112"]]
    let campaign = PoolFixture.campaign(
      envelopes: [Envelope(id: "E", fund: "E", posts: 1)], durations: [12],
      durationValues: [12: Decimal6(millionths: 600_000)])
    let problem = try AllocationProblem(
      campaign: campaign, pool: PoolFixture.pool(rows), regulation: PoolFixture.regulation)
    let outcome = try Allocator.allocate(problem, options: SelectionOptions())
    let inquiry = try #require(Inquiry(outcome, options: SelectionOptions()))
    #expect(try inquiry.replacement(of: "C")?.pointsLacking == Points(thousandths: 888))
    #expect(try inquiry.replacement(of: "B")?.pointsToSpare == Points(thousandths: 889))
  }

  // A third post brings in C, 8 points.
  @Test func `one post more is worth the best post left out`() throws {
    let worths = try inquiry(PoolFixture.campaign(envelopes: twoPosts)).marginalWorths()
    #expect(worths.map(\.id) == ["envelopes/E/posts"])
    #expect(worths.map(\.gain) == [Points(thousandths: 8_000)])
  }

  // Posts take 2 000, 12 000 and 10 000 €. A third, C, would take what is spent up to each year to 6 000, 42 000 and
  // 72 000 €: 10 000 € more of the first year carry over and pay it, of the second they come too late.
  @Test func `with carry-over more money of a year is more of the years after it`() throws {
    let budget: [Int: Envelope.YearLimit] = [
      2020: .amount(Money(euros: 4_000)), 2021: .amount(Money(euros: 28_000)), 2022: .amount(Money(euros: 30_000)),
    ]
    let campaign = PoolFixture.campaign(
      envelopes: [Envelope(id: "E", fund: "E", budget: budget, carriesOver: true)])
    let gains = try inquiry(campaign).marginalWorths().map { ($0.id, $0.gain.thousandths) }
    let gainOf = Dictionary(uniqueKeysWithValues: gains)
    #expect(gainOf["envelopes/E/2020"] == 8_000)
    #expect(gainOf["envelopes/E/2021"] ?? 0 == 0)
  }

  private func rule(_ id: String, _ department: String, atLeast: Int64) -> AllocationRule {
    AllocationRule(
      id: id, condition: .column(ColumnReference(name: "department"), .equals([department])),
      limits: .init(atLeast: atLeast))
  }

  // Two posts cannot be two of 04 and two of 13; each of the three dropped, the two others
  // hold. Relaxing the alpine rule is no repair: the harmless one then still takes a post that the coast needs.
  @Test func `a conflict holds the rules that cannot hold together and no other`() throws {
    let campaign = PoolFixture.campaign(
      envelopes: twoPosts,
      rules: [rule("alpine", "04", atLeast: 2), rule("harmless", "04", atLeast: 1), rule("coast", "13", atLeast: 2)])
    var search = ConflictSearch(try problem(campaign), options: SelectionOptions())
    let diagnosis = try #require(try search.diagnosis())
    #expect(diagnosis.isMinimal)
    #expect(diagnosis.conflict.map(\.id) == ["envelopes/E/posts", "alpine", "coast"])
    #expect(diagnosis.repairs.map { $0.changes.map(\.id) } == [["coast"]])
    #expect(diagnosis.repairs.map { $0.changes.map(\.statement.english) } == [["at least 0 posts"]])
  }

  @Test func `what can be allocated has no conflict`() throws {
    var search = ConflictSearch(
      try problem(PoolFixture.campaign(envelopes: twoPosts)), options: SelectionOptions())
    #expect(try search.diagnosis() == nil)
  }
}
