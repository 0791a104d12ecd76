/// A text as a terminal shows it: its width in cells, cut, padded and wrapped; nothing in it can steer the terminal.
package enum DisplayText {
  /// A text without control characters, line breaks or marks that turn the direction of writing.
  package static func harmless(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { replacement(for: $0) != nil }) else { return text }
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { clean.append(replacement(for: scalar) ?? scalar) }
    return String(clean)
  }

  private static func replacement(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: " "
    case 0x00...0x1F, 0x7F...0x9F: "\u{FFFD}"
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: nil
    }
  }

  /// The cells that a text takes.
  package static func width(_ text: String) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.reduce(0) { $0 + width($1) }
  }

  private static func width(_ character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    switch first.value {
    case 0x0300...0x036F, 0x200B...0x200D, 0xFE00...0xFE0F, 0xFEFF: return 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F1E6...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default:
      return first.properties.isEmojiPresentation ? 2 : 1
    }
  }

  /// A text cut to a width, with an ellipsis where something is missing.
  package static func cut(_ text: String, to limit: Int) -> String {
    guard width(text) > limit else { return text }
    var kept = ""
    var used = 0
    for character in text {
      let next = width(character)
      if used + next > limit - 1 { break }
      kept.append(character)
      used += next
    }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }

  /// A text with spaces up to a width.
  package static func padded(_ text: String, to target: Int, isTrailing: Bool) -> String {
    let space = String(repeating: " ", count: max(0, target - width(text)))
    return isTrailing ? space + text : text + space
  }

  /// A text shortened to a width in its middle, since a path tells most at its ends.
  package static func shortened(_ text: String, to limit: Int) -> String {
    guard width(text) > limit else { return text }
    let half = max(0, limit - 1) / 2
    return kept(text, within: limit - 1 - half) + "…" + String(kept(String(text.reversed()), within: half).reversed())
  }

  /// As many characters from the first as a width holds.
  private static func kept(_ text: String, within limit: Int) -> String {
    var used = 0
    return String(
      text.prefix { character in
        used += width(character)
        return used <= limit
      })
  }

  /// A text in lines of a width, broken at ordinary spaces; a longer word is shortened in its middle.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - limit: the width.
  ///   - indent: spaces before every line but the first.
  /// - Returns: the lines; none of a text without a word.
  package static func wrapped(_ text: String, to limit: Int, indent: Int = 0) -> [String] {
    var lines: [String] = []
    var line = ""
    let space = String(repeating: " ", count: indent)
    for word in text.split(separator: " ") {
      let word = shortened(String(word), to: max(1, limit - (lines.isEmpty && line.isEmpty ? 0 : indent)))
      if line.isEmpty {
        line = word
      } else if width(line) + 1 + width(word) <= limit {
        line += " " + word
      } else {
        lines.append(line)
        line = space + word
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// A name such as `envelopes.FIR.total` in lines of a width, broken at spaces and behind points and hyphens.
  ///
  /// - Parameters:
  ///   - name: the name.
  ///   - limit: the width; a part between two breaks that is wider has a line of its own.
  /// - Returns: the lines.
  package static func foldedName(_ name: String, to limit: Int) -> [String] {
    var lines: [String] = [""]
    var part = ""
    func close() {
      let joined = (lines.last ?? "") + part
      if lines.last == "" || width(joined) <= limit { lines[lines.count - 1] = joined } else { lines.append(part) }
      part = ""
    }
    for character in name {
      part.append(character)
      if " .-".contains(character) { close() }
    }
    if !part.isEmpty { close() }
    return lines.map { $0.hasSuffix(" ") ? String($0.dropLast()) : $0 }
  }

  /// A message whose every line fits a width: the first goes on below by two spaces more than it begins with.
  package static func folded(_ message: String, to limit: Int) -> String {
    message.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      let lead = line.prefix { $0 == " " }
      guard width(String(line)) > limit, lead.count < limit / 2 else { return [String(line)] }
      let lines = wrapped(String(line.dropFirst(lead.count)), to: limit - lead.count, indent: 2)
      return lines.map { lead + $0 }
    }.joined(separator: "\n")
  }
}
