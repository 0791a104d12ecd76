internal import Wordings

extension SourceText {
  /// Reads a text file in UTF-8, with or without a byte order mark.
  ///
  /// - Parameters:
  ///   - path: the file as the user named it.
  ///   - limit: the most bytes that are read.
  ///   - place: the place in another file where it is named, if any.
  ///   - log: where bytes that are no text are reported.
  /// - Returns: the text without its byte order mark; nil when it is none.
  /// - Throws: ``UnreadableFile`` when the bytes cannot be had.
  public static func read(
    _ path: String, limit: Int, namedAt place: SourceLocation? = nil, into log: inout DiagnosticLog
  ) throws(UnreadableFile) -> SourceText? {
    let bytes = try FileBytes.read(path, limit: limit, namedAt: place)
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    if !content.contains(0), let text = String(validating: content, as: UTF8.self) {
      return SourceText(file: path, text: text)
    }
    let (line, column) = firstBadPlace(in: content)
    log.error("not-utf-8", at: SourceLocation(file: path, line: line, column: column), .notUTF8, hint: .saveAsUTF8)
    return nil
  }

  private static func firstBadPlace(in bytes: ArraySlice<UInt8>) -> (line: Int, column: Int) {
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if !line.contains(0), String(validating: line, as: UTF8.self) != nil { continue }
      let readable = String(decoding: line.prefix { $0 != 0 }, as: UTF8.self)
      return (index + 1, readable.prefix { $0 != "\u{FFFD}" }.count + 1)
    }
    return (1, 1)
  }
}
