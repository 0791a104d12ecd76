import Testing

@testable import Selection

/// The method for large problems, made to work on small ones by a small working set.
@Suite struct LargeSearchTests {
  private static let options: SelectionOptions = {
    var options = SelectionOptions()
    options.workingColumns = 4
    return options
  }()

  @Test(arguments: 0..<150)
  func `working sets claim nothing that an exhaustive search denies`(seed: Int) throws {
    let problem = try RandomProblem.drawn(seed: UInt64(seed))
    let outcome = try SelectionSolver.solve(problem, options: Self.options)
    let search = ExhaustiveSearch(problem: problem)
    guard let best = search.bestValues() else {
      #expect(outcome.status == .infeasible)
      return
    }
    #expect(outcome.status == .optimal || outcome.status == .feasible)
    #expect(search.isAllowed(outcome.chosen.map { $0.map(Int.init) }))
    #expect(try #require(outcome.bound) >= best[0])
    #expect(Array(outcome.values.prefix(outcome.provedLevels)) == Array(best.prefix(outcome.provedLevels)))
    if outcome.status == .optimal { #expect(outcome.bound == best[0]) }
  }

  @Test(arguments: 1..<4)
  func `blocks under a common limit are bounded part by part`(seed: Int) throws {
    let whole = try BlockProblem(seed: UInt64(seed), blocks: 12, most: 24)
    let best = try #require(whole.bestValue(atMost: 24))
    var options = Self.options
    options.workingColumns = 40
    options.levelLimit = 1
    let outcome = try SelectionSolver.solve(whole.problem, options: options)
    #expect(try #require(outcome.bound) >= best)
    #expect(try #require(outcome.values.first) <= best)
    if outcome.status == .optimal { #expect(outcome.values.first == best) }
  }

  @Test(arguments: 1..<4)
  func `posts settled against the limits of establishments still leave a choice`(seed: Int) throws {
    let problem = try EstablishmentProblem.drawn(seed: UInt64(seed))
    var options = Self.options
    options.workingColumns = 30
    options.nodeLimit = 200
    let outcome = try SelectionSolver.solve(problem, options: options)
    let (value, bound) = (try #require(outcome.values.first), try #require(outcome.bound))
    let model = ChoiceModel(problem)
    #expect(model.respectsRows(try #require(model.columns(of: outcome.chosen.map { $0 ?? -1 }))))
    #expect(value <= bound && Double(value) > 0.99 * Double(bound))
  }

  @Test func `the number of threads changes nothing`() throws {
    let whole = try BlockProblem(seed: 9, blocks: 10, most: 20)
    var options = Self.options
    options.workingColumns = 40
    options.levelLimit = 1
    let one = try SelectionSolver.solve(whole.problem, options: options)
    options.threads = 4
    let many = try SelectionSolver.solve(whole.problem, options: options)
    #expect(one.chosen == many.chosen)
    #expect(one.bound == many.bound)
    #expect(one.counters == many.counters)
  }

  @Test func `ten thousand groups that are all alike are settled by what fits`() throws {
    // 1 000 of 10 000 groups of one column each fit: 1 000 × 7 = 7 000.
    var draft = SelectionProblem.Draft(levels: 2)
    let budget = draft.addRow(upper: 3_000)
    for _ in 0..<10_000 {
      draft.beginGroup()
      draft.addColumn(values: [7, 1], amounts: [(row: budget, amount: 3)])
    }
    var options = SelectionOptions()
    options.workingColumns = 3_000
    let outcome = try SelectionSolver.solve(draft.finished(), options: options)
    #expect(outcome.values == [7_000, 1_000])
    #expect(outcome.status == .optimal)
  }

  @Test func `a large problem that is stopped at once states a bound`() throws {
    let whole = try BlockProblem(seed: 2, blocks: 12, most: 24)
    var options = Self.options
    options.deadline = .now
    let outcome = try SelectionSolver.solve(whole.problem, options: options)
    #expect(outcome.ending == .deadline)
    if let bound = outcome.bound { #expect(bound >= whole.bestValue(atMost: 24) ?? 0) }
    #expect(outcome.status != .optimal || outcome.values.first == whole.bestValue(atMost: 24))
  }
}
