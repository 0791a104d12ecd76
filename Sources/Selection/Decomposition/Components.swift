/// The parts into which a model falls once a few rows that link them are set aside.
struct Components {
  /// Rows that link the parts.
  var linking: [Int]
  /// Groups of each part, in order.
  var parts: [[Int]]

  /// The parts into which a level is taken apart, where that pays: a few rows link many groups.
  ///
  /// With more linking rows the parts would be single establishments; a level that is held makes one row more.
  static func linked(in model: ChoiceModel, level: Int) -> Components? {
    model.groupCount > 60 ? found(in: model, limit: 4 + level) : nil
  }

  /// Looks for few rows without which no part holds more than a third of the groups, and goes on to those that make the
  /// largest part much smaller still.
  ///
  /// Nothing when the model stays in one piece without the widest rows, or when more than `limit` of them link it.
  static func found(in model: ChoiceModel, limit: Int = 12) -> Components? {
    var support = [Int](repeating: 0, count: model.rowCount)
    for row in model.rowIndices { support[Int(row)] += 1 }
    let widest = (0..<model.rowCount).sorted { (support[$0], $1) > (support[$1], $0) }.prefix(limit + mostOthers)
    var isLinking = [Bool](repeating: false, count: model.rowCount)
    for row in widest { isLinking[row] = true }
    let most = model.groupCount / 3
    guard largest(split(model, without: isLinking)) <= most else { return nil }
    // A wide row need not link: it may be that of one large part.
    for row in widest.reversed() {
      isLinking[row] = false
      if largest(split(model, without: isLinking)) > most { isLinking[row] = true }
    }
    var linking = widest.filter { isLinking[$0] }
    guard linking.count <= limit else { return nil }
    var parts = split(model, without: isLinking)
    for row in widest where !isLinking[row] && linking.count < limit {
      isLinking[row] = true
      let smaller = split(model, without: isLinking)
      if largest(smaller) * 4 <= largest(parts) * 3 {
        parts = smaller
        linking.append(row)
      } else {
        isLinking[row] = false
      }
    }
    return Components(linking: linking.sorted(), parts: gathered(parts))
  }

  /// Rows of large parts that may be as wide as those that link.
  private static let mostOthers = 20

  private static func largest(_ parts: [[Int]]) -> Int { parts.map(\.count).max() ?? 0 }

  private static func split(_ model: ChoiceModel, without isLinking: [Bool]) -> [[Int]] {
    var leader = Array(0..<model.groupCount)
    func root(_ group: Int) -> Int {
      var group = group
      while leader[group] != group {
        leader[group] = leader[leader[group]]
        group = leader[group]
      }
      return group
    }
    var firstOfRow = [Int](repeating: -1, count: model.rowCount)
    for group in 0..<model.groupCount {
      for column in model.columns(group) {
        for entry in model.entries(column) where !isLinking[Int(model.rowIndices[entry])] {
          let row = Int(model.rowIndices[entry])
          if firstOfRow[row] < 0 {
            firstOfRow[row] = group
          } else {
            let (a, b) = (root(group), root(firstOfRow[row]))
            if a != b { leader[max(a, b)] = min(a, b) }
          }
        }
      }
    }
    var place = [Int](repeating: -1, count: model.groupCount)
    var parts: [[Int]] = []
    for group in 0..<model.groupCount {
      let top = root(group)
      if place[top] < 0 {
        place[top] = parts.count
        parts.append([])
      }
      parts[place[top]].append(group)
    }
    return parts
  }

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
}
