/// Texts as they are written.
struct TextCells: CellReader {
  static let blank: Int32 = -1

  private var texts = TextInterner()

  mutating func read(
    _ cells: Span<Cell>, in bytes: Span<UInt8>, appendingTo values: inout [Int32],
    report: (_ index: Int, _ problem: CellProblem) -> Void
  ) {
    values.append(cells.count, of: Self.blank) { values in
      let known = texts.count
      texts.number(cells, in: bytes, into: &values)
      for new in known..<texts.count where !texts.utf8(at: new).isUTF8 {
        for index in cells.indices where values[index] == Int32(new) { report(index, .notUTF8) }
      }
    }
  }

  func column(of values: [Int32], in order: [Int32]?) -> Column {
    .texts(CodedColumn(numbers: values.reordered(order), of: texts.values))
  }
}

extension ArraySlice<UInt8> {
  /// Whether the bytes are UTF-8.
  var isUTF8: Bool { allSatisfy { $0 < 0x80 } || String(validating: self, as: UTF8.self) != nil }
}

extension CodedColumn {
  /// A column whose texts are numbered by their first row, without those that no row has.
  ///
  /// So the column is the same whatever the order in which its rows were read.
  init(numbers: [Int32], of texts: TextArena) {
    guard !Self.isNumberedByRow(numbers, count: texts.count) else {
      self.init(codes: numbers, values: texts)
      return
    }
    var codes = numbers
    var newNumbers = [Int32](repeating: -1, count: texts.count)
    var oldNumbers: [Int32] = []
    for row in codes.indices where codes[row] >= 0 {
      let old = codes[row]
      if newNumbers[Int(old)] < 0 {
        newNumbers[Int(old)] = Int32(oldNumbers.count)
        oldNumbers.append(old)
      }
      codes[row] = newNumbers[Int(old)]
    }
    self.init(codes: codes, values: texts.reordered(oldNumbers))
  }

  private static func isNumberedByRow(_ numbers: [Int32], count: Int) -> Bool {
    var next: Int32 = 0
    for number in numbers where number >= next {
      if number > next { return false }
      next += 1
    }
    return next == count
  }
}
