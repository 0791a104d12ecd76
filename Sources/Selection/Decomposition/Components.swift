/// The parts into which a model falls once a few rows that link them are set aside.
struct Components {
  /// Rows that link the parts.
  var linking: [Int]
  /// Groups of each part, in order.
  var parts: [[Int]]

  /// The parts into which a level is taken apart, where that pays: a few rows link many groups.
  ///
  /// With more linking rows the parts would be single establishments; a level that is held makes one row more. Where the
  /// model holds only some columns of a problem, the widths of the problem's rows tell better which of them link.
  static func linked(in model: ChoiceModel, level: Int, widths: [Int] = []) -> Components? {
    model.groupCount > 60 ? found(in: model, limit: 4 + level, widths: widths) : nil
  }

  /// Looks for few rows without which no part holds more than a third of the groups, and goes on to those that make the
  /// largest part much smaller still.
  ///
  /// Nothing when the model stays in one piece without the widest rows, or when more than `limit` of them link it.
  static func found(in model: ChoiceModel, limit: Int = 12, widths: [Int] = []) -> Components? {
    var support = [Int](repeating: 0, count: model.rowCount)
    for row in model.rowIndices { support[Int(row)] += 1 }
    for (row, origin) in model.rowOrigin.enumerated() where support[row] > 0 && widths.indices.contains(Int(origin)) {
      support[row] = widths[Int(origin)]
    }
    let widest = (0..<model.rowCount).sorted { (support[$0], $1) > (support[$1], $0) }.prefix(limit + mostOthers)
    let blocks = Blocks(of: model, without: Array(widest))
    let most = model.groupCount / 3
    var linking = Set(widest)
    guard blocks.largest(linking: linking) <= most else { return nil }
    // A wide row need not link: it may be that of one large part.
    for row in widest.reversed() where blocks.largest(linking: linking.subtracting([row])) <= most {
      linking.remove(row)
    }
    guard linking.count <= limit else { return nil }
    for row in widest where !linking.contains(row) && linking.count < limit {
      let more = linking.union([row])
      if blocks.largest(linking: more) * 4 <= blocks.largest(linking: linking) * 3 { linking = more }
    }
    return Components(linking: linking.sorted(), parts: gathered(blocks.parts(linking: linking)))
  }

  /// Rows of large parts that may be as wide as those that link.
  private static let mostOthers = 20

  /// Puts parts of a few groups together, so that each is worth a search of its own.
  private static func gathered(_ parts: [[Int]]) -> [[Int]] {
    var result = parts.filter { $0.count >= 8 }
    var small: [Int] = []
    for part in parts where part.count < 8 {
      small += part
      if small.count >= 64 {
        result.append(small)
        small = []
      }
    }
    if !small.isEmpty { result.append(small) }
    return result
  }
}

extension ChoiceModel {
  /// The model of some groups without the linking rows; columns and groups are numbered by those of this model.
  func part(_ groups: [Int], linking: [Int], levels kept: Range<Int> = 0..<1) -> ChoiceModel {
    var place = [Int32](repeating: -1, count: rowCount)
    for row in linking { place[row] = -2 }
    var part = ChoiceModel()
    part.levels = kept.map { _ in [] }
    part.offsets = kept.map { _ in 0 }
    part.largestAmount = largestAmount
    for group in groups {
      for column in columns(group) {
        for entry in entries(column) {
          let row = Int(rowIndices[entry])
          if place[row] == -2 { continue }
          if place[row] == -1 {
            place[row] = Int32(part.rowCount)
            part.lower.append(lower[row])
            part.upper.append(upper[row])
          }
          part.rowIndices.append(place[row])
          part.amounts.append(amounts[entry])
        }
        part.columnStart.append(Int32(part.amounts.count))
        part.columnGroup.append(Int32(part.groupStart.count - 1))
        part.origin.append(origin[column] < 0 ? -1 : Int32(column))
        for (index, level) in kept.enumerated() { part.levels[index].append(levels[level][column]) }
      }
      part.groupOrigin.append(Int32(group))
      part.groupStart.append(Int32(part.columnCount))
    }
    return part
  }

  /// Columns of this model as a choice of parts taken from it: -1 for none.
  func partChoice(of columns: [Int32]) -> Choice {
    var choice = Choice(repeating: -1, count: groupCount)
    for column in columns where origin[Int(column)] >= 0 { choice[Int(columnGroup[Int(column)])] = column }
    return choice
  }

  /// The columns of this model that a choice of parts taken from it stands for, one for each of some groups.
  func columns(ofPartChoice choice: Choice, groups: [Int]) -> [Int32] {
    groups.map { choice[$0] < 0 ? Int32(columns($0).lowerBound) : choice[$0] }
  }
}
