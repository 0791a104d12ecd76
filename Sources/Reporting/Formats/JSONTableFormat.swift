internal import Quantities
internal import Wordings

/// The tables of a report as JSON: exact figures, the codes and names that files use, texts in English.
public struct JSONTableFormat: ReportFormat {
  private let fileName: String
  private let schema: String?

  /// The format.
  ///
  /// - Parameters:
  ///   - fileName: the name of the file.
  ///   - schema: the identifier of what the file holds, its first value; nil for none.
  public init(fileName: String = "answer.json", schema: String? = nil) {
    self.fileName = fileName
    self.schema = schema
  }

  /// One file with every table.
  public func files(of report: Report) -> [ReportFile] {
    [
      ReportFile(name: fileName) { sink in
        var pieces = TextPieces()
        let first = schema.map { "  \"schema\": \(quoted($0)),\n" } ?? ""
        try pieces.add("{\n" + first + "  \"title\": \(quoted(report.title.english)),\n  \"tables\": {", to: sink)
        for (index, table) in report.tables.filter({ $0.audience.contains(.file) }).enumerated() {
          try pieces.add((index == 0 ? "\n" : ",\n") + "    \(quoted(table.name)): [", to: sink)
          let positions = table.columns.indices.filter { table.columns[$0].audience.contains(.file) }
          for (number, row) in table.rows.enumerated() {
            let fields = positions.map { "\(quoted(table.columns[$0].name)): \(value(row[$0].figure))" }
            try pieces.add((number == 0 ? "\n" : ",\n") + "      {\(fields.joined(separator: ", "))}", to: sink)
          }
          try pieces.add(table.rows.isEmpty ? "]" : "\n    ]", to: sink)
        }
        try pieces.add("\n  }\n}\n", to: sink)
        try pieces.flush(to: sink)
      }
    ]
  }

  private func value(_ figure: Figure) -> String {
    switch figure {
    case .none: "null"
    case .text(let text): quoted(text)
    case .wording(let wording): quoted(wording.english)
    case .coded(let code, _): quoted(code)
    case .count(let count): String(count)
    case .money(let amount): PlainDecimal.text(amount.cents, digits: 2)
    case .points(let points): PlainDecimal.text(points.thousandths, digits: 3)
    case .share(let share): PlainDecimal.text(share.basisPoints, digits: 4)
    case .ratio(let ratio): PlainDecimal.text(ratio.millionths, digits: 6)
    case .year(let year): String(year)
    case .month(let month): quoted(month.description)
    case .flag(let flag): flag ? "true" : "false"
    }
  }

  private func quoted(_ text: String) -> String {
    var json = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": json += "\\\""
      case "\\": json += "\\\\"
      case "\n": json += "\\n"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: json.unicodeScalars.append(scalar)
      }
    }
    return json + "\""
  }
}
