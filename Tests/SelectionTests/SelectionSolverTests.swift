import Selection
import Testing

@Suite struct SelectionSolverTests {
  @Test(arguments: 0..<300)
  func `every level equals that of an exhaustive search`(seed: Int) throws {
    let problem = try RandomProblem.drawn(seed: UInt64(seed))
    try expectAgreement(problem)
  }

  @Test(arguments: 0..<60)
  func `amounts from one to 1e12 are summed exactly`(seed: Int) throws {
    let problem = try RandomProblem.drawn(seed: UInt64(seed), hasLinks: false, largestAmount: 1_000_000_000_000)
    try expectAgreement(problem)
  }

  private func expectAgreement(_ problem: SelectionProblem) throws {
    let outcome = try SelectionSolver.solve(problem)
    let search = ExhaustiveSearch(problem: problem)
    guard let best = search.bestValues() else {
      #expect(outcome.status == .infeasible)
      return
    }
    #expect(outcome.status == .optimal)
    #expect(outcome.values == best)
    #expect(outcome.provedLevels == 4)
    #expect(outcome.bound == best[0])
    #expect(search.isAllowed(outcome.chosen.map { $0.map(Int.init) }))
  }
}
