extension SelectionProblem {
  /// A problem that grows group by group.
  public struct Draft: Sendable {
    private var problem: SelectionProblem

    /// Starts with no group and no row.
    ///
    /// - Parameter levels: number of objectives, in the order in which they are maximised.
    public init(levels: Int) {
      problem = SelectionProblem(
        groupStart: [0], columnStart: [0], rowIndices: [], amounts: [], rows: [],
        levels: Array(repeating: [], count: levels))
    }

    /// Number of groups opened so far.
    public var groupCount: Int { problem.groupCount }

    /// Adds a row.
    ///
    /// - Returns: the index by which columns name it.
    public mutating func addRow(lower: Int64? = nil, upper: Int64? = nil) -> Int {
      problem.rows.append(SelectionRow(lower: lower, upper: upper))
      return problem.rows.count - 1
    }

    /// Opens the next group, which receives the columns that follow.
    public mutating func beginGroup(decision: GroupDecision = .free) {
      problem.groupStart.append(Int32(problem.columnCount))
      problem.decisions.append(decision)
    }

    /// Adds a column to the group that was opened last.
    public mutating func addColumn(values: [Int64], amounts: [(row: Int, amount: Int64)]) {
      for (level, value) in values.enumerated() { problem.levels[level].append(value) }
      for entry in amounts where entry.amount != 0 {
        problem.rowIndices.append(Int32(entry.row))
        problem.amounts.append(entry.amount)
      }
      problem.columnStart.append(Int32(problem.amounts.count))
      problem.groupStart[problem.groupStart.count - 1] = Int32(problem.columnCount)
    }

    /// Adds a dependence between groups.
    public mutating func addLink(_ link: GroupLink) { problem.links.append(link) }

    /// The problem, once it is complete.
    ///
    /// - Throws: ``SelectionProblemError`` when the parts do not fit together.
    public func finished() throws(SelectionProblemError) -> SelectionProblem {
      try problem.validate()
      return problem
    }
  }
}
