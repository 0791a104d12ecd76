import DeclarativeFiles
import Reporting
import Wordings

/// Shows what is wrong with the inputs: the place, the sentence, the line with a caret, what to do; all at once.
struct DiagnosticPrinter {
  private static let widestExcerpt = 160

  let language: Language
  let usesColour: Bool

  /// The diagnostics and their count, ready for standard error.
  func text(of diagnostics: [Diagnostic], nothingWritten: Bool) -> String {
    guard !diagnostics.isEmpty else { return "" }
    let errors = diagnostics.count { $0.severity == .error }
    var count = words(.faultCount(errors: errors, warnings: diagnostics.count - errors))
    if errors > 0 && nothingWritten { count += (language == .french ? "\u{202F}; " : "; ") + words(.nothingWritten) }
    return diagnostics.map { text(of: $0) + "\n" }.joined() + count + "\n"
  }

  private func text(of diagnostic: Diagnostic) -> String {
    let isError = diagnostic.severity == .error
    let label = paint(words(isError ? .errorLabel : .warningLabel), isError ? "31" : "33")
    let place = diagnostic.location.map { DisplayText.harmless($0.file) + ":\($0.line):\($0.column): " } ?? ""
    var lines = ["\(place)\(label) \(words(diagnostic.message))"]
    if let excerpt = diagnostic.excerpt, let location = diagnostic.location {
      lines += self.excerpt(excerpt, column: location.column)
    }
    if let hint = diagnostic.hint { lines.append("  \(words(.hintLabel)) \(words(hint))") }
    return lines.joined(separator: "\n")
  }

  /// The line and a caret under the column; of a long line the part around it.
  private func excerpt(_ line: String, column: Int) -> [String] {
    let characters = Array(line)
    let caret = max(0, column - 1)
    guard caret <= characters.count else {
      return ["  " + DisplayText.harmless(DisplayText.cut(line, to: Self.widestExcerpt))]
    }
    let start = caret > Self.widestExcerpt - 20 ? caret - Self.widestExcerpt / 2 : 0
    let end = min(characters.count, start + Self.widestExcerpt)
    let shown = DisplayText.harmless(String(characters[start..<end]))
    let before = DisplayText.harmless(String(characters[start..<min(caret, end)]))
    let lead = start > 0 ? "…" : ""
    let space = String(repeating: " ", count: DisplayText.width(lead) + DisplayText.width(before))
    return ["  " + lead + shown + (end < characters.count ? "…" : ""), "  " + space + paint("^", "32")]
  }

  private func words(_ wording: Wording) -> String { DisplayText.harmless(wording.text(in: language)) }

  private func paint(_ text: String, _ colour: String) -> String {
    usesColour ? "\u{1B}[\(colour)m\(text)\u{1B}[0m" : text
  }
}
