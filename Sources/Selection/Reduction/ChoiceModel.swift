/// A problem in the form that the search works on: exactly one column of every group, links turned into rows.
///
/// "None" is a column of its own, without entries and worth 0, in every group that may stay empty. What is settled is
/// taken out: its values are in `offsets`, its amounts in the bounds of the rows.
struct ChoiceModel: Sendable {
  static let noUpper = Int128.max
  static let noLower = Int128.min

  var groupStart: [Int32] = [0]
  var columnGroup: [Int32] = []
  var columnStart: [Int32] = [0]
  var rowIndices: [Int32] = []
  var amounts: [Int64] = []
  var lower: [Int128] = []
  var upper: [Int128] = []
  /// Row of the problem behind each row; links count behind the problem's rows, and -1 stands for rows made on the way.
  ///
  /// Empty in models that no warm start will meet.
  var rowOrigin: [Int32] = []
  /// Value of every column at every level.
  var levels: [[Int64]] = []
  /// Value of what is settled at every level.
  var offsets: [Int128] = []
  /// Column of the problem, or -1 for none.
  var origin: [Int32] = []
  /// Group of the problem.
  var groupOrigin: [Int32] = []
  /// Columns of the problem that every choice from here on contains.
  var settled: [Int32] = []
  /// No amount is larger in magnitude.
  var largestAmount = 1.0

  var groupCount: Int { groupStart.count - 1 }
  var columnCount: Int { columnStart.count - 1 }
  var rowCount: Int { lower.count }

  func columns(_ group: Int) -> Range<Int> { Int(groupStart[group])..<Int(groupStart[group + 1]) }
  func entries(_ column: Int) -> Range<Int> { Int(columnStart[column])..<Int(columnStart[column + 1]) }
}

extension ChoiceModel {
  init(_ problem: SelectionProblem) {
    self.init(problem, LinkRows(problem), groups: 0..<problem.groupCount, columnCount: problem.columnCount)
  }

  /// The model of some groups alone, under the bounds of all.
  ///
  /// - Parameters:
  ///   - problem: the problem.
  ///   - links: its links as rows.
  ///   - groups: the groups, in order.
  ///   - columnCount: about how many columns the groups have.
  init(_ problem: SelectionProblem, _ links: LinkRows, groups: some Sequence<Int>, columnCount: Int) {
    lower = problem.rows.map { row in row.lower.map { Int128($0) } ?? Self.noLower } + links.lower
    upper = problem.rows.map { row in row.upper.map { Int128($0) } ?? Self.noUpper } + links.upper
    rowOrigin = (0..<Int32(rowCount)).map { $0 }
    levels = Array(repeating: [], count: problem.levels.count)
    largestAmount = problem.amounts.reduce(1) { max($0, abs(Double($1))) }
    offsets = Array(repeating: 0, count: problem.levels.count)
    if columnCount == problem.columnCount { reserve(problem) }
    for group in groups {
      let decision = problem.decision(ofGroup: group)
      groupOrigin.append(Int32(group))
      if decision != .forcedIn { appendColumn(origin: -1, of: problem) }
      if decision != .forcedOut {
        let linked = links.entries(ofGroup: group)
        for column in problem.columns(ofGroup: group) {
          for entry in problem.entries(ofColumn: column) where problem.amounts[entry] != 0 {
            rowIndices.append(problem.rowIndices[entry])
            amounts.append(problem.amounts[entry])
          }
          rowIndices += links.rows[linked]
          amounts += links.amounts[linked]
          appendColumn(origin: Int32(column), of: problem)
        }
      }
      groupStart.append(Int32(self.columnCount))
    }
  }

  private mutating func reserve(_ problem: SelectionProblem) {
    let columns = problem.columnCount + problem.groupCount
    columnStart.reserveCapacity(columns + 1)
    columnGroup.reserveCapacity(columns)
    origin.reserveCapacity(columns)
    rowIndices.reserveCapacity(problem.amounts.count)
    amounts.reserveCapacity(problem.amounts.count)
    for level in levels.indices { levels[level].reserveCapacity(columns) }
  }

  private mutating func appendColumn(origin column: Int32, of problem: SelectionProblem) {
    columnStart.append(Int32(amounts.count))
    columnGroup.append(Int32(groupStart.count - 1))
    origin.append(column)
    for level in levels.indices { levels[level].append(column < 0 ? 0 : problem.levels[level][Int(column)]) }
  }
}

/// A choice in the terms of a frame: the column of each group, or -1 for none.
typealias Choice = [Int32]

extension ChoiceModel {
  /// The columns of this model that make up a choice; nothing when one of them has been removed.
  func columns(of choice: Choice) -> [Int32]? {
    var result: [Int32] = []
    for group in 0..<groupCount {
      let wanted = choice[Int(groupOrigin[group])]
      guard let column = columns(group).first(where: { origin[$0] == wanted }) else { return nil }
      result.append(Int32(column))
    }
    return result
  }

  /// The choice made up of columns of this model and of what is settled.
  func choice(of columns: [Int32], in frame: ChoiceFrame) -> Choice {
    var choice = Choice(repeating: -1, count: frame.groupCount)
    for column in settled { choice[frame.group(ofColumn: column)] = column }
    for (group, column) in columns.enumerated() { choice[Int(groupOrigin[group])] = origin[Int(column)] }
    return choice
  }
}

/// The groups in whose terms a choice is stated: those of the problem, or those of a model that was taken apart.
struct ChoiceFrame: Sendable {
  let groupStart: [Int32]

  var groupCount: Int { groupStart.count - 1 }

  func group(ofColumn column: Int32) -> Int {
    var low = 0
    var high = groupCount - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if groupStart[middle] <= column { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
