import Selection

enum EstablishmentProblem {
  /// Posts of thirty establishments, of which each lets eight in, under a budget in cents and a share of its own.
  static func drawn(seed: UInt64) throws -> SelectionProblem {
    var random = SeededGenerator(seed: seed)
    var draft = SelectionProblem.Draft(levels: 1)
    let budget = draft.addRow(upper: 130 * 4_000_000)
    let share = draft.addRow(lower: 0)
    let places = (0..<30).map { _ in draft.addRow(upper: 8) }
    for _ in 0..<900 {
      draft.beginGroup()
      let place = places[Int.random(in: 0..<30, using: &random)]
      let isOutside = Bool.random(using: &random)
      let points = Int64.random(in: 20...200, using: &random) * 100
      for months in [6, 12] as [Int64] {
        draft.addColumn(
          values: [points * (months + 6) / 18],
          amounts: [
            (row: budget, amount: months * 400_000), (row: share, amount: isOutside ? 2 : -3), (row: place, amount: 1),
          ])
      }
    }
    return try draft.finished()
  }
}
