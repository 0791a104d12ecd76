/// Which cell styles show a number as a day.
final class CellStyles: XMLReader {
  /// Indices of the styles that are dates.
  private(set) var dateStyles: Set<Int> = []
  private var dateFormats: Set<Int> = Set(14...17).union([22]).union(27...36).union(45...47).union(50...58)
  private var isInCellFormats = false
  private var index = 0

  func start(_ element: String, _ attributes: [String: String]) {
    switch element {
    case "numFmt":
      guard let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] else { return }
      if Self.isDate(code) { dateFormats.insert(id) } else { dateFormats.remove(id) }
    case "cellXfs": isInCellFormats = true
    case "xf" where isInCellFormats:
      if let id = attributes["numFmtId"].flatMap({ Int($0) }), dateFormats.contains(id) { dateStyles.insert(index) }
      index += 1
    default: break
    }
  }

  func text(_ text: String) {}

  func end(_ element: String) {
    if element == "cellXfs" { isInCellFormats = false }
  }

  /// Whether a format code has a day or a year outside quotes and brackets.
  private static func isDate(_ code: String) -> Bool {
    var isQuoted = false
    var isBracketed = false
    var isEscaped = false
    for character in code.lowercased() {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch character {
      case "\\": isEscaped = true
      case "\"": isQuoted.toggle()
      case "[" where !isQuoted: isBracketed = true
      case "]" where !isQuoted: isBracketed = false
      case "d" where !isQuoted && !isBracketed, "y" where !isQuoted && !isBracketed,
        "j" where !isQuoted && !isBracketed:
        return true
      default: break
      }
    }
    return false
  }
}
