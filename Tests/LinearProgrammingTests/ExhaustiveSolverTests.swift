import LinearProgramming
import SolverConformance
import Testing

@Suite struct ExhaustiveSolverTests {
  /// Cases in which nothing stops the search early, so that looking at everything has to find the same.
  static func plainCases() throws -> [ConformanceCase] {
    try (ConformanceCase.relaxations() + ConformanceCase.searches()).filter {
      [.optimal, .infeasible].contains($0.expectation.pointStatus)
    }
  }

  @Test(arguments: try plainCases())
  func `the second opinion agrees with the cases worked by hand`(_ item: ConformanceCase) throws {
    let outcome = try ExhaustiveSolver().solve(item.model, options: item.options)
    #expect(outcome.pointStatus == item.expectation.pointStatus)
    guard let expected = item.expectation.objective else { return }
    #expect(((outcome.objective ?? .infinity) - expected).magnitude < 1e-6)
  }
}
