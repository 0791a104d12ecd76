import Allocation
import Synchronization
import Wordings

/// What the progress line says of draws.
struct DrawProgress: Sendable {
  let line: ProgressLine
  let draws: Int

  /// The calls being worked out.
  func showCalls() { line.show { .callsBeingSolved } }

  /// So many draws done since an instant.
  func show(_ done: Int, since start: Double) {
    line.show {
      let passed = ProcessClock.seconds - start
      let left = done > 0 && passed > 0.5 ? passed * Double(draws - done) / Double(done) : nil
      return .drawsDone(done, of: draws, secondsLeft: left)
    }
  }
}

extension RobustnessStudy {
  /// Solves every draw, with a progress line.
  func robustness(watchedBy progress: DrawProgress) -> Robustness {
    let start = Mutex<Double?>(nil)
    progress.showCalls()
    defer { progress.line.clear() }
    return robustness { done in
      let first = start.withLock { start in
        if start == nil { start = ProcessClock.seconds }
        return start ?? 0
      }
      progress.show(done, since: first)
    }
  }
}
