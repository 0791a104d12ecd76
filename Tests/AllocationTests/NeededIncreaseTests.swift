import Campaigns
import Quantities
import Selection
import Testing

@testable import Allocation

@Suite struct NeededIncreaseTests {
  private func outcome(_ rows: [[String: String]], _ campaign: Campaign) throws -> AllocationOutcome {
    let problem = try AllocationProblem(
      campaign: campaign, pool: PoolFixture.pool(rows), regulation: PoolFixture.regulation)
    return try Allocator.allocate(problem, options: SelectionOptions())
  }

  private func increases(
    _ rows: [[String: String]], _ campaign: Campaign, of post: String
  ) throws -> [NeededIncrease] {
    try #require(Inquiry(outcome(rows, campaign), options: SelectionOptions())).neededIncreases(of: post).found
  }

  private let rows = [
    ["id": "A", "commission_score": "10"], ["id": "B", "commission_score": "9"], ["id": "C", "commission_score": "8"],
  ]

  // Two posts cost 48 000 €, three 72 000 €: with 50 000 € there, 22 000 € lack for C, 46 000 € for none other.
  @Test func `a third post needs what the two leave short of three`() throws {
    let campaign = PoolFixture.campaign(envelopes: [Envelope(id: "E", fund: "E", total: Money(euros: 50_000))])
    let found = try increases(rows, campaign, of: "C")
    #expect(found.map(\.id) == ["envelopes/E/total"])
    #expect(found.map(\.extra) == [.money(Money(euros: 22_000))])
    #expect(found.map(\.gain) == [Points(thousandths: 8_000)])
    #expect(found.map(\.moves) == [.init(leaving: [], entering: [])])
  }

  // C (8 points, 48 000 €) is worth less than A and B (24 000 € each) in all budgets below 96 000 €.
  @Test func `a dear post waits until the cheap ones are paid`() throws {
    var rows = rows
    rows[2]["monthly_cost"] = "2000"
    let campaign = PoolFixture.campaign(envelopes: [Envelope(id: "E", fund: "E", total: Money(euros: 24_000))])
    let found = try increases(rows, campaign, of: "C")
    #expect(found.map(\.extra) == [.money(Money(euros: 72_000))])
    #expect(found.map(\.moves) == [.init(leaving: [], entering: ["B"])])
  }

  // With equal points the cheaper post wins: C costs 48 000 € where B costs 24 000 €. More money for one post only
  // never brings C in: one post is left, and B stays cheaper.
  @Test func `a tie that money cannot settle is no increase`() throws {
    var rows = rows
    rows[2]["monthly_cost"] = "2000"
    rows[2]["commission_score"] = "10"
    let campaign = PoolFixture.campaign(
      envelopes: [Envelope(id: "E", fund: "E", posts: 1, total: Money(euros: 24_000))])
    let found = try increases(rows, campaign, of: "C")
    #expect(found.isEmpty)
  }

  // Posts from November 2020 take 2 000, 12 000 and 10 000 €. Both years bind: neither alone is enough, both are.
  @Test func `where two years bind all years of the envelope grow together`() throws {
    let campaign = PoolFixture.campaign(
      envelopes: [
        Envelope(
          id: "E", fund: "E",
          budget: [
            2020: .unlimited, 2021: .amount(Money(euros: 24_000)), 2022: .amount(Money(euros: 21_000)),
          ])
      ])
    let found = try increases(rows, campaign, of: "C")
    #expect(found.map(\.id) == ["envelopes/E"])
    #expect(found.map(\.extra) == [.moneyEachYear(Money(euros: 12_000), years: 2, total: nil)])
  }

  /// An envelope whose years are worth just what two posts from November 2020 take in each.
  private func campaignOfTwoPosts(carriesOver: Bool, total: Money? = nil) -> Campaign {
    PoolFixture.campaign(
      envelopes: [
        Envelope(
          id: "E", fund: "E",
          budget: [
            2020: .amount(Money(euros: 4_000)), 2021: .amount(Money(euros: 24_000)),
            2022: .amount(Money(euros: 20_000)),
          ], carriesOver: carriesOver, total: total)
      ])
  }

  // Posts from November 2020 take 2 000, 12 000 and 10 000 €. Two take all that there is, counted from the first year on:
  // 4 000, 28 000 and 48 000 €; three would take 6 000, 42 000 and 72 000 €. It is said once, not again for all years.
  @Test func `with carry-over more money of the first year is that of all years`() throws {
    let campaign = campaignOfTwoPosts(carriesOver: true)
    let found = try increases(rows, campaign, of: "C")
    #expect(found.map(\.id) == ["envelopes/E/2020"])
    #expect(found.map(\.extra) == [.money(Money(euros: 24_000))])
  }

