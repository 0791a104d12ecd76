import Campaigns
import Quantities
import Selection
import Testing

@testable import Allocation

/// Questions about several regions, answered region by region, each against solving the changed campaign anew.
@Suite struct RegionalQuestionTests {
  private func solved(_ scenario: RegionalScenario, _ campaign: Campaign) throws -> AllocationOutcome {
    let problem = try AllocationProblem(
      campaign: campaign, pool: PoolFixture.pool(scenario.rows), regulation: PoolFixture.regulation)
    return try Allocator.allocate(problem, options: SelectionOptions())
  }

  @Test func `with the increase the post is funded, with less it is not`() throws {
    let scenario = RegionalScenario(seed: 1)
    let inquiry = try #require(Inquiry(solved(scenario, scenario.campaign), options: SelectionOptions()))
    var isKnown: Set<NeededIncrease> = []
    var checked = 0
    for (id, increases) in inquiry.neededIncreases().sorted(by: { $0.key < $1.key }) {
      for increase in increases.found where isKnown.insert(increase).inserted && checked < 4 {
        guard let (amount, change) = NeededIncreaseTests.change(increase) else { continue }
        checked += 1
        func isFunded(_ extra: Int64) throws -> Bool {
          var campaign = scenario.campaign
          change(&campaign, extra)
          return ChoiceSummary(try solved(scenario, campaign)).funded.contains(id)
        }
        #expect(try isFunded(amount), "\(id) \(increase.id) +\(amount)")
        #expect(try !isFunded(amount - 1), "\(id) \(increase.id) +\(amount - 1)")
      }
    }
    #expect(checked > 2)
  }

  @Test func `deciding the contrary costs what solving anew says`() throws {
    let scenario = RegionalScenario(seed: 2)
    let outcome = try solved(scenario, scenario.campaign)
    let before = ChoiceSummary(outcome)
    let replacements = try #require(Inquiry(outcome, options: SelectionOptions())).replacements()
    #expect(replacements.count == scenario.rows.count)
    for (id, replacement) in replacements.sorted(by: { $0.key < $1.key }).enumerated().filter({ $0.offset % 12 == 0 })
      .map(\.element)
    {
      var campaign = scenario.campaign
      campaign.decisions = [
        Decision(post: id, verdict: replacement.isFunded ? .reject : .fund, reason: "the contrary")
      ]
      let after = ChoiceSummary(try solved(scenario, campaign))
      #expect(replacement.isFunded == before.funded.contains(id))
      guard let points = after.points, let best = before.points else {
        #expect(replacement.loss == nil)
        continue
      }
      #expect(replacement.loss == Points(thousandths: best.thousandths - points.thousandths), "\(id)")
      let others = (before: Set(before.funded).subtracting([id]), after: Set(after.funded).subtracting([id]))
      #expect(replacement.moves.map { Set($0.leaving) } == others.before.subtracting(others.after), "\(id)")
      #expect(replacement.moves.map { Set($0.entering) } == others.after.subtracting(others.before), "\(id)")
    }
  }
}
