import LinearProgramming

extension ConformanceCase {
  /// Models with integer columns.
  public static func searches() throws -> [ConformanceCase] {
    [
      try knapsack(), try generalIntegers(), try noWholePoint(), try infeasibleRelaxation(), try unboundedRelaxation(),
      try mixed(), try relaxed(), try noNodes(), try cutoffWithoutPoint(), try cutoffWithPoint(),
      try cutoffAtConstant(),
      try incumbentIsBest(), try incumbentIsImproved(), try incumbentAndCutoff(), try incumbentKeptAtLimit(),
      try wideGap(), try priorities(), try onlyFixedIntegers(), try integersWithoutRows(),
    ]
  }

  /// 10a + 13b + 7c with 3a + 4b + 2c <= 6: the relaxation takes c, a and a quarter of b (20.25); whole, c with b is
  /// worth 20 and weighs 6, c with a only 17.
  private static func small(_ name: String) throws -> LinearModel {
    var builder = ModelBuilder(name, sense: .maximise)
    let a = builder.addBinary("a", objective: 10)
    let b = builder.addBinary("b", objective: 13)
    let c = builder.addBinary("c", objective: 7)
    builder.addRow("weight", 3 * a + 4 * b + 2 * c, .atMost(6))
    return try builder.build()
  }

  private static func small(
    _ sentence: String, _ expectation: Expectation, change: (inout SolveOptions) -> Void = { _ in }
  ) throws -> ConformanceCase {
    var options = SolveOptions()
    change(&options)
    return ConformanceCase(
      sentence: sentence, model: try small("small"), options: options, expectation: expectation)
  }

  private static func knapsack() throws -> ConformanceCase {
    try small(
      "a knapsack is filled with whole items",
      Expectation(pointStatus: .optimal, objective: 20, bestBound: 20, values: [0, 1, 1]))
  }

  private static func relaxed() throws -> ConformanceCase {
    try small(
      "integer columns take any value when they are relaxed",
      Expectation(pointStatus: .optimal, objective: 20.25, values: [1, 0.25, 1], rowDuals: [3.25])
    ) { $0.relaxesIntegers = true }
  }

  /// Maximise 2x + 3y with 3x + 5y <= 17 and x - y >= -1, both whole and within 0...10.
  ///
  /// y = 0: x = 5 gives 10; y = 1: x = 4 gives 11; y = 2: x = 2 gives 10; y = 3: x <= 2/3 but x >= 2.
  private static func generalIntegers() throws -> ConformanceCase {
    var builder = ModelBuilder("general", sense: .maximise)
    let x = builder.addColumn("x", .between(0, 10), .integer, objective: 2)
    let y = builder.addColumn("y", .between(0, 10), .integer, objective: 3)
    builder.addRow("a", 3 * x + 5 * y, .atMost(17))
    builder.addRow("b", 1 * x - 1 * y, .atLeast(-1))
    return ConformanceCase(
      sentence: "whole numbers above one are searched", model: try builder.build(), options: SolveOptions(),
      expectation: Expectation(pointStatus: .optimal, objective: 11, values: [4, 1]))
  }

  /// 2x + 2y = 3 has fractional points only.
  private static func noWholePoint() throws -> ConformanceCase {
    var builder = ModelBuilder("no_whole_point", sense: .minimise)
    let x = builder.addColumn("x", .between(0, 10), .integer, objective: 1)
    let y = builder.addColumn("y", .between(0, 10), .integer, objective: 1)
    builder.addRow("a", 2 * x + 2 * y, .exactly(3))
    return ConformanceCase(
      sentence: "a model with fractional points only is proven infeasible", model: try builder.build(),
      options: SolveOptions(), expectation: Expectation(pointStatus: .infeasible))
  }

  private static func infeasibleRelaxation() throws -> ConformanceCase {
    var builder = ModelBuilder("infeasible_relaxation", sense: .minimise)
    let x = builder.addBinary("x", objective: 1)
    let y = builder.addBinary("y", objective: 1)
    builder.addRow("a", 1 * x + 1 * y, .atLeast(3))
    return ConformanceCase(
      sentence: "a model whose relaxation is infeasible is infeasible", model: try builder.build(),
      options: SolveOptions(), expectation: Expectation(pointStatus: .infeasible))
  }

  private static func unboundedRelaxation() throws -> ConformanceCase {
    var builder = ModelBuilder("unbounded_relaxation", sense: .maximise)
    let x = builder.addColumn("x", .nonNegative, .integer, objective: 1)
    let y = builder.addColumn("y", .nonNegative, objective: 0)
    builder.addRow("a", 1 * x - 1 * y, .atMost(0.5))
    return ConformanceCase(
      sentence: "an unbounded relaxation leaves open whether there is a whole point", model: try builder.build(),
      options: SolveOptions(), expectation: Expectation(pointStatus: .infeasibleOrUnbounded))
  }

