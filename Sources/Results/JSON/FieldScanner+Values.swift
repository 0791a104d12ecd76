internal import Quantities
internal import Wordings

extension FieldScanner {
  /// A text; empty where there is none.
  mutating func text() throws(JSONSyntaxFault) -> String {
    guard try isNext(.text) else { return "" }
    return try take { json throws(JSONSyntaxFault) in try json.text() }
  }

  /// A text or `null`.
  mutating func optionalText() throws(JSONSyntaxFault) -> String? {
    guard try isNext(.text, or: .null) else { return nil }
    return try take { json throws(JSONSyntaxFault) in try json.text() }
  }

  /// One of the texts that a type knows; nil, and noted, for any other.
  mutating func choice<Choice: RawRepresentable<String>>(_ type: Choice.Type) throws(JSONSyntaxFault) -> Choice? {
    let start = place()
    guard try isNext(.text) else { return nil }
    let text = try text()
    if let choice = Choice(rawValue: text) { return choice }
    report("unknown-value", at: start, .ResultFault.unknownValue(text))
    return nil
  }

  /// One of the texts that a type knows, or `null`.
  mutating func optionalChoice<Choice: RawRepresentable<String>>(
    _ type: Choice.Type
  ) throws(JSONSyntaxFault) -> Choice? {
    let start = place()
    guard let text = try optionalText() else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    report("unknown-value", at: start, .ResultFault.unknownValue(text))
    return nil
  }

  /// `true` or `false`; `false` where there is neither.
  mutating func flag() throws(JSONSyntaxFault) -> Bool {
    guard try isNext(.flag) else { return false }
    return try take { json throws(JSONSyntaxFault) in try json.flag() }
  }

  /// A decimal number as an integer count of its last allowed digit; 0 where there is none.
  mutating func decimal(digits: Int) throws(JSONSyntaxFault) -> Int64 {
    guard try isNext(.number) else { return 0 }
    return try scaled(digits: digits)
  }

  /// A decimal number or `null`.
  mutating func optionalDecimal(digits: Int) throws(JSONSyntaxFault) -> Int64? {
    guard try isNext(.number, or: .null) else { return nil }
    return try scaled(digits: digits)
  }

  /// A whole number.
  mutating func integer() throws(JSONSyntaxFault) -> Int { Int(try decimal(digits: 0)) }

  /// A whole number or `null`.
  mutating func optionalInteger() throws(JSONSyntaxFault) -> Int? { try optionalDecimal(digits: 0).map { Int($0) } }

  /// A number of a computation, or `null`.
  mutating func optionalNumber() throws(JSONSyntaxFault) -> Double? {
    guard try isNext(.number, or: .null) else { return nil }
    return try take { json throws(JSONSyntaxFault) in try json.number() }.rounded
  }

  /// An amount of euros.
  mutating func money() throws(JSONSyntaxFault) -> Money { Money(cents: try decimal(digits: 2)) }

  /// An amount of euros or `null`.
  mutating func optionalMoney() throws(JSONSyntaxFault) -> Money? {
    try optionalDecimal(digits: 2).map { Money(cents: $0) }
  }

  /// Points.
  mutating func points() throws(JSONSyntaxFault) -> Points { Points(thousandths: try decimal(digits: 3)) }

  /// A ratio in millionths, or `null`.
  mutating func optionalRatio() throws(JSONSyntaxFault) -> Decimal6? {
    try optionalDecimal(digits: 6).map { Decimal6(millionths: $0) }
  }

  /// A list of texts.
  mutating func texts() throws(JSONSyntaxFault) -> [String] {
    var texts: [String] = []
    try list { scanner throws(JSONSyntaxFault) in texts.append(try scanner.text()) }
    return texts
  }

  /// A fiscal year written as a key.
  mutating func year(_ key: String, at offset: Int) -> Int {
    if let year = Int(key), (1...9_999).contains(year), String(year) == key { return year }
    report("unknown-value", at: offset, .ResultFault.unknownValue(key))
    return 0
  }

  private mutating func scaled(digits: Int) throws(JSONSyntaxFault) -> Int64 {
    let start = place()
    let number = try take { json throws(JSONSyntaxFault) in try json.number() }
    if let scaled = number.scaled(digits: digits) { return scaled }
    report("inexact-number", at: start, .ResultFault.inexactNumber(digits: digits))
    return 0
  }
}
