/// HTML text that grows element by element; what users wrote can only enter it escaped.
struct HTMLText {
  /// The text so far.
  private(set) var text = ""

  /// An element with what it holds.
  ///
  /// - Parameters:
  ///   - name: the element's name, written in the program.
  ///   - attributes: their values are escaped; a nil value leaves the attribute out.
  ///   - content: adds what the element holds.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
    _ content: (inout HTMLText) -> Void
  ) {
    open(name, attributes)
    text += ">"
    content(&self)
    text += "</\(name)>"
  }

  /// An element that holds a text.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], text content: String
  ) {
    element(name, attributes) { $0.add(content) }
  }

  /// An element without content, such as `input`, `meta` or a shape.
  mutating func empty(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:]) {
    open(name, attributes)
    text += ">"
  }

  /// A shape of a drawing without content.
  mutating func shape(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:]) {
    open(name, attributes)
    text += "/>"
  }

  /// A text, escaped.
  mutating func add(_ content: String) {
    Self.escape(content, into: &text)
  }

  /// Markup of the program's own, such as its style sheet.
  mutating func add(markup: StaticString) {
    text += "\(markup)"
  }

  /// The text of an embedded style sheet or script of the program's own.
  mutating func add(embedded: String) {
    text += embedded
  }

  /// A line break, so that the page can be read and compared as a file.
  mutating func newline() {
    text += "\n"
  }

  private mutating func open(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?>) {
    text += "<\(name)"
    for (key, value) in attributes {
      guard let value else { continue }
      text += " \(key)=\""
      Self.escape(value, into: &text)
      text += "\""
    }
  }

  /// Escapes what HTML reads as markup; control characters, which no page may hold, become U+FFFD.
  private static func escape(_ content: String, into text: inout String) {
    for scalar in content.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      case "\t", "\n": text.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): text += "\u{FFFD}"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}
