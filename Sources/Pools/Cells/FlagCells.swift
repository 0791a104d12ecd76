internal import Quantities

/// Yes and no.
struct FlagCells: SingleCellReader {
  static let blank = FlagColumn.Flag.blank

  func value(of cell: Cell, in bytes: Span<UInt8>) throws(CellProblem) -> FlagColumn.Flag {
    if cell.length == 1 {
      if bytes[cell.start] == UInt8(ascii: "1") { return .yes }
      if bytes[cell.start] == UInt8(ascii: "0") { return .no }
    }
    if cell.length == 3, isWord(bytes, at: cell.start, "oui") || isWord(bytes, at: cell.start, "yes") { return .yes }
    if cell.length == 3, isWord(bytes, at: cell.start, "non") { return .no }
    switch YesNo.value(of: cell.text(in: bytes)) {
    case true?: return .yes
    case false?: return .no
    case nil: throw .unreadableFlag
    }
  }

  func column(of values: [FlagColumn.Flag], in order: [Int32]?) -> Column {
    .flags(FlagColumn(flags: values.reordered(order)))
  }

  /// The commonest words, without a text for each cell.
  private func isWord(_ bytes: Span<UInt8>, at start: Int, _ word: StaticString) -> Bool {
    word.withUTF8Buffer { letters in
      letters.indices.allSatisfy { bytes[start + $0] | 0x20 == letters[$0] }
    }
  }
}
