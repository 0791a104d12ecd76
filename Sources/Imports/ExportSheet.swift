internal import DeclarativeFiles
internal import Quantities
internal import Spreadsheets

/// One table of an export: titles, and rows of cells below them.
public struct ExportSheet: Sendable {
  /// A row and where it stands.
  public struct Row: Sendable {
    /// The row of the sheet or the line of the file, from 1.
    public let line: Int
    /// The cells, as many as were filled.
    let cells: [Cell]

    /// The cell of a column; empty beyond the last.
    func cell(_ column: Int) -> Cell { cells.indices.contains(column) ? cells[column] : .empty }
  }

  /// Titles that a name may stand for.
  enum TitleMatch: Hashable {
    case none
    case column(Int)
    /// Several columns have the title.
    case several([Int])
  }

  /// The name on the tab.
  public let name: String
  /// The titles, in the order of the sheet, without spaces around them.
  public let titles: [String]
  /// The row of the titles.
  public let titleLine: Int
  /// The rows below the titles that hold anything.
  public let rows: [Row]
  /// Whether a first row of texts gives the titles.
  let hasTitles: Bool
  /// How messages call the sheet.
  let place: String

  /// The columns whose title is that text; case, accents and surplus spaces do not matter.
  func match(_ title: String) -> TitleMatch {
    let exact = titles.indices.filter { titles[$0] == title }
    if exact.count == 1 { return .column(exact[0]) }
    let folded = FoldedText(title)
    let found = exact.isEmpty ? titles.indices.filter { FoldedText(titles[$0]) == folded } : exact
    return found.isEmpty ? .none : found.count == 1 ? .column(found[0]) : .several(found)
  }

  /// Where a cell stands: row and column of a workbook, the line of a CSV file.
  func location(line: Int, column: Int? = nil) -> SourceLocation {
    SourceLocation(file: place, line: line, column: column.map { $0 + 1 } ?? 1)
  }

  /// The name without the number that the platform puts before the label of a repeated block.
  var label: String { Self.label(of: name) }

  static func label(of name: String) -> String {
    guard name.first == "(", let end = name.firstIndex(of: ")"), name[..<end].dropFirst().allSatisfy(\.isNumber) else {
      return name
    }
    return FoldedSpaces.trimmed(String(name[name.index(after: end)...]))
  }

  /// A name as tabs are compared: the platform writes them without accents and cuts them at 30 characters.
  static func key(of name: String) -> String {
    let dropped: Set<Character> = ["/", "\\", "*", "?", "[", "]"]
    return String(FoldedText(name).description.filter { !dropped.contains($0) })
  }
}

extension ExportSheet {
  /// A sheet of a workbook; its first row that holds anything gives the titles.
  init(_ sheet: Sheet, of file: String) {
    name = sheet.name
    place = "\(file)#\(sheet.name)"
    let filled = sheet.rows.indices.filter { row in sheet.rows[row].contains { !$0.isBlank } }
    let first = filled.first
    let head = first.map { sheet.rows[$0] } ?? []
    titleLine = (first ?? 0) + 1
    titles = head.map { FoldedSpaces.trimmed($0.plainText) }
    hasTitles = !head.isEmpty && head.allSatisfy(\.isTitle)
    rows = filled.dropFirst().map { Row(line: $0 + 1, cells: sheet.rows[$0]) }
  }
}

extension Cell {
  /// Whether nothing can be read in the cell.
  var isBlank: Bool {
    switch self {
    case .empty: true
    case .text(let text): text.allSatisfy(\.isWhitespace)
    case .number, .flag, .date: false
    }
  }

  fileprivate var isTitle: Bool {
    switch self {
    case .empty, .text: true
    case .number, .flag, .date: false
    }
  }
}
