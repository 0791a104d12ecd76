/// Where a cell's text stands in the window, without the quotes around it.
struct Cell {
  private static let doubledQuotesFlag: UInt64 = 1 << 63

  /// The offset below, the length above, the flag on top.
  private let packed: UInt64

  /// A cell that holds nothing.
  static let empty = Cell(start: 0, length: 0)

  /// A cell within a window, whose offsets have 31 bits at most.
  @inline(__always)
  init(start: Int, length: Int, hasDoubledQuotes: Bool = false) {
    packed =
      UInt64(truncatingIfNeeded: start) | UInt64(truncatingIfNeeded: length) &<< 32
      | (hasDoubledQuotes ? Self.doubledQuotesFlag : 0)
  }

  /// The offset of its first byte.
  var start: Int { Int(truncatingIfNeeded: packed & 0xFFFF_FFFF) }
  /// The number of its bytes.
  var length: Int { Int(truncatingIfNeeded: (packed & ~Self.doubledQuotesFlag) &>> 32) }
  /// The offset after its last byte.
  var end: Int { start &+ length }
  /// Whether it holds quotes, each written twice.
  var hasDoubledQuotes: Bool { packed & Self.doubledQuotesFlag != 0 }

  /// The text, with single quotes for doubled ones.
  func text(in bytes: Span<UInt8>) -> String {
    String(decoding: plainBytes(in: bytes), as: UTF8.self)
  }

  /// The bytes, with single quotes for doubled ones.
  func plainBytes(in bytes: Span<UInt8>) -> [UInt8] { bytes.withUnsafeBytes { plainBytes(in: $0) } }

  /// The bytes, with single quotes for doubled ones.
  func plainBytes(in bytes: UnsafeRawBufferPointer) -> [UInt8] {
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
