import MeasuredFamily
import Selection
import Testing

/// What a search counts on the measured family, which no clock and no machine changes.
@Suite struct CounterTests {
  /// A pool of 300 groups and the most that its search may count: what it counted when the limits were recorded, and a
  /// quarter more.
  struct Case: Sendable {
    var selectivity: MeasuredFamily.Selectivity
    var seed: UInt64
    var nodes: Int
    var pivots: Int
    var relaxations: Int
    var columns: Int
  }

  private static let cases = [
    Case(selectivity: .selective, seed: 1, nodes: 211, pivots: 3_700, relaxations: 261, columns: 1_089),
    Case(selectivity: .selective, seed: 6, nodes: 334, pivots: 5_106, relaxations: 403, columns: 1_198),
    Case(selectivity: .proportional, seed: 2, nodes: 2_928, pivots: 25_518, relaxations: 3_009, columns: 1_118),
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
