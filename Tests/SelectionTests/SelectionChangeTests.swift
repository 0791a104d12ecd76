import Selection
import Testing

/// Every answer of a session equals what an exhaustive search finds in the changed problem.
@Suite struct SelectionChangeTests {
  @Test(arguments: 0..<60)
  func `changed bounds are answered at every level`(seed: Int) throws {
    let problem = try RandomProblem.drawn(seed: UInt64(seed))
    var random = SeededGenerator(seed: UInt64(seed) + 1_000)
    let row = Int.random(in: 0..<problem.rows.count, using: &random)
    let change = SelectionChange(rows: [
      row: SelectionRow(
        lower: problem.rows[row].lower,
        upper: problem.rows[row].upper.map { $0 + Int64.random(in: -2...2, using: &random) })
    ])
    try expectExact(change, of: problem)
  }

  @Test(arguments: 0..<60)
  func `changed values are answered at every level`(seed: Int) throws {
    let problem = try RandomProblem.drawn(seed: UInt64(seed))
    var random = SeededGenerator(seed: UInt64(seed) + 2_000)
    var change = SelectionChange()
    for column in 0..<problem.columnCount where Bool.random(using: &random) {
      change.values[column] = problem.levels[0][column] + Int64.random(in: -400...400, using: &random)
    }
    try expectExact(change, of: problem)
  }

  @Test(arguments: 0..<60)
  func `decisions and excluded columns are answered at every level`(seed: Int) throws {
    let problem = try RandomProblem.drawn(seed: UInt64(seed))
    var random = SeededGenerator(seed: UInt64(seed) + 3_000)
    let group = Int.random(in: 0..<problem.groupCount, using: &random)
    let decision: [GroupDecision] = [.free, .forcedIn, .forcedOut]
    let change = SelectionChange(
      decisions: [group: decision[Int.random(in: 0..<3, using: &random)]],
      excludedColumns: Bool.random(using: &random) ? [Int.random(in: 0..<problem.columnCount, using: &random)] : [])
    try expectExact(change, of: problem)
  }

  @Test(arguments: 0..<60)
  func `every group decided the other way is answered at every level`(seed: Int) throws {
    let problem = try RandomProblem.drawn(seed: UInt64(seed))
    let session = try SelectionSession(problem)
    guard !session.outcome.chosen.isEmpty else { return }
    let changes = session.outcome.chosen.enumerated().map { group, column in
      SelectionChange(decisions: [group: column == nil ? .forcedIn : .forcedOut])
    }
    for (change, answer) in zip(changes, session.answers(changing: changes, levels: .max)) {
      let best = ExhaustiveSearch(problem: problem.applying(change)).bestValues()
      #expect(answer.isProven)
      #expect(answer.values == best ?? [])
      #expect(answer.provedLevels == (best == nil ? 0 : 4))
    }
  }

  @Test(arguments: 0..<20)
  func `a column whose only better was excluded comes back`(seed: Int) throws {
    let problem = try RandomProblem.drawn(seed: UInt64(seed))
    let session = try SelectionSession(problem)
    let changes = session.outcome.chosen.compactMap { $0 }.map { SelectionChange(excludedColumns: [Int($0)]) }
    for (change, answer) in zip(changes, session.answers(changing: changes)) {
      #expect(answer.value == ExhaustiveSearch(problem: problem.applying(change)).bestValues()?.first)
    }
  }

  @Test func `problems drawn one by one give the same answers on any number of threads`() throws {
    let problem = try RandomProblem.drawn(seed: 4)
    let draws = { @Sendable (draw: Int) -> SelectionProblem in
      var changed = problem
      changed.levels[0] = problem.levels[0].map { $0 * Int64(10 + draw) / 10 }
      changed.amounts = problem.amounts.map { $0 > 100 ? $0 - Int64(draw) : $0 }
      return changed
    }
    let one = try SelectionSession(problem, options: SelectionOptions(threads: 1)).answers(count: 12, draws)
    let four = try SelectionSession(problem, options: SelectionOptions(threads: 4)).answers(count: 12, draws)
    #expect(one == four)
    for (draw, answer) in one.enumerated() {
      #expect(answer.value == ExhaustiveSearch(problem: draws(draw)).bestValues()?.first)
    }
  }

  @Test func `a problem that makes no sense has no answer and no proof`() throws {
    let problem = try RandomProblem.drawn(seed: 1)
    let answer = try SelectionSession(problem).answers(count: 1) { _ in
      var changed = problem
      changed.levels[0].removeLast()
      return changed
    }
    #expect(answer.first?.value == nil)
    #expect(answer.first?.isProven == false)
  }

  private func expectExact(_ change: SelectionChange, of problem: SelectionProblem) throws {
    let answer = try SelectionSession(problem).answer(changing: change, levels: .max)
    let search = ExhaustiveSearch(problem: problem.applying(change))
    #expect(answer.isProven)
    #expect(answer.values == search.bestValues() ?? [])
    if answer.value != nil { #expect(search.isAllowed(answer.chosen.map { $0.map(Int.init) })) }
  }
}

extension SelectionProblem {
  /// The change made by hand: an excluded column gets a row of its own that bars it.
  fileprivate func applying(_ change: SelectionChange) -> SelectionProblem {
    var changed = self
    for (group, decision) in change.decisions { changed.decisions[group] = decision }
    for (row, bounds) in change.rows { changed.rows[row] = bounds }
    for (column, value) in change.values { changed.levels[0][column] = value }
    for column in change.excludedColumns {
      changed.rows.append(SelectionRow(upper: 0))
      let place = Int(changed.columnStart[column + 1])
      changed.rowIndices.insert(Int32(changed.rows.count - 1), at: place)
      changed.amounts.insert(1, at: place)
      for later in (column + 1)..<changed.columnStart.count { changed.columnStart[later] += 1 }
    }
    return changed
  }
}
