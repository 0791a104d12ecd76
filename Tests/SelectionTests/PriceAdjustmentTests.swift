import Testing

@testable import Selection

@Suite struct PriceAdjustmentTests {
  private func adjustment(_ problem: SelectionProblem, threads: Int) -> PriceAdjustment {
    PriceAdjustment(
      pricing: Pricing(problem, threads: threads), groups: (0..<Int32(problem.groupCount)).map { $0 }, fraction: 1,
      monitor: SearchMonitor(SelectionOptions()))
  }

  @Test(arguments: 1..<6)
  func `the bound comes near that of the relaxation and never below it`(seed: Int) throws {
    let problem = try EstablishmentProblem.drawn(seed: UInt64(seed))
    var simplex = GroupedSimplex(ChoiceModel(problem), level: 0)
    #expect(simplex.solve(pivotLimit: 10_000).0 == .optimal)
    let adjustment = adjustment(problem, threads: 1)
    let nothing = [Double](repeating: 0, count: problem.rows.count)
    let start = adjustment.improved(nothing, rounds: 1)
    let end = adjustment.improved(nothing, rounds: 120)
    #expect(start.bound > 1.5 * simplex.bound)
    #expect(end.bound < 1.01 * simplex.bound)
    #expect(end.bound > simplex.bound - 1)
  }

  @Test func `rows that bound one side keep multipliers of one sign`() throws {
    let problem = try EstablishmentProblem.drawn(seed: 7)
    let nothing = [Double](repeating: 0, count: problem.rows.count)
    let multipliers = adjustment(problem, threads: 1).improved(nothing, rounds: 60).multipliers
    for (row, multiplier) in zip(problem.rows, multipliers) {
      #expect(row.upper == nil ? multiplier <= 0 : multiplier >= 0)
    }
  }

  @Test func `the number of threads changes nothing`() throws {
    let problem = try EstablishmentProblem.drawn(seed: 3)
    let nothing = [Double](repeating: 0, count: problem.rows.count)
    let one = adjustment(problem, threads: 1).improved(nothing, rounds: 40)
    let many = adjustment(problem, threads: 4).improved(nothing, rounds: 40)
    #expect(one.multipliers == many.multipliers && one.bound == many.bound)
  }
}
