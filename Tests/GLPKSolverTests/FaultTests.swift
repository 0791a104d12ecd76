import GLPKSolver
import LinearProgramming
import SolverConformance
import Testing

@Suite struct FaultTests {
  private let solver = GLPKSolver()

  @Test func `the solver names itself`() {
    #expect(solver.identity.name == "GLPK")
    #expect(solver.identity.version.hasPrefix("5."))
  }

  @Test func `a change that does not pass the checks is refused and changes nothing`() throws {
    let model = try SampleModels.knapsack(items: 5, rows: 2, seed: 1)
    let expected = try solver.solve(model).objective
    try solver.withSession(model) { session throws(SolverFault) in
      var kinds: [SolverFault.Kind?] = []
      kinds.append(faultKind { () throws(SolverFault) in try session.setObjective(ofColumn: 5, to: 1) })
      kinds.append(faultKind { () throws(SolverFault) in try session.setObjective(ofColumn: 0, to: .nan) })
      kinds.append(faultKind { () throws(SolverFault) in try session.setBounds(ofColumn: 0, to: .between(2, 1)) })
      kinds.append(faultKind { () throws(SolverFault) in try session.setBounds(ofColumn: 0, to: .atMost(0.5)) })
      kinds.append(faultKind { () throws(SolverFault) in try session.setBounds(ofRow: -1, to: .free) })
      #expect(
        kinds == [
          .invalidModel([.unknownLine(.column(5), count: 5)]),
          .invalidModel([.notFinite(.objective(column: 0))]),
          .invalidModel([.crossedBounds(.column(0), .between(2, 1))]),
          .invalidModel([.fractionalBounds(column: 0, .atMost(0.5))]),
          .invalidModel([.unknownLine(.row(-1), count: 2)]),
        ])
      #expect(try session.solve().objective == expected)
    }
  }

  @Test func `rows and columns that are to be removed twice are refused`() throws {
    let model = try SampleModels.knapsack(items: 5, rows: 2, seed: 1)
    try solver.withSession(model) { session throws(SolverFault) in
      #expect(
        faultKind { () throws(SolverFault) in try session.remove(rows: [1, 1]) }
          == .invalidOptions("row(1) is to be removed twice"))
      #expect(
        faultKind { () throws(SolverFault) in try session.remove(columns: [9]) }
          == .invalidModel([.unknownLine(.column(9), count: 5)]))
      #expect(session.rowCount == 2)
    }
  }

  /// Options that make no sense, with what is said about them.
  static let senseless: [(String, SolveOptions)] = [
    senseless("a limit of -1 nodes") { $0.limits.nodes = -1 },
    senseless("a limit of -2 iterations") { $0.limits.iterations = -2 },
    senseless("a time limit of -1.0 seconds") { $0.limits.time = .seconds(-1) },
    senseless("a memory limit of 0 MiB") { $0.limits.memoryInMebibytes = 0 },
    senseless("a tolerance of 0.0") { $0.tolerances.integrality = 0 },
    senseless("a tolerance of nan") { $0.tolerances.feasibility = .nan },
    senseless("a relative gap of -0.1") { $0.relativeGap = -0.1 },
    senseless("a cut-off of inf") { $0.cutoff = .infinity },
    senseless("an incumbent of 1 values") { $0.incumbent = [1] },
    senseless("an incumbent that is not finite") { $0.incumbent = [0, 0, 0, 0, .nan] },
    senseless("a branching priority for column 5") {
      $0.branchingPriorities = [BranchingPriority(column: 5, priority: 1)]
    },
    senseless("a basis with 1 rows, 0 columns and 1 basic ones") {
      $0.startingBasis = Basis(rows: [.basic], columns: [])
    },
  ]

  private static func senseless(
    _ complaint: String, _ change: (inout SolveOptions) -> Void
  ) -> (String, SolveOptions) {
    var options = SolveOptions()
    change(&options)
    return (complaint, options)
  }

  @Test(arguments: senseless)
  func `options that make no sense are refused with a reason`(_ complaint: String, _ options: SolveOptions) throws {
    let model = try SampleModels.knapsack(items: 5, rows: 2, seed: 1)
    #expect(
      faultKind { () throws(SolverFault) in _ = try solver.solve(model, options: options) }
        == .invalidOptions(complaint))
  }

  @Test func `an incumbent that breaks a row is refused`() throws {
    var builder = ModelBuilder("row", sense: .maximise)
    let x = builder.addBinary("x", objective: 1)
    let y = builder.addBinary("y", objective: 1)
    builder.addRow("a", 1 * x + 1 * y, .atMost(1))
    let model = try builder.build()
    var options = SolveOptions()
    options.incumbent = [1, 1]
    #expect(
      faultKind { () throws(SolverFault) in _ = try solver.solve(model, options: options) }
        == .invalidOptions("the incumbent breaks row(0) by 1.0"))
    options.incumbent = [0.5, 0]
    #expect(
      faultKind { () throws(SolverFault) in _ = try solver.solve(model, options: options) }
        == .invalidOptions("the incumbent breaks column(0) by 0.5"))
  }

  @Test func `a solve from inside a progress handler is refused and the outer one goes on`() throws {
    let model = try SampleModels.knapsack(items: 15, rows: 3, seed: 9)
    let expected = try solver.solve(model)
    var options = SolveOptions()
    options.reportInterval = .zero
    var refusals: Set<SolverFault.Kind?> = []
    let outcome = try solver.solve(model, options: options) { _ in
      refusals.insert(faultKind { () throws(SolverFault) in _ = try solver.solve(model) })
      return .proceed
    }
    #expect(refusals == [.reentered])
    #expect(outcome.values == expected.values)
  }

  @Test func `a solve that needs more memory than it may ends with what it has, and the next one works`() throws {
    // Best bound first keeps every open node: a thousand of them pass one mebibyte.
    let model = try SampleModels.knapsack(items: 80, rows: 30, seed: 4)
    var options = SolveOptions()
    options.limits = SolveLimits(nodes: 200_000, memoryInMebibytes: 1)
    try solver.withSession(model) { session throws(SolverFault) in
      let outcome = try session.solve(options)
      #expect(outcome.termination == .memoryLimit)
      #expect(outcome.hasPoint)
      #expect(FeasibilityReport(outcome.values, in: model).isFeasible)
      #expect((outcome.bestBound ?? 0) >= (outcome.objective ?? .infinity))
      #expect(faultKind { () throws(SolverFault) in _ = try session.solve() } == .sessionLost)
      #expect(faultKind { () throws(SolverFault) in try session.setBounds(ofRow: 0, to: .free) } == .sessionLost)
    }
    let small = try SampleModels.knapsack(items: 10, rows: 1, seed: 4)
    #expect(try solver.solve(small).pointStatus == .optimal)
  }

  @Test func `a singular basis is numerical trouble, not a crash`() throws {
    // Both rows read x + y, so x and y cannot be basic at once.
    var builder = ModelBuilder("singular", sense: .minimise)
    let x = builder.addColumn("x", .nonNegative, objective: 1)
    let y = builder.addColumn("y", .nonNegative, objective: 1)
    builder.addRow("a", 1 * x + 1 * y, .atLeast(1))
    builder.addRow("b", 1 * x + 1 * y, .atMost(9))
    var options = SolveOptions()
    options.startingBasis = Basis(rows: [.atLower, .atUpper], columns: [.basic, .basic])
    let outcome = try solver.solve(builder.build(), options: options)
    #expect(outcome.termination == .numericalTrouble(.singularBasis))
    #expect(outcome.pointStatus == .none)
  }
}
