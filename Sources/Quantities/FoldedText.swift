/// A text as it is compared: without case, accents, surrounding or repeated spaces, and with one form of apostrophe.
///
/// « Médecine  d’urgence » and `medecine d'urgence` are the same text. Identifiers are never folded.
public struct FoldedText: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The folded text.
  public let description: String

  /// Folds a text.
  public init(_ text: String) {
    description = text.utf8.allSatisfy { $0 < 0x80 } ? Self.foldASCII(text) : Self.foldUnicode(text)
  }

  /// Orders folded texts by their characters.
  public static func < (left: FoldedText, right: FoldedText) -> Bool { left.description < right.description }

  private static func foldASCII(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case 0x09...0x0D, 0x20: if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
      case 0x41...0x5A: bytes.append(byte | 0x20)
      case 0x60: bytes.append(0x27)
      default: bytes.append(byte)
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func foldUnicode(_ text: String) -> String {
    var folded = ""
    for character in text.lowercased() {
      if character.isWhitespace || character == "\u{FEFF}" || character == "\u{200B}" {
        if !folded.isEmpty && folded.last != " " { folded.append(" ") }
        continue
      }
      switch character {
      case "’", "‘", "ʼ", "`", "´", "＇": folded.append("'")
      case "œ": folded += "oe"
      case "æ": folded += "ae"
      default: folded.append(withoutAccents(character))
      }
    }
    if folded.last == " " { folded.removeLast() }
    return folded
  }
}

/// Letters whose accents are folded, by their plain letter.
private let accented: [Character: Character] = {
  let families: [(Character, String)] = [
    ("a", "àâäáãåā"), ("c", "çćč"), ("e", "éèêëēęė"), ("i", "îïíìī"), ("n", "ñń"), ("o", "ôöóòõøō"), ("s", "šś"),
    ("u", "ûüùúū"), ("y", "ÿý"), ("z", "žź"), ("-", "‐‑‒–—−"),
  ]
  var table: [Character: Character] = [:]
  for (plain, letters) in families { for letter in letters { table[letter] = plain } }
  return table
}()

private func withoutAccents(_ character: Character) -> Character {
  accented[character] ?? character
}
