import LinearProgramming

/// A choice for every group of a large problem that is made to respect the rows and filled up.
///
/// What is rounded breaks some rows and leaves room in others, a little each. Moves of single groups that lose least for
/// what they mend, then for what they bring, cost little where there are many groups (after Dobson, *Worst-case analysis
/// of greedy heuristics for integer programming with nonnegative data*, Mathematics of Operations Research 7, 1982).
struct WholeChoice {
  let pricing: Pricing
  private(set) var columns: Choice
  private var activity: [Int128]
  private let multipliers: [Double]
  private let rowScale: [Double]

  private struct Move {
    var group: Int32
    var column: Int32
    /// What it loses at the multipliers for each unit that it mends, or alone.
    var cost: Double
  }

  /// A choice made to respect every row.
  ///
  /// - Parameters:
  ///   - pricing: the whole problem.
  ///   - start: the choice to begin with; without one, the most profitable columns.
  ///   - multipliers: multipliers by row, near the best ones.
  ///   - passes: how often all columns may be looked at for moves that mend rows.
  /// - Returns: the choice; nothing where the moves do not get there.
  static func respectingRows(
    _ pricing: Pricing, from start: Choice?, at multipliers: [Double], passes: Int = 30
  ) -> Choice? {
    let groups = (0..<Int32(pricing.problem.groupCount)).map { $0 }
    let start = start ?? pricing.standing(of: groups, at: multipliers).best
    var whole = WholeChoice(pricing, from: start, at: multipliers)
    for _ in 0..<passes where whole.isBroken {
      whole.emptyBrokenLinks()
      guard whole.repair() || !whole.isBroken else { return nil }
    }
    guard !whole.isBroken else { return nil }
    whole.fill()
    return whole.columns
  }

  private init(_ pricing: Pricing, from start: Choice, at multipliers: [Double]) {
    self.pricing = pricing
    self.multipliers = multipliers
    columns = start
    rowScale = pricing.largestAmounts.map { 1 / max(1, $0) }
    activity = Array(repeating: 0, count: pricing.rowCount)
    for group in columns.indices { add(group, columns[group], 1) }
  }

  private var isBroken: Bool { activity.indices.contains { violation($0, activity[$0]) > 0 } }

  private func violation(_ row: Int, _ amount: Int128) -> Double {
    if amount > pricing.upper[row] { return (amount - pricing.upper[row]).nearestDouble * rowScale[row] }
    if amount < pricing.lower[row] { return (pricing.lower[row] - amount).nearestDouble * rowScale[row] }
    return 0
  }

  private mutating func add(_ group: Int, _ column: Int32, _ sign: Int128) {
    pricing.visitEntries(group, column) { activity[$0] += sign * $1 }
  }

  private mutating func apply(_ move: Move) {
    let group = Int(move.group)
    add(group, columns[group], -1)
    add(group, move.column, 1)
    columns[group] = move.column
  }

  /// What a move changes, row by row.
  private func differences(_ group: Int, to column: Int32, _ differences: inout [(row: Int, amount: Int128)]) {
    differences.removeAll(keepingCapacity: true)
    pricing.visitEntries(group, column) { differences.append(($0, $1)) }
    pricing.visitEntries(group, columns[group]) { row, amount in
      if let place = differences.firstIndex(where: { $0.row == row }) {
        differences[place].amount -= amount
      } else {
        differences.append((row, -amount))
      }
    }
  }

  private func change(_ differences: [(row: Int, amount: Int128)]) -> Double {
    differences.reduce(0) {
      $0 + violation($1.row, activity[$1.row] + $1.amount) - violation($1.row, activity[$1.row])
    }
  }

  /// Leaves out every group of a link that is broken, and what depends on it.
  private mutating func emptyBrokenLinks() {
    while true {
      let broken = pricing.brokenLinks(columns).filter {
        columns[$0] >= 0 && pricing.problem.decision(ofGroup: $0) != .forcedIn
      }
      if broken.isEmpty { return }
      for group in broken { apply(Move(group: Int32(group), column: -1, cost: 0)) }
    }
  }

  /// Moves groups until nothing more is broken or nothing helps; says whether anything did.
  private mutating func repair() -> Bool {
    let moves = moves { whole, group, candidate, loss, differences in
      whole.differences(group, to: candidate, &differences)
      let change = whole.change(differences)
      return change < -1e-12 ? max(0, loss) / -change : nil
    }
    var differences: [(row: Int, amount: Int128)] = []
    var isMended = false
    for move in moves where columns[Int(move.group)] != move.column {
      self.differences(Int(move.group), to: move.column, &differences)
      guard change(differences) < -1e-12 else { continue }
      apply(move)
      isMended = true
    }
    return isMended
  }

  /// Takes what raises the value and breaks no row, what loses least at the multipliers first.
  private mutating func fill() {
    let values = pricing.problem.levels[0]
    @Sendable func value(_ column: Int32) -> Int64 { column < 0 ? 0 : values[Int(column)] }
    let moves = moves { whole, group, candidate, loss, _ in
      value(candidate) > value(whole.columns[group]) ? loss : nil
    }
    var differences: [(row: Int, amount: Int128)] = []
    for move in moves where value(move.column) > value(columns[Int(move.group)]) {
      self.differences(Int(move.group), to: move.column, &differences)
      guard change(differences) <= 0 else { continue }
      apply(move)
    }
  }

  /// The moves that a closure gives a cost, the cheapest first.
  private func moves(
    _ cost: @Sendable (Self, Int, Int32, _ loss: Double, inout [(row: Int, amount: Int128)]) -> Double?
  ) -> [Move] {
    let (groupCount, size) = (columns.count, Pricing.chunk)
    let found = WorkerThreads.map(count: (groupCount + size - 1) / size, threads: pricing.threads) { chunk in
      let groups = (Int32(chunk * size)..<Int32(min(groupCount, (chunk + 1) * size))).map { $0 }
      var moves: [Move] = []
      var differences: [(row: Int, amount: Int128)] = []
      pricing.visit(groups[...], multipliers) { group, candidates in
        let current = columns[Int(group)]
        guard let now = candidates.first(where: { $0.column == current }) else { return }
        for candidate in candidates where candidate.column != current {
          let loss = now.profit - candidate.profit
          guard let cost = cost(self, Int(group), candidate.column, loss, &differences) else { continue }
          moves.append(Move(group: group, column: candidate.column, cost: cost))
        }
      }
      return moves
    }
    return found.flatMap { $0 }.sorted { ($0.cost, $0.group, $0.column) < ($1.cost, $1.group, $1.column) }
  }
}

extension Pricing {
  /// The largest amount of every row, as a number of its own; 0 where nothing enters it.
  var largestAmounts: [Double] {
    var largest = [Double](repeating: 0, count: rowCount)
    for (row, amount) in zip(problem.rowIndices, problem.amounts) {
      largest[Int(row)] = max(largest[Int(row)], abs(Double(amount)))
    }
    return largest
  }

  /// Calls a closure with every row that a column (-1 for none) enters, those of links among them, and by how much.
  func visitEntries(_ group: Int, _ column: Int32, _ body: (Int, Int128) -> Void) {
    guard column >= 0 else { return }
    for entry in problem.entries(ofColumn: Int(column)) {
      body(Int(problem.rowIndices[entry]), Int128(problem.amounts[entry]))
    }
    for entry in links.entries(ofGroup: group) { body(Int(links.rows[entry]), Int128(links.amounts[entry])) }
  }
}
