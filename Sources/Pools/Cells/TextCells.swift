/// Texts as they are written.
struct TextCells: CellReader {
  static let blank: Int32 = -1

  private var texts = TextInterner()

  mutating func value(of cell: Cell, in bytes: Span<UInt8>) throws(CellProblem) -> Int32 {
    let known = texts.values.count
    let number = texts.number(of: cell, in: bytes)
    if number == known && !texts.values.isUTF8(at: known) { throw .notUTF8 }
    return number
  }

  func column(of values: [Int32]) -> Column { .texts(CodedColumn(numbers: values, of: texts.values)) }
}

extension TextInterner {
  /// The number of a cell's text.
  @inline(__always)
  mutating func number(of cell: Cell, in bytes: Span<UInt8>) -> Int32 {
    if cell.hasDoubledQuotes { return number(ofQuoted: cell, in: bytes) }
    return number(of: bytes, start: cell.start, length: cell.length)
  }

  private mutating func number(ofQuoted cell: Cell, in bytes: Span<UInt8>) -> Int32 {
    let plain = cell.plainBytes(in: bytes)
    return number(of: (plain + Array(repeating: 0, count: 8)).span, start: 0, length: plain.count)
  }
}

extension TextArena {
  /// Whether the bytes of a text are UTF-8.
  func isUTF8(at index: Int) -> Bool {
    let text = utf8(at: index)
    return text.allSatisfy { $0 < 0x80 } || String(validating: text, as: UTF8.self) != nil
  }
}

extension CodedColumn {
  /// A column whose texts are numbered by their first row, without those that no row has.
  ///
  /// So the column is the same whatever the order in which its rows were read.
  init(numbers: [Int32], of texts: TextArena) {
    var codes = numbers
    var newNumbers = [Int32](repeating: -1, count: texts.count)
    var oldNumbers: [Int] = []
    for row in codes.indices where codes[row] >= 0 {
      let old = Int(codes[row])
      if newNumbers[old] < 0 {
        newNumbers[old] = Int32(oldNumbers.count)
        oldNumbers.append(old)
      }
      codes[row] = newNumbers[old]
    }
    if oldNumbers.count == texts.count && oldNumbers.last == texts.count - 1 && oldNumbers.elementsEqual(0..<texts.count) {
      self.init(codes: codes, values: texts)
      return
    }
    var values = TextArena()
    for old in oldNumbers { values.append(texts.utf8(at: old)) }
    self.init(codes: codes, values: values)
  }
}
