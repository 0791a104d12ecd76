import Glibc
import Reporting
import Synchronization
import Wordings

/// One line on a terminal that says how far a long run has got; nothing anywhere else.
final class ProgressLine: Sendable {
  /// Nothing is shown before the run has taken this long, in seconds.
  private static let patience = 1.0
  /// Seconds between two showings.
  private static let pace = 0.1

  private let isShown: Bool
  private let last = Mutex<(shownAt: Double, isDirty: Bool)>((-1, false))

  /// A line that shows itself when standard error is a terminal and nobody asked for quiet.
  init(isQuiet: Bool) {
    isShown = !isQuiet && Interface.isTerminal(STDERR_FILENO)
  }

  /// Shows a sentence in place of the one before.
  func show(_ sentence: @autoclosure () -> Wording) {
    guard isShown, ProcessClock.seconds >= Self.patience else { return }
    let now = ProcessClock.seconds
    let isDue = last.withLock { last in
      guard now - last.shownAt >= Self.pace else { return false }
      last = (now, true)
      return true
    }
    if isDue { StandardError.write("\r" + DisplayText.cut(said(sentence()), to: width - 1) + "\u{1B}[K") }
  }

  /// Takes the line away.
  func clear() {
    let isDirty = last.withLock { last in
      defer { last.isDirty = false }
      return last.isDirty
    }
    if isDirty { StandardError.write("\r\u{1B}[K") }
  }

  private var width: Int {
    var size = winsize()
    return ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }
}
