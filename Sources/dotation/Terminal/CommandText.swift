import Wordings

/// The words that the argument parser writes itself, in the language of the run.
enum CommandText {
  /// A help page or a message of the parser, in the language of the run.
  static func inLanguage(_ text: String, _ language: Language = Interface.language) -> String {
    guard language != .english else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      translation(of: line, to: language)
    }.joined(separator: "\n")
  }

  private static func translation(of line: Substring, to language: Language) -> String {
    for phrase in Wording.parserPhrases {
      guard let names = names(in: line, of: phrase.english) else { continue }
      return filled(phrase.text(in: language), with: names)
    }
    return String(line)
  }

  /// What stands in a line where a pattern has its stars; nil when the line is not of that pattern.
  private static func names(in line: Substring, of pattern: String) -> [Substring]? {
    let fixed = pattern.split(separator: "*", omittingEmptySubsequences: false)
    guard let first = fixed.first, let last = fixed.last, line.hasPrefix(first) else { return nil }
    guard fixed.count > 1 else { return line == first ? [] : nil }
    var rest = line.dropFirst(first.count)
    var names: [Substring] = []
    for part in fixed.dropFirst().dropLast() {
      guard let place = rest.firstRange(of: part) else { return nil }
      names.append(rest[..<place.lowerBound])
      rest = rest[place.upperBound...]
    }
    guard rest.hasSuffix(last) else { return nil }
    return names + [rest.dropLast(last.count)]
  }

  private static func filled(_ pattern: String, with names: [Substring]) -> String {
    let fixed = pattern.split(separator: "*", omittingEmptySubsequences: false)
    return fixed.enumerated().map { index, part in
      part + (names.indices.contains(index) ? names[index] : "")
    }.joined()
  }
}
