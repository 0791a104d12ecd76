/// How to solve, and when to stop.
///
/// The defaults suit linear programmes with many bounded columns, and searches that shall be exact. Limits on nodes
/// and iterations give the same answer on every machine; those on time and memory do not.
public struct SolveOptions: Sendable {
  /// The method for the relaxation.
  public var method = SimplexMethod.dual
  /// Whether the relaxation is simplified before it is solved; pays with thousands of rows.
  public var presolves = false
  /// Whether integer columns may take any value.
  public var relaxesIntegers = false
  /// Whether rows and columns are scaled when they are first solved.
  public var scales = true

  /// When to stop.
  public var limits = SolveLimits()
  /// How exact to be.
  public var tolerances = SolveTolerances()
  /// The search is over once bound and incumbent are this close, relative to the incumbent.
  public var relativeGap = 0.0
  /// Only points with a strictly better objective are wanted; the dual method stops once it cannot get there.
  public var cutoff: Double?
  /// A point that is known to be feasible, one value for each column; the search only looks for better ones.
  public var incumbent: [Double]?

  /// Cuts that tighten the relaxation during the search.
  public var cuts: CutFamilies = []
  /// Ways to guess points during the search.
  public var heuristics: SearchHeuristics = [.rounding]
  /// Columns to branch on before all others.
  public var branchingPriorities: [BranchingPriority] = []
  /// How the search picks among the other columns.
  public var branching = BranchingRule.leastDegradation
  /// Which open node comes next.
  public var nodeSelection = NodeSelection.bestBound

  /// Where the relaxation starts; `nil` for the slacks, or in a session for the basis at present.
  public var startingBasis: Basis?
  /// What of the answer to copy out.
  public var parts: OutcomeParts = .all
  /// Asks the solve to stop, from any thread.
  public var stopSignal: StopSignal?
  /// How often whoever watches is told; zero for as often as possible.
  public var reportInterval = Duration.milliseconds(100)

  /// The defaults.
  public init() {}
}

/// The variants of the simplex method.
public enum SimplexMethod: Sendable, Hashable {
  /// Dual, steepest edge, long steps; the primal takes over if it fails. Fast where many columns have both bounds.
  case dual
  /// Primal, steepest edge.
  case primal
}

/// What ends a solve early.
public struct SolveLimits: Sendable, Hashable {
  /// Nodes of the search.
  public var nodes: Int?
  /// Simplex iterations, in the relaxation and the search together.
  public var iterations: Int?
  /// Time on the clock.
  public var time: Duration?
  /// Memory of the solver on this thread, in mebibytes.
  public var memoryInMebibytes: Int?

  /// No limits.
  public init(nodes: Int? = nil, iterations: Int? = nil, time: Duration? = nil, memoryInMebibytes: Int? = nil) {
    self.nodes = nodes
    self.iterations = iterations
    self.time = time
    self.memoryInMebibytes = memoryInMebibytes
  }
}

/// How far from exact a solve may be; each strictly between zero and one.
public struct SolveTolerances: Sendable, Hashable {
  /// How far a bound may be missed, relative to its size.
  public var feasibility = 1e-7
  /// How far a reduced cost may have the wrong sign, relative to the largest objective coefficient.
  public var optimality = 1e-7
  /// How far from whole an integer column may be.
  public var integrality = 1e-6
  /// A node is dropped if it cannot beat the incumbent by this share of the incumbent.
  public var objective = 1e-9

  /// The defaults.
  public init() {}
}

/// What of an outcome to copy out of the solver.
public struct OutcomeParts: OptionSet, Sendable, Hashable {
  /// The bits.
  public let rawValue: UInt8

  /// Makes a set from its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The values of the columns.
  public static let values = OutcomeParts(rawValue: 1)
  /// The sums of the rows; relaxations only.
  public static let activities = OutcomeParts(rawValue: 2)
  /// Row duals; relaxations only.
  public static let rowDuals = OutcomeParts(rawValue: 4)
  /// Reduced costs; relaxations only.
  public static let reducedCosts = OutcomeParts(rawValue: 8)
  /// The basis of the relaxation.
  public static let basis = OutcomeParts(rawValue: 16)
  /// Everything.
  public static let all: OutcomeParts = [.values, .activities, .rowDuals, .reducedCosts, .basis]
}
