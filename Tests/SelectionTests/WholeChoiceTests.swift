import MeasuredFamily
import Testing

@testable import Selection

@Suite struct WholeChoiceTests {
  @Test(arguments: 1..<9)
  func `what is most profitable is made to respect the rows at little loss`(seed: Int) throws {
    let problem = try EstablishmentProblem.drawn(seed: UInt64(seed))
    let pricing = Pricing(problem, threads: 2)
    let groups = (0..<Int32(problem.groupCount)).map { $0 }
    let smoothing = SmoothedPrices(
      pricing: pricing, groups: groups, fraction: 1, monitor: SearchMonitor(SelectionOptions()))
    let prices = smoothing.improved(Array(repeating: 0, count: problem.rows.count), from: smoothing.worth / 20)
    let choice = try #require(WholeChoice.respectingRows(pricing, from: nil, at: prices.multipliers))
    let model = ChoiceModel(problem)
    let columns = try #require(model.columns(of: choice))
    #expect(model.respectsRows(columns))
    let value = Double(model.value(of: columns, level: 0))
    #expect(value > 0.93 * prices.bound && value <= prices.bound + 1)
  }

  @Test func `room that is left is filled`() throws {
    // Three of five posts of equal cost fit: 9 + 8 + 7; nothing is chosen at the start.
    let problem = try knapsack(limit: 3)
    let choice = WholeChoice.respectingRows(Pricing(problem, threads: 1), from: [-1, -1, -1, -1, -1], at: [6.5])
    #expect(choice == [0, 1, 2, -1, -1])
  }

  @Test func `what breaks a row leaves where it loses least`() throws {
    let problem = try knapsack(limit: 2)
    let choice = WholeChoice.respectingRows(Pricing(problem, threads: 1), from: [0, 1, 2, 3, 4], at: [7.5])
    #expect(choice == [0, 1, -1, -1, -1])
  }

  @Test func `rows that nothing can respect leave nothing`() throws {
    var draft = SelectionProblem.Draft(levels: 1)
    let row = draft.addRow(lower: 2)
    draft.beginGroup()
    draft.addColumn(values: [1], amounts: [(row: row, amount: 1)])
    let pricing = Pricing(try draft.finished(), threads: 1)
    #expect(WholeChoice.respectingRows(pricing, from: nil, at: [0]) == nil)
  }

  @Test func `posts that go together leave together`() throws {
    // Only two of three fit, and they are three or none; the fourth alone fits then.
    var draft = SelectionProblem.Draft(levels: 1)
    let row = draft.addRow(upper: 2)
    for value in [9, 9, 9, 1] as [Int64] {
      draft.beginGroup()
      draft.addColumn(values: [value], amounts: [(row: row, amount: 1)])
    }
    draft.addLink(.together([0, 1, 2]))
    let pricing = Pricing(try draft.finished(), threads: 1)
    #expect(WholeChoice.respectingRows(pricing, from: [0, 1, -1, -1], at: [1, 0, 0]) == [-1, -1, -1, 3])
  }

  @Test(arguments: MeasuredFamily.Selectivity.allCases, [300, 20_000])
  func `a search without any time left ends with a choice that respects the rows`(
    selectivity: MeasuredFamily.Selectivity, groups: Int
  ) throws {
    var family = MeasuredFamily(groups: groups, selectivity: selectivity, seed: 1)
    let problem = try family.drawn()
    let options = SelectionOptions(threads: 2, deadline: ContinuousClock.now)
    let outcome = try SelectionSolver.solve(problem, options: options)
    #expect(outcome.status == .feasible && outcome.provedLevels == 0)
    let model = ChoiceModel(problem)
    let columns = try #require(model.columns(of: outcome.chosen.map { $0 ?? -1 }))
    #expect(model.respectsRows(columns))
    #expect(outcome.values == problem.values(of: outcome.chosen.map { $0 ?? -1 }))
  }

  @Test(arguments: [[], [0, nil, nil, nil, nil], [nil, nil, 2, 3, 4]] as [[Int32?]])
  func `what an ended search has in hand is filled up, or gives way to what is worth more`(chosen: [Int32?]) throws {
    let problem = try knapsack(limit: 3)
    var ended = SelectionOutcome(
      status: chosen.isEmpty ? .unknown : .feasible, chosen: chosen, values: [], bound: 24, provedLevels: 0,
      ending: .deadline, counters: SelectionOutcome.Counters())
    if !chosen.isEmpty { ended.values = problem.values(of: chosen.map { $0 ?? -1 }) }
    let outcome = ended.hurried(problem, threads: 1)
    #expect(outcome.values == [24] && outcome.bound == 24 && outcome.provedLevels == 0)
    ended.ending = .nodeLimit
    #expect(ended.hurried(problem, threads: 1).chosen == (chosen.isEmpty ? outcome.chosen : chosen))
  }

  /// Posts of 9, 8, 7, 6 and 5 points that cost 1 each.
  private func knapsack(limit: Int64) throws -> SelectionProblem {
    var draft = SelectionProblem.Draft(levels: 1)
    let row = draft.addRow(upper: limit)
    for value in [9, 8, 7, 6, 5] as [Int64] {
      draft.beginGroup()
      draft.addColumn(values: [value], amounts: [(row: row, amount: 1)])
    }
    return try draft.finished()
  }
}
