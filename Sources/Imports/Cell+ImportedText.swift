internal import Quantities
internal import Spreadsheets

extension Cell {
  /// The cell as text: trimmed, whole numbers without decimals, figures without the noise of binary fractions.
  var importedText: String {
    switch self {
    case .number(let text): Self.plainNumber(text)
    case .empty, .text, .flag, .date: FoldedSpaces.trimmed(plainText)
    }
  }

  /// A number of a workbook, where 52.3 may be written 52.299999999999997 and a SIRET number 2.6010004500012E13.
  private static func plainNumber(_ text: String) -> String {
    if let scaled = DecimalText.scaled(text, digits: 6) { return PlainDecimal.text(scaled, digits: 6) }
    guard let value = Double(text), value.isFinite else { return text }
    if value.magnitude < 1e15, value == value.rounded() { return String(Int64(value)) }
    guard value.magnitude < 1e9 else { return text }
    return PlainDecimal.text(Int64((value * 1_000_000).rounded()), digits: 6)
  }
}
