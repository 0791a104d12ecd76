/// What a proof speaks about: groups that are chosen together or not at all, columns, rows; links turned into rows.
///
/// Bounds of rows are rounded to multiples of the common divisor of their amounts. Groups are chosen or not in blocks;
/// columns of groups that are decided out are left out.
struct ProofModel: Sendable {
  /// Group of the problem behind each group.
  private(set) var groups: [Int32] = []
  private(set) var groupStart: [Int32] = [0]
  private(set) var columnGroup: [Int32] = []
  private(set) var columnStart: [Int32] = [0]
  private(set) var rowIndices: [Int32] = []
  private(set) var amounts: [Int64] = []
  private(set) var lower: [Int128] = []
  private(set) var upper: [Int128] = []
  private(set) var values: [Int64] = []
  /// Column of the problem behind each column.
  private(set) var origin: [Int32] = []
  /// Groups that are chosen together, each group in one block.
  private(set) var blocks: [[Int32]] = []
  private(set) var blockOfGroup: [Int32] = []
  /// Whether the groups of a block have to be chosen.
  private(set) var isForced: [Bool] = []
  /// All values are multiples of this.
  private(set) var step: Int64 = 1
  /// Bounds of the rows in the model of which this is a part.
  private var linkLower: [Int128] = []
  private var linkUpper: [Int128] = []

  var groupCount: Int { groups.count }
  var columnCount: Int { values.count }
  var rowCount: Int { lower.count }

  func columns(_ group: Int) -> Range<Int> { Int(groupStart[group])..<Int(groupStart[group + 1]) }
  func entries(_ column: Int) -> Range<Int> { Int(columnStart[column])..<Int(columnStart[column + 1]) }
}

extension ProofModel {
  /// Requirements between groups in the order of a problem's links.
  static func requirements(of problem: SelectionProblem) -> [(group: Int32, prerequisite: Int32)] {
    problem.links.compactMap { link in
      guard case .requires(let group, let prerequisite) = link, group != prerequisite else { return nil }
      return (group, prerequisite)
    }
  }

  init(_ problem: SelectionProblem) {
    lower = problem.rows.map { row in row.lower.map { Int128($0) } ?? ChoiceModel.noLower }
    upper = problem.rows.map { row in row.upper.map { Int128($0) } ?? ChoiceModel.noUpper }
    var links: [Int32: [(row: Int32, amount: Int64)]] = [:]
    for (group, prerequisite) in Self.requirements(of: problem) {
      links[group, default: []].append((Int32(rowCount), 1))
      links[prerequisite, default: []].append((Int32(rowCount), -1))
      lower.append(ChoiceModel.noLower)
      upper.append(0)
    }
    for group in 0..<problem.groupCount {
      groups.append(Int32(group))
      if problem.decision(ofGroup: group) != .forcedOut {
        for column in problem.columns(ofGroup: group) {
          for entry in problem.entries(ofColumn: column) where problem.amounts[entry] != 0 {
            rowIndices.append(problem.rowIndices[entry])
            amounts.append(problem.amounts[entry])
          }
          for link in links[Int32(group)] ?? [] {
            rowIndices.append(link.row)
            amounts.append(link.amount)
          }
          endColumn(problem.levels[0][column], group: Int32(group), origin: Int32(column))
        }
      }
      groupStart.append(Int32(columnCount))
    }
    setBlocks(of: problem)
    roundBounds()
    step = values.step
  }

  private mutating func endColumn(_ value: Int64, group: Int32, origin column: Int32) {
    values.append(value)
    columnGroup.append(group)
    origin.append(column)
    columnStart.append(Int32(amounts.count))
  }

  private mutating func setBlocks(of problem: SelectionProblem) {
    var leader = Array(0..<groupCount)
    func root(_ group: Int) -> Int {
      var group = group
      while leader[group] != group {
        leader[group] = leader[leader[group]]
        group = leader[group]
      }
      return group
    }
    for case .together(let members) in problem.links {
      for (first, second) in zip(members, members.dropFirst()) {
        let (a, b) = (root(Int(first)), root(Int(second)))
        if a != b { leader[max(a, b)] = min(a, b) }
      }
    }
    var place = [Int32](repeating: -1, count: groupCount)
    for group in 0..<groupCount {
      let top = root(group)
      if place[top] < 0 {
        place[top] = Int32(blocks.count)
        blocks.append([])
        isForced.append(false)
      }
      blocks[Int(place[top])].append(Int32(group))
      blockOfGroup.append(place[top])
      if problem.decision(ofGroup: group) == .forcedIn { isForced[Int(place[top])] = true }
    }
  }

  private mutating func roundBounds() {
    var divisor = [Int64](repeating: 0, count: rowCount)
    for (row, amount) in zip(rowIndices, amounts) {
      divisor[Int(row)] = greatestCommonDivisor(divisor[Int(row)], amount)
    }
    for row in 0..<rowCount where divisor[row] > 1 {
      let step = Int128(divisor[row])
      if upper[row] != ChoiceModel.noUpper { upper[row] = floorMultiple(upper[row], step) }
      if lower[row] != ChoiceModel.noLower { lower[row] = -floorMultiple(-lower[row], step) }
    }
  }

