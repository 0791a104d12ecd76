/// A choice that respects every row of a model, checked in integers.
struct Incumbent: Sendable {
  /// Column of the model chosen in each group.
  var columns: [Int32]
  /// Its value at the level in work, without what is settled.
  var value: Int128
}

extension ChoiceModel {
  func activity(of columns: [Int32]) -> [Int128] {
    var activity = [Int128](repeating: 0, count: rowCount)
    for column in columns {
      for entry in entries(Int(column)) { activity[Int(rowIndices[entry])] += Int128(amounts[entry]) }
    }
    return activity
  }

  /// What a column puts into a row.
  func amount(of column: Int, inRow row: Int) -> Int128 {
    var sum: Int128 = 0
    for entry in entries(column) where Int(rowIndices[entry]) == row { sum += Int128(amounts[entry]) }
    return sum
  }

  func respectsRows(_ columns: [Int32]) -> Bool {
    let activity = activity(of: columns)
    return activity.indices.allSatisfy { lower[$0] <= activity[$0] && activity[$0] <= upper[$0] }
  }

  /// A choice in the terms of the model; nothing where there is none or the model does not have it.
  func incumbent(of choice: Choice?, level: Int) -> Incumbent? {
    choice.flatMap { columns(of: $0) }.map { Incumbent(columns: $0, value: value(of: $0, level: level)) }
  }

  func value(of columns: [Int32], level: Int) -> Int128 {
    columns.reduce(0) { $0 + Int128(levels[level][Int($1)]) }
  }
}
