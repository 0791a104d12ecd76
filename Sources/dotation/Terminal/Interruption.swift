import Glibc
import LinearProgramming
import Wordings

/// What Ctrl-C does: the first ends the run with the best result so far, the second quits.
enum Interruption {
  /// The flag that every solve of this run watches.
  static let stop = StopSignal()

  /// Sends SIGINT and SIGTERM to a thread of their own, where everything may be done; a closed pipe is no signal.
  ///
  /// Called before any other thread starts, since threads inherit what is blocked.
  static func watch() {
    signal(SIGPIPE, SIG_IGN)
    pthread_sigmask(SIG_BLOCK, [signals], nil)
    var thread = pthread_t()
    pthread_create(&thread, nil, { _ in Interruption.wait() }, nil)
    pthread_detach(thread)
  }

  private static var signals: sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, SIGINT)
    sigaddset(&set, SIGTERM)
    return set
  }

  private static func wait() -> UnsafeMutableRawPointer? {
    var set = signals
    while true {
      var received: Int32 = 0
      guard sigwait(&set, &received) == 0 else { continue }
      if stop.isRaised { quit(after: received) }
      stop.raise()
      StandardError.line(said(.interrupted))
    }
  }

  private static func quit(after received: Int32) -> Never {
    StatusLine.close()
    TemporaryFiles.removeAll()
    _exit(128 + received)
  }
}
