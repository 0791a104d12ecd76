import Testing

@testable import Selection

@Suite struct GroupDominanceTests {
  /// Groups of two establishments, of which each row lets two in; every group also costs something.
  private func drawn(seed: UInt64, groups: Int = 12) throws -> SelectionProblem {
    var random = SeededGenerator(seed: seed)
    var draft = SelectionProblem.Draft(levels: 2)
    let budget = draft.addRow(upper: Int64.random(in: 4...14, using: &random))
    let places = (0..<2).map { _ in draft.addRow(upper: 2) }
    for _ in 0..<groups {
      draft.beginGroup(decision: Int.random(in: 0..<8, using: &random) == 0 ? .forcedIn : .free)
      let place = places[Int.random(in: 0..<2, using: &random)]
      let value = Int64.random(in: 1...9, using: &random)
      let cost = Int64.random(in: 2...3, using: &random)
      draft.addColumn(
        values: [value, -Int64.random(in: 0...99, using: &random)],
        amounts: [(row: budget, amount: cost), (row: place, amount: 1)])
      draft.addColumn(
        values: [value / 2, -Int64.random(in: 0...99, using: &random)],
        amounts: [(row: budget, amount: cost - 1), (row: place, amount: 1)])
    }
    if Bool.random(using: &random) { draft.addLink(.together([0, 1])) }
    return try draft.finished()
  }

  @Test(arguments: 1..<80)
  func `what is best at all levels stays the best`(seed: Int) throws {
    let problem = try drawn(seed: UInt64(seed))
    let reduced = GroupDominance.reduced(problem)
    let best = ExhaustiveSearch(problem: problem).bestValues()
    #expect(ExhaustiveSearch(problem: reduced).bestValues() == best)
  }

  @Test func `only as many groups of a profile stay as fit`() throws {
    var draft = SelectionProblem.Draft(levels: 1)
    let place = draft.addRow(upper: 2)
    for value in [5, 9, 7, 9, 1] as [Int64] {
      draft.beginGroup()
      draft.addColumn(values: [value], amounts: [(row: place, amount: 1)])
    }
    let reduced = GroupDominance.reduced(try draft.finished())
    // Two places: the nines take them; everything below has two better ones.
    #expect(reduced.decisions == [.forcedOut, .free, .forcedOut, .free, .forcedOut])
  }

  @Test func `equals, linked groups and rows that a group relieves remove nothing`() throws {
    var equals = SelectionProblem.Draft(levels: 1)
    let place = equals.addRow(upper: 1)
    for _ in 0..<3 {
      equals.beginGroup()
      equals.addColumn(values: [4], amounts: [(row: place, amount: 1)])
    }
    #expect(GroupDominance.reduced(try equals.finished()).decisions.allSatisfy { $0 == .free })

    var linked = SelectionProblem.Draft(levels: 1)
    let only = linked.addRow(upper: 1)
    for value in [3, 2] as [Int64] {
      linked.beginGroup()
      linked.addColumn(values: [value], amounts: [(row: only, amount: 1)])
    }
    linked.addLink(.together([0, 1]))
    #expect(GroupDominance.reduced(try linked.finished()).decisions.allSatisfy { $0 == .free })

    var relieved = SelectionProblem.Draft(levels: 1)
    let balance = relieved.addRow(upper: 1)
    for (value, amount) in [(3, 1), (2, 1), (1, -1)] as [(Int64, Int64)] {
      relieved.beginGroup()
      relieved.addColumn(values: [value], amounts: [(row: balance, amount: amount)])
    }
    #expect(GroupDominance.reduced(try relieved.finished()).decisions.allSatisfy { $0 == .free })
  }
}
