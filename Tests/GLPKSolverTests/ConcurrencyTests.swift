import GLPKSolver
import LinearProgramming
import SolverConformance
import Testing

@Suite struct ConcurrencyTests {
  /// What must not depend on who else is solving.
  private struct Trace: Equatable, Sendable {
    let values: [Double]
    let bound: Double?
    let nodes: Int
    let iterations: Int
  }

  @Test(arguments: [[], .all] as [CutFamilies])
  func `eight solves at once come to the same as one after the other`(_ cuts: CutFamilies) throws {
    let models = try (0..<8).map { try SampleModels.knapsack(items: 40, rows: 6, seed: $0) }
    @Sendable func trace(_ index: Int) throws(SolverFault) -> Trace {
      var options = SolveOptions()
      options.cuts = cuts
      options.limits.nodes = 300
      let outcome = try GLPKSolver().solve(models[index], options: options)
      return Trace(
        values: outcome.values, bound: outcome.bestBound, nodes: outcome.nodes, iterations: outcome.iterations)
    }
    let alone = try (0..<8).map(trace)
    let together = try WorkerThreads.map(count: 8, threads: 8, throwing: trace)
    #expect(together == alone)
  }

  @Test func `a stop on one thread leaves the others alone`() throws {
    let model = try SampleModels.knapsack(items: 30, rows: 5, seed: 1)
    let expected = try GLPKSolver().solve(model).objective
    let objectives = try WorkerThreads.map(
      count: 8, threads: 4,
      throwing: { index throws(SolverFault) -> Double? in
        var options = SolveOptions()
        options.reportInterval = .zero
        let stops = index % 2 == 1
        return try GLPKSolver().solve(model, options: options) { progress in
          stops && progress.iterations > 2 ? .stop : .proceed
        }.objective
      })
    #expect(objectives == [expected, nil, expected, nil, expected, nil, expected, nil])
  }
}
