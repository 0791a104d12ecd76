internal import Wordings

/// Reads typed fields from JSON text and notes every one that is not as it should be.
///
/// A value of another type is noted, passed over and read as nothing, so that all faults come at once.
struct FieldScanner {
  /// A field that is not as it should be.
  struct Fault: Sendable {
    /// The byte at which it stands.
    let offset: Int
    let code: String
    let message: Wording
  }

  private(set) var json: JSONScanner
  private(set) var faults: [Fault] = []
  private let allowsUnknownFields: Bool
  /// Beyond these, a user gains nothing from more.
  private static let mostFaults = 100

  init(_ json: JSONScanner, allowsUnknownFields: Bool) {
    self.json = json
    self.allowsUnknownFields = allowsUnknownFields
  }

  /// The byte at which the next value or key starts.
  mutating func place() -> Int {
    json.skipSpaces()
    return json.position
  }

  /// Notes a fault.
  mutating func report(_ code: String, at offset: Int, _ message: Wording) {
    if faults.count < Self.mostFaults { faults.append(Fault(offset: offset, code: code, message: message)) }
  }

  /// Reads an object whose fields are known.
  ///
  /// - Parameters:
  ///   - required: fields that must be there; with the optional ones 64 at most.
  ///   - optional: fields that may be there.
  ///   - read: reads the value of one of them.
  /// - Returns: whether there was an object with all its fields.
  /// - Throws: a fault of the JSON text itself.
  @discardableResult
  mutating func object(
    _ required: [String], optional: [String] = [],
    _ read: (inout FieldScanner, String) throws(JSONSyntaxFault) -> Void
  ) throws(JSONSyntaxFault) -> Bool {
    let start = place()
    guard try opens(.object) else { return false }
    var seen: UInt64 = 0
    var isFirst = true
    while try json.hasNext(before: UInt8(ascii: "}"), isFirst: isFirst) {
      isFirst = false
      let keyPlace = place()
      let key = try json.key()
      let known = required.firstIndex(of: key) ?? optional.firstIndex(of: key).map { $0 + required.count }
      guard let known else {
        if !allowsUnknownFields { report("unknown-field", at: keyPlace, .ResultFault.unknownField(key)) }
        try json.skipValue()
        continue
      }
      if seen & 1 << known != 0 {
        report("repeated-field", at: keyPlace, .ResultFault.repeatedField(key))
        try json.skipValue()
      } else {
        seen |= 1 << known
        try read(&self, key)
      }
    }
    let missing = required.indices.filter { seen & 1 << $0 == 0 }
    for field in missing { report("missing-field", at: start, .ResultFault.missingField(required[field])) }
    return missing.isEmpty
  }

  /// Reads an object whose keys are free.
  mutating func entries(
    _ read: (inout FieldScanner, String) throws(JSONSyntaxFault) -> Void
  ) throws(JSONSyntaxFault) {
    guard try opens(.object) else { return }
    var seen: Set<String> = []
    var isFirst = true
    while try json.hasNext(before: UInt8(ascii: "}"), isFirst: isFirst) {
      isFirst = false
      let keyPlace = place()
      let key = try json.key()
      guard seen.insert(key).inserted else {
        report("repeated-field", at: keyPlace, .ResultFault.repeatedField(key))
        try json.skipValue()
        continue
      }
      try read(&self, key)
    }
  }

  /// Reads a list.
  mutating func list(_ read: (inout FieldScanner) throws(JSONSyntaxFault) -> Void) throws(JSONSyntaxFault) {
    guard try opens(.array) else { return }
    var isFirst = true
    while try json.hasNext(before: UInt8(ascii: "]"), isFirst: isFirst) {
      isFirst = false
      try read(&self)
    }
  }

  /// Makes sure that the whole text is UTF-8.
  func checkEncoding() throws(JSONSyntaxFault) { try json.checkEncoding() }

  /// Makes sure that nothing is left.
  mutating func end() throws(JSONSyntaxFault) { try json.end() }

  /// The text of a value of any kind, as it stands.
  mutating func verbatim() throws(JSONSyntaxFault) -> String {
    let start = place()
    try json.skipValue()
    return String(decoding: json.bytes[start..<json.position], as: UTF8.self)
  }

  /// Whether the next value is of a kind; another is noted and passed over.
  mutating func isNext(_ kind: JSONScanner.Kind, or other: JSONScanner.Kind? = nil) throws(JSONSyntaxFault) -> Bool {
    let found = try json.kind()
    if found == kind { return true }
    if found != other { report("wrong-type", at: place(), .ResultFault.wrongType(expected: kind.words)) }
    try json.skipValue()
    return false
  }

  /// Reads with the scanner itself, once the kind of the value is known.
  mutating func take<Value>(
    _ read: (inout JSONScanner) throws(JSONSyntaxFault) -> Value
  ) throws(JSONSyntaxFault) -> Value {
    try read(&json)
  }

  private mutating func opens(_ kind: JSONScanner.Kind) throws(JSONSyntaxFault) -> Bool {
    guard try isNext(kind) else { return false }
    try json.open(kind == .object ? UInt8(ascii: "{") : UInt8(ascii: "["))
    return true
  }
}

extension JSONScanner.Kind {
  /// The kind as a user names it.
  fileprivate var words: Wording {
    switch self {
    case .object: .JSONKind.object
    case .array: .JSONKind.list
    case .text: .JSONKind.text
    case .number: .JSONKind.number
    case .flag: .JSONKind.flag
    case .null: .JSONKind.null
    }
  }
}
