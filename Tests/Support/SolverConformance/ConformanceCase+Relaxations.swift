import LinearProgramming

extension ConformanceCase {
  /// Models without integer columns.
  public static func relaxations() throws -> [ConformanceCase] {
    [
      try ceilingsWithDuals(), try floorsWithDuals(), try infeasible(), try unbounded(), try freeColumns(),
      try ranges(),
      try equalities(), try degenerate(), try noRows(), try noColumns(), try constant(), try fixedColumns(),
    ]
  }

  /// 3x + 5y with x <= 4, 2y <= 12, 3x + 2y <= 18: the textbook's (2, 6) worth 36, with rows two and three binding.
  ///
  /// 3v = 3 and 2u + 2v = 5 give v = 1, u = 3/2.
  private static func ceilingsWithDuals() throws -> ConformanceCase {
    var builder = ModelBuilder("ceilings", sense: .maximise)
    let x = builder.addColumn("x", .nonNegative, objective: 3)
    let y = builder.addColumn("y", .nonNegative, objective: 5)
    builder.addRow("a", 1 * x, .atMost(4))
    builder.addRow("b", 2 * y, .atMost(12))
    builder.addRow("c", 3 * x + 2 * y, .atMost(18))
    return ConformanceCase(
      sentence: "ceilings that hurt have positive duals when maximising", model: try builder.build(),
      options: SolveOptions(),
      expectation: Expectation(
        pointStatus: .optimal, objective: 36, bestBound: 36, values: [2, 6], rowDuals: [0, 1.5, 1],
        reducedCosts: [0, 0]))
  }

  /// 2x + 3y with x + y >= 4, x + 3y >= 6: (3, 1) worth 9; u + v = 2, u + 3v = 3 give v = 1/2, u = 3/2.
  private static func floorsWithDuals() throws -> ConformanceCase {
    var builder = ModelBuilder("floors", sense: .minimise)
    let x = builder.addColumn("x", .nonNegative, objective: 2)
    let y = builder.addColumn("y", .nonNegative, objective: 3)
    builder.addRow("a", 1 * x + 1 * y, .atLeast(4))
    builder.addRow("b", 1 * x + 3 * y, .atLeast(6))
    return ConformanceCase(
      sentence: "floors that hurt have positive duals when minimising", model: try builder.build(),
      options: SolveOptions(),
      expectation: Expectation(
        pointStatus: .optimal, objective: 9, values: [3, 1], rowDuals: [1.5, 0.5], reducedCosts: [0, 0]))
  }

  /// x + y <= 1 and x + y >= 3 at once.
  private static func infeasible() throws -> ConformanceCase {
    var builder = ModelBuilder("infeasible", sense: .minimise)
    let x = builder.addColumn("x", .nonNegative, objective: 1)
    let y = builder.addColumn("y", .nonNegative, objective: 1)
    builder.addRow("a", 1 * x + 1 * y, .atMost(1))
    builder.addRow("b", 1 * x + 1 * y, .atLeast(3))
    return ConformanceCase(
      sentence: "two rows that contradict each other are proven infeasible", model: try builder.build(),
      options: SolveOptions(), expectation: Expectation(pointStatus: .infeasible))
  }

  /// x - y <= 1 lets both grow for ever.
  private static func unbounded() throws -> ConformanceCase {
    var builder = ModelBuilder("unbounded", sense: .maximise)
    let x = builder.addColumn("x", .nonNegative, objective: 1)
    let y = builder.addColumn("y", .nonNegative, objective: 1)
    builder.addRow("a", 1 * x - 1 * y, .atMost(1))
    return ConformanceCase(
      sentence: "an objective without limit is proven unbounded", model: try builder.build(), options: SolveOptions(),
      expectation: Expectation(pointStatus: .unbounded))
  }

  /// x + 2y with x + y >= -3, x - y = 1 and no bounds: x = y + 1 gives 2y + 1 >= -3, so y = -2, x = -1, worth -5.
  private static func freeColumns() throws -> ConformanceCase {
    var builder = ModelBuilder("free_columns", sense: .minimise)
    let x = builder.addColumn("x", .free, objective: 1)
    let y = builder.addColumn("y", .free, objective: 2)
    builder.addRow("a", 1 * x + 1 * y, .atLeast(-3))
    builder.addRow("b", 1 * x - 1 * y, .exactly(1))
    return ConformanceCase(
      sentence: "columns without bounds may be negative", model: try builder.build(), options: SolveOptions(),
      expectation: Expectation(pointStatus: .optimal, objective: -5, values: [-1, -2]))
  }

