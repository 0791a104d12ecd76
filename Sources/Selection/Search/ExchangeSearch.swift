/// Turns a rounded relaxation into a choice that respects every row, then improves it by single and paired moves.
struct ExchangeSearch {
  let model: ChoiceModel
  private let values: [Int64]
  private let rowScale: [Double]
  /// What each column is worth at the multipliers of the relaxation; tells good moves from bad ones.
  let profit: [Double]
  private(set) var columns: [Int32]
  private(set) var activity: [Int128]

  /// Begins with some columns of the model of a solved relaxation, one for each group.
  init(_ simplex: GroupedSimplex, level: Int, start: [Int32]) {
    self.init(
      simplex.model, level: level, profit: simplex.profit, rowScale: simplex.matrix.rowScale, start: start)
  }

  /// Begins with some columns of a model, one for each group.
  init(_ model: ChoiceModel, level: Int, profit: [Double], rowScale: [Double], start: [Int32]) {
    self.model = model
    values = model.levels[level]
    self.profit = profit
    columns = start
    activity = model.activity(of: start)
    self.rowScale = rowScale
  }

  /// The choice, if it respects every row.
  func incumbent(level: Int) -> Incumbent? {
    guard activity.indices.allSatisfy({ violation($0, activity[$0]) == 0 }) else { return nil }
    return Incumbent(columns: columns, value: model.value(of: columns, level: level))
  }

  func violation(_ row: Int, _ amount: Int128) -> Double {
    if amount > model.upper[row] { return (amount - model.upper[row]).nearestDouble * rowScale[row] }
    if amount < model.lower[row] { return (model.lower[row] - amount).nearestDouble * rowScale[row] }
    return 0
  }

  mutating func apply(_ column: Int) {
    let group = Int(model.columnGroup[column])
    for entry in model.entries(Int(columns[group])) {
      activity[Int(model.rowIndices[entry])] -= Int128(model.amounts[entry])
    }
    for entry in model.entries(column) { activity[Int(model.rowIndices[entry])] += Int128(model.amounts[entry]) }
    columns[group] = Int32(column)
  }

  /// Change in the total violation if the group of the column moved to it.
  private mutating func violationChange(_ column: Int) -> Double {
    let old = Int(columns[Int(model.columnGroup[column])])
    var change = 0.0
    for entry in model.entries(old) {
      let row = Int(model.rowIndices[entry])
      let before = activity[row]
      activity[row] = before - Int128(model.amounts[entry])
      change += violation(row, activity[row]) - violation(row, before)
    }
    for entry in model.entries(column) {
      let row = Int(model.rowIndices[entry])
      let before = activity[row]
      activity[row] = before + Int128(model.amounts[entry])
      change += violation(row, activity[row]) - violation(row, before)
    }
    for entry in model.entries(column) { activity[Int(model.rowIndices[entry])] -= Int128(model.amounts[entry]) }
    for entry in model.entries(old) { activity[Int(model.rowIndices[entry])] += Int128(model.amounts[entry]) }
    return change
  }

  /// Moves groups one by one, the cheapest per unit of violation first, until nothing is violated or nothing helps.
  mutating func repair(allowed: [Bool], steps: Int = 200, looks: Int = 4_000_000) {
    // A step looks at every column, so large models get fewer.
    for _ in 0..<min(steps, max(8, looks / max(1, model.columnCount))) {
      guard activity.indices.contains(where: { violation($0, activity[$0]) > 0 }) else { return }
      var best = -1
      var bestCost = Double.infinity
      for column in 0..<model.columnCount where allowed[column] {
        let current = Int(columns[Int(model.columnGroup[column])])
        guard column != current else { continue }
        let change = violationChange(column)
        guard change < -1e-12 else { continue }
        let loss = max(0, profit[current] - profit[column])
        let cost = (loss + 1e-9) / -change
        if cost < bestCost {
          bestCost = cost
          best = column
        }
      }
      if best >= 0 { apply(best) } else if !mendLinks(allowed: allowed) { return }
    }
  }

  /// Raises the value by moves of one group or two, as long as every row stays respected.
  mutating func improve(allowed: [Bool], rounds: Int = 60, width: Int = 120, looks: Int = 1_000_000) {
    for _ in 0..<min(rounds, max(2, looks / max(1, model.columnCount))) {
      let moves = promisingMoves(allowed, width)
      guard let (first, second) = bestPair(moves) else { return }
      apply(first)
      if second >= 0 { apply(second) }
    }
  }

  /// The moves that lose least at the multipliers.
  private func promisingMoves(_ allowed: [Bool], _ width: Int) -> [Int] {
    var moves: [(loss: Double, column: Int)] = []
    for column in 0..<model.columnCount where allowed[column] {
      let current = Int(columns[Int(model.columnGroup[column])])
      if column != current { moves.append((profit[current] - profit[column], column)) }
    }
    moves.sort { ($0.loss, $0.column) < ($1.loss, $1.column) }
    return moves.prefix(width).map(\.column)
  }

  private func gain(_ column: Int) -> Int128 {
    Int128(values[column]) - Int128(values[Int(columns[Int(model.columnGroup[column])])])
  }

  private mutating func bestPair(_ moves: [Int]) -> (Int, Int)? {
    var best: (Int, Int)?
    var bestGain: Int128 = 0
    for (index, first) in moves.enumerated() {
      let group = Int(model.columnGroup[first])
      let own = gain(first)
      if own > bestGain && violationChange(first) <= 0 {
        bestGain = own
        best = (first, -1)
      }
      let before = Int(columns[group])
      var broken: [Int] = []
      var isApplied = false
      for second in moves[(index + 1)...] where model.columnGroup[second] != Int32(group) {
        let total = own + gain(second)
        guard total > bestGain else { continue }
        if !isApplied {
          apply(first)
          isApplied = true
          broken = (model.entries(before).map { $0 } + model.entries(first))
            .map { Int(model.rowIndices[$0]) }.filter { !isRespected($0) }
          // One more move does not mend many rows.
          if broken.count > 6 { break }
        }
        if keepsRows(second, broken: broken) {
          bestGain = total
          best = (first, second)
        }
      }
      if isApplied { apply(before) }
    }
    return best
  }

  /// Whether every row is respected after the move, given the only rows that are broken before it.
  private mutating func keepsRows(_ column: Int, broken: [Int]) -> Bool {
    let before = Int(columns[Int(model.columnGroup[column])])
    // Most moves fail on what is broken already, which a look at it alone tells.
    for row in broken {
      let change = model.amount(of: column, inRow: row) - model.amount(of: before, inRow: row)
      guard isRespected(row, activity[row] + change) else { return false }
    }
    apply(column)
    defer { apply(before) }
    return model.entries(column).allSatisfy { isRespected(Int(model.rowIndices[$0])) }
      && model.entries(before).allSatisfy { isRespected(Int(model.rowIndices[$0])) }
  }

  private func isRespected(_ row: Int) -> Bool { isRespected(row, activity[row]) }

  private func isRespected(_ row: Int, _ amount: Int128) -> Bool {
    amount <= model.upper[row] && amount >= model.lower[row]
  }
}
