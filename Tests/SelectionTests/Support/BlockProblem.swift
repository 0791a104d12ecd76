import Selection

/// Random problems side by side, with one row that counts the chosen groups of all of them.
struct BlockProblem {
  let blocks: [SelectionProblem]
  let problem: SelectionProblem

  init(seed: UInt64, blocks count: Int, most: Int64?) throws {
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

  /// Best first-level value of the whole, from the best of each block for each number of groups.
  func bestValue(atMost most: Int) -> Int64? {
    var best: [Int64?] = [0]
    for block in blocks {
      let own = ExhaustiveSearch(problem: block).bestFirstValueByCount()
      var sum = [Int64?](repeating: nil, count: best.count + block.groupCount)
      for (count, value) in best.enumerated() {
        for (more, gain) in own.enumerated() {
          guard let value, let gain else { continue }
          sum[count + more] = max(sum[count + more] ?? .min, value + gain)
        }
      }
      best = sum
    }
    return best.prefix(most + 1).compactMap { $0 }.max()
  }
}
