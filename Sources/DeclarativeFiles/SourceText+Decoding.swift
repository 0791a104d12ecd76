internal import Wordings

extension SourceText {
  /// Bytes that a text file of a scenario may have: 16 MiB.
  public static let byteLimit = 16 * 1024 * 1024

  /// The text of a file's bytes; nil, with a fault, when they are too many or no UTF-8 text.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - file: the file as the user named it.
  ///   - log: where faults go.
  public init?(decoding bytes: some Collection<UInt8>, file: String, into log: inout DiagnosticLog) {
    let start = SourceLocation(file: file, line: 1, column: 1)
    guard bytes.count <= Self.byteLimit else {
      log.error("file-too-large", at: start, .fileTooLarge(bytes: bytes.count, limit: Self.byteLimit))
      return nil
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      log.error("not-utf8", at: start, .utf16File)
      return nil
    }
    if let zero = bytes.firstIndex(of: 0) {
      log.error("not-text", at: Self.place(of: zero, in: bytes, file: file), .binaryFile)
      return nil
    }
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes.dropFirst(0)
    guard let text = String(validating: content, as: UTF8.self) else {
      let fault = Self.firstInvalid(in: content)
      log.error("not-utf8", at: Self.place(of: fault, in: content, file: file), .notUTF8)
      return nil
    }
    self.init(file: file, text: text)
  }

  /// The place of the first byte at which UTF-8 breaks off.
  private static func firstInvalid<Bytes: Collection<UInt8>>(in bytes: Bytes) -> Bytes.Index {
    var decoder = UTF8()
    var position = bytes.makeIterator()
    var valid = 0
    while case .scalarValue(let scalar) = decoder.decode(&position) { valid += UTF8.width(scalar) }
    return bytes.index(bytes.startIndex, offsetBy: valid)
  }

  private static func place<Bytes: Collection<UInt8>>(
    of index: Bytes.Index, in bytes: Bytes, file: String
  ) -> SourceLocation {
    let before = bytes[..<index]
    let lineStart = before.lastIndexOfNewline.map { before.index(after: $0) } ?? before.startIndex
    let line = 1 + before.count { $0 == 0x0A }
    let column = 1 + String(decoding: before[lineStart...], as: UTF8.self).count
    return SourceLocation(file: file, line: line, column: column)
  }
}

extension Collection<UInt8> {
  fileprivate var lastIndexOfNewline: Index? {
    var found: Index?
    for index in indices where self[index] == 0x0A { found = index }
    return found
  }
}
