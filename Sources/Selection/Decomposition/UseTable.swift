/// The best choice of a part for every way in which the part can use the linking rows.
struct UseTable: Sendable {
  /// One way of use.
  struct Entry: Sendable {
    /// Columns of the part's model, one per group.
    var columns: PackedColumns
    /// Priced value, in the units of the search.
    var value: Int128
  }

  /// For every column a number that tells its amounts in the linking rows; 0 for none.
  let useOfColumn: [Int32]
  /// Least difference between the priced values of two choices of the same use.
  let step: Int128
  /// The first of the rows that count the columns of each use; nothing where there are too many uses to count them.
  private let firstCount: Int?
  private let groupStart: [Int32]
  private let useCount: Int
  /// The priced value, in the units of the search, that a choice of a use has to reach to matter at all.
  var least: (@Sendable ([Int32]) -> Int128)?
  private(set) var entries: [[Int32]: Entry] = [:]

  init(_ model: ChoiceModel, useOfColumn: [Int32], firstCount: Int?, step: Int128) {
    groupStart = model.groupStart
    self.useOfColumn = useOfColumn
    self.firstCount = firstCount
    self.step = step
    useCount = Int(useOfColumn.max() ?? 0)
  }

  /// Rows that count the columns of each use; none where they are too many to be branched on.
  static func counts(of useOfColumn: [Int32]) -> [ChoiceModel.ExtraRow] {
    let uses = useOfColumn.max() ?? 0
    guard uses > 0 && uses <= mostCounts else { return [] }
    return (1...uses).map { use in ChoiceModel.ExtraRow(amounts: useOfColumn.map { $0 == use ? 1 : 0 }) }
  }

  private static let mostCounts = 24

  private func use(of columns: [Int32]) -> [Int32] {
    columns.lazy.map { useOfColumn[Int($0)] }.filter { $0 != 0 }.sorted()
  }

  mutating func record(_ candidate: Incumbent) {
    let use = use(of: candidate.columns)
    if let known = entries[use], known.value >= candidate.value { return }
    entries[use] = Entry(
      columns: PackedColumns(candidate.columns, groupStart: groupStart), value: candidate.value)
  }

  /// The priced value from which on a choice of a node would be news, where the node's use is settled, and something is
  /// known of it.
  func target(_ node: TreeSearch) -> Int128? {
    guard let use = settledUse(node) else { return nil }
    let news = entries[use].map { $0.value + step }
    guard let asked = least?(use) else { return news }
    return max(news ?? .min, asked)
  }

  /// What a node puts into the linking rows, where no choice of it puts anything else.
  private func settledUse(_ node: TreeSearch) -> [Int32]? {
    let ranges = ranges(node)
    guard ranges.allSatisfy({ $0.least == $0.most }) else { return nil }
    return ranges.enumerated().flatMap { [Int32](repeating: Int32($0.offset + 1), count: $0.element.least) }
  }

  /// How many columns of each use a node's choices have, from the columns left and the bounds of the counts.
  private func ranges(_ node: TreeSearch) -> [(least: Int, most: Int)] {
    var ranges = Array(repeating: (least: 0, most: 0), count: useCount)
    var lastGroup = [Int](repeating: -1, count: useCount + 1)
    for group in 0..<groupStart.count - 1 {
      var uses = 0
      var last = 0
      for column in Int(groupStart[group])..<Int(groupStart[group + 1]) where node.simplex.allowed[column] {
        let use = Int(useOfColumn[column])
        guard lastGroup[use] != group else { continue }
        lastGroup[use] = group
        uses += 1
        last = use
        if use > 0 { ranges[use - 1].most += 1 }
      }
      if uses == 1 && last > 0 { ranges[last - 1].least += 1 }
    }
    if let firstCount {
      for use in 0..<useCount {
        let (lower, upper) = (node.rowLower[firstCount + use], node.rowUpper[firstCount + use])
        if lower != ChoiceModel.noLower { ranges[use].least = max(ranges[use].least, Int(lower)) }
        if upper != ChoiceModel.noUpper { ranges[use].most = min(ranges[use].most, Int(upper)) }
      }
    }
    return ranges
  }

  /// A branching that settles more of the use of a node whose relaxed solution is whole.
  func branching(_ node: TreeSearch) -> Branching? {
    guard let firstCount else { return branchingOnGroup(node.simplex) }
    for (use, range) in ranges(node).enumerated() where range.least < range.most {
      let row = Int32(firstCount + use)
      let amount = Int64(node.simplex.rowActivity(Int(row)).rounded())
      let above = min(max(Int(amount), range.least), range.most) > range.least ? Int64(amount) : Int64(range.least + 1)
      return Branching(
        down: .atMost(row: row, above - 1), up: .atLeast(row: row, above), part: 1, isCount: true, key: Int(row))
    }
    return nil
  }

  /// A branching on a group whose use is open.
  private func branchingOnGroup(_ simplex: GroupedSimplex) -> Branching? {
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
