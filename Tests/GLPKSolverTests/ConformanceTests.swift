import GLPKSolver
import LinearProgramming
import SolverConformance
import Testing

@Suite struct ConformanceTests {
  @Test(arguments: try ConformanceCase.relaxations() + ConformanceCase.searches())
  func `a model comes out as worked by hand`(_ item: ConformanceCase) throws {
    let outcome = try GLPKSolver().solve(item.model, options: item.options)
    #expect(item.complaints(about: outcome) == [])
  }

  @Test(arguments: try ConformanceCase.relaxations())
  func `the primal method and the presolver come to the same`(_ item: ConformanceCase) throws {
    var options = item.options
    options.method = .primal
    #expect(item.complaints(about: try GLPKSolver().solve(item.model, options: options)) == [])
    options.presolves = true
    var outcome = try GLPKSolver().solve(item.model, options: options)
    // The presolver cannot tell the two apart.
    if outcome.pointStatus == .infeasibleOrUnbounded { outcome.pointStatus = item.expectation.pointStatus }
    #expect(item.complaints(about: outcome) == [])
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `a tiny model comes out as looking at everything says`(_ seed: UInt64) throws {
    let model = try SampleModels.tiny(seed: seed)
    let expected = try ExhaustiveSolver().solve(model)
    let outcome = try GLPKSolver().solve(model)
    #expect(outcome.pointStatus == expected.pointStatus)
    if let objective = expected.objective {
      let found = try #require(outcome.objective)
      #expect((found - objective).magnitude < 1e-6)
      #expect(FeasibilityReport(outcome.values, in: model, tolerance: 1e-6).isFeasible)
    }
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `duals and reduced costs explain the objective`(_ seed: UInt64) throws {
    // What a point gains over zero is what its rows and columns gain at their duals and reduced costs.
    let model = try SampleModels.tiny(seed: seed)
    var options = SolveOptions()
    options.relaxesIntegers = true
    let outcome = try GLPKSolver().solve(model, options: options)
    guard outcome.pointStatus == .optimal else { return }
    let objective = try #require(outcome.objective)
    let fromRows = zip(outcome.rowDuals, outcome.activities).map(*).reduce(0, +)
    let fromColumns = zip(outcome.reducedCosts, outcome.values).map(*).reduce(0, +)
    #expect((model.objectiveConstant + fromRows + fromColumns - objective).magnitude < 1e-6)
  }
}
