import Glibc
import Synchronization

/// The last line of the terminal, which is drawn again and again and gives way to everything that is written.
enum StatusLine {
  private enum State {
    /// There is none; the cursor is where a line begins.
    case absent
    /// It is there.
    case drawn
    /// A line of something else has been begun.
    case inTheWay
    /// The program ends.
    case closed
  }

  private static let state = Mutex(State.absent)

  /// Whether standard error is a terminal on which a line can be drawn again.
  static var isPossible: Bool { Interface.isTerminal(STDERR_FILENO) && Interface.variable("TERM") != "dumb" }

  /// The cells that the line may take: the last column stays free, since some terminals go on to the next line there.
  static var width: Int {
    var size = winsize()
    let columns = ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
    return max(1, columns - 1)
  }

  /// Draws the line, unless something else stands where it would.
  static func draw(_ text: String) {
    state.withLock { state in
      guard state == .absent || state == .drawn else { return }
      try? writeFully(Array("\r\(text)\u{1B}[K".utf8), to: STDERR_FILENO)
      state = .drawn
    }
  }

  /// Takes the line away, if it is there.
  static func wipe() { state.withLock { wipe(&$0) } }

  /// Takes the line away for good: the program ends.
  static func close() {
    state.withLock { state in
      wipe(&state)
      state = .closed
    }
  }

  /// Writes bytes with the line out of the way; it stays away until they end a line.
  static func giveWay(to bytes: [UInt8], on descriptor: Int32) throws(SystemFailure) {
    try state.withLock { state throws(SystemFailure) in
      wipe(&state)
      try writeFully(bytes, to: descriptor)
      if state != .closed, let last = bytes.last, Interface.isTerminal(descriptor) {
        state = last == UInt8(ascii: "\n") ? .absent : .inTheWay
      }
    }
  }

  private static func wipe(_ state: inout State) {
    guard state == .drawn else { return }
    try? writeFully(Array("\r\u{1B}[K".utf8), to: STDERR_FILENO)
    state = .absent
  }
}
