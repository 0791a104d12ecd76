import Glibc
import Reporting
import Synchronization
import Wordings

/// One line on a terminal that says how far a long run has got; nothing anywhere else.
///
/// The line is drawn again several times a second by a thread of its own, so that the time left runs down also while a
/// long step says nothing.
final class ProgressLine: Sendable {
  private struct State {
    var sentence: (@Sendable () -> Wording)?
    var isDrawn = false
    var hasThread = false
  }

  /// Nothing is shown before the program has run this long, in seconds.
  private static let patience = 1.0
  /// Microseconds between two drawings.
  private static let pace: UInt32 = 200_000

  private let isShown: Bool
  private let state = Mutex(State())

  /// A line that shows itself when standard error is a terminal and nobody asked for quiet.
  init(isQuiet: Bool = false) {
    isShown = !isQuiet && Interface.isTerminal(STDERR_FILENO)
  }

  /// Says something from now on; it is asked for again at every drawing.
  func show(_ sentence: @escaping @Sendable () -> Wording) {
    guard isShown else { return }
    let needsThread = state.withLock { state in
      state.sentence = sentence
      defer { state.hasThread = true }
      return !state.hasThread
    }
    if needsThread { startDrawing() }
  }

  /// Takes the line away.
  func clear() {
    state.withLock { state in
      state.sentence = nil
      if state.isDrawn { StandardError.write("\r\u{1B}[K") }
      state.isDrawn = false
    }
  }

  private func draw() {
    state.withLock { state in
      guard let sentence = state.sentence, ProcessClock.seconds >= Self.patience else { return }
      StandardError.write("\r" + DisplayText.cut(said(sentence()), to: width - 1) + "\u{1B}[K")
      state.isDrawn = true
    }
  }

  private func startDrawing() {
    var thread = pthread_t()
    let line = Unmanaged.passRetained(self).toOpaque()
    let started = pthread_create(
      &thread, nil,
      { line in
        guard let line else { return nil }
        let progress = Unmanaged<ProgressLine>.fromOpaque(line).takeRetainedValue()
        while true {
          usleep(ProgressLine.pace)
          progress.draw()
        }
      }, line)
    if started == 0 { pthread_detach(thread) }
  }

  private var width: Int {
    var size = winsize()
    return ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }
}
