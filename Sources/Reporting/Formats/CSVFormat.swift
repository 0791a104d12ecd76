internal import Quantities
public import Wordings

/// One file for each table, for spreadsheets and programs.
///
/// In French `;` between the fields, comma decimals and a byte order mark, which is what a French Excel opens with a
/// double click; in English `,` and points. Column names and codes are the same in both. A text that a spreadsheet
/// would take for a formula gets an apostrophe in front.
public struct CSVFormat: ReportFormat {
  private let language: Language

  /// The format in the habits of a language.
  public init(_ language: Language) {
    self.language = language
  }

  /// A file for each table that belongs in files.
  public func files(of report: Report) -> [ReportFile] {
    report.tables.filter { $0.audience.contains(.file) }.map { table in
      ReportFile(name: table.fileName) { sink in try write(table, to: sink) }
    }
  }

  private func write(_ table: Table, to sink: ReportFile.Sink) throws {
    let positions = table.columns.indices.filter { table.columns[$0].audience.contains(.file) }
    var pieces = TextPieces()
    let mark = language == .french ? "\u{FEFF}" : ""
    try pieces.add(mark + line(positions.map { table.columns[$0].name }), to: sink)
    for cells in table.rows {
      try pieces.add(line(positions.map { field(cells[$0].figure) }), to: sink)
    }
    try pieces.flush(to: sink)
  }

  private func line(_ fields: [String]) -> String {
    fields.map(quoted).joined(separator: separator) + "\n"
  }

  private var separator: String { language == .french ? ";" : "," }

  private func quoted(_ field: String) -> String {
    let needsQuotes = field.utf8.contains { byte in
      byte == separator.utf8.first || byte == UInt8(ascii: "\"") || (0x09...0x0D).contains(byte)
    }
    guard needsQuotes || field.first == " " || field.last == " " else { return field }
    return "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  private func field(_ figure: Figure) -> String {
    switch figure {
    case .none: ""
    case .text(let text): Self.withoutFormula(text)
    case .wording(let wording): Self.withoutFormula(wording.text(in: language))
    case .coded(let code, _): code
    case .count(let count): String(count)
    case .money(let amount): number(amount.cents, digits: 2)
    case .points(let points): number(points.thousandths, digits: 3, isShortest: true)
    case .share(let share): number(share.basisPoints, digits: 4, isShortest: true)
    case .ratio(let ratio): number(ratio.millionths, digits: 6, isShortest: true)
    case .year(let year): String(year)
    case .month(let month): month.description
    case .flag(let flag): flag ? "true" : "false"
    }
  }

  /// A text that no spreadsheet takes for a formula.
  static func withoutFormula(_ text: String) -> String {
    switch text.utf8.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "\t"),
      UInt8(ascii: "\r"), UInt8(ascii: "\n"):
      "'" + text
    default: text
    }
  }

  private func number(_ scaled: Int64, digits: Int, isShortest: Bool = false) -> String {
    let text = String(scaled.magnitude)
    let padded = String(repeating: "0", count: max(0, digits + 1 - text.count)) + text
    var fraction = String(padded.suffix(digits))
    if isShortest { while fraction.last == "0" { fraction.removeLast() } }
    let whole = (scaled < 0 ? "-" : "") + padded.dropLast(digits)
    return fraction.isEmpty ? whole : whole + (language == .french ? "," : ".") + fraction
  }
}
