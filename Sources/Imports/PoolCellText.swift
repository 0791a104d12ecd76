internal import Pools
internal import Quantities

/// Texts of the platform in the form that a column of a pool takes.
///
/// What cannot be understood stays as it is: the reader of pools then says what is wrong with it.
enum PoolCellText {
  /// Whether a column holds several values in one cell.
  static func isList(_ type: PoolColumnType?) -> Bool {
    switch type {
    case .texts, .documents, .starts, .durations: true
    default: false
    }
  }

  /// One value as its column takes it.
  static func value(_ text: String, _ type: PoolColumnType?) -> String {
    switch type {
    case .date, .starts: day(text)
    case .durations: months(text)
    case .flag: YesNo.value(of: text).map { $0 ? "true" : "false" } ?? text
    case .siret: number(text, digits: 14)
    case .finess: number(text, digits: 9)
    case .whole, .decimal, .euros: plainNumber(text)
    default: text
    }
  }

  /// The day of `2026-01-15 14:52:35 +0100`, `2026-01-15T14:52:35`, `15/01/2026 14:52` or a serial day of a spreadsheet.
  private static func day(_ text: String) -> String {
    if let day = CalendarDate(text: text) { return day.description }
    if let serial = Int32(text), (20_000...80_000).contains(serial) {
      return CalendarDate(dayNumber: serial - 25_569).description
    }
    let head = text.prefix(10)
    guard head.count == 10, let next = text.dropFirst(10).first, next == " " || next == "T",
      let day = CalendarDate(text: String(head))
    else { return text }
    return day.description
  }

  /// The months of `24`, `24.0`, `24 mois` or `2 ans`.
  private static func months(_ text: String) -> String {
    let words = FoldedText(text).description.split(separator: " ")
    guard let number = words.first.flatMap({ DecimalText.scaled($0, digits: 0) }), (0...1_000).contains(number) else {
      return text
    }
    switch words.dropFirst() {
    case [], ["mois"], ["months"]: return String(number)
    case ["an"], ["ans"], ["annee"], ["annees"], ["year"], ["years"]: return String(number * 12)
    default: return text
    }
  }

  /// A number without the unit after it.
  private static func plainNumber(_ text: String) -> String {
    let bare = text.hasSuffix("€") ? FoldedSpaces.trimmed(String(text.dropLast())) : text
    return DecimalText.scaled(bare, digits: 6).map { PlainDecimal.text($0, digits: 6) } ?? text
  }

  /// A number of an establishment without spaces, with the leading zero that spreadsheets drop.
  private static func number(_ text: String, digits: Int) -> String {
    let bare = text.filter { !$0.isWhitespace }
    guard bare.utf8.count == digits - 1, bare.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return bare }
    return "0" + bare
  }
}
