import Campaigns
import Pools
import Quantities
import Regulation
import Results
import Selection
import Testing

@testable import Allocation

@Suite struct ExhaustiveTests {
  private func outcome(_ scenario: RandomScenario, threads: Int = 1) throws -> AllocationOutcome {
    let problem = try AllocationProblem(
      campaign: scenario.campaign, pool: PoolFixture.pool(scenario.rows), regulation: PoolFixture.regulation)
    return try Allocator.allocate(problem, options: SelectionOptions(threads: threads))
  }

  @Test(arguments: UInt64(1)...150)
  func `the choice is the best of all choices on every level`(seed: UInt64) throws {
    let scenario = RandomScenario(seed: seed)
    let outcome = try outcome(scenario)
    // Rows of the pool stand by identifier.
    let rows = scenario.rows.sorted { ($0["id"] ?? "") < ($1["id"] ?? "") }
    let exhaustive = ExhaustiveAllocation(rows, scenario.campaign)
    guard let best = exhaustive.best() else {
      #expect(outcome.status == .infeasible)
      return
    }
    #expect(outcome.status == .optimal)
    #expect(outcome.search.values == best.levels)
    #expect(outcome.search.provedLevels == 4)
    for row in rows.indices {
      let chosen = outcome.plan?.option(of: row).map { outcome.problem.offer(of: $0) }
      let expected = best.choice[row] < 0 ? nil : exhaustive.options[row][best.choice[row]]
      #expect(chosen?.start == expected?.start)
      #expect(chosen?.months == expected?.months)
      #expect(chosen.map { scenario.campaign.envelopes[$0.envelope].id } == expected?.envelope.id)
    }
  }

  @Test(arguments: UInt64(1)...30)
  func `neither the order of the rows nor the number of threads changes anything`(seed: UInt64) throws {
    let scenario = RandomScenario(seed: seed)
    let first = try outcome(scenario)
    var generator = SeededGenerator(seed: seed)
    var shuffled = scenario
    shuffled.shuffleRows(using: &generator)
    let second = try outcome(shuffled, threads: 2)
    #expect(first.plan?.optionOfRow == second.plan?.optionOfRow)
    #expect(first.search.values == second.search.values)
  }

  @Test(arguments: UInt64(1)...60)
  func `more money never lowers the points`(seed: UInt64) throws {
    var scenario = RandomScenario(seed: seed)
    scenario.maximisePoints()
    let before = try outcome(scenario)
    scenario.raiseBudgets(by: Money(euros: 6_000))
    let after = try outcome(scenario)
    guard let points = before.search.values.first else { return }
    #expect((after.search.values.first ?? .min) >= points)
  }

  @Test func `the scenarios drawn are neither all possible nor all alike`() throws {
    let outcomes = try (UInt64(1)...150).map { try outcome(RandomScenario(seed: $0)) }
    let infeasible = outcomes.count { $0.status == .infeasible }
    #expect((8...100).contains(infeasible), "\(infeasible)")
    let partly = outcomes.count { outcome in
      let funded = outcome.plan?.fundedRows.count ?? 0
      return funded > 0 && funded < outcome.problem.pool.count
    }
    #expect(partly > 60, "\(partly)")
    #expect(Set(outcomes.map(\.search.values)).count > 60)
  }
}
