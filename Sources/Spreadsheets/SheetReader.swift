internal import Quantities

/// Reads the cells of one sheet.
final class SheetReader: XMLReader {
  /// Cells that one sheet may hold.
  static let cellLimit = 20_000_000
  /// Columns and rows of the format.
  private static let (columnLimit, rowLimit) = (16_384, 1_048_576)

  private(set) var rows: [[Cell]] = []
  private(set) var fault: SpreadsheetFault?
  private let strings: [String]
  private let dateStyles: Set<Int>
  private let startsIn1904: Bool
  private var cellCount = 0
  private var column = 0
  private var row = 0
  private var kind = ""
  private var style = 0
  private var value = ""
  private var isInValue = false
  private var isPhonetic = false

  init(strings: [String], dateStyles: Set<Int>, startsIn1904: Bool) {
    self.strings = strings
    self.dateStyles = dateStyles
    self.startsIn1904 = startsIn1904
  }

  func start(_ element: String, _ attributes: [String: String]) {
    guard fault == nil else { return }
    switch element {
    case "row":
      row = attributes["r"].flatMap { Int($0) } ?? row + 1
      column = 0
      guard (1...Self.rowLimit).contains(row), row >= rows.count else { return refuse() }
      while rows.count < row { rows.append([]) }
    case "c":
      column = attributes["r"].flatMap(Self.columnNumber) ?? column + 1
      kind = attributes["t"] ?? "n"
      style = attributes["s"].flatMap { Int($0) } ?? 0
      value = ""
    case "v": isInValue = true
    case "t": isInValue = kind == "inlineStr" && !isPhonetic
    case "rPh": isPhonetic = true
    default: break
    }
  }

  func text(_ text: String) { if isInValue { value += text } }

  func end(_ element: String) {
    guard fault == nil else { return }
    switch element {
    case "v", "t": isInValue = false
    case "rPh": isPhonetic = false
    case "c": place(cell)
    default: break
    }
  }

  private var cell: Cell {
    switch kind {
    case "s": Int(value).flatMap { strings.indices.contains($0) ? Cell.text(strings[$0]) : nil } ?? .empty
    case "b": .flag(value == "1" || value == "true")
    case "n", "": number
    default: value.isEmpty ? .empty : .text(value)
    }
  }

  private var number: Cell {
    if value.isEmpty { return .empty }
    guard dateStyles.contains(style), let serial = Double(value), (1...2_958_465).contains(serial) else {
      return .number(value)
    }
    let epoch: Int32 = startsIn1904 ? -24_107 : serial < 60 ? -25_568 : -25_569
    return .date(CalendarDate(dayNumber: epoch + Int32(serial)))
  }

  private func place(_ cell: Cell) {
    guard (1...Self.columnLimit).contains(column), row >= 1, rows.count == row else { return refuse() }
    cellCount += max(1, column - rows[row - 1].count)
    guard cellCount <= Self.cellLimit else { return refuse() }
    if cell == .empty { return }
    while rows[row - 1].count < column { rows[row - 1].append(.empty) }
    rows[row - 1][column - 1] = cell
  }

  private func refuse() {
    fault = .malformed(part: "sheet", line: row, problem: "a cell stands outside the sheet")
  }

  /// The number of a column from a reference such as `AB12`.
  private static func columnNumber(_ reference: String) -> Int? {
    var number = 0
    for byte in reference.utf8 {
      guard (0x41...0x5A).contains(byte) else { break }
      number = number * 26 + Int(byte - 0x40)
      if number > columnLimit { return nil }
    }
    return number > 0 ? number : nil
  }
}
