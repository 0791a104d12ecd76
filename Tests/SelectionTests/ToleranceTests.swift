import Testing

@testable import Selection

/// What a search leaves out because it is tolerated, and what it claims of the rest.
@Suite struct ToleranceTests {
  // Values are multiples of 500. What lies below the target is left out, so none of it may exceed what is tolerated.
  @Test(arguments: [(0, 500), (1, 500), (180, 500), (499, 500), (500, 1_000), (730, 1_000)])
  func `the next value that is not tolerated is looked for`(tolerated: Int128, target: Int128) throws {
    let problem = try RandomProblem.drawn(seed: 1)
    let model = ChoiceModel(problem)
    let nothing = Incumbent(columns: (0..<model.groupCount).map { Int32(model.columns($0).lowerBound) }, value: 0)
    var tree = TreeSearch(
      model, level: 0, counts: 0..<0, incumbent: nothing, nodeLimit: 0, monitor: SearchMonitor(SelectionOptions()))
    try #require(tree.step == 500)
    tree.toleratedBound = { $0 + tolerated }
    #expect(tree.target == target)
  }
}
