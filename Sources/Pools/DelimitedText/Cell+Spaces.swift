extension Cell {
  /// The cell without the spaces, also no-break ones, and line breaks around its text.
  @inline(__always)
  func trimmed(in bytes: Span<UInt8>) -> Cell {
    if Self.isPlain(bytes[start], bytes[last]) { return self }
    return bytes.withUnsafeBytes { withoutSpaces(in: $0) }
  }

  /// The cell without the spaces, also no-break ones, and line breaks around its text.
  @inline(__always)
  func trimmed(in bytes: UnsafeRawBufferPointer) -> Cell {
    if Self.isPlain(bytes[start], bytes[last]) { return self }
    return withoutSpaces(in: bytes)
  }

  /// The offset of its last byte; of an empty cell that of the byte that follows it, which may be looked at too.
  private var last: Int { end &- min(length, 1) }

  /// Whether no text that begins and ends with these bytes has spaces around it.
  private static func isPlain(_ first: UInt8, _ last: UInt8) -> Bool {
    first > 0x20 && first < 0x80 && last > 0x20 && last < 0x80
  }

  private func withoutSpaces(in bytes: UnsafeRawBufferPointer) -> Cell {
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
  private static func spaceWidth(_ bytes: UnsafeRawBufferPointer, at offset: Int, before end: Int) -> Int? {
    guard offset >= 0 else { return nil }
    if bytes[offset] <= 0x20 { return 1 }
    if offset + 2 <= end, bytes[offset] == 0xC2, bytes[offset + 1] == 0xA0 { return 2 }
    guard offset + 3 <= end, bytes[offset] == 0xE2, bytes[offset + 1] == 0x80 else { return nil }
    return bytes[offset + 2] == 0xAF || (0x80...0x8B).contains(bytes[offset + 2]) ? 3 : nil
  }
}