  /// The blocks of some groups alone, worth other values; rows keep their numbers, and bound nothing where other groups
  /// are in them too.
  func part(_ members: [Int], values partValues: [Int64]) -> ProofModel {
    var part = ProofModel(lower: lower, upper: upper)
    var isMember = [Bool](repeating: false, count: groupCount)
    for group in members { isMember[group] = true }
    for column in 0..<columnCount where !isMember[Int(columnGroup[column])] {
      for row in rowIndices[entries(column)] {
        part.lower[Int(row)] = ChoiceModel.noLower
        part.upper[Int(row)] = ChoiceModel.noUpper
      }
    }
    var place = [Int: Int32]()
    for group in members {
      for column in columns(group) {
        part.rowIndices += rowIndices[entries(column)]
        part.amounts += amounts[entries(column)]
        part.endColumn(partValues[column], group: Int32(part.groupCount), origin: origin[column])
      }
      place[group] = Int32(part.groupCount)
      part.groups.append(groups[group])
      part.groupStart.append(Int32(part.columnCount))
    }
    for (block, groups) in blocks.enumerated() {
      let here = groups.compactMap { place[Int($0)] }
      guard !here.isEmpty else { continue }
      part.blocks.append(here)
      part.isForced.append(isForced[block])
    }
    part.blockOfGroup = Array(repeating: 0, count: part.groupCount)
    for (block, groups) in part.blocks.enumerated() {
      for group in groups { part.blockOfGroup[Int(group)] = Int32(block) }
    }
    return part
  }

  /// The model without the columns that a state excludes; groups and rows keep their numbers.
  func restricted(to state: ProofState) -> ProofModel {
    var rest = ProofModel(lower: lower, upper: upper)
    (rest.linkLower, rest.linkUpper) = (linkLower, linkUpper)
    rest.groups = groups
    rest.blocks = blocks
    rest.blockOfGroup = blockOfGroup
    rest.isForced = state.mayBeEmpty.map { !$0 }
    rest.step = step
    for group in 0..<groupCount {
      for column in columns(group) where state.allowed[column] {
        rest.rowIndices += rowIndices[entries(column)]
        rest.amounts += amounts[entries(column)]
        rest.endColumn(values[column], group: Int32(group), origin: origin[column])
      }
      rest.groupStart.append(Int32(rest.columnCount))
    }
    return rest
  }

  private init(lower: [Int128], upper: [Int128]) {
    self.lower = lower
    self.upper = upper
    (linkLower, linkUpper) = (lower, upper)
  }

  /// A model whose groups are lemmas, of which each takes one of its states, under the rows that link them.
  init(combining lemmas: [[[Int64]]], links: [Int32], of model: ProofModel) {
    self.init(lower: model.lower, upper: model.upper)
    for row in 0..<rowCount where !links.contains(Int32(row)) {
      lower[row] = ChoiceModel.noLower
      upper[row] = ChoiceModel.noUpper
    }
    for (lemma, states) in lemmas.enumerated() {
      // Neighbours in use, so that a split between two of them tells much from little.
      let order = states.enumerated().sorted { first, second in
        first.element[1...].lexicographicallyPrecedes(second.element[1...])
      }
      for (state, figures) in order {
        for (link, use) in zip(links, figures.dropFirst()) where use != 0 {
          rowIndices.append(link)
          amounts.append(use)
        }
        endColumn(figures[0], group: Int32(lemma), origin: Int32(state))
      }
      groups.append(Int32(lemma))
      groupStart.append(Int32(columnCount))
      blocks.append([Int32(lemma)])
      blockOfGroup.append(Int32(lemma))
      isForced.append(true)
    }
  }

  /// By column of the problem, the column of this model.
  var columnOfOrigin: [Int32: Int] {
    Dictionary(uniqueKeysWithValues: origin.enumerated().map { ($0.element, $0.offset) })
  }

  /// A choice, by column of each group of the problem, in the form of the search; nil where the model does not have it.
  func incumbent(_ known: [Int32?], in choice: ChoiceModel) -> Incumbent? {
    guard !known.isEmpty else { return nil }
    let place = columnOfOrigin
    let start = known.map { column in Int32(column.flatMap { place[$0] } ?? -1) }
    return choice.incumbent(of: start, level: 0)
  }

  /// Groups of the problem whose blocks have columns or have to be chosen.
  var groupsThatMatter: [Int32] {
    let matters = blocks.enumerated().map { block, groups in
      isForced[block] || groups.contains { !columns(Int($0)).isEmpty }
    }
    return groups.indices.filter { matters[Int(blockOfGroup[$0])] }.map { groups[$0] }
  }

  /// What a column puts into a row.
  func amount(of column: Int, inRow row: Int32) -> Int64 {
    entries(column).first { rowIndices[$0] == row }.map { amounts[$0] } ?? 0
  }

  /// The bounds of a row in the whole model, which a part does not feel.
  func lower(ofLink row: Int) -> Int128 { linkLower.isEmpty ? lower[row] : linkLower[row] }
  func upper(ofLink row: Int) -> Int128 { linkUpper.isEmpty ? upper[row] : linkUpper[row] }

  /// The model with more rows, each by the amount of every column.
  mutating func add(_ rows: [ChoiceModel.ExtraRow]) {
    guard !rows.isEmpty else { return }
    let (oldStart, oldRows, oldAmounts) = (columnStart, rowIndices, amounts)
    rowIndices.removeAll(keepingCapacity: true)
    amounts.removeAll(keepingCapacity: true)
    for column in 0..<columnCount {
      let range = Int(oldStart[column])..<Int(oldStart[column + 1])
      rowIndices += oldRows[range]
      amounts += oldAmounts[range]
      for (index, row) in rows.enumerated() where row.amounts[column] != 0 {
        rowIndices.append(Int32(rowCount + index))
        amounts.append(row.amounts[column])
      }
      columnStart[column + 1] = Int32(amounts.count)
    }
    lower += rows.map(\.lower)
    upper += rows.map(\.upper)
  }
}
