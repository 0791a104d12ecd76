/// How a problem differs from the one that a session has solved.
public struct SelectionChange: Sendable, Equatable {
  /// What is now decided about some groups; `free` undoes a decision.
  public var decisions: [Int: GroupDecision]
  /// Columns that may no longer be chosen.
  public var excludedColumns: Set<Int>
  /// New bounds of some rows.
  public var rows: [Int: SelectionRow]
  /// New first-level values of some columns.
  public var values: [Int: Int64]

  /// Makes a change; what is not named stays as it is.
  public init(
    decisions: [Int: GroupDecision] = [:], excludedColumns: Set<Int> = [], rows: [Int: SelectionRow] = [:],
    values: [Int: Int64] = [:]
  ) {
    self.decisions = decisions
    self.excludedColumns = excludedColumns
    self.rows = rows
    self.values = values
  }

  /// Whether groups decided in or out are all that changes.
  var onlyDecides: Bool {
    excludedColumns.isEmpty && rows.isEmpty && values.isEmpty && !decisions.values.contains(.free)
  }
}

extension SelectionProblem {
  /// The problem with the changes made, but for the columns excluded.
  func changed(by change: SelectionChange) -> SelectionProblem {
    var changed = self
    if !change.decisions.isEmpty, changed.decisions.isEmpty {
      changed.decisions = Array(repeating: .free, count: groupCount)
    }
    for (group, decision) in change.decisions { changed.decisions[group] = decision }
    for (row, bounds) in change.rows { changed.rows[row] = bounds }
    for (column, value) in change.values { changed.levels[0][column] = value }
    return changed
  }
}
