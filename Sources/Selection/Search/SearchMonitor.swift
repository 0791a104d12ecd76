import LinearProgramming
import Synchronization

/// Watches the limits of a solve and passes on its progress.
final class SearchMonitor: Sendable {
  private let options: SelectionOptions
  private let lastReport = Mutex<ContinuousClock.Instant?>(nil)
  private let interruption = Mutex<SelectionOutcome.Ending?>(nil)

  init(_ options: SelectionOptions) { self.options = options }

  /// Why the search must end at once, if it must.
  func interruptionNow() -> SelectionOutcome.Ending? {
    interruption.withLock { known in
      if known != nil { return known }
      if options.stopSignal?.isRaised == true {
        known = .stopped
      } else if let deadline = options.deadline, ContinuousClock.now >= deadline {
        known = .deadline
      }
      return known
    }
  }

  func report(_ progress: @autoclosure () -> SelectionProgress) {
    guard let onProgress = options.onProgress else { return }
    let now = ContinuousClock.now
    let isDue = lastReport.withLock { last in
      if let earlier = last, now - earlier < .milliseconds(200) { return false }
      last = now
      return true
    }
    if isDue { onProgress(progress()) }
  }
}