  /// Minimise 4n + x with 2n + x >= 5, n whole, 0 <= x <= 2: n = 2 with x = 1 is worth 9.
  private static func mixed() throws -> ConformanceCase {
    var builder = ModelBuilder("mixed", sense: .minimise)
    let n = builder.addColumn("n", .between(0, 9), .integer, objective: 4)
    let x = builder.addColumn("x", .between(0, 2), objective: 1)
    builder.addRow("a", 2 * n + 1 * x, .atLeast(5))
    return ConformanceCase(
      sentence: "whole and fractional columns stand side by side", model: try builder.build(),
      options: SolveOptions(), expectation: Expectation(pointStatus: .optimal, objective: 9, values: [2, 1]))
  }

  private static func noNodes() throws -> ConformanceCase {
    try small(
      "a search without nodes has the relaxation's bound and no point",
      Expectation(termination: .nodeLimit, pointStatus: .none, bestBound: 20.25, mostNodes: 0)
    ) { $0.limits.nodes = 0 }
  }

  private static func cutoffWithoutPoint() throws -> ConformanceCase {
    try small(
      "a cut-off at the optimum leaves nothing better",
      Expectation(pointStatus: .nothingBetter, bestBound: 20)
    ) { $0.cutoff = 20 }
  }

  private static func cutoffWithPoint() throws -> ConformanceCase {
    try small(
      "a cut-off below the optimum changes nothing",
      Expectation(pointStatus: .optimal, objective: 20, values: [0, 1, 1])
    ) { $0.cutoff = 19 }
  }

  /// The cut-off equals what the objective is at zero, which is no point of this model.
  private static func cutoffAtConstant() throws -> ConformanceCase {
    var builder = ModelBuilder("cutoff_at_constant", sense: .maximise)
    let x = builder.addColumn("x", .between(1, 5), .integer, objective: -1)
    builder.addRow("a", 2 * x, .atLeast(1))
    builder.addToObjective(constant: 7)
    var options = SolveOptions()
    options.cutoff = 7
    return ConformanceCase(
      sentence: "a cut-off that equals the constant is not taken for a point", model: try builder.build(),
      options: options, expectation: Expectation(pointStatus: .nothingBetter, bestBound: 7))
  }

  private static func incumbentIsBest() throws -> ConformanceCase {
    try small(
      "a known point that is best comes back as optimal",
      Expectation(pointStatus: .optimal, objective: 20, values: [0, 1, 1])
    ) { $0.incumbent = [0, 1, 1] }
  }

  private static func incumbentIsImproved() throws -> ConformanceCase {
    try small(
      "a known point is improved on", Expectation(pointStatus: .optimal, objective: 20, values: [0, 1, 1])
    ) { $0.incumbent = [1, 0, 1] }
  }

  /// The point in hand is feasible and not proven best, as the search only looked above 20.
  private static func incumbentAndCutoff() throws -> ConformanceCase {
    try small(
      "a known point below the cut-off is kept although nothing beats the cut-off",
      Expectation(pointStatus: .feasible, objective: 17, bestBound: 20, values: [1, 0, 1])
    ) {
      $0.incumbent = [1, 0, 1]
      $0.cutoff = 20
    }
  }

  private static func incumbentKeptAtLimit() throws -> ConformanceCase {
    try small(
      "a known point is in hand when the search stops at once",
      Expectation(termination: .nodeLimit, pointStatus: .feasible, objective: 17, bestBound: 20.25, values: [1, 0, 1])
    ) {
      $0.incumbent = [1, 0, 1]
      $0.limits.nodes = 0
    }
  }

  /// 20.25 is within 20 % of 17.
  private static func wideGap() throws -> ConformanceCase {
    try small(
      "a search stops once the gap is small enough",
      Expectation(termination: .gapReached, pointStatus: .feasible, objective: 17, bestBound: 20.25, mostNodes: 0)
    ) {
      $0.incumbent = [1, 0, 1]
      $0.relativeGap = 0.2
    }
  }

  private static func priorities() throws -> ConformanceCase {
    try small(
      "priorities and directions do not change the answer",
      Expectation(pointStatus: .optimal, objective: 20, values: [0, 1, 1])
    ) {
      $0.branchingPriorities = [
        BranchingPriority(column: 2, priority: 5, direction: .down),
        BranchingPriority(column: 1, priority: 9, direction: .up),
      ]
    }
  }

  private static func onlyFixedIntegers() throws -> ConformanceCase {
    var builder = ModelBuilder("fixed_integers", sense: .maximise)
    let n = builder.addColumn("n", .exactly(3), .integer, objective: 2)
    let x = builder.addColumn("x", .nonNegative, objective: 1)
    builder.addRow("a", 1 * n + 2 * x, .atMost(8))
    return ConformanceCase(
      sentence: "an integer column that is fixed needs no branching", model: try builder.build(),
      options: SolveOptions(), expectation: Expectation(pointStatus: .optimal, objective: 8.5, values: [3, 2.5]))
  }

  private static func integersWithoutRows() throws -> ConformanceCase {
    var builder = ModelBuilder("integers_without_rows", sense: .minimise)
    builder.addColumn("n", .between(-3, 4), .integer, objective: 2)
    builder.addColumn("m", .between(-3, 4), .integer, objective: -1)
    return ConformanceCase(
      sentence: "without rows whole columns go to their better bound", model: try builder.build(),
      options: SolveOptions(), expectation: Expectation(pointStatus: .optimal, objective: -10, values: [-3, 4]))
  }
}
