import Selection
import Testing

@Suite struct SelectionSolverTests {
  @Test(arguments: 0..<300)
  func `every level equals that of an exhaustive search`(seed: Int) throws {
    let problem = try RandomProblem.drawn(seed: UInt64(seed))
    try expectAgreement(problem)
  }

  @Test(arguments: 0..<100)
  func `a tolerated gap is never taken for a proof`(seed: Int) throws {
    let problem = try RandomProblem.drawn(seed: UInt64(seed))
    let outcome = try SelectionSolver.solve(problem, options: SelectionOptions(relativeGap: 0.2))
    guard let best = ExhaustiveSearch(problem: problem).bestValues() else { return }
    #expect(outcome.bound ?? .min >= best[0])
    #expect(outcome.provedLevels == 0 || outcome.values[0] == best[0])
    #expect(Double(outcome.values[0]) * 1.2 >= Double(best[0]) - 1)
  }

  @Test(arguments: 0..<60)
  func `amounts from one to 1e12 are summed exactly`(seed: Int) throws {
    let problem = try RandomProblem.drawn(seed: UInt64(seed), hasLinks: false, largestAmount: 1_000_000_000_000)
    try expectAgreement(problem)
  }

  // Two prices and one budget: the best choice is the best of so many dear and so many cheap ones, which are few to try.
  // A budget a cent short of such a sum moves the relaxation by less than rounding usually does.
  @Test(arguments: [0, 1, 2, 7], [(29, 1), (17, 9), (3, 20)])
  func `a budget a few cents short is settled in few nodes`(short: Int64, counts: (cheap: Int64, dear: Int64)) throws {
    let prices: [Int64] = [9_900_744, 12_942_374]
    var random = SeededGenerator(seed: 7)
    let dear = (0..<90).map { _ in Int.random(in: 0..<3, using: &random) == 0 }
    let points = dear.map { _ in Int64.random(in: 60...240, using: &random) * 500 }
    let budget = counts.cheap * prices[0] + counts.dear * prices[1] - short
    let outcome = try SelectionSolver.solve(
      SelectionProblem(
        groupStart: (0...90).map { $0 }, columnStart: (0...90).map { $0 }, rowIndices: Array(repeating: 0, count: 90),
        amounts: dear.map { prices[$0 ? 1 : 0] }, rows: [SelectionRow(upper: budget)], levels: [points],
        decisions: [], links: []))
    func best(_ isDear: Bool) -> [Int64] {
      let sorted = zip(points, dear).filter { $1 == isDear }.map { $0.0 }.sorted(by: >)
      return sorted.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
    }
    let (cheapBest, dearBest) = (best(false), best(true))
    var expected: Int64 = 0
    for (number, value) in dearBest.enumerated() where Int64(number) * prices[1] <= budget {
      let left = Int((budget - Int64(number) * prices[1]) / prices[0])
      expected = max(expected, value + cheapBest[min(left, cheapBest.count - 1)])
    }
    #expect(outcome.values == [expected])
    #expect(outcome.status == .optimal)
    #expect(outcome.counters.nodes < 300)
  }

  private func expectAgreement(_ problem: SelectionProblem) throws {
    let outcome = try SelectionSolver.solve(problem)
    let search = ExhaustiveSearch(problem: problem)
    guard let best = search.bestValues() else {
      #expect(outcome.status == .infeasible)
      return
    }
    #expect(outcome.status == .optimal)
    #expect(outcome.values == best)
    #expect(outcome.provedLevels == 4)
    #expect(outcome.bound == best[0])
    #expect(search.isAllowed(outcome.chosen.map { $0.map(Int.init) }))
  }
}
