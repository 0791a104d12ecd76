import DeclarativeFiles
import Glibc
import Reporting
import Wordings

/// Shows what is wrong with the inputs: the place, the sentence, the line with a caret, what to do; all at once.
struct DiagnosticPrinter {
  private static let widestExcerpt = 160

  let language: Language
  let usesColour: Bool
  /// The columns that there are; nil for as many as it takes.
  var width = Interface.sentenceWidth(on: STDERR_FILENO)

  /// The diagnostics and their count, ready for standard error.
  func text(of diagnostics: [Diagnostic], nothingWritten: Bool) -> String {
    guard !diagnostics.isEmpty else { return "" }
    let errors = diagnostics.count { $0.severity == .error }
    var count = words(.faultCount(errors: errors, warnings: diagnostics.count - errors))
    if errors > 0 && nothingWritten { count += (language == .french ? "\u{202F}; " : "; ") + words(.nothingWritten) }
    return diagnostics.map { text(of: $0) + "\n" }.joined() + folded(count) + "\n"
  }

  private func text(of diagnostic: Diagnostic) -> String {
    let isError = diagnostic.severity == .error
    var lines = [headline(of: diagnostic, isError ? .errorLabel : .warningLabel, isError ? "31" : "33")]
    if let excerpt = diagnostic.excerpt, let location = diagnostic.location {
      lines += self.excerpt(excerpt, column: location.column)
    }
    if let hint = diagnostic.hint { lines.append(folded("  \(words(.hintLabel)) \(words(hint))")) }
    return lines.joined(separator: "\n")
  }

  /// The place, the label in its colour and the message, folded; of a long path the middle is left out, of the line and
  /// the column nothing.
  private func headline(of diagnostic: Diagnostic, _ label: Wording, _ colour: String) -> String {
    let label = words(label)
    var place = ""
    if let location = diagnostic.location {
      let position = ":\(location.line):\(location.column): "
      let path = DisplayText.harmless(location.file)
      let room = width.map { $0 - position.count - DisplayText.width(label) }
      place = (room.map { DisplayText.shortened(path, to: $0) } ?? path) + position
    }
    var text = folded("\(place)\(label) \(words(diagnostic.message))")
    let start = text.index(text.startIndex, offsetBy: min(place.count, text.count))
    if let range = text[start...].firstRange(of: label) { text.replaceSubrange(range, with: paint(label, colour)) }
    return text
  }

  private func folded(_ text: String) -> String { width.map { DisplayText.folded(text, to: $0) } ?? text }

  /// The line and a caret under the column; of a long line the part around it.
  private func excerpt(_ line: String, column: Int) -> [String] {
    // Two spaces before it, and an ellipsis at either end.
    let widest = min(width.map { $0 - 4 } ?? .max, Self.widestExcerpt)
    let characters = Array(line)
    let caret = max(0, column - 1)
    guard caret <= characters.count else {
      return ["  " + DisplayText.harmless(DisplayText.cut(line, to: widest))]
    }
    let start = caret > widest - 20 ? caret - widest / 2 : 0
    let end = min(characters.count, start + widest)
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
