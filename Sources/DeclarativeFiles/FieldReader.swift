public import Wordings

/// Reads the keys of one mapping strictly: each with its type, none left over.
///
/// A key that is asked for is a known key. When all have been asked for, ``finish()`` reports those that are left as
/// unknown, with the nearest known name. Faults go to the log; a faulty value reads as nil, as an absent one does.
public final class FieldReader {
  /// Where the mapping stands.
  public let location: SourceLocation
  /// Where faults go.
  public let log: ReadingLog
  private let entries: [PositionedYAML.Entry]
  private var known: [String] = []

  /// The reader of a value, which has to be a mapping; nil, with a fault, when it is anything else.
  public init?(_ value: PositionedYAML, in log: ReadingLog) {
    guard let entries = value.entries else {
      log.wrongType(of: value, expected: .expectedMapping)
      return nil
    }
    self.entries = entries
    self.log = log
    location = value.location
  }

  /// Whether a key is written, be its value empty; the key is known from then on.
  public func has(_ key: String) -> Bool {
    know(key)
    return entry(key) != nil
  }

  /// Where a key is written; the mapping's place when it is not.
  public func location(of key: String) -> SourceLocation {
    entry(key)?.keyLocation ?? location
  }

  /// The value of a key that may be absent; nil when it is absent or faulty.
  public func optional<Value>(_ key: String, _ reader: ValueReader<Value>) -> Value? {
    know(key)
    guard let entry = entry(key) else { return nil }
    if entry.value.isNull {
      if let nothing = reader.nothing { return nothing }
      log.error("empty-value", at: entry.keyLocation, .emptyValue(key))
      return nil
    }
    return reader.read(entry.value, log)
  }

  /// The value of a key that must be there; nil, with a fault, when it is absent or faulty.
  public func required<Value>(_ key: String, _ reader: ValueReader<Value>) -> Value? {
    know(key)
    guard entry(key) != nil else {
      log.error("missing-key", at: location, .missingKey(key))
      return nil
    }
    return optional(key, reader)
  }

  /// The value of a key, or a value for want of it.
  public func value<Value>(_ key: String, _ reader: ValueReader<Value>, or fallback: Value) -> Value {
    optional(key, reader) ?? fallback
  }

  /// The value of a key as it was written; nil when it is absent.
  public func raw(_ key: String) -> PositionedYAML? {
    know(key)
    return entry(key)?.value
  }

  /// Makes keys known that this reading does not ask for.
  public func allow(_ keys: String...) { keys.forEach(know) }

  /// The keys that nobody asked for yet, in the order of the file.
  public var remaining: [PositionedYAML.Entry] { entries.filter { !known.contains($0.key) } }

  /// Reports every key that nobody asked for.
  public func finish() {
    for entry in remaining {
      // `{title: one, two}` holds a key `two` without a value: the comma was meant as a part of what precedes it.
      if entry.value.isNull, let hint = entry.key.afterComma {
        log.error("unknown-key", at: entry.keyLocation, .unknownKey(entry.key), hint: hint)
      } else {
        log.unknownName("unknown-key", entry.key, at: entry.keyLocation, among: known, .unknownKey(entry.key))
      }
    }
  }

  /// Reports that no more than one of these keys, and at least one where that is required, may be there.
  ///
  /// - Returns: the key that is there; nil when none is, or several are.
  public func oneOf(_ keys: [String], required: Bool) -> String? {
    keys.forEach(know)
    let written = keys.filter { entry($0) != nil }
    if written.isEmpty && required { log.error("missing-key", at: location, .missingOneOf(keys)) }
    if written.count > 1 { log.error("conflicting-keys", at: location(of: written[1]), .conflictingKeys(written)) }
    return written.count == 1 ? written[0] : nil
  }

  private func know(_ key: String) {
    if !known.contains(key) { known.append(key) }
  }

  private func entry(_ key: String) -> PositionedYAML.Entry? {
    entries.first { $0.key == key }
  }
}

extension ReadingLog {
  /// Adds an error that says what was expected and what was found.
  public func wrongType(of value: PositionedYAML, expected: Wording, hint: Wording? = nil) {
    error("wrong-type", at: value.location, .wrongType(expected: expected, found: value.description), hint: hint)
  }

  /// Adds an error for a value of the right type outside its range.
  public func outOfRange(_ value: PositionedYAML, expected: Wording) {
    error("out-of-range", at: value.location, .wrongType(expected: expected, found: value.description))
  }
}

extension String {
  /// What to do where this follows a comma between braces and was meant as no key; nil where it may have been one.
  fileprivate var afterComma: Wording? {
    if utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return .decimalPointInBraces }
    return contains(" ") ? .quoteCommas : nil
  }
}
