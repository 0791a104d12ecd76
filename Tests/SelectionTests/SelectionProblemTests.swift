import Selection
import Testing

@Suite struct SelectionProblemTests {
  @Test func `a problem without groups is solved by choosing nothing`() throws {
    let problem = try SelectionProblem.Draft(levels: 2).finished()
    let outcome = try SelectionSolver.solve(problem)
    #expect(outcome.status == .optimal)
    #expect(outcome.values == [0, 0])
  }

  @Test func `a floor above what the groups can give is infeasible`() throws {
    var draft = SelectionProblem.Draft(levels: 1)
    let floor = draft.addRow(lower: 2)
    draft.beginGroup()
    draft.addColumn(values: [1], amounts: [(row: floor, amount: 1)])
    #expect(try SelectionSolver.solve(draft.finished()).status == .infeasible)
  }

  @Test func `a row of a column that does not exist is refused`() {
    var draft = SelectionProblem.Draft(levels: 1)
    draft.beginGroup()
    draft.addColumn(values: [1], amounts: [(row: 3, amount: 1)])
    #expect(throws: SelectionProblemError.unknownRow(column: 0, row: 3)) { try draft.finished() }
  }

  @Test func `equal columns without limits are all chosen, the first of each group`() throws {
    var draft = SelectionProblem.Draft(levels: 2)
    for _ in 0..<20 {
      draft.beginGroup()
      for _ in 0..<3 { draft.addColumn(values: [500, 1], amounts: []) }
    }
    let outcome = try SelectionSolver.solve(draft.finished())
    #expect(outcome.values == [10_000, 20])
    #expect(outcome.chosen == (0..<20).map { Int32($0 * 3) })
  }

  @Test func `a search without nodes is honest about its gap`() throws {
    // Two of three groups fit; the relaxation takes parts of the third.
    var draft = SelectionProblem.Draft(levels: 1)
    let budget = draft.addRow(upper: 10)
    for (value, amount) in [(60, 5), (50, 4), (40, 3), (33, 3)] as [(Int64, Int64)] {
      draft.beginGroup()
      draft.addColumn(values: [value], amounts: [(row: budget, amount: amount)])
    }
    let problem = try draft.finished()
    let stopped = try SelectionSolver.solve(problem, options: SelectionOptions(nodeLimit: 0))
    let bound = try #require(stopped.bound)
    // 50 + 40 + 33 = 123 with 10 of 10 used.
    #expect(bound >= 123)
    #expect(stopped.values.first ?? 0 <= 123)
    #expect(try SelectionSolver.solve(problem).values == [123])
  }
}
