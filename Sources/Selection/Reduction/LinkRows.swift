/// The rows that stand for links between groups, behind the rows of the problem: what each group puts into them.
///
/// "Together" makes a row per pair of neighbours, "requires" one row; every column of a group counts alike.
struct LinkRows: Sendable {
  private(set) var lower: [Int128] = []
  /// Greatest total of each row.
  var upper: [Int128] { Array(repeating: 0, count: lower.count) }
  /// First entry of each group, closed by their number.
  private(set) var start: [Int]
  private(set) var rows: [Int32]
  private(set) var amounts: [Int64]

  init(_ problem: SelectionProblem) {
    var parts: [(group: Int32, row: Int32, amount: Int64)] = []
    var bounds: [Int128] = []
    func addRow(plus: Int32, minus: Int32, lower: Int128) {
      guard plus != minus else { return }
      let row = Int32(problem.rows.count + bounds.count)
      bounds.append(lower)
      parts.append((plus, row, 1))
      parts.append((minus, row, -1))
    }
    for link in problem.links {
      switch link {
      case .together(let groups):
        for (group, next) in zip(groups, groups.dropFirst()) { addRow(plus: group, minus: next, lower: 0) }
      case .requires(let group, let prerequisite):
        addRow(plus: group, minus: prerequisite, lower: ChoiceModel.noLower)
      }
    }
    parts.sort { ($0.group, $0.row) < ($1.group, $1.row) }
    start = [Int](repeating: 0, count: problem.groupCount + 1)
    for part in parts { start[Int(part.group) + 1] += 1 }
    for group in 0..<problem.groupCount { start[group + 1] += start[group] }
    rows = parts.map(\.row)
    amounts = parts.map(\.amount)
    lower = bounds
  }

  /// Entries of a group, as positions in `rows` and `amounts`.
  func entries(ofGroup group: Int) -> Range<Int> { start[group]..<start[group + 1] }
}
