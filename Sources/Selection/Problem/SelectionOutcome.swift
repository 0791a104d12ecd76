/// What a search found and what it proved.
public struct SelectionOutcome: Sendable {
  /// What is in hand.
  public enum Status: Sendable, Equatable {
    /// The choice is the best at the first level, proven.
    case optimal
    /// The choice respects every row; a better one may exist.
    case feasible
    /// No choice respects every row, proven.
    case infeasible
    /// The search ended before it found or excluded anything.
    case unknown
  }

  /// Why a search ended.
  public enum Ending: Sendable, Equatable {
    /// Every level asked for is proven, or the gap asked for is reached.
    case completed
    /// The node limit was reached.
    case nodeLimit
    /// The deadline passed.
    case deadline
    /// The caller asked to stop.
    case stopped
  }

  /// Deterministic measures of the work done.
  public struct Counters: Sendable, Equatable {
    /// Nodes of all searches.
    public var nodes = 0
    /// Pivots of all relaxations.
    public var pivots = 0
    /// Relaxations solved.
    public var relaxations = 0
    /// Columns that the reductions and the bounds left to the search of the first level.
    public var searchedColumns = 0

    mutating func add(_ other: Counters) {
      nodes += other.nodes
      pivots += other.pivots
      relaxations += other.relaxations
    }
  }

  /// What is in hand.
  public var status: Status
  /// Column chosen in each group, numbered as in the problem; empty when nothing is in hand.
  public var chosen: [Int32?]
  /// Value of the choice at each level; empty when nothing is in hand.
  public var values: [Int64]
  /// Proven upper bound of the first level; nothing when infeasible or not yet known.
  public var bound: Int64?
  /// Number of levels, from the first, at which the choice is proven best.
  public var provedLevels: Int
  /// Why the search ended.
  public var ending: Ending
  /// Measures of the work done.
  public var counters: Counters

  /// Distance between bound and value of the first level, relative to the bound; 0 when optimal.
  public var gap: Double? {
    guard let bound, let value = values.first else { return nil }
    return Self.gap(bound: bound, value: value)
  }

  static func gap(bound: Int64, value: Int64) -> Double {
    bound <= value ? 0 : (Double(bound) - Double(value)) / max(1, Double(bound.magnitude))
  }
}
