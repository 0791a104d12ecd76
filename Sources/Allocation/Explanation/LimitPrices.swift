internal import Campaigns
public import LinearProgramming
internal import Pools
internal import Quantities

/// What the linear relaxation of the whole model says one unit of each limit is worth (prix duaux).
///
/// A price holds for a small change of a choice that may fund half a post; it is what economists look at, and the exact
/// worth beside it says how far to trust it. The prices are those of one optimal basis: where several are optimal,
/// others would do as well.
public struct LimitPrices: Sendable {
  /// Why there are no prices.
  public enum Absence: Error, Sendable, Hashable {
    /// The model has too many columns for the simplex method to be worth its time.
    case tooLarge(columns: Int)
    /// The solver ended without an optimum.
    case unsolved
  }

  /// Columns above which the relaxation is not solved.
  public static let columnLimit = 20_000
  /// Seconds after which the relaxation is given up.
  private static let timeLimit = Duration.seconds(10)

  /// Who solved the relaxation.
  public let solver: SolverIdentity
  /// The optimum of the relaxation, in thousandths of a point, or of a post.
  public let optimum: Int64
  private let formulation: AllocationFormulation
  /// What one unit of each inequality's bound is worth, in units of the objective.
  private let duals: [Double]
  private let values: [Double]

  /// Solves the relaxation of a problem's model.
  ///
  /// - Parameters:
  ///   - problem: the problem.
  ///   - solver: what solves it.
  ///   - stopSignal: ends the solve early.
  /// - Throws: ``Absence`` when there are no prices; `SolverFault` or `InvalidModel` when the solver refuses the model.
  public init(of problem: AllocationProblem, by solver: some Solver, stopSignal: StopSignal? = nil) throws {
    guard problem.options.count <= Self.columnLimit else { throw Absence.tooLarge(columns: problem.options.count) }
    formulation = AllocationFormulation(problem)
    var options = SolveOptions()
    options.relaxesIntegers = true
    options.presolves = false
    options.limits.time = Self.timeLimit
    options.stopSignal = stopSignal
    options.parts = [.values, .rowDuals]
    let outcome = try solver.solve(try formulation.linearModel(), options: options)
    let first = formulation.postRowCount
    guard outcome.pointStatus == .optimal, let objective = outcome.objective,
      outcome.rowDuals.count >= first + formulation.lines.count
    else { throw Absence.unsolved }
    self.solver = outcome.solver
    let unit: Double = problem.campaign.objective == .points ? 1 : 1_000
    optimum = Self.whole(-objective * unit)
    duals = outcome.rowDuals[first..<first + formulation.lines.count].map { -$0 * unit }
    values = outcome.values
  }

  /// What one unit more of a limit is worth, in thousandths.
  func price(of lines: [Int], step: MarginalWorth.Step) -> Int64? {
    var price = 0.0
    for index in lines {
      switch formulation.lines[index].side {
      case .amount: price += abs(duals[index]) * (step == .tenThousandEuros ? 1_000_000 : 1)
      case .leastShare, .mostShare:
        // The model divides the inequality by its common factor; one point of percentage is 100 basis points of the base.
        let factor = Double(formulation.lines[index].side.commonFactor)
        price += abs(duals[index]) * 100 * base(of: formulation.lines[index]) / factor
      }
    }
    return Self.whole(price)
  }

  /// What the share of an inequality is taken of, in the relaxation.
  private func base(of line: AllocationFormulation.Line) -> Double {
    let problem = formulation.problem
    let family = problem.families[line.family]
    guard let base = family.base else { return 0 }
    var sum = 0.0
    for row in 0..<problem.pool.count where family.limitNumbers(of: row).contains(line.limit) {
      for option in problem.options.options(of: row)
      where base.counts(row: row, offer: Int(problem.options.offers[option])) {
        sum += values[option] * Double(family.counted.amount(problem.options.schedules[option], problem.costs))
      }
    }
    return sum
  }

  /// The nearest whole number; a relaxation is never exact, and what is under half a thousandth is nothing.
  private static func whole(_ value: Double) -> Int64 { Int64(exactly: value.rounded()) ?? 0 }
}
