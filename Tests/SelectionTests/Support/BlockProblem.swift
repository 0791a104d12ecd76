import Selection

/// Random problems side by side, with one row that counts the chosen groups of all of them, and one for what they cost.
struct BlockProblem {
  let blocks: [SelectionProblem]
  let problem: SelectionProblem

  init(seed: UInt64, blocks count: Int, most: Int64?, money: Int64? = nil) throws {
    // Blocks without any choice of their own would make the whole infeasible.
    var drawn: [SelectionProblem] = []
    var next = seed * 1_000
    while drawn.count < count {
      let block = try RandomProblem.drawn(seed: next)
      if ExhaustiveSearch(problem: block).bestValues() != nil { drawn.append(block) }
      next += 1
    }
    blocks = drawn
    var draft = SelectionProblem.Draft(levels: 4)
    let total = most.map { draft.addRow(upper: $0) }
    let budget = money.map { draft.addRow(upper: $0) }
    for block in drawn {
      let firstGroup = Int32(draft.groupCount)
      let rows = block.rows.map { draft.addRow(lower: $0.lower, upper: $0.upper) }
      for group in 0..<block.groupCount {
        draft.beginGroup(decision: block.decision(ofGroup: group))
        for column in block.columns(ofGroup: group) {
          var amounts = block.entries(ofColumn: column).map {
            (row: rows[Int(block.rowIndices[$0])], amount: block.amounts[$0])
          }
          if let total { amounts.append((row: total, amount: 1)) }
          if let budget { amounts.append((row: budget, amount: -block.levels[2][column])) }
          draft.addColumn(values: block.levels.map { $0[column] }, amounts: amounts)
        }
      }
      for link in block.links {
        switch link {
        case .together(let groups): draft.addLink(.together(groups.map { $0 + firstGroup }))
        case .requires(let group, let prerequisite):
          draft.addLink(.requires(group: group + firstGroup, prerequisite: prerequisite + firstGroup))
        }
      }
    }
    problem = try draft.finished()
  }

  /// Best first-level value of the whole.
  func bestValue(atMost most: Int) -> Int64? { bestValues(atMost: most)?.first }

  /// Best values of the whole at every level, from the best of each block for each number of groups.
  func bestValues(atMost most: Int) -> [Int64]? {
    var best: [[Int64]?] = [Array(repeating: 0, count: problem.levels.count)]
    for block in blocks {
      let own = ExhaustiveSearch(problem: block).bestValuesByCount()
      var sum = [[Int64]?](repeating: nil, count: best.count + block.groupCount)
      for (count, values) in best.enumerated() {
        for (more, gains) in own.enumerated() {
          guard let values, let gains else { continue }
          let both = zip(values, gains).map { $0 + $1 }
          if sum[count + more].map({ $0.lexicographicallyPrecedes(both) }) ?? true { sum[count + more] = both }
        }
      }
      best = sum
    }
    return best.prefix(most + 1).compactMap { $0 }.max { $0.lexicographicallyPrecedes($1) }
  }
}
