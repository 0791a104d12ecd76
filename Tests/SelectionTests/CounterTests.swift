import MeasuredFamily
import Selection
import Testing

/// What a search counts on the measured family, which no clock and no machine changes.
@Suite struct CounterTests {
  /// A pool of 300 groups and the most that its search may count: what it counted when the limits were recorded, and
  /// about half more.
  struct Case: Sendable {
    var selectivity: MeasuredFamily.Selectivity
    var seed: UInt64
    var nodes: Int
    var pivots: Int
    var relaxations: Int
    var columns: Int
  }

  private static let cases = [
    Case(selectivity: .selective, seed: 1, nodes: 250, pivots: 4_500, relaxations: 300, columns: 1_300),
    Case(selectivity: .selective, seed: 6, nodes: 400, pivots: 6_000, relaxations: 480, columns: 1_400),
    Case(selectivity: .proportional, seed: 2, nodes: 3_500, pivots: 40_000, relaxations: 3_600, columns: 1_300),
  ]

  private func outcome(of pool: Case, threads: Int) throws -> SelectionOutcome {
    var family = MeasuredFamily(groups: 300, selectivity: pool.selectivity, seed: pool.seed)
    return try SelectionSolver.solve(family.drawn(), options: SelectionOptions(threads: threads, levelLimit: 1))
  }

  @Test(arguments: cases)
  func `a pool of three hundred is proven within the counts recorded`(pool: Case) throws {
    let outcome = try outcome(of: pool, threads: 2)
    #expect(outcome.status == .optimal)
    #expect(outcome.counters.nodes <= pool.nodes)
    #expect(outcome.counters.pivots <= pool.pivots)
    #expect(outcome.counters.relaxations <= pool.relaxations)
    #expect(outcome.counters.searchedColumns <= pool.columns)
  }

  @Test(arguments: cases.prefix(2))
  func `one thread counts what two count`(pool: Case) throws {
    let (one, two) = (try outcome(of: pool, threads: 1), try outcome(of: pool, threads: 2))
    #expect(one.counters == two.counters)
    #expect(one.chosen == two.chosen)
  }
}
