/// Where a cell's text stands in the window, without the quotes around it.
struct Cell {
  private static let doubledQuotesFlag: UInt32 = 1 << 31

  private let startOffset: UInt32
  private let lengthAndFlag: UInt32

  /// A cell that holds nothing.
  static let empty = Cell(start: 0, length: 0, hasDoubledQuotes: false)

  init(start: Int, length: Int, hasDoubledQuotes: Bool) {
    startOffset = UInt32(truncatingIfNeeded: start)
    lengthAndFlag = UInt32(truncatingIfNeeded: length) | (hasDoubledQuotes ? Self.doubledQuotesFlag : 0)
  }

  /// The offset of its first byte.
  var start: Int { Int(startOffset) }
  /// The number of its bytes.
  var length: Int { Int(lengthAndFlag & ~Self.doubledQuotesFlag) }
  /// The offset after its last byte.
  var end: Int { start + length }
  /// Whether it holds quotes, each written twice.
  var hasDoubledQuotes: Bool { lengthAndFlag & Self.doubledQuotesFlag != 0 }

  /// The text, with single quotes for doubled ones.
  func text(in bytes: Span<UInt8>) -> String {
    String(decoding: plainBytes(in: bytes), as: UTF8.self)
  }

  /// The bytes, with single quotes for doubled ones.
  func plainBytes(in bytes: Span<UInt8>) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(length)
    var position = start
    while position < end {
      let byte = bytes[position]
      plain.append(byte)
      position += hasDoubledQuotes && byte == UInt8(ascii: "\"") ? 2 : 1
    }
    return plain
  }
}
