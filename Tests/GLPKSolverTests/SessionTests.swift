import GLPKSolver
import LinearProgramming
import SolverConformance
import Testing

@Suite struct SessionTests {
  /// 3x + 5y with x <= 4, 2y <= 12, 3x + 2y <= 18: (2, 6) worth 36.
  private func model() throws -> LinearModel {
    var builder = ModelBuilder("ceilings", sense: .maximise)
    let x = builder.addColumn("x", .nonNegative, objective: 3)
    let y = builder.addColumn("y", .nonNegative, objective: 5)
    builder.addRow("a", 1 * x, .atMost(4))
    builder.addRow("b", 2 * y, .atMost(12))
    builder.addRow("c", 3 * x + 2 * y, .atMost(18))
    return try builder.build()
  }

  @Test func `solving again from the last basis takes no iteration`() throws {
    try GLPKSolver().withSession(model()) { session throws(SolverFault) in
      let first = try session.solve()
      #expect(first.iterations > 0)
      let second = try session.solve()
      #expect(second.iterations == 0)
      #expect(second.values == first.values)
    }
  }

  @Test func `a basis that was kept starts another solve at its end`() throws {
    let model = try SampleModels.knapsack(items: 60, rows: 8, seed: 3)
    var options = SolveOptions()
    options.relaxesIntegers = true
    let cold = try GLPKSolver().solve(model, options: options)
    #expect(cold.iterations > 0)
    options.startingBasis = cold.basis
    let warm = try GLPKSolver().solve(model, options: options)
    #expect(warm.iterations == 0)
    #expect(
      FeasibilityReport(warm.values, in: model, tolerance: 1e-6).violations.allSatisfy { $0.condition == .integrality })
    #expect(((warm.objective ?? 0) - (cold.objective ?? 1)).magnitude < 1e-6)
  }

  @Test func `changed bounds, objective and right-hand sides count at the next solve`() throws {
    try GLPKSolver().withSession(model()) { session throws(SolverFault) in
      #expect(try session.solve().objective == 36)
      // 3x + 2y <= 21: x = 3, y = 6.
      try session.setBounds(ofRow: 2, to: .atMost(21))
      #expect(try session.solve().objective == 39)
      // y <= 3: then x = 4 by the first row.
      try session.setBounds(ofColumn: 1, to: .between(0, 3))
      #expect(try session.solve().objective == 27)
      try session.setObjective(ofColumn: 0, to: 10)
      #expect(try session.solve().objective == 55)
      try session.setObjective([-1, -1])
      #expect(try session.solve().objective == 0)
    }
  }

  @Test func `appended columns and rows take part and removed ones do not`() throws {
    try GLPKSolver().withSession(model()) { session throws(SolverFault) in
      #expect(try session.solve().objective == 36)
      // z earns 4 and takes 1 of row c, whose dual is 1: at most 18 of it, 4 * 18 = 72, if nothing else enters row c.
      var columns = ColumnBatch()
      columns.append(1, inRow: 2)
      columns.endColumn(bounds: .nonNegative, kind: .continuous, objective: 4)
      #expect(try session.append(columns: columns) == 2..<3)
      #expect(try session.solve().values == [0, 0, 18])
      // z + y <= 10: z = 10 - y; 5y + 4z = 40 + y with y <= 6: 46, and row c has 18 - 2 * 6 - 4 = 2 left for x.
      var rows = RowBatch()
      rows.append(1, inColumn: 1)
      rows.append(1, inColumn: 2)
      rows.endRow(bounds: .atMost(10))
      #expect(try session.append(rows: rows) == 3..<4)
      #expect(try session.solve().objective == 48)
      try session.remove(columns: [2])
      #expect(try session.solve().objective == 36)
      try session.remove(rows: [2, 0])
      #expect(session.rowCount == 2)
      #expect(session.columnCount == 2)
      #expect(try session.solve().pointStatus == .unbounded)
    }
  }

  @Test func `a search leaves the relaxation as it was`() throws {
    let model = try SampleModels.knapsack(items: 20, rows: 3, seed: 5)
    try GLPKSolver().withSession(model) { session throws(SolverFault) in
      var relaxed = SolveOptions()
      relaxed.relaxesIntegers = true
      let before = try session.solve(relaxed)
      let whole = try session.solve()
      #expect(whole.nodes > 1)
      #expect(whole.relaxationObjective == before.objective)
      var cutoff = SolveOptions()
      cutoff.cutoff = whole.objective
      #expect(try session.solve(cutoff).pointStatus == .nothingBetter)
      #expect(session.columnCount == 20)
      let after = try session.solve(relaxed)
      #expect(after.iterations == 0)
      #expect(after.objective == before.objective)
    }
  }

  @Test func `a branch is a bound that is set and taken back`() throws {
    let model = try SampleModels.knapsack(items: 12, rows: 2, seed: 11)
    var relaxed = SolveOptions()
    relaxed.relaxesIntegers = true
    try GLPKSolver().withSession(model) { session throws(SolverFault) in
      let root = try session.solve(relaxed)
      let basis = try session.basis()
      guard let column = root.values.firstIndex(where: { ($0 - $0.rounded()).magnitude > 1e-6 }) else {
        Issue.record("The relaxation is whole already.")
        return
      }
      try session.setBounds(ofColumn: column, to: .exactly(0))
      let down = try session.solve(relaxed)
      try session.setBounds(ofColumn: column, to: .exactly(1))
      let up = try session.solve(relaxed)
      #expect((down.objective ?? 0) < (root.objective ?? 0))
      #expect((up.objective ?? 0) < (root.objective ?? 0))
      try session.setBounds(ofColumn: column, to: .unit)
      try session.setBasis(basis)
      let again = try session.solve(relaxed)
      #expect(again.iterations == 0)
      #expect(again.objective == root.objective)
    }
  }

  @Test func `an integer column may be relaxed and restored`() throws {
    let model = try SampleModels.knapsack(items: 1, rows: 1, seed: 1)
    try GLPKSolver().withSession(model) { session throws(SolverFault) in
      #expect(try session.solve().values == [0])
      try session.setKind(ofColumn: 0, to: .continuous)
      let relaxed = try session.solve().values[0]
      #expect(relaxed > 0.4 && relaxed < 0.6)
      try session.setKind(ofColumn: 0, to: .integer)
      #expect(try session.solve().values == [0])
    }
  }

  @Test func `sessions may be nested`() throws {
    let solver = GLPKSolver()
    let outer = try model()
    let inner = try SampleModels.knapsack(items: 6, rows: 1, seed: 2)
    try solver.withSession(outer) { first throws(SolverFault) in
      let nested = try solver.withSession(inner) { second throws(SolverFault) in try second.solve().objective }
      #expect(nested != nil)
      #expect(try first.solve().objective == 36)
    }
  }
}
