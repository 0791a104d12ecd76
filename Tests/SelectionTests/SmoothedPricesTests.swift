import Testing

@testable import Selection

@Suite struct SmoothedPricesTests {
  private func smoothing(_ problem: SelectionProblem, threads: Int) -> SmoothedPrices {
    SmoothedPrices(
      pricing: Pricing(problem, threads: threads), groups: (0..<Int32(problem.groupCount)).map { $0 }, fraction: 1,
      monitor: SearchMonitor(SelectionOptions()))
  }

  /// From no prices at a heat of a twentieth of the largest value.
  private func improved(_ problem: SelectionProblem, threads: Int = 1) -> SmoothedPrices.Result {
    let smoothing = smoothing(problem, threads: threads)
    return smoothing.improved(Array(repeating: 0, count: problem.rows.count), from: smoothing.worth / 20)
  }

  @Test(arguments: 1..<9)
  func `the bound meets that of the relaxation`(seed: Int) throws {
    let problem = try EstablishmentProblem.drawn(seed: UInt64(seed))
    var simplex = GroupedSimplex(ChoiceModel(problem), level: 0)
    #expect(simplex.solve(pivotLimit: 10_000).0 == .optimal)
    let end = improved(problem)
    #expect(end.bound < simplex.bound * (1 + 5e-5))
    #expect(end.bound > simplex.bound - 1)
  }

  @Test func `the bound is that of the multipliers`() throws {
    let problem = try EstablishmentProblem.drawn(seed: 5)
    let end = improved(problem)
    let pricing = Pricing(problem, threads: 1)
    let sum = pricing.standing(of: (0..<Int32(problem.groupCount)).map { $0 }, at: end.multipliers).sum
    #expect(abs(end.bound - sum - pricing.worthOfBounds(end.multipliers)) < 1e-3)
  }

  @Test func `rows that bound one side keep multipliers of one sign`() throws {
    let problem = try EstablishmentProblem.drawn(seed: 7)
    let multipliers = improved(problem).multipliers
    for (row, multiplier) in zip(problem.rows, multipliers) {
      #expect(row.upper == nil ? multiplier <= 0 : multiplier >= 0)
    }
  }

  /// Twenty posts of 1 to 20 points, of which exactly five count at 1 each: the fifth and the sixth best are worth 16 and
  /// 15, so that the multiplier lies between them and the bound is 20 + 19 + 18 + 17 + 16 = 90.
  @Test func `a row with both sides the same has a multiplier of either sign`() throws {
    var draft = SelectionProblem.Draft(levels: 1)
    let row = draft.addRow(lower: 5, upper: 5)
    for value in 1...20 {
      draft.beginGroup()
      draft.addColumn(values: [Int64(value)], amounts: [(row: row, amount: 1)])
    }
    let end = improved(try draft.finished())
    #expect(end.multipliers[0] > 14.9 && end.multipliers[0] < 16.1)
    #expect(abs(end.bound - 90) < 0.1)
  }

  @Test func `the number of threads changes nothing`() throws {
    let problem = try EstablishmentProblem.drawn(seed: 3)
    let one = improved(problem)
    let many = improved(problem, threads: 4)
    #expect(one.multipliers == many.multipliers && one.bound == many.bound)
  }
}
