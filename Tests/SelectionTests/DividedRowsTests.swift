import Testing

@testable import Selection

@Suite struct DividedRowsTests {
  /// Posts of four or five months at 206 265.6 cents a month, rounded to cents, of rising points.
  private func monthly(budget: Int64, groups: Int = 12) throws -> ChoiceModel {
    var draft = SelectionProblem.Draft(levels: 1)
    let row = draft.addRow(upper: budget)
    for group in 0..<groups {
      draft.beginGroup()
      draft.addColumn(values: [Int64(80 + group)], amounts: [(row: row, amount: 825_062)])
      draft.addColumn(values: [Int64(100 + group)], amounts: [(row: row, amount: 1_031_328)])
    }
    return ChoiceModel(try draft.finished())
  }

  @Test func `what no number of months can use of a budget is cut off`() throws {
    // 4 300 000 are 20.8 months: the relaxation takes them all, a choice at most 20.
    let model = try monthly(budget: 4_300_000)
    var simplex = GroupedSimplex(model, level: 0)
    _ = simplex.solve(pivotLimit: 1_000)
    let before = simplex.bound
    let rows = DividedRows.broken(by: simplex)
    #expect(rows.count == 1)
    simplex = GroupedSimplex(model.adding(rows), level: 0)
    _ = simplex.solve(pivotLimit: 1_000)
    #expect(simplex.bound < before - 1)
  }

  @Test func `a budget of whole months is left as it is`() throws {
    var simplex = GroupedSimplex(try monthly(budget: 20 * 206_265), level: 0)
    _ = simplex.solve(pivotLimit: 1_000)
    for row in DividedRows.broken(by: simplex) { #expect(row.upper < 20) }
  }

  @Test(arguments: 0..<200)
  func `every choice respects the divided rows`(seed: Int) throws {
    let problem = try RandomProblem.drawn(seed: UInt64(seed), largestAmount: seed % 2 == 0 ? 30 : 1_000_000)
    let model = ChoiceModel(problem)
    var simplex = GroupedSimplex(model, level: 0)
    _ = simplex.solve(pivotLimit: 1_000)
    let tightened = model.adding(DividedRows.broken(by: simplex))
    var choice = [Int32](repeating: 0, count: model.groupCount)
    func descend(_ group: Int) {
      guard group < model.groupCount else {
        #expect(model.respectsRows(choice) == tightened.respectsRows(choice))
        return
      }
      for column in model.columns(group) {
        choice[group] = Int32(column)
        descend(group + 1)
      }
    }
    descend(0)
  }

  @Test func `some of the random problems are tightened`() throws {
    let count = try (0..<200).count { seed in
      let problem = try RandomProblem.drawn(seed: UInt64(seed), largestAmount: 30)
      var simplex = GroupedSimplex(ChoiceModel(problem), level: 0)
      return simplex.solve(pivotLimit: 1_000).0 == .optimal && !DividedRows.broken(by: simplex).isEmpty
    }
    #expect(count >= 20)
  }
}
