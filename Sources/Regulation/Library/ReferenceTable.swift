internal import DeclarativeFiles
internal import Wordings

/// A small table of the library: comma-separated, texts in quotes where they hold a comma, the column names first.
struct ReferenceTable {
  /// A line of the table.
  struct Row {
    fileprivate let cells: [String: String]
    let location: SourceLocation

    /// The text of a column; empty where nothing is written.
    subscript(column: String) -> String { cells[column] ?? "" }

    /// The texts of a cell that holds several, separated by `|`.
    func texts(_ column: String) -> [String] { self[column].split(separator: "|").map(String.init) }
  }

  let rows: [Row]

  /// The table of a text; lines that have not the columns' number of cells are faults.
  init?(_ source: SourceText, columns: [String], in log: ReadingLog) {
    let lines = source.text.split(separator: "\n").map(Self.cells)
    let start = SourceLocation(file: source.file, line: 1, column: 1)
    guard let header = lines.first, header == columns else {
      log.error("wrong-type", at: start, .expectedColumns(columns))
      return nil
    }
    rows = zip(2..., lines.dropFirst()).compactMap { number, cells in
      let location = SourceLocation(file: source.file, line: number, column: 1)
      guard cells.count == header.count else {
        log.error("wrong-type", at: location, .expectedColumns(columns))
        return nil
      }
      return Row(cells: Dictionary(uniqueKeysWithValues: zip(header, cells)), location: location)
    }
  }

  /// The cells of a line; a doubled quote inside quotes is one quote.
  private static func cells(_ line: Substring) -> [String] {
    var cells: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var wasQuote = false
    for byte in line.utf8 {
      if byte == UInt8(ascii: "\"") {
        if wasQuote { cell.append(byte) }
        wasQuote = isQuoted && !wasQuote
        isQuoted.toggle()
        continue
      }
      wasQuote = false
      if byte == UInt8(ascii: ","), !isQuoted {
        cells.append(String(decoding: cell, as: UTF8.self))
        cell.removeAll(keepingCapacity: true)
      } else {
        cell.append(byte)
      }
    }
    return cells + [String(decoding: cell, as: UTF8.self)]
  }
}
