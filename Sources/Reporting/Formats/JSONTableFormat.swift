internal import Quantities
public import Wordings

/// The tables of a report as JSON: exact figures, the codes and names that files use, texts in English.
///
/// The publication set is for people too: its sentences are in their language, and what explains the figures is there.
public struct JSONTableFormat: ReportFormat {
  private let fileName: String
  private let schema: String?
  private let language: Language

  /// The format of answers to questions.
  public init() {
    fileName = "answer.json"
    schema = nil
    language = .english
  }

  /// The format of a publication set, with its sentences in a language; keys and codes are the same in every one.
  public init(publicationIn language: Language) {
    fileName = "publication.json"
    schema = "dotation.publication/1"
    self.language = language
  }

  /// One file with every table.
  public func files(of report: Report) -> [ReportFile] {
    [
      ReportFile(name: fileName) { sink in
        var pieces = TextPieces()
        let first = schema.map { "  \"schema\": \(quoted($0)),\n  \"language\": \(quoted(language.rawValue)),\n" } ?? ""
        let notes = schema == nil ? "" : self.notes(of: report)
        let title = quoted(report.title.text(in: language))
        try pieces.add("{\n" + first + "  \"title\": \(title),\n" + notes + "  \"tables\": {", to: sink)
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

  /// What nobody may overlook, the headline and what explains the figures: sentences under what they are about.
  private func notes(of report: Report) -> String {
    let banners: [(about: Wording?, sentences: [Wording])] =
      report.banners.isEmpty ? [] : [(nil, report.banners)]
    let notes =
      banners + report.facts.map { ($0.label, $0.lines) }
      + report.passages.filter { !$0.items.isEmpty }.map { ($0.title, $0.items) }
    let lines = notes.map { note in
      let about = note.about.map { quoted($0.text(in: language)) } ?? "null"
      let sentences = note.sentences.map { quoted($0.text(in: language)) }.joined(separator: ", ")
      return "    {\"about\": \(about), \"sentences\": [\(sentences)]}"
    }
    return "  \"notes\": [" + (lines.isEmpty ? "" : "\n" + lines.joined(separator: ",\n") + "\n  ") + "],\n"
  }

  private func value(_ figure: Figure) -> String {
    switch figure {
    case .none: "null"
    case .text(let text): quoted(text)
    case .wording(let wording): quoted(wording.text(in: language))
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
