import Glibc
import Reporting
import Synchronization
import Wordings

/// Standard output: what was asked for, and nothing else.
enum StandardOutput {
  private static let isClosed = Atomic<Bool>(false)

  /// Writes all bytes; says nothing when the reader has gone away, as `head` does.
  static func write(_ bytes: [UInt8]) throws(OutputFailure) {
    guard !isClosed.load(ordering: .relaxed) else { return }
    do {
      try StatusLine.giveWay(to: bytes, on: STDOUT_FILENO)
    } catch {
      guard error.code == EPIPE else { throw OutputFailure(path: said(.standardOutput), code: error.code) }
      isClosed.store(true, ordering: .relaxed)
    }
  }

  /// Writes a text.
  static func write(_ text: String) throws(OutputFailure) { try write(Array(text.utf8)) }
}

/// Standard error: progress, messages and faults.
enum StandardError {
  /// Writes a text; a failure to complain is not complained about.
  static func write(_ text: String) { try? StatusLine.giveWay(to: Array(text.utf8), on: STDERR_FILENO) }

  /// Writes a message, folded to the width of the terminal.
  static func line(_ text: String) {
    write((Interface.sentenceWidth(on: STDERR_FILENO).map { DisplayText.folded(text, to: $0) } ?? text) + "\n")
  }
}

/// A file that could not be written: exit code 74.
struct OutputFailure: Error {
  let path: String
  let code: Int32

  var reason: String { strerror(code).map { String(cString: $0) } ?? String(code) }
}

/// A system call that failed.
struct SystemFailure: Error {
  let code: Int32
}

/// Writes all bytes to a descriptor, however many calls that takes.
func writeFully(_ bytes: [UInt8], to descriptor: Int32) throws(SystemFailure) {
  var position = 0
  while position < bytes.count {
    let count = bytes.withUnsafeBytes { buffer in
      Glibc.write(descriptor, buffer.baseAddress.map { $0 + position }, bytes.count - position)
    }
    if count < 0 {
      if errno == EINTR { continue }
      throw SystemFailure(code: errno)
    }
    position += count
  }
}
