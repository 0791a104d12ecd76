// How the parts of this module are used from outside:
//
//   var draft = SelectionProblem.Draft(levels: 2)
//   let budget = draft.addRow(upper: 1_000_000)
//   draft.beginGroup()                                        // at most one column of a group is chosen
//   draft.addColumn(values: [5_000, 1], amounts: [(row: budget, amount: 400_000)])
//   let problem = try draft.finished()
//   let outcome = try SelectionSolver.solve(problem, options: SelectionOptions())
//   outcome.chosen[0]                                         // column of group 0, or nil
//
// Callers with millions of columns fill the compact arrays of `SelectionProblem` themselves.

/// A choice of at most one column in every group, under linear rows in integers, for several objectives in order.
///
/// Groups are contiguous ranges of columns. A column consumes whole amounts of rows and is worth one integer per level.
/// The levels are maximised one after the other, each with the ones before it held at their best.
///
/// - Invariant: `groupStart` and `columnStart` begin with 0 and never decrease; a column names a row at most once.
public struct SelectionProblem: Sendable {
  /// First column of each group, closed by the number of columns.
  public var groupStart: [Int32]
  /// First entry of each column in `rowIndices` and `amounts`, closed by the number of entries.
  public var columnStart: [Int32]
  /// Row of each entry.
  public var rowIndices: [Int32]
  /// Amount of each entry, of either sign, never zero.
  public var amounts: [Int64]
  /// Bounds on the rows.
  public var rows: [SelectionRow]
  /// One value per column and level; the first level matters most.
  public var levels: [[Int64]]
  /// What is decided beforehand; empty when every group is free.
  public var decisions: [GroupDecision]
  /// Groups that depend on each other.
  public var links: [GroupLink]

  /// Makes a problem from its compact arrays; `SelectionSolver` refuses inconsistent ones.
  public init(
    groupStart: [Int32], columnStart: [Int32], rowIndices: [Int32], amounts: [Int64], rows: [SelectionRow],
    levels: [[Int64]], decisions: [GroupDecision] = [], links: [GroupLink] = []
  ) {
    self.groupStart = groupStart
    self.columnStart = columnStart
    self.rowIndices = rowIndices
    self.amounts = amounts
    self.rows = rows
    self.levels = levels
    self.decisions = decisions
    self.links = links
  }

  /// Number of groups.
  public var groupCount: Int { max(0, groupStart.count - 1) }

  /// Number of columns.
  public var columnCount: Int { max(0, columnStart.count - 1) }

  /// Columns of a group.
  public func columns(ofGroup group: Int) -> Range<Int> { Int(groupStart[group])..<Int(groupStart[group + 1]) }

  /// Entries of a column, as positions in `rowIndices` and `amounts`.
  public func entries(ofColumn column: Int) -> Range<Int> { Int(columnStart[column])..<Int(columnStart[column + 1]) }

  /// What was decided beforehand about a group.
  public func decision(ofGroup group: Int) -> GroupDecision { decisions.isEmpty ? .free : decisions[group] }
}

/// Bounds on the weighted number of chosen columns, both included.
public struct SelectionRow: Sendable, Equatable {
  /// Least total allowed, or none.
  public var lower: Int64?
  /// Greatest total allowed, or none.
  public var upper: Int64?

  /// Makes a row; a missing bound does not limit.
  public init(lower: Int64? = nil, upper: Int64? = nil) {
    self.lower = lower
    self.upper = upper
  }
}

/// What is decided about a group before anything is chosen.
public enum GroupDecision: UInt8, Sendable {
  /// At most one column.
  case free
  /// Exactly one column.
  case forcedIn
  /// No column.
  case forcedOut
}

/// A dependence between groups.
public enum GroupLink: Sendable, Equatable {
  /// Every one of these groups is chosen, or none is.
  case together([Int32])
  /// The first group is chosen only if the other is.
  case requires(group: Int32, prerequisite: Int32)
}
