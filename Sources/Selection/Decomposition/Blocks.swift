/// The groups of a model in blocks that rows of no interest tie together, and the blocks that each other row ties.
struct Blocks {
  /// Groups of each block, in order.
  private let groups: [[Int]]
  /// Blocks that each row of interest enters.
  private let blocksOfRow: [(row: Int, blocks: [Int])]

  /// - Parameters:
  ///   - model: the model.
  ///   - rows: the rows of interest.
  init(of model: ChoiceModel, without rows: [Int]) {
    var ties = Ties(count: model.groupCount)
    var place = [Int](repeating: -1, count: model.rowCount)
    for (index, row) in rows.enumerated() { place[row] = index }
    var groupsOfRow = rows.map { _ in [Int]() }
    var firstOfRow = [Int](repeating: -1, count: model.rowCount)
    for group in 0..<model.groupCount {
      for column in model.columns(group) {
        for entry in model.entries(column) {
          let row = Int(model.rowIndices[entry])
          if place[row] >= 0 {
            if groupsOfRow[place[row]].last != group { groupsOfRow[place[row]].append(group) }
          } else if firstOfRow[row] < 0 {
            firstOfRow[row] = group
          } else {
            ties.tie(group, firstOfRow[row])
          }
        }
      }
    }
    let (blocks, blockOf) = ties.blocks()
    groups = blocks
    blocksOfRow = zip(rows, groupsOfRow).map { row, groups in
      var isSeen = Set<Int>()
      return (row, groups.map { blockOf[$0] }.filter { isSeen.insert($0).inserted })
    }
  }

  private func tied(linking: Set<Int>) -> Ties {
    var ties = Ties(count: groups.count)
    for (row, blocks) in blocksOfRow where !linking.contains(row) {
      for block in blocks { ties.tie(block, blocks[0]) }
    }
    return ties
  }

  /// Groups of the largest part when some rows are set aside.
  func largest(linking: Set<Int>) -> Int {
    var ties = tied(linking: linking)
    return ties.blocks().blocks.map { $0.reduce(0) { $0 + groups[$1].count } }.max() ?? 0
  }

  /// The parts when some rows are set aside, each in order.
  func parts(linking: Set<Int>) -> [[Int]] {
    var ties = tied(linking: linking)
    return ties.blocks().blocks.map { $0.flatMap { groups[$0] }.sorted() }.sorted { $0[0] < $1[0] }
  }
}
