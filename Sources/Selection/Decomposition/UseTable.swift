/// The best choice of a part for every way in which the part can use the linking rows.
struct UseTable: Sendable {
  /// One way of use.
  struct Entry: Sendable {
    /// Columns of the part's model, one per group.
    var columns: [Int32]
    /// Priced value, in the units of the search.
    var value: Int128
  }

  /// For every column a number that tells its amounts in the linking rows; 0 for none.
  let useOfColumn: [Int32]
  /// Least difference between the priced values of two choices of the same use.
  let step: Int128
  private let groupStart: [Int32]
  private(set) var entries: [[Int32]: Entry] = [:]

  init(_ model: ChoiceModel, useOfColumn: [Int32], step: Int128) {
    groupStart = model.groupStart
    self.useOfColumn = useOfColumn
    self.step = step
  }

  private func use(of columns: [Int32]) -> [Int32] {
    columns.lazy.map { useOfColumn[Int($0)] }.filter { $0 != 0 }.sorted()
  }

  mutating func record(_ candidate: Incumbent) {
    let use = use(of: candidate.columns)
    if let known = entries[use], known.value >= candidate.value { return }
    entries[use] = Entry(columns: candidate.columns, value: candidate.value)
  }

  /// Whether nothing better or other can come of a node: its use is settled, and its bound is reached.
  func isSettled(bound: Int128, allowed: [Bool]) -> Bool {
    var use: [Int32] = []
    for group in 0..<groupStart.count - 1 {
      var common: Int32 = -1
      for column in Int(groupStart[group])..<Int(groupStart[group + 1]) where allowed[column] {
        if common < 0 { common = useOfColumn[column] } else if common != useOfColumn[column] { return false }
      }
      if common > 0 { use.append(common) }
    }
    guard let known = entries[use.sorted()] else { return false }
    return bound < known.value + step
  }

  /// A branching on a group whose use is open, where the relaxed solution is whole.
  func branching(_ simplex: GroupedSimplex) -> Branching? {
    for group in 0..<groupStart.count - 1 {
      let open = (Int(groupStart[group])..<Int(groupStart[group + 1])).filter { simplex.allowed[$0] }
      guard let first = open.first, open.contains(where: { useOfColumn[$0] != useOfColumn[first] }) else { continue }
      let taken = simplex.parts(of: group).filter { simplex.allowed[$0.column] }.max { $0.part < $1.part }
      let key = Int32(taken?.column ?? first)
      return Branching(
        down: .forbid(key), up: .only(key), part: 1, isCount: false, key: simplex.model.rowCount + Int(key))
    }
    return nil
  }
}
