import LinearProgramming
import Testing

@Suite struct FeasibilityReportTests {
  private func model() throws -> LinearModel {
    var builder = ModelBuilder(sense: .maximise)
    let x = builder.addColumn("x", .between(0, 4), .integer, objective: 2)
    let y = builder.addColumn("y", .nonNegative, objective: 1)
    builder.addRow("a", 1 * x + 2 * y, .atMost(6))
    return try builder.build()
  }

  @Test func `a feasible point breaks nothing and has its worth`() throws {
    let report = FeasibilityReport([2, 2], in: try model())
    #expect(report.isFeasible)
    #expect(report.objective == 6)
  }

  @Test func `every broken condition is named with its amount`() throws {
    // x is 0.5 off a whole number and 0.5 above its bound; x + 2y = 4.5 + 2 = 6.5 is 0.5 too much.
    let report = FeasibilityReport([4.5, 1], in: try model())
    #expect(
      report.violations.map { "\($0.line) \($0.condition) \($0.amount)" } == [
        "column(0) bounds 0.5", "column(0) integrality 0.5", "row(0) bounds 0.5",
      ])
  }

  @Test func `a value that is not a number is broken whatever the bounds`() throws {
    let report = FeasibilityReport([0, .nan], in: try model())
    #expect(report.violations.first?.condition == .finiteness)
  }
}
