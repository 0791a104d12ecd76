/// JSON text in the making: bytes that are handed over before they grow large.
struct JSONOutput: ~Copyable {
  private(set) var bytes: [UInt8] = []

  /// Adds text that needs no escaping.
  mutating func add(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Adds text as it stands, such as a value that is JSON already.
  mutating func add(verbatim text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Adds a value that is JSON already.
  mutating func add(json value: [UInt8]) { bytes.append(contentsOf: value) }

  /// Adds a quoted text.
  mutating func add(quoted text: String) {
    var text = text
    text.withUTF8 { add(quoted: $0) }
  }

  /// Adds a quoted text, or `null`.
  mutating func add(quoted text: String?) {
    if let text { add(quoted: text) } else { add("null") }
  }

  /// Adds a decimal number held as an integer count of its last digit, without the zeros that end its decimals.
  ///
  /// - Parameters:
  ///   - scaled: the number multiplied by ten to the power of `digits`.
  ///   - digits: digits after the point that `scaled` carries, 0 to 18.
  mutating func add(decimal scaled: Int64, digits: Int = 0) {
    if scaled < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = scaled.magnitude
    var left = digits
    while left > 0 && rest.isMultiple(of: 10) {
      rest /= 10
      left -= 1
    }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24) { text in
      var start = 24
      var written = 0
      while rest > 0 || written <= left {
        if written == left && left > 0 {
          start -= 1
          text[start] = UInt8(ascii: ".")
        }
        start -= 1
        text[start] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
        written += 1
      }
      bytes.append(contentsOf: text[start...])
    }
  }

  /// Adds a decimal number, or `null`.
  mutating func add(decimal scaled: Int64?, digits: Int = 0) {
    if let scaled { add(decimal: scaled, digits: digits) } else { add("null") }
  }

  /// Adds a number of a computation by its shortest text that reads back as the same number.
  mutating func add(number: Double) {
    guard number.isFinite else { return add("null") }
    if number == 0 { return add("0") }
    let text = number.description
    add(verbatim: text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
  }

  /// Adds `true` or `false`.
  mutating func add(_ flag: Bool) {
    add(flag ? "true" : "false")
  }

  /// Takes away all that was added.
  mutating func taken() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  private mutating func add(quoted text: UnsafeBufferPointer<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    var start = 0
    for position in text.indices {
      let byte = text[position]
      guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
      bytes.append(contentsOf: text[start..<position])
      addEscape(of: byte)
      start = position + 1
    }
    bytes.append(contentsOf: text[start...])
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func addEscape(of byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): add("\\\"")
    case UInt8(ascii: "\\"): add("\\\\")
    case UInt8(ascii: "\n"): add("\\n")
    case UInt8(ascii: "\r"): add("\\r")
    case UInt8(ascii: "\t"): add("\\t")
    default:
      let digits: StaticString = "0123456789abcdef"
      add("\\u00")
      bytes.append(digits.utf8Start[Int(byte >> 4)])
      bytes.append(digits.utf8Start[Int(byte & 15)])
    }
  }
}

extension JSONOutput {
  /// Adds a list of the top level, an item a line.
  mutating func addLines<Item>(
    _ name: StaticString, _ items: [Item], _ add: (inout JSONOutput, Item) -> Void
  ) {
    self.add(",\n  \"")
    self.add(name)
    self.add("\": [")
    for (index, item) in items.enumerated() {
      self.add(index == 0 ? "\n    " : ",\n    ")
      add(&self, item)
    }
    self.add(items.isEmpty ? "]" : "\n  ]")
  }
}
