internal import Pools
internal import Quantities
internal import Regulation

/// What one cell of the pool says.
enum CellValue: Sendable {
  /// Nothing.
  case blank
  /// One text or several, or one thing by each of its names.
  case texts([String])
  /// A number in millionths of what a bare figure means in its column, and how many millionths a percent is there.
  case number(Int128, percent: Int128)
  /// A day.
  case day(CalendarDate)
  /// Yes or no.
  case flag(Bool)
}

extension NumberColumn {
  /// The number of a row in millionths, of a percent in a column of shares; nil where the cell is empty.
  func millionths(_ row: Int) -> Int128? {
    guard let number = self[row] else { return nil }
    switch unit {
    case .whole: return Int128(number) * 1_000_000
    case .cents, .basisPoints: return Int128(number) * 10_000
    case .millionths: return Int128(number)
    }
  }

  /// Millionths of one percent: a share of 50 means 50 %, any other figure of 0.5 does.
  var percent: Int128 { unit == .millionths ? 10_000 : 1_000_000 }

  /// The cell of a row.
  func value(_ row: Int) -> CellValue { millionths(row).map { .number($0, percent: percent) } ?? .blank }

  /// The number of a row as a file would write it, without a sign of percent; nil where the cell is empty.
  func text(_ row: Int) -> String? {
    guard let number = self[row] else { return nil }
    switch unit {
    case .whole: return PlainDecimal.text(number, digits: 0)
    case .cents, .basisPoints: return PlainDecimal.text(number, digits: 2)
    case .millionths: return PlainDecimal.text(number, digits: 6)
    }
  }
}

extension Region {
  /// Every name by which a condition can mean the region, the pair of the Indian Ocean included.
  var names: [String] {
    var names = [code, name] + otherNames
    if let abbreviation { names.append(abbreviation) }
    if code == "04" || code == "06" { names.append("Océan Indien") }
    return names
  }
}

extension PostCategory {
  /// Every name by which a condition can mean the category.
  var names: [String] { [rawValue] + frenchNames }
}

extension Pool {
  /// The text of a row in a column of texts; nil where the cell is empty or the column absent or of another type.
  func written(_ column: String, _ row: Int) -> String? {
    guard case .texts(let texts) = columns[column] else { return nil }
    return texts[row]
  }

  /// The number of a row in a column of numbers; nil where there is none.
  func number(_ column: String, _ row: Int) -> Int64? {
    guard case .numbers(let numbers) = columns[column] else { return nil }
    return numbers[row]
  }

  /// The day of a row in a column of days, or of days written as texts; nil where there is none.
  func day(_ column: String, _ row: Int) -> CalendarDate? {
    switch columns[column] {
    case .dates(let dates): return dates[row]
    case .texts(let texts): return texts[row].flatMap { CalendarDate(text: $0) }
    case .numbers, .flags, nil: return nil
    }
  }
}
