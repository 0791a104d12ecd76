import Campaigns
import Pools
import Quantities
import Regulation
import Results
import Selection
import Testing

@testable import Allocation

@Suite struct AllocatorTests {
  private func funded(_ campaign: Campaign, _ rows: [[String: String]]) throws -> [String] {
    let problem = try AllocationProblem(
      campaign: campaign, pool: PoolFixture.pool(rows), regulation: PoolFixture.regulation)
    let outcome = try Allocator.allocate(problem, options: SelectionOptions())
    let result = outcome.result(
      scenario: ScenarioIdentity(
        title: "", file: "", variant: nil, sha256: "", poolSHA256: "", library: "", readings: [], isSynthetic: true),
      program: ProgramIdentity(version: "0", solver: ""), run: RunFigures())
    #expect(result.status == .optimal)
    return result.posts.filter { $0.decision == .funded }.map(\.id)
  }

  private let rows = [
    ["id": "A", "commission_score": "10", "department": "4"], ["id": "B", "commission_score": "9", "department": "13"],
    ["id": "C", "commission_score": "8", "department": "13"], ["id": "D", "commission_score": "1", "department": "04"],
  ]

  @Test func `the posts of an envelope go to the most points`() throws {
    #expect(try funded(PoolFixture.campaign(envelopes: [Envelope(id: "E", fund: "E", posts: 2)]), rows) == ["A", "B"])
  }

  // Each post costs 24 000 €: 50 000 € pay two of them.
  @Test func `an envelope is never overspent by a cent`() throws {
    let envelope = Envelope(id: "E", fund: "E", total: Money(euros: 72_000) - Money(cents: 1))
    #expect(try funded(PoolFixture.campaign(envelopes: [envelope]), rows) == ["A", "B"])
  }

  @Test func `a floor brings in a post that its points would not`() throws {
    let rule = AllocationRule(
      id: "alpine", condition: .column(ColumnReference(name: "department"), .equals(["04"])), limits: .init(atLeast: 2))
    let campaign = PoolFixture.campaign(envelopes: [Envelope(id: "E", fund: "E", posts: 3)], rules: [rule])
    #expect(try funded(campaign, rows) == ["A", "B", "D"])
  }

  @Test func `a decision of the commission takes the place of a better post`() throws {
    let campaign = PoolFixture.campaign(
      envelopes: [Envelope(id: "E", fund: "E", posts: 2)],
      decisions: [Decision(post: "D", verdict: .fund, reason: ""), Decision(post: "A", verdict: .reject, reason: "")])
    #expect(try funded(campaign, rows) == ["B", "D"])
  }
}
