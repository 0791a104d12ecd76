internal import Pools
internal import Quantities
internal import Regulation
internal import Wordings

/// Single cells, for the few places that look at one row; whole columns are read by `ConditionReading`.
extension Pool {
  /// Reads the days of a column: nil for an empty cell, and for every cell of an absent column.
  func days(of column: String) -> (Int) -> CalendarDate? {
    switch columns[column] {
    case .dates(let dates): return { dates[$0] }
    case .texts(let texts):
      let days = (0..<texts.values.count).map { CalendarDate(text: texts.values[$0]) }
      return { texts.codes[$0] < 0 ? nil : days[Int(texts.codes[$0])] }
    case .numbers, .flags, nil: return { _ in nil }
    }
  }

  /// The text of a row in a column; nil where the cell is empty or the column absent.
  func text(_ row: Int, _ column: String) -> String? {
    if case .texts(let texts) = columns[column] { return texts[row] }
    return nil
  }

  /// A column of numbers; nil where it is absent.
  func numbers(_ column: String) -> NumberColumn? {
    if case .numbers(let numbers) = columns[column] { return numbers }
    return nil
  }

  /// The rows whose cell is empty, or holds a value that is accepted; all rows where the column is absent.
  ///
  /// A cell of several values holds each of them.
  func rows(of column: String, accepting accepts: (String) -> Bool) -> RowSet {
    guard case .texts(let texts) = columns[column] else { return RowSet(rowCount: count, full: true) }
    let accepted = (0..<texts.values.count).map { code in
      texts.values[code].split(separator: "|").contains { accepts(FoldedSpaces.trimmed(String($0))) }
    }
    return RowSet(rowCount: count) { texts.codes[$0] < 0 || accepted[Int(texts.codes[$0])] }
  }

  /// A cell as a file would write it; nil where it is empty or the column absent.
  func cellText(_ row: Int, _ column: String) -> String? { cellWording(row, column)?.french }

  /// A cell as a reader sees it; nil where it is empty or the column absent.
  func cellWording(_ row: Int, _ column: String) -> Wording? {
    switch columns[column] {
    case .texts(let texts): texts[row].map { Wording(verbatim: $0) }
    case .dates(let dates): dates[row].map { Wording(verbatim: $0.description) }
    case .flags(let flags): flags[row].map { $0 ? .yes : .no }
    case .numbers(let numbers):
      numbers[row].map { number in
        Wording { typography in
          switch numbers.unit {
          case .whole: typography.integer(number)
          case .cents: typography.euros(cents: number)
          case .basisPoints: typography.percent(basisPoints: number)
          case .millionths: typography.decimal(number, digits: 6, shortest: true)
          }
        }
      }
    case nil: column == "category" ? .category(categories[row].rawValue) : nil
    }
  }
}
