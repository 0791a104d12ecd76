import LinearProgramming
import Testing

@Suite struct ModelBuilderTests {
  @Test func `an expression that names a variable twice becomes one entry`() throws {
    var builder = ModelBuilder(sense: .minimise)
    let x = builder.addColumn("x", .nonNegative)
    let y = builder.addColumn("y", .nonNegative)
    builder.addRow("a", 2 * x + 5 * y - 3 * x + LinearExpression(4), .atMost(10))
    let model = try builder.build()
    #expect(model.columns.entries == SparseLines(starts: [0, 1, 2], indices: [0, 0], values: [-1, 5]))
    #expect(model.rows.bounds(of: 0) == .atMost(6))
  }
}
