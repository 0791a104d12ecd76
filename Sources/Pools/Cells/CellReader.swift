/// Turns cells of one kind into values of one type.
protocol CellReader {
  associatedtype Value

  /// The value of an empty cell.
  static var blank: Value { get }

  /// What an empty cell breaks; nil where it may be empty.
  var blankProblem: CellProblem? { get }

  /// The value of a cell.
  ///
  /// - Parameters:
  ///   - cell: not empty, without spaces around its text.
  ///   - bytes: the window in which it stands.
  /// - Returns: its value.
  /// - Throws: what is wrong with it.
  mutating func value(of cell: Cell, in bytes: Span<UInt8>) throws(CellProblem) -> Value

  /// What is odd, but no fault, in the values that were read last: the index of a value and the oddity.
  mutating func oddities(among values: ArraySlice<Value>) -> [(index: Int, problem: CellProblem)]

  /// The column of all values, in their final order.
  func column(of values: [Value]) -> Column
}

extension CellReader {
  var blankProblem: CellProblem? { nil }
  mutating func oddities(among values: ArraySlice<Value>) -> [(index: Int, problem: CellProblem)] { [] }
}

extension Cell {
  /// The cell without the spaces, also no-break ones, and line breaks around its text.
  @inline(__always)
  func trimmed(in bytes: Span<UInt8>) -> Cell {
    guard length > 0 else { return self }
    let (first, last) = (bytes[start], bytes[end - 1])
    if first > 0x20 && first < 0x80 && last > 0x20 && last < 0x80 { return self }
    return withoutSpaces(in: bytes)
  }

  private func withoutSpaces(in bytes: Span<UInt8>) -> Cell {
    var (low, high) = (start, end)
    while low < high, let width = Self.spaceWidth(bytes, at: low, before: high) { low += width }
    while low < high {
      if bytes[high - 1] <= 0x20 {
        high -= 1
      } else if let width = [2, 3].first(where: { Self.spaceWidth(bytes, at: high - $0, before: high) == $0 }),
        high - width >= low
      {
        high -= width
      } else {
        break
      }
    }
    return Cell(start: low, length: high - low, hasDoubledQuotes: hasDoubledQuotes)
  }

  /// The bytes of the space that stands at an offset; nil where none does.
  private static func spaceWidth(_ bytes: Span<UInt8>, at offset: Int, before end: Int) -> Int? {
    guard offset >= 0 else { return nil }
    if bytes[offset] <= 0x20 { return 1 }
    if offset + 2 <= end, bytes[offset] == 0xC2, bytes[offset + 1] == 0xA0 { return 2 }
    guard offset + 3 <= end, bytes[offset] == 0xE2, bytes[offset + 1] == 0x80 else { return nil }
    return bytes[offset + 2] == 0xAF || (0x80...0x8B).contains(bytes[offset + 2]) ? 3 : nil
  }
}
