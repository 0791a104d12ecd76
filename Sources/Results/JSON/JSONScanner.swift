/// Reads JSON text step by step, without a tree: whatever the bytes, it ends with values or with a fault.
struct JSONScanner {
  /// What comes next in a text.
  enum Kind: Sendable {
    case object, array, text, number, flag, null
  }

  let bytes: [UInt8]
  private(set) var position: Int

  /// A reading that starts at a byte of a text that is known to be UTF-8.
  init(_ bytes: [UInt8], at position: Int = 0) {
    self.bytes = bytes
    self.position = position
  }

  /// The kind of the next value.
  mutating func kind() throws(JSONSyntaxFault) -> Kind {
    skipSpaces()
    guard position < bytes.count else { throw fault(.endsEarly) }
    switch bytes[position] {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "\""): return .text
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .flag
    case UInt8(ascii: "n"): return .null
    default: throw fault(.noValue)
    }
  }

  /// Enters an object or a list.
  mutating func open(_ bracket: UInt8) throws(JSONSyntaxFault) {
    try expect(bracket)
  }

  /// Whether another member follows inside the object or list; passes the comma before it, or the closing bracket.
  mutating func hasNext(before bracket: UInt8, isFirst: Bool) throws(JSONSyntaxFault) -> Bool {
    skipSpaces()
    guard position < bytes.count else { throw fault(.endsEarly) }
    if bytes[position] == bracket {
      position += 1
      return false
    }
    if isFirst { return true }
    try expect(UInt8(ascii: ","))
    skipSpaces()
    guard position < bytes.count else { throw fault(.endsEarly) }
    guard bytes[position] != bracket else { throw fault(.noValue) }
    return true
  }

  /// The key of a member, with its colon.
  mutating func key() throws(JSONSyntaxFault) -> String {
    skipSpaces()
    let key = try text()
    try expect(UInt8(ascii: ":"))
    return key
  }

  /// `true` or `false`.
  mutating func flag() throws(JSONSyntaxFault) -> Bool {
    skipSpaces()
    if matches("true") { return true }
    if matches("false") { return false }
    throw fault(.noValue)
  }

  /// Passes `null`.
  mutating func null() throws(JSONSyntaxFault) {
    skipSpaces()
    guard matches("null") else { throw fault(.noValue) }
  }

  /// Passes a whole value.
  mutating func skipValue(depth: Int = 0) throws(JSONSyntaxFault) {
    guard depth < 64 else { throw fault(.tooDeep) }
    switch try kind() {
    case .text: _ = try text()
    case .number: _ = try number()
    case .flag: _ = try flag()
    case .null: try null()
    case .object:
      position += 1
      var isFirst = true
      while try hasNext(before: UInt8(ascii: "}"), isFirst: isFirst) {
        _ = try key()
        try skipValue(depth: depth + 1)
        isFirst = false
      }
    case .array:
      position += 1
      var isFirst = true
      while try hasNext(before: UInt8(ascii: "]"), isFirst: isFirst) {
        try skipValue(depth: depth + 1)
        isFirst = false
      }
    }
  }

  /// Makes sure that nothing but spaces is left.
  mutating func end() throws(JSONSyntaxFault) {
    skipSpaces()
    guard position == bytes.count else { throw fault(.goesOn) }
  }

  /// Makes sure that the whole text is UTF-8: what is read afterwards takes that for granted.
  func checkEncoding() throws(JSONSyntaxFault) {
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      throw JSONSyntaxFault(offset: error.byteOffsets.lowerBound, problem: .notUTF8)
    }
  }

  /// Whether a text is one JSON value with no space around it.
  static func isValue(_ text: String) -> Bool {
    var scanner = JSONScanner(Array(text.utf8))
    do {
      try scanner.skipValue()
    } catch {
      return false
    }
    return scanner.position == scanner.bytes.count && scanner.bytes.first.map { $0 > 0x20 } ?? false
  }

  /// A fault at the present place.
  func fault(_ problem: JSONSyntaxFault.Problem) -> JSONSyntaxFault {
    JSONSyntaxFault(offset: position, problem: problem)
  }

  mutating func skipSpaces() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  mutating func advance(to position: Int) { self.position = position }

  private mutating func expect(_ byte: UInt8) throws(JSONSyntaxFault) {
    skipSpaces()
    guard position < bytes.count else { throw fault(.endsEarly) }
    guard bytes[position] == byte else { throw fault(.expected(byte)) }
    position += 1
  }

  private mutating func matches(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard position + length <= bytes.count else { return false }
    for index in 0..<length where bytes[position + index] != word.utf8Start[index] { return false }
    position += length
    return true
  }
}

/// Why a text is no JSON, and where.
struct JSONSyntaxFault: Error, Sendable {
  /// What is wrong.
  enum Problem: Sendable {
    case endsEarly, noValue, expected(UInt8), goesOn, tooDeep, notUTF8, controlCharacter, badEscape, badNumber
  }

  /// The byte at which it was noticed, from 0.
  let offset: Int
  let problem: Problem
}
