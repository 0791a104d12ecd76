/// The spaces that French puts inside a sentence: narrow and unbreakable before `; : ! ? % »` and after `«`.
///
/// Set once, where a sentence is made, so that no sentence can be set wrongly.
enum FrenchSpacing {
  private static let space = UInt8(ascii: " ")
  private static let narrow: [UInt8] = [0xE2, 0x80, 0xAF]

  /// A French sentence with its ordinary spaces before high punctuation made narrow and unbreakable.
  static func applied(to sentence: String) -> String {
    let bytes = Array(sentence.utf8)
    guard bytes.indices.contains(where: { isNarrow(at: $0, in: bytes) }) else { return sentence }
    var set: [UInt8] = []
    set.reserveCapacity(bytes.count + 16)
    for position in bytes.indices {
      if isNarrow(at: position, in: bytes) { set += narrow } else { set.append(bytes[position]) }
    }
    return String(decoding: set, as: UTF8.self)
  }

  private static func isNarrow(at position: Int, in bytes: [UInt8]) -> Bool {
    guard bytes[position] == space else { return false }
    return isBeforeMark(position, in: bytes) || isAfterOpeningQuote(position, in: bytes)
  }

  /// A mark counts only at the end of a word: `a :b` is no French punctuation, a path or a time may look so.
  private static func isBeforeMark(_ position: Int, in bytes: [UInt8]) -> Bool {
    guard position + 1 < bytes.count else { return false }
    switch bytes[position + 1] {
    case UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "%"):
      guard position + 2 < bytes.count else { return true }
      switch bytes[position + 2] {
      case space, UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: "\n"), 0xC2, 0xE2: return true
      default: return false
      }
    case 0xC2: return position + 2 < bytes.count && bytes[position + 2] == 0xBB
    default: return false
    }
  }

  private static func isAfterOpeningQuote(_ position: Int, in bytes: [UInt8]) -> Bool {
    position >= 2 && bytes[position - 2] == 0xC2 && bytes[position - 1] == 0xAB
  }
}
