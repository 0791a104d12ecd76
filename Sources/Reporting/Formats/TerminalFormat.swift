internal import Quantities
public import Wordings

/// Text for a terminal: the headline on one screen, then the tables, aligned within the width.
///
/// Colour is used only where it carries meaning (a limit that is reached, a proof that is missing), and each such
/// place also says so in words.
public struct TerminalFormat: ReportFormat {
  /// Widths under this one are not served: tables would lose their meaning.
  public static let narrowest = 60

  let language: Language
  let width: Int
  let usesColour: Bool

  /// The format in a language.
  ///
  /// - Parameters:
  ///   - language: the language of the texts and the figures.
  ///   - width: the columns of the terminal.
  ///   - usesColour: whether escape sequences may be written.
  public init(_ language: Language, width: Int = 80, usesColour: Bool = false) {
    self.language = language
    self.width = max(width, Self.narrowest)
    self.usesColour = usesColour
  }

  /// The report as one text.
  public func files(of report: Report) -> [ReportFile] {
    [
      ReportFile(name: "report.txt") { sink in
        var pieces = TextPieces()
        for block in blocks(of: report) { try pieces.add(block, to: sink) }
        try pieces.flush(to: sink)
      }
    ]
  }

  private func blocks(of report: Report) -> [String] {
    let tables = report.tables.filter { $0.audience.contains(.screen) && !$0.rows.isEmpty }
    return [headline(of: report)] + tables.map { "\n" + TerminalTable($0, in: self).text }
      + report.passages.filter { !$0.items.isEmpty }.map { "\n" + text(of: $0) }
  }

  private func headline(of report: Report) -> String {
    var lines = DisplayText.wrapped(words(report.title), to: width)
    for banner in report.banners {
      lines += DisplayText.wrapped(words(banner), to: width).map { paint($0, .attention) }
    }
    if !report.facts.isEmpty { lines.append("") }
    let labels = report.facts.map { words($0.label) }
    let indent = (labels.map(DisplayText.width).max() ?? 0) + 4
    for (fact, label) in zip(report.facts, labels) {
      let texts = fact.lines.flatMap { DisplayText.wrapped(words($0), to: width - indent) }
      for (index, text) in texts.enumerated() {
        let start = index == 0 ? "  " + label : ""
        lines.append(DisplayText.padded(start, to: indent, isTrailing: false) + paint(text, fact.tone))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func text(of passage: Report.Passage) -> String {
    let items = passage.items.flatMap { item in
      DisplayText.wrapped(words(item), to: width - 4).enumerated().map {
        ($0.offset == 0 ? "  - " : "    ") + $0.element
      }
    }
    return (DisplayText.wrapped(words(passage.title), to: width) + items).joined(separator: "\n") + "\n"
  }

  func words(_ wording: Wording) -> String { DisplayText.harmless(wording.text(in: language)) }

  /// A text in the colour of its tone; as it is where colours are off.
  func paint(_ text: String, _ tone: Tone) -> String {
    guard usesColour else { return text }
    switch tone {
    case .plain: return text
    case .assured: return "\u{1B}[32m\(text)\u{1B}[0m"
    case .attention: return "\u{1B}[33m\(text)\u{1B}[0m"
    case .alarm: return "\u{1B}[31m\(text)\u{1B}[0m"
    }
  }

  /// A figure as readers of the language write it.
  func words(_ figure: Figure) -> String { DisplayText.harmless(figure.text(in: language)) }
}
