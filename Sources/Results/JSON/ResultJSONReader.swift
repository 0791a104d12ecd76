internal import DeclarativeFiles
internal import Wordings

/// Reads a saved `result.json` back, exactly: amounts and points never pass through floating point.
///
/// Posts are kept as the bytes of the file and read again on demand, so that a million of them stay small.
public enum ResultJSONReader {
  /// How a field is treated that this format does not have.
  public enum UnknownFields: Sendable {
    /// It is a fault: nothing may be added to a result that is verified.
    case refused
    /// It is passed over, as a later version may have written it.
    case ignored
  }

  /// The largest file that is read: 2 GB.
  public static let largestFile = 2_000_000_000

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: the file as the user named it.
  ///   - unknownFields: how a field is treated that this format does not have.
  /// - Returns: the result.
  /// - Throws: ``UnreadableFile`` when the file cannot be read or is no JSON, ``InputFaults`` when it is no result.
  public static func read(_ path: String, unknownFields: UnknownFields) throws -> AllocationResult {
    try result(from: FileBytes.read(path, limit: largestFile), of: path, unknownFields: unknownFields)
  }

  /// Reads the bytes of a file.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - path: the file as the user named it, for messages.
  ///   - unknownFields: how a field is treated that this format does not have.
  /// - Returns: the result.
  /// - Throws: ``UnreadableFile`` when the bytes are no JSON, ``InputFaults`` when they are no result.
  public static func result(
    from bytes: [UInt8], of path: String, unknownFields: UnknownFields
  ) throws -> AllocationResult {
    var file = ResultFile(bytes, allowsUnknownFields: unknownFields == .ignored)
    do {
      try file.read()
    } catch {
      let (line, column) = place(of: error.offset, in: bytes)
      throw UnreadableFile(path: path, reason: .notJSON(error.problem.words, line: line, column: column))
    }
    guard file.faults.isEmpty else {
      throw InputFaults(
        diagnostics: file.faults.map { fault in
          let (line, column) = place(of: fault.offset, in: bytes)
          let location = SourceLocation(file: path, line: line, column: column)
          return Diagnostic(.error, code: fault.code, at: location, fault.message)
        })
    }
    return file.result
  }

  /// The line and the column of a byte, both from 1; the column counts characters.
  private static func place(of offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
    let before = bytes[..<min(offset, bytes.count)]
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return (line, before[start...].count { $0 & 0xC0 != 0x80 } + 1)
  }
}

extension JSONSyntaxFault.Problem {
  /// The fault in plain words.
  fileprivate var words: Wording {
    switch self {
    case .endsEarly: .JSONProblem.endsEarly
    case .noValue: .JSONProblem.noValue
    case .expected(let byte): .JSONProblem.expected(String(Unicode.Scalar(byte)))
    case .goesOn: .JSONProblem.goesOn
    case .tooDeep: .JSONProblem.tooDeep
    case .notUTF8: .JSONProblem.notUTF8
    case .controlCharacter: .JSONProblem.controlCharacter
    case .badEscape: .JSONProblem.badEscape
    case .badNumber: .JSONProblem.badNumber
    }
  }
}
