/// What a name may be so that every reader of LP and MPS files takes it for a name.
public enum NameRule {
  /// The longest name allowed, in bytes.
  public static let longest = 255

  /// Words that LP files give a meaning of their own, in lower case.
  private static let reserved: Set<String> = [
    "minimize", "minimum", "min", "minimise", "maximize", "maximum", "max", "maximise", "subject", "such", "st", "s.t.",
    "bounds", "bound", "free", "inf", "infinity", "generals", "general", "gen", "integers", "integer", "int",
    "binaries",
    "binary", "bin", "objective", "semi", "semis", "sos", "sos1", "sos2", "end", "nan",
  ]

  /// Whether `name` is a letter or `_`, followed by letters, digits, `_` and `.`, and neither a word with a
  /// meaning of its own nor the beginning of a number such as `e5`.
  public static func allows(_ name: String) -> Bool {
    let bytes = name.utf8
    guard let first = bytes.first, bytes.count <= longest, isLetter(first) || first == UInt8(ascii: "_") else {
      return false
    }
    guard bytes.allSatisfy({ isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".") }) else {
      return false
    }
    if first | 0x20 == UInt8(ascii: "e"), let second = bytes.dropFirst().first, isDigit(second) { return false }
    // The writers of files call things of their own "objective" and "objective.one".
    let isReserved = bytes.count <= 9 && reserved.contains(name.lowercased())
    return !isReserved && !name.hasPrefix("objective.")
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }
  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
