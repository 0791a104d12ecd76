import LinearProgramming
import Synchronization

/// Watches the limits of a solve and passes on its progress.
///
/// What is only a part of the problem, or only near it, gets a monitor ``inner(_:)``: it watches the same limits, and
/// says of the whole what can be said.
final class SearchMonitor: Sendable {
  private let options: SelectionOptions
  private let outer: SearchMonitor?
  private let meaning: @Sendable (SelectionProgress) -> SelectionProgress?
  private let lastReport = Mutex<ContinuousClock.Instant?>(nil)
  private let interruption = Mutex<SelectionOutcome.Ending?>(nil)

  init(_ options: SelectionOptions) {
    self.options = options
    outer = nil
    meaning = { $0 }
  }

  private init(
    inside outer: SearchMonitor, meaning: @escaping @Sendable (SelectionProgress) -> SelectionProgress?
  ) {
    options = outer.options
    self.outer = outer
    self.meaning = meaning
  }

  /// A monitor of the same limits for a search of something else.
  ///
  /// - Parameter meaning: what the progress of that search says of this one; nothing by default.
  /// - Returns: the monitor.
  func inner(
    _ meaning: @escaping @Sendable (SelectionProgress) -> SelectionProgress? = { _ in nil }
  ) -> SearchMonitor {
    SearchMonitor(inside: self, meaning: meaning)
  }

  /// Why the search must end at once, if it must.
  func interruptionNow() -> SelectionOutcome.Ending? {
    if let outer { return outer.interruptionNow() }
    return interruption.withLock { known in
      if known != nil { return known }
      if options.stopSignal?.isRaised == true {
        known = .stopped
      } else if let deadline = options.deadline, ContinuousClock.now >= deadline {
        known = .deadline
      }
      return known
    }
  }

  /// Tells what comes seldom: a phase that begins, a bound that was proven.
  func announce(_ phase: SelectionProgress.Phase, bound: Int128? = nil, incumbent: Int128? = nil) {
    pass(
      SelectionProgress(
        phase: phase, bound: bound.map { Int64(clamping: $0) }, incumbent: incumbent.map { Int64(clamping: $0) },
        nodes: 0))
  }

  /// Tells what may come at any node; passed on a few times a second.
  func report(_ progress: @autoclosure () -> SelectionProgress) {
    guard options.onProgress != nil else { return }
    let now = ContinuousClock.now
    let isDue = lastReport.withLock { last in
      if let earlier = last, now - earlier < .milliseconds(200) { return false }
      last = now
      return true
    }
    if isDue { pass(progress()) }
  }

  private func pass(_ progress: SelectionProgress) {
    guard let progress = meaning(progress) else { return }
    if let outer { outer.pass(progress) } else { options.onProgress?(progress) }
  }
}
