internal import Pools
internal import Quantities

/// A pool as the text of a CSV file.
struct PoolText {
  let columns: [String]
  let rows: [[String]]

  /// The file: the titles, then a line for each row; a row with line breaks in its texts takes several.
  var text: String {
    var text = Self.line(columns)
    for row in rows { text += line(row) }
    return text
  }

  /// The lines that a row takes.
  func lineCount(ofRow row: Int) -> Int { line(rows[row]).utf8.count { $0 == UInt8(ascii: "\n") } }

  private func line(_ row: [String]) -> String {
    Self.line(zip(columns, row).map { column, text in Self.harmless(text, PoolSchema.column(named: column)?.type) })
  }

  private static func line(_ fields: [String]) -> String { fields.map(quoted).joined(separator: ",") + "\n" }

  private static func quoted(_ field: String) -> String {
    let field = withPlainLineBreaks(field)
    let needsQuotes = field.utf8.contains { byte in
      [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "\""), UInt8(ascii: "\n")].contains(byte)
    }
    guard needsQuotes else { return field }
    return "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  /// Every line break as a line feed.
  private static func withPlainLineBreaks(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "\r")) else { return text }
    return String(text.map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 })
  }

  /// A text that no spreadsheet takes for a formula; figures keep their sign.
  private static func harmless(_ text: String, _ type: PoolColumnType?) -> String {
    guard let first = text.utf8.first, formulaStarts.contains(first), DecimalText.scaled(text, digits: 6) == nil else {
      return text
    }
    switch type {
    case nil, .text, .texts: return "'" + text
    default: return text
    }
  }

  private static let formulaStarts: [UInt8] = Array("=+-@\t\r\n".utf8)
}
