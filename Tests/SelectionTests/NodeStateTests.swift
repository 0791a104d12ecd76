import Testing

@testable import Selection

@Suite struct NodeStateTests {
  /// Two groups: one of `size` columns, one of two; "none" comes first in each.
  private func model(_ size: Int) throws -> ChoiceModel {
    var draft = SelectionProblem.Draft(levels: 1)
    let row = draft.addRow(upper: 1)
    for count in [size, 2] {
      draft.beginGroup()
      for value in 0..<count { draft.addColumn(values: [Int64(value)], amounts: [(row: row, amount: 1)]) }
    }
    return ChoiceModel(try draft.finished())
  }

  @Test(arguments: [3, 70, 300])
  func `what is kept of a node comes back as it was`(size: Int) throws {
    let model = try model(size)
    var basis = Basis(keys: [Int32(model.columns(0).upperBound - 1), Int32(model.columns(1).lowerBound + 1)])
    basis.heads = [1]
    basis.tight = [0]
    basis.atUpper = [true]
    let allowed = (0..<model.columnCount).map { $0 % 3 != 1 }
    let state = NodeState(basis, allowed: allowed, of: model)
    let back = state.basis(in: model)
    #expect(back.keys == basis.keys && back.heads == [1] && back.tight == [0] && back.atUpper == [true])
    #expect(state.allowed(in: model) == allowed)
  }
}
