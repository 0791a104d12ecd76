/// Families of cutting planes.
public struct CutFamilies: OptionSet, Sendable, Hashable {
  /// The bits.
  public let rawValue: UInt8

  /// Makes a set from its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Gomory's mixed integer cuts.
  public static let gomory = CutFamilies(rawValue: 1)
  /// Mixed integer rounding cuts.
  public static let mixedIntegerRounding = CutFamilies(rawValue: 2)
  /// Cover cuts; searches that use them take turns, since the solver keeps them in one place.
  public static let cover = CutFamilies(rawValue: 4)
  /// Clique cuts.
  public static let clique = CutFamilies(rawValue: 8)
  /// All of them.
  public static let all: CutFamilies = [.gomory, .mixedIntegerRounding, .cover, .clique]
}

/// Ways to guess feasible points during a search.
public struct SearchHeuristics: OptionSet, Sendable, Hashable {
  /// The bits.
  public let rawValue: UInt8

  /// Makes a set from its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Rounds the relaxation of every node.
  public static let rounding = SearchHeuristics(rawValue: 1)
  /// The feasibility pump, at the root.
  public static let feasibilityPump = SearchHeuristics(rawValue: 2)
  /// Proximity search, at the root, for up to a minute on the clock: the answer may differ from run to run.
  public static let proximity = SearchHeuristics(rawValue: 4)
}

/// A column that the search branches on before others.
public struct BranchingPriority: Sendable, Hashable {
  /// The half of the branch to look at first.
  public enum Direction: UInt8, Sendable, Hashable {
    /// As the node selection says.
    case automatic = 0
    /// The smaller values.
    case down = 1
    /// The larger values.
    case up = 2
  }

  /// The number of the column.
  public let column: Int
  /// The larger the earlier; among equals the one farthest from a whole number comes first.
  public let priority: Int
  /// Where to go first.
  public let direction: Direction

  /// Sets the priority of a column.
  public init(column: Int, priority: Int, direction: Direction = .automatic) {
    self.column = column
    self.priority = priority
    self.direction = direction
  }
}

/// How a search picks the column to branch on.
public enum BranchingRule: Sendable, Hashable {
  /// The first that is not whole.
  case firstFractional
  /// The last that is not whole.
  case lastFractional
  /// The one farthest from a whole number.
  case mostFractional
  /// The one whose branches cost most by a dual ratio test (Driebeek and Tomlin).
  case leastDegradation
  /// The one whose branches have cost most so far (pseudo-costs).
  case pseudocosts
}

/// How a search picks the next node.
public enum NodeSelection: Sendable, Hashable {
  /// The newest.
  case depthFirst
  /// The oldest.
  case breadthFirst
  /// The one with the best bound.
  case bestBound
  /// The one whose best point looks best by projection.
  case bestProjection
}
