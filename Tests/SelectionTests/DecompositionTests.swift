import Testing

@testable import Selection

@Suite struct DecompositionTests {
  @Test(arguments: 1..<3)
  func `independent blocks are each at their best at every level`(seed: Int) throws {
    let whole = try BlockProblem(seed: UInt64(seed), blocks: 10, most: nil)
    let expected = whole.blocks.compactMap { ExhaustiveSearch(problem: $0).bestValues() }
      .reduce([0, 0, 0, 0]) { sum, values in zip(sum, values).map { $0 + $1 } }
    let outcome = try SelectionSolver.solve(whole.problem)
    #expect(outcome.status == .optimal)
    #expect(outcome.values == expected)
  }

  @Test(arguments: 1..<5, [20, 24])
  func `blocks under a common limit share it in the best way at every level`(seed: Int, most: Int) throws {
    let whole = try BlockProblem(seed: UInt64(seed), blocks: 10, most: Int64(most))
    let outcome = try SelectionSolver.solve(whole.problem)
    let best = try #require(whole.bestValues(atMost: most))
    #expect(outcome.status == .optimal)
    #expect(outcome.values == best)
    #expect(outcome.bound == best.first)
    #expect(outcome.provedLevels == 4)
  }

  @Test(arguments: 1..<4, [20, 24])
  func `the parts settle every level by themselves once the first is proven`(seed: Int, most: Int) throws {
    let whole = try BlockProblem(seed: UInt64(seed), blocks: 10, most: Int64(most))
    guard let best = whole.bestValues(atMost: most) else { return }
    let model = try #require(Reduction.reduced(ChoiceModel(whole.problem), dominance: true))
    guard let components = Components.linked(in: model, level: 0) else { return }
    let search = DecomposedSearch(
      frame: ChoiceFrame(groupStart: whole.problem.groupStart), model: model, level: 0, components: components,
      options: SelectionOptions(), monitor: SearchMonitor(SelectionOptions()))
    let result = search.run(from: nil)
    #expect(result.value == Int128(best[0]))
    #expect(result.isProven)
    let settlement = try #require(result.settle?())
    guard case .choice(let settled) = settlement else { return }
    #expect(whole.problem.values(of: settled) == best)
  }

  // With these seeds the best first value takes one group less than the best of all levels: under a limit of so many, only
  // the later levels want more.
  @Test(arguments: [2, 17, 24])
  func `parts that are at their best alone are held there while they share what the later levels ask for`(
    seed: Int
  ) throws {
    let blocks = try BlockProblem(seed: UInt64(seed), blocks: 10, most: nil)
    let free = try #require(blocks.bestValues(atMost: 100))
    let fewest = try #require((0...100).first { blocks.bestValue(atMost: $0) == free[0] })
    let whole = try BlockProblem(seed: UInt64(seed), blocks: 10, most: Int64(fewest))
    let best = try #require(whole.bestValues(atMost: fewest))
    #expect(best != free)
    let model = try #require(Reduction.reduced(ChoiceModel(whole.problem), dominance: true))
    let components = try #require(Components.found(in: model))
    let result = DecomposedSearch(
      frame: ChoiceFrame(groupStart: whole.problem.groupStart), model: model, level: 0, components: components,
      options: SelectionOptions(), monitor: SearchMonitor(SelectionOptions())
    ).run(from: nil)
    guard case .parts(let alone) = result.settle?() else {
      Issue.record("the parts were not looked at alone")
      return
    }
    #expect(best.indices.map { alone.value($0) } == free.map { Int128($0) })
    let outcome = LevelSequence(problem: whole.problem, options: SelectionOptions()).rest(after: result, of: model)
    #expect(outcome.values == best)
    #expect(outcome.provedLevels == 4)
  }

  @Test func `the number of threads changes nothing`() throws {
    let whole = try BlockProblem(seed: 9, blocks: 10, most: 20)
    let one = try SelectionSolver.solve(whole.problem, options: SelectionOptions(threads: 1))
    let many = try SelectionSolver.solve(whole.problem, options: SelectionOptions(threads: 4))
    #expect(one.chosen == many.chosen)
    #expect(one.counters == many.counters)
  }
}