  /// -3x + 3y with x + y within 2.5...5, x within 1...3: wants x = 3 and y as small as the row allows, -1/2: -10.5.
  private static func ranges() throws -> ConformanceCase {
    var builder = ModelBuilder("ranges", sense: .minimise)
    let x = builder.addColumn("x", .between(1, 3), objective: -3)
    let y = builder.addColumn("y", .between(-1, 4), objective: 3)
    builder.addRow("a", 1 * x + 1 * y, .between(2.5, 5))
    return ConformanceCase(
      sentence: "a row with two ends keeps both", model: try builder.build(), options: SolveOptions(),
      expectation: Expectation(pointStatus: .optimal, objective: -10.5, values: [3, -0.5]))
  }

  /// x + y + z = 6, x - y = 1, maximise x + 2y + 4z with z <= 3: z = 3, x + y = 3, x = 2, y = 1: 16.
  private static func equalities() throws -> ConformanceCase {
    var builder = ModelBuilder("equalities", sense: .maximise)
    let x = builder.addColumn("x", .nonNegative, objective: 1)
    let y = builder.addColumn("y", .nonNegative, objective: 2)
    let z = builder.addColumn("z", .between(0, 3), objective: 4)
    builder.addRow("a", 1 * x + 1 * y + 1 * z, .exactly(6))
    builder.addRow("b", 1 * x - 1 * y, .exactly(1))
    return ConformanceCase(
      sentence: "equalities hold exactly", model: try builder.build(), options: SolveOptions(),
      expectation: Expectation(pointStatus: .optimal, objective: 16, values: [2, 1, 3]))
  }

  /// Beale's example, on which a careless simplex method cycles; its optimum is -1/20.
  private static func degenerate() throws -> ConformanceCase {
    var builder = ModelBuilder("beale", sense: .minimise)
    let x = builder.addColumn("x", .nonNegative, objective: -0.75)
    let y = builder.addColumn("y", .nonNegative, objective: 150)
    let z = builder.addColumn("z", .nonNegative, objective: -0.02)
    let w = builder.addColumn("w", .nonNegative, objective: 6)
    builder.addRow("a", 0.25 * x - 60 * y - 0.04 * z + 9 * w, .atMost(0))
    builder.addRow("b", 0.5 * x - 90 * y - 0.02 * z + 3 * w, .atMost(0))
    builder.addRow("c", 1 * z, .atMost(1))
    return ConformanceCase(
      sentence: "a degenerate corner does not make it go round in circles", model: try builder.build(),
      options: SolveOptions(), expectation: Expectation(pointStatus: .optimal, objective: -0.05))
  }

  private static func noRows() throws -> ConformanceCase {
    var builder = ModelBuilder("no_rows", sense: .maximise)
    builder.addColumn("x", .between(-2, 7), objective: 2)
    builder.addColumn("y", .between(-2, 7), objective: -1)
    return ConformanceCase(
      sentence: "without rows every column goes to its better bound", model: try builder.build(),
      options: SolveOptions(), expectation: Expectation(pointStatus: .optimal, objective: 16, values: [7, -2]))
  }

  private static func noColumns() throws -> ConformanceCase {
    var builder = ModelBuilder("no_columns", sense: .maximise)
    builder.addRow("a", LinearExpression(), .atMost(3))
    builder.addToObjective(constant: 5)
    return ConformanceCase(
      sentence: "without columns the objective is its constant", model: try builder.build(), options: SolveOptions(),
      expectation: Expectation(pointStatus: .optimal, objective: 5, values: []))
  }

  private static func constant() throws -> ConformanceCase {
    var builder = ModelBuilder("constant", sense: .minimise)
    let x = builder.addColumn("x", .nonNegative, objective: 1)
    builder.addRow("a", 2 * x, .atLeast(3))
    builder.addToObjective(constant: -10)
    return ConformanceCase(
      sentence: "the constant counts towards the objective", model: try builder.build(), options: SolveOptions(),
      expectation: Expectation(pointStatus: .optimal, objective: -8.5, bestBound: -8.5, values: [1.5]))
  }

  private static func fixedColumns() throws -> ConformanceCase {
    var builder = ModelBuilder("fixed_columns", sense: .maximise)
    let x = builder.addColumn("x", .exactly(2), objective: 1)
    let y = builder.addColumn("y", .nonNegative, objective: 1)
    builder.addRow("a", 1 * x + 1 * y, .atMost(5))
    return ConformanceCase(
      sentence: "a fixed column keeps its value and uses up its share", model: try builder.build(),
      options: SolveOptions(),
      expectation: Expectation(
        pointStatus: .optimal, objective: 5, values: [2, 3], rowDuals: [1], reducedCosts: [0, 0]))
  }
}
