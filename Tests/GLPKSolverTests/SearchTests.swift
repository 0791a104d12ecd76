import GLPKSolver
import LinearProgramming
import SolverConformance
import Testing

@Suite struct SearchTests {
  /// A knapsack with one row of weights; values and weights from a seeded generator.
  private func knapsack(count: Int, seed: UInt64 = 7) throws -> LinearModel {
    var state = seed
    func next(_ range: ClosedRange<Int>) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return range.lowerBound + Int(state >> 33) % range.count
    }
    var builder = ModelBuilder("knapsack", sense: .maximise)
    var weights: [(Double, Variable)] = []
    for item in 0..<count {
      let variable = builder.addBinary("x\(item)", objective: Double(next(10...99)))
      weights.append((Double(next(10...99)), variable))
    }
    builder.addRow("w", .sum(weights), .atMost((weights.map(\.0).reduce(0, +) / 2).rounded()))
    return try builder.build()
  }

  @Test func `a search agrees with looking at everything`() throws {
    let model = try knapsack(count: 12)
    let best = try ExhaustiveSolver().solve(model)
    let outcome = try GLPKSolver().solve(model)
    #expect(outcome.pointStatus == .optimal)
    #expect(outcome.objective == best.objective)
    #expect(FeasibilityReport(outcome.values, in: model).isFeasible)
  }
}
