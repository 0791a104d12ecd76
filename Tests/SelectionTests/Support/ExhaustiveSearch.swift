import Selection

/// Tries every choice; a second opinion for small problems.
///
/// What exceeds a row that nothing relieves is not gone into: it stays too much whatever else is chosen.
struct ExhaustiveSearch {
  let problem: SelectionProblem

  /// The lexicographically best values, or nothing when no choice respects every row.
  func bestValues() -> [Int64]? {
    var best: [Int64]?
    visit { chosen in
      let values = problem.levels.map { level in chosen.compactMap { $0 }.reduce(0) { $0 + level[$1] } }
      if best.map({ $0.lexicographicallyPrecedes(values) }) ?? true { best = values }
    }
    return best
  }

  /// The lexicographically best values for every number of chosen groups.
  func bestValuesByCount() -> [[Int64]?] {
    var best = [[Int64]?](repeating: nil, count: problem.groupCount + 1)
    visit { chosen in
      let columns = chosen.compactMap { $0 }
      let values = problem.levels.map { level in columns.reduce(0) { $0 + level[$1] } }
      if best[columns.count].map({ $0.lexicographicallyPrecedes(values) }) ?? true { best[columns.count] = values }
    }
    return best
  }

  /// Calls a closure with every choice that respects rows, decisions and links.
  private func visit(_ body: ([Int?]) -> Void) {
    var chosen = [Int?](repeating: nil, count: problem.groupCount)
    var activity = [Int64](repeating: 0, count: problem.rows.count)
    let most = mostActivity
    func take(_ column: Int, times sign: Int64) {
      for entry in problem.entries(ofColumn: column) {
        activity[Int(problem.rowIndices[entry])] += sign * problem.amounts[entry]
      }
    }
    func descend(_ group: Int) {
      guard group < problem.groupCount else {
        if isAllowed(chosen) { body(chosen) }
        return
      }
      if problem.decision(ofGroup: group) != .forcedIn {
        chosen[group] = nil
        descend(group + 1)
      }
      if problem.decision(ofGroup: group) != .forcedOut {
        for column in problem.columns(ofGroup: group) {
          take(column, times: 1)
          let rows = problem.entries(ofColumn: column).map { Int(problem.rowIndices[$0]) }
          if rows.allSatisfy({ activity[$0] <= most[$0] }) {
            chosen[group] = column
            descend(group + 1)
          }
          take(column, times: -1)
        }
        chosen[group] = nil
      }
    }
    descend(0)
  }

  /// The upper bound of each row into which no column puts a negative amount.
  private var mostActivity: [Int64] {
    var most = problem.rows.map { $0.upper ?? .max }
    for (row, amount) in zip(problem.rowIndices, problem.amounts) where amount < 0 { most[Int(row)] = .max }
    return most
  }

  /// Whether a choice respects rows, decisions and links.
  func isAllowed(_ chosen: [Int?]) -> Bool {
    var activity = [Int64](repeating: 0, count: problem.rows.count)
    for column in chosen.compactMap({ $0 }) {
      for entry in problem.entries(ofColumn: column) {
        activity[Int(problem.rowIndices[entry])] += problem.amounts[entry]
      }
    }
    for (row, amount) in zip(problem.rows, activity) {
      if let lower = row.lower, amount < lower { return false }
      if let upper = row.upper, amount > upper { return false }
    }
    for group in 0..<problem.groupCount {
      switch problem.decision(ofGroup: group) {
      case .free: break
      case .forcedIn: if chosen[group] == nil { return false }
      case .forcedOut: if chosen[group] != nil { return false }
      }
    }
    return problem.links.allSatisfy { link in
      switch link {
      case .together(let groups): Set(groups.map { chosen[Int($0)] == nil }).count <= 1
      case .requires(let group, let prerequisite): chosen[Int(group)] == nil || chosen[Int(prerequisite)] != nil
      }
    }
  }
}
