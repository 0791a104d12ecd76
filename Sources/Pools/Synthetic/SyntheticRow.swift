internal import Quantities
internal import Regulation

/// One invented post, cell by cell.
struct SyntheticRow {
  private(set) var cells: [String: String] = [:]

  /// A cell; blank where it was not set.
  subscript(column: String) -> String {
    get { cells[column] ?? "" }
    set { cells[column] = newValue.isEmpty ? nil : newValue }
  }

  /// The row as a line of a file with these columns.
  func line(_ columns: [String], into bytes: inout [UInt8]) {
    for (index, column) in columns.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ";")) }
      let text = self[column]
      if text.utf8.contains(where: { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "\"") }) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
          bytes.append(byte)
          if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        }
        bytes.append(UInt8(ascii: "\""))
      } else {
        bytes.append(contentsOf: text.utf8)
      }
    }
    bytes.append(UInt8(ascii: "\n"))
  }
}
