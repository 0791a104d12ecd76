/// A table cut character by character, without any cleverness: what the fast cutting is compared with.
enum SlowReader {
  /// The rows of a text without blank lines; nil where a quote is not closed or text follows a closing quote.
  static func rows(_ text: String, separator: Character) -> [[String]]? {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var characters = Array(text.unicodeScalars.map(Character.init))[...]
    var isAtStart = true
    var isQuoted = false
    func endRow() {
      row.append(cell)
      if row.count > 1 || isQuoted || row[0].contains(where: { $0 != " " && $0 != "\t" }) { rows.append(row) }
      row = []
      cell = ""
      isQuoted = false
    }
    while let character = characters.popFirst() {
      if isAtStart && character == "\"" {
        isQuoted = true
        while true {
          guard let next = characters.popFirst() else { return nil }
          if next != "\"" {
            cell.append(next)
          } else if characters.first == "\"" {
            characters.removeFirst()
            cell.append("\"")
          } else {
            break
          }
        }
        isAtStart = false
        if let next = characters.first, ![separator, "\n", "\r"].contains(next) { return nil }
        continue
      }
      switch character {
      case separator:
        row.append(cell)
        cell = ""
        isAtStart = true
      case "\n", "\r":
        if character == "\r" && characters.first == "\n" { characters.removeFirst() }
        endRow()
        isAtStart = true
      default:
        cell.append(character)
        isAtStart = false
      }
    }
    if !row.isEmpty || !cell.isEmpty || !isAtStart { endRow() }
    return rows
  }
}
