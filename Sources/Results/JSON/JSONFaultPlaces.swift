internal import DeclarativeFiles
internal import Wordings

/// The line and the column of a byte, both from 1; the column counts characters.
private func place(of offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
  let before = bytes[..<min(offset, bytes.count)]
  let line = before.count { $0 == UInt8(ascii: "\n") } + 1
  let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
  return (line, before[start...].count { $0 & 0xC0 != 0x80 } + 1)
}

extension JSONSyntaxFault {
  /// A file that is no JSON, with the place at which that shows.
  func unreadable(_ path: String, in bytes: [UInt8]) -> UnreadableFile {
    let (line, column) = place(of: offset, in: bytes)
    return UnreadableFile(path: path, reason: .notJSON(problem.words, line: line, column: column))
  }
}

extension InputFaults {
  /// Throws the faults of a file, with their places, when there are any.
  static func check(_ faults: [FieldScanner.Fault], _ path: String, in bytes: [UInt8]) throws(InputFaults) {
    guard !faults.isEmpty else { return }
    throw InputFaults(
      diagnostics: faults.map { fault in
        let (line, column) = place(of: fault.offset, in: bytes)
        let location = SourceLocation(file: path, line: line, column: column)
        return Diagnostic(.error, code: fault.code, at: location, fault.message)
      })
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
