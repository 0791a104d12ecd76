import CGLPK
import GLPKSolver
import LinearProgramming
import SolverConformance
import Testing

@Suite struct SearchTests {
  private let solver = GLPKSolver()

  /// Fifteen columns that are zero or one, of which 7.25 to 7.5 are to be one, and a column that counts them.
  ///
  /// Branching on the count ends the search in three nodes; branching on the columns has to go through more than two
  /// to the power of seven combinations, since any seven may be set before the rest shows that it is impossible.
  private func impossibleCount() throws -> (model: LinearModel, count: Int) {
    var builder = ModelBuilder("impossible_count", sense: .maximise)
    let columns = (0..<15).map { builder.addBinary("x\($0)", objective: Double(10 + $0)) }
    let count = builder.addColumn("count", .between(0, 15), .integer)
    builder.addRow("half", .sum(columns.map { (2, $0) }), .between(14.5, 15))
    builder.addRow("counted", .sum(columns.map { (1, $0) }) - LinearExpression(count), .exactly(0))
    return (try builder.build(), count.index)
  }

  @Test func `a column with priority is branched on first`() throws {
    let (model, count) = try impossibleCount()
    var options = SolveOptions()
    options.branchingPriorities = [BranchingPriority(column: count, priority: 1)]
    let counted = try solver.solve(model, options: options)
    #expect(counted.pointStatus == .infeasible)
    #expect(counted.nodes <= 3)
    options.branchingPriorities = (0..<15).map { BranchingPriority(column: $0, priority: 1) }
    let uncounted = try solver.solve(model, options: options)
    #expect(uncounted.pointStatus == .infeasible)
    #expect(uncounted.nodes > 128)
    options.branchingPriorities.append(BranchingPriority(column: count, priority: 2))
    #expect(try solver.solve(model, options: options).nodes == counted.nodes)
  }

  @Test func `the direction of a priority decides which half comes first`() throws {
    // The relaxation takes one column and half of the other; whole, one of them is all that fits.
    var builder = ModelBuilder("direction", sense: .maximise)
    let columns = (0..<2).map { builder.addBinary("x\($0)", objective: 10) }
    builder.addRow("weight", 2 * columns[0] + 2 * columns[1], .between(1, 3))
    let model = try builder.build()
    func firstPoint(_ direction: BranchingPriority.Direction) throws -> [Double] {
      var options = SolveOptions()
      options.heuristics = []
      options.nodeSelection = .depthFirst
      options.branchingPriorities = (0..<2).map { BranchingPriority(column: $0, priority: 1, direction: direction) }
      return try solver.solve(model, options: options).values
    }
    // Both halves lead to a point worth 10; the search keeps the one that it meets first.
    let fractional = try #require(
      try solver.solve(model, options: relaxed).values.firstIndex { $0 > 0.1 && $0 < 0.9 })
    #expect(try firstPoint(.up)[fractional] == 1)
    #expect(try firstPoint(.down)[fractional] == 0)
  }

  private var relaxed: SolveOptions {
    var options = SolveOptions()
    options.relaxesIntegers = true
    return options
  }

  @Test(arguments: try ConformanceCase.searches())
  func `cuts and heuristics do not change what comes out`(_ item: ConformanceCase) throws {
    var options = item.options
    options.cuts = .all
    options.heuristics = [.rounding, .feasibilityPump, .proximity]
    #expect(item.complaints(about: try solver.solve(item.model, options: options)) == [])
  }

  @Test(arguments: [
    BranchingRule.firstFractional, .lastFractional, .mostFractional, .leastDegradation, .pseudocosts,
  ])
  func `every branching rule comes to the same`(_ rule: BranchingRule) throws {
    let model = try SampleModels.knapsack(items: 25, rows: 4, seed: 21)
    let expected = try solver.solve(model).objective
    for selection in [NodeSelection.depthFirst, .breadthFirst, .bestBound, .bestProjection] {
      var options = SolveOptions()
      options.branching = rule
      options.nodeSelection = selection
      let outcome = try solver.solve(model, options: options)
      #expect(outcome.pointStatus == .optimal, "\(selection)")
      #expect(outcome.objective == expected, "\(selection)")
    }
  }

  @Test func `cuts shorten a search`() throws {
    let model = try SampleModels.knapsack(items: 30, rows: 5, seed: 8)
    var options = SolveOptions()
    let without = try solver.solve(model, options: options)
    options.cuts = [.mixedIntegerRounding, .cover]
    let with = try solver.solve(model, options: options)
    #expect(with.objective == without.objective)
    #expect(with.nodes < without.nodes)
  }

  @Test func `integer columns come out whole and the objective with them`() throws {
    let outcome = try solver.solve(SampleModels.knapsack(items: 40, rows: 6, seed: 2))
    #expect(outcome.values.allSatisfy { $0 == 0 || $0 == 1 })
    #expect(outcome.objective == outcome.objective?.rounded())
  }

  @Test func `an incumbent that is almost whole is taken`() throws {
    let model = try SampleModels.knapsack(items: 40, rows: 6, seed: 2)
    var options = SolveOptions()
    let best = try solver.solve(model, options: options)
    options.incumbent = best.values.map { $0 == 1 ? 1 - 1e-9 : $0 }
    options.limits.nodes = 0
    let kept = try solver.solve(model, options: options)
    #expect(kept.pointStatus == .feasible)
    #expect(kept.values == best.values)
    #expect(kept.objective == best.objective)
  }

  @Test func `GLPK keeps one environment for each thread`() {
    // Without this, solves on two threads would share GLPK's memory.
    #expect(glp_config("TLS") != nil)
  }
}
