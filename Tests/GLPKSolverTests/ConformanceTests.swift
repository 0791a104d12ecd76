import GLPKSolver
import LinearProgramming
import SolverConformance
import Testing

@Suite struct ConformanceTests {
  @Test(arguments: try ConformanceCase.relaxations())
  func `a relaxation comes out as worked by hand`(_ item: ConformanceCase) throws {
    let outcome = try GLPKSolver().solve(item.model, options: item.options)
    #expect(item.complaints(about: outcome) == [])
  }
}
