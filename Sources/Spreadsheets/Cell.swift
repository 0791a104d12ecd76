public import Quantities

/// What a cell of a workbook holds.
public enum Cell: Sendable, Hashable {
  /// Nothing.
  case empty
  /// A text.
  case text(String)
  /// A number as it is written in the file.
  case number(String)
  /// Yes or no.
  case flag(Bool)
  /// A day, of a number in a date format.
  case date(CalendarDate)

  /// The cell as a CSV file would hold it.
  public var plainText: String {
    switch self {
    case .empty: ""
    case .text(let text), .number(let text): text
    case .flag(let flag): flag ? "true" : "false"
    case .date(let date): date.description
    }
  }
}

/// A sheet of a workbook: its rows, each as long as its last filled cell.
public struct Sheet: Sendable {
  /// The name on its tab.
  public let name: String
  /// The rows from the first, empty ones included.
  public let rows: [[Cell]]

  /// A sheet.
  public init(name: String, rows: [[Cell]]) {
    self.name = name
    self.rows = rows
  }
}
