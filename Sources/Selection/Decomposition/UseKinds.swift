/// The kinds of columns by what they put into the linking rows, and the classes of kinds that are worth counting.
struct UseKinds {
  /// For every column the number of its kind, from 1; 0 for columns that do not enter the linking rows.
  let ofColumn: [Int32]
  /// Kinds to be counted together: each alone where there are few, those of the same rows, and all.
  let classes: [[Int32]]
  /// The classes of each kind, by their number; none for kind 0.
  private let classesOfKind: [[Int]]

  /// More kinds than this are not counted one by one.
  static let mostKinds = 48

  init(of model: ChoiceModel, linking: [Int]) {
    let isLinking = Set(linking.map { Int32($0) })
    var numbers: [[Int64]: Int32] = [:]
    var kindsOfRows: [[Int64]: [Int32]] = [:]
    ofColumn = (0..<model.columnCount).map { column in
      let entries = model.entries(column).filter { isLinking.contains(model.rowIndices[$0]) }
      if entries.isEmpty { return 0 }
      let use = entries.flatMap { [Int64(model.rowIndices[$0]), model.amounts[$0]] }
      if let number = numbers[use] { return number }
      let number = Int32(numbers.count + 1)
      numbers[use] = number
      kindsOfRows[entries.map { Int64(model.rowIndices[$0]) }, default: []].append(number)
      return number
    }
    let all = (0..<Int32(numbers.count)).map { $0 + 1 }
    let together = kindsOfRows.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value) + [all]
    let single = all.count <= Self.mostKinds ? all.map { [$0] } : []
    var known: Set<[Int32]> = []
    classes = (single + together).filter { !$0.isEmpty && known.insert($0).inserted }
    var classesOfKind = [[Int]](repeating: [], count: numbers.count + 1)
    for (place, members) in classes.enumerated() {
      for kind in members { classesOfKind[Int(kind)].append(place) }
    }
    self.classesOfKind = classesOfKind
  }

  /// For every class, how many columns of its kinds each of some choices has.
  func counts(in choices: [[Int32]]) -> [[Int64]] {
    var counts = classes.map { _ in [Int64](repeating: 0, count: choices.count) }
    for (index, choice) in choices.enumerated() {
      for column in choice {
        for place in classesOfKind[Int(ofColumn[Int(column)])] { counts[place][index] += 1 }
      }
    }
    return counts
  }
}
