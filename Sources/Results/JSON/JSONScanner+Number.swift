/// A number as JSON writes it, kept exact.
struct JSONNumber: Sendable {
  /// The text of the number.
  let text: Substring.UTF8View

  /// The number times ten to the power of `digits`; nil when that is no whole number within half of 64 bits.
  ///
  /// Half, so that the difference of two numbers that were read never overflows.
  func scaled(digits: Int) -> Int64? {
    let end = text.firstIndex { $0 == UInt8(ascii: "e") || $0 == UInt8(ascii: "E") } ?? text.endIndex
    guard let exponent = exponent(from: end) else { return nil }
    var magnitude: Int64 = 0
    var decimals = 0
    var isFraction = false
    for byte in text[..<end] {
      if byte == UInt8(ascii: ".") { isFraction = true }
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { continue }
      guard let next = Self.appending(byte, to: magnitude) else { return nil }
      magnitude = next
      if isFraction { decimals += 1 }
    }
    return shifted(magnitude, by: exponent - decimals + digits)
  }

  /// The nearest number of 64 bits with a floating point.
  var rounded: Double { Double(Substring(text)) ?? .nan }

  private func exponent(from start: Substring.UTF8View.Index) -> Int? {
    guard start != text.endIndex else { return 0 }
    guard let exponent = Int(Substring(text[text.index(after: start)...])), abs(exponent) <= 1_000 else { return nil }
    return exponent
  }

  private func shifted(_ magnitude: Int64, by places: Int) -> Int64? {
    guard magnitude != 0 else { return 0 }
    var shifted = magnitude
    var places = places
    while places < 0 {
      guard shifted.isMultiple(of: 10) else { return nil }
      shifted /= 10
      places += 1
    }
    while places > 0 {
      guard let next = Self.appending(UInt8(ascii: "0"), to: shifted) else { return nil }
      shifted = next
      places -= 1
    }
    guard shifted <= Int64.max / 2 else { return nil }
    return text.first == UInt8(ascii: "-") ? -shifted : shifted
  }

  private static func appending(_ digit: UInt8, to magnitude: Int64) -> Int64? {
    let (tenfold, overflow) = magnitude.multipliedReportingOverflow(by: 10)
    let (sum, carry) = tenfold.addingReportingOverflow(Int64(digit - UInt8(ascii: "0")))
    return overflow || carry ? nil : sum
  }
}

extension JSONScanner {
  /// A number.
  mutating func number() throws(JSONSyntaxFault) -> JSONNumber {
    skipSpaces()
    let start = position
    if byte(at: position) == UInt8(ascii: "-") { advance(to: position + 1) }
    if byte(at: position) == UInt8(ascii: "0") { advance(to: position + 1) } else { try passDigits() }
    if byte(at: position) == UInt8(ascii: ".") {
      advance(to: position + 1)
      try passDigits()
    }
    if byte(at: position) == UInt8(ascii: "e") || byte(at: position) == UInt8(ascii: "E") {
      advance(to: position + 1)
      if byte(at: position) == UInt8(ascii: "-") || byte(at: position) == UInt8(ascii: "+") {
        advance(to: position + 1)
      }
      try passDigits()
    }
    return JSONNumber(text: String(decoding: bytes[start..<position], as: UTF8.self)[...].utf8)
  }

  private mutating func passDigits() throws(JSONSyntaxFault) {
    let start = position
    while let digit = byte(at: position), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) {
      advance(to: position + 1)
    }
    guard position > start else { throw fault(position < bytes.count ? .badNumber : .endsEarly) }
  }

  private func byte(at position: Int) -> UInt8? { position < bytes.count ? bytes[position] : nil }
}