  // As before, and both years and the total bind: what a third post takes in all goes into each of them.
  @Test(arguments: [true, false])
  func `a total that binds as well is said to grow with the years`(carriesOver: Bool) throws {
    let campaign = campaignOfTwoPosts(carriesOver: carriesOver, total: Money(euros: 48_000))
    let found = try increases(rows, campaign, of: "C")
    #expect(found.map(\.id) == ["envelopes/E"])
    #expect(
      found.map(\.extra) == [
        carriesOver
          ? .moneyOfFirstYearAndTotal(Money(euros: 24_000))
          : .moneyEachYear(Money(euros: 12_000), years: 3, total: Money(euros: 36_000))
      ])
  }

  // 60 posts of 24 000 € each, one of which is paid: the walk for all posts takes one search a step and 24 at most.
  @Test func `what lies beyond a shared walk is said to be open, and the single question goes on`() throws {
    let rows = (10...69).map { ["id": "P\($0)", "commission_score": String(100 - $0)] }
    let campaign = PoolFixture.campaign(envelopes: [Envelope(id: "E", fund: "E", total: Money(euros: 24_000))])
    let inquiry = try #require(Inquiry(outcome(rows, campaign), options: SelectionOptions()))
    let all = inquiry.neededIncreases()
    #expect(all["P10"] == nil)
    #expect(all["P11"]?.found.map(\.extra) == [.money(Money(euros: 24_000))])
    #expect(all["P69"]?.found.isEmpty == true)
    let open = try #require(all["P69"]?.open.first)
    guard case .money(let beyond) = open.beyond else {
      Issue.record("\(open)")
      return
    }
    #expect(beyond > Money(euros: 5 * 24_000) && beyond < Money(euros: 59 * 24_000))
    let single = inquiry.neededIncreases(of: "P69")
    #expect(single.found.map(\.extra) == [.money(Money(euros: 59 * 24_000))])
    #expect(single.isComplete)
  }

  @Test func `a funded post needs nothing`() throws {
    let campaign = PoolFixture.campaign(envelopes: [Envelope(id: "E", fund: "E", posts: 2)])
    #expect(try increases(rows, campaign, of: "A").isEmpty)
    #expect(try increases(rows, campaign, of: "C").map(\.extra) == [.posts(1)])
  }

  @Test(arguments: UInt64(1)...60)
  func `with the increase an exhaustive search funds the post, with less it does not`(seed: UInt64) throws {
    let scenario = RandomScenario(seed: seed)
    var generator = SeededGenerator(seed: seed)
    let rows = scenario.rows.sorted { ($0["id"] ?? "") < ($1["id"] ?? "") }
    let outcome = try outcome(scenario.rows, scenario.campaign)
    guard let inquiry = Inquiry(outcome, options: SelectionOptions()) else { return }
    let all = inquiry.neededIncreases()
    for (row, cells) in rows.enumerated() {
      let id = cells["id"] ?? ""
      let single = inquiry.neededIncreases(of: id)
      #expect(single.isComplete)
      // Asked for all posts at once the answer is the same.
      #expect(all[id]?.found ?? [] == single.found)
      for increase in single.found {
        guard let (amount, change) = Self.change(increase) else { continue }
        func isFunded(_ extra: Int64) -> Bool {
          var campaign = scenario.campaign
          change(&campaign, extra)
          return (ExhaustiveAllocation(rows, campaign).best()?.choice[row] ?? -1) >= 0
        }
        #expect(isFunded(amount), "\(id) \(increase.id) +\(amount)")
        #expect(!isFunded(amount - 1), "\(id) \(increase.id) +\(amount - 1)")
        for _ in 0..<2 where amount > 1 {
          let less = Int64.random(in: 0..<amount, using: &generator)
          #expect(!isFunded(less), "\(id) \(increase.id) +\(less)")
        }
      }
    }
  }

  /// How a campaign gets an increase of a limit of an envelope, or of a rule by its identifier.
  static func change(_ increase: NeededIncrease) -> (Int64, (inout Campaign, Int64) -> Void)? {
    if case .posts(let count) = increase.extra, !increase.id.contains("/") {
      return (
        Int64(count),
        { campaign, extra in
          guard let rule = campaign.rules.firstIndex(where: { $0.id == increase.id }) else { return }
          campaign.rules[rule].limits.atMost = campaign.rules[rule].limits.atMost.map { $0 + extra }
        }
      )
    }
    let parts = increase.id.split(separator: "/").map(String.init)
    guard parts.count == 3, parts[0] == "envelopes" else { return nil }
    func envelope(_ campaign: Campaign) -> Int { campaign.envelopes.firstIndex { $0.id == parts[1] } ?? 0 }
    switch increase.extra {
    case .posts(let count):
      return (Int64(count), { $0.envelopes[envelope($0)].posts = ($0.envelopes[envelope($0)].posts ?? 0) + Int($1) })
    case .money(let money) where parts[2] == "total":
      return (
        money.cents,
        { $0.envelopes[envelope($0)].total = ($0.envelopes[envelope($0)].total ?? .zero) + Money(cents: $1) }
      )
    case .money(let money):
      guard let year = Int(parts[2]) else { return nil }
      return (
        money.cents,
        { campaign, extra in
          let index = envelope(campaign)
          if case .amount(let amount) = campaign.envelopes[index].budget?[year] {
            campaign.envelopes[index].budget?[year] = .amount(amount + Money(cents: extra))
          }
        }
      )
    case .moneyEachYear, .moneyOfFirstYearAndTotal: return nil
    }
  }
}
