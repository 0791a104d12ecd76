import Selection

/// Small problems with every kind of row, drawn from a seed.
enum RandomProblem {
  static func drawn(
    seed: UInt64, groups: Int = 7, hasLinks: Bool = true, largestAmount: Int64 = 1_000
  ) throws -> SelectionProblem {
    var random = SeededGenerator(seed: seed)
    var draft = SelectionProblem.Draft(levels: 4)
    let budgets = (0..<2).map { _ in
      draft.addRow(upper: Int64.random(in: 0...(largestAmount * Int64(groups) / 3), using: &random))
    }
    let quota = draft.addRow(upper: Int64.random(in: 1...Int64(groups), using: &random))
    let floor = draft.addRow(lower: Int64.random(in: 0...2, using: &random))
    let share = draft.addRow(lower: 0)
    let window = draft.addRow(lower: Bool.random(using: &random) ? 1 : nil, upper: 3)
    for _ in 0..<groups {
      let draw = Int.random(in: 0..<20, using: &random)
      draft.beginGroup(decision: draw == 0 ? .forcedIn : draw == 1 ? .forcedOut : .free)
      let points = Int64.random(in: 1...5, using: &random) * 500
      let isIn = Bool.random(using: &random)
      let isQuota = Bool.random(using: &random)
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        var amounts = budgets.filter { _ in Int.random(in: 0..<4, using: &random) > 0 }.map {
          (row: $0, amount: Int64.random(in: 1...largestAmount, using: &random))
        }
        if isQuota { amounts.append((quota, 1)) }
        if !isQuota { amounts.append((floor, 1)) }
        amounts.append((share, isIn ? 4_000 : -6_000))
        if Bool.random(using: &random) { amounts.append((window, 1)) }
        let cost = amounts.filter { $0.row < 2 }.reduce(0) { $0 + $1.amount }
        draft.addColumn(
          values: [
            points * Int64.random(in: 1...2, using: &random), 1, -cost, -Int64.random(in: 0..<50, using: &random),
          ],
          amounts: amounts)
      }
    }
    if hasLinks {
      if Bool.random(using: &random) { draft.addLink(.together([0, 1, 2])) }
      if Bool.random(using: &random) { draft.addLink(.requires(group: 3, prerequisite: 4)) }
      if Bool.random(using: &random) { draft.addLink(.together([5, 6])) }
    }
    return try draft.finished()
  }
}
