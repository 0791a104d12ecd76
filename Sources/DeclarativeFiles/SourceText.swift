/// The text of a file and its lines, for excerpts.
public struct SourceText: Sendable {
  /// The file as the user named it.
  public let file: String
  /// The whole text.
  public let text: String
  private let lines: [Substring]

  /// A file's text.
  public init(file: String, text: String) {
    self.file = file
    self.text = text
    lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
  }

  /// The line of that number, from 1, cut at 200 characters.
  public func line(_ number: Int) -> String? {
    lines.indices.contains(number - 1) ? String(lines[number - 1].prefix(200)) : nil
  }
}
