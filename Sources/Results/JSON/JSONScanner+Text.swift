extension JSONScanner {
  /// A quoted text.
  mutating func text() throws(JSONSyntaxFault) -> String {
    skipSpaces()
    guard position < bytes.count else { throw fault(.endsEarly) }
    guard bytes[position] == UInt8(ascii: "\"") else { throw fault(.expected(UInt8(ascii: "\""))) }
    let start = position + 1
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\""), bytes[end] != UInt8(ascii: "\\"), bytes[end] >= 0x20 {
      end += 1
    }
    advance(to: end)
    guard end < bytes.count else { throw fault(.endsEarly) }
    if bytes[end] != UInt8(ascii: "\"") { return try escapedText(from: start) }
    advance(to: end + 1)
    return decoded(start..<end)
  }

  private mutating func escapedText(from start: Int) throws(JSONSyntaxFault) -> String {
    var unescaped = Array(bytes[start..<position])
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\""):
        advance(to: position + 1)
        return String(decoding: unescaped, as: UTF8.self)
      case UInt8(ascii: "\\"):
        unescaped.append(contentsOf: String(try escapedScalar()).utf8)
      case 0..<0x20:
        throw fault(.controlCharacter)
      default:
        unescaped.append(byte)
        advance(to: position + 1)
      }
    }
    throw fault(.endsEarly)
  }

  private mutating func escapedScalar() throws(JSONSyntaxFault) -> Unicode.Scalar {
    guard position + 1 < bytes.count else { throw fault(.endsEarly) }
    let plain: Unicode.Scalar
    switch bytes[position + 1] {
    case UInt8(ascii: "\""): plain = "\""
    case UInt8(ascii: "\\"): plain = "\\"
    case UInt8(ascii: "/"): plain = "/"
    case UInt8(ascii: "b"): plain = "\u{08}"
    case UInt8(ascii: "f"): plain = "\u{0C}"
    case UInt8(ascii: "n"): plain = "\n"
    case UInt8(ascii: "r"): plain = "\r"
    case UInt8(ascii: "t"): plain = "\t"
    case UInt8(ascii: "u"): return try codedScalar()
    default: throw fault(.badEscape)
    }
    advance(to: position + 2)
    return plain
  }

  /// `\u` and four digits, or a pair of them beyond the first 65 536 characters.
  private mutating func codedScalar() throws(JSONSyntaxFault) -> Unicode.Scalar {
    let first = try codeUnit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00 else { throw fault(.badEscape) }
    let second = try codeUnit()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
    else { throw fault(.badEscape) }
    return scalar
  }

  private mutating func codeUnit() throws(JSONSyntaxFault) -> UInt32 {
    guard position + 6 <= bytes.count else { throw fault(.endsEarly) }
    guard bytes[position] == UInt8(ascii: "\\"), bytes[position + 1] == UInt8(ascii: "u") else {
      throw fault(.badEscape)
    }
    var unit: UInt32 = 0
    for byte in bytes[position + 2..<position + 6] {
      guard let digit = Self.hexadecimalDigit(byte) else { throw fault(.badEscape) }
      unit = unit << 4 | digit
    }
    advance(to: position + 6)
    return unit
  }

  private static func hexadecimalDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
  }

  /// Bytes between quotes, which are UTF-8 since the whole text is.
  private func decoded(_ range: Range<Int>) -> String {
    bytes.withUnsafeBufferPointer { String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self) }
  }
}
