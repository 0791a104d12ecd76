import Glibc
import Reporting
import Synchronization
import Wordings

/// How far a run has got: every phase reports to it, and on a terminal one line shows it; nothing anywhere else.
///
/// Reports go one way, from the work to here. The line is drawn by a thread of its own, several times a second, so that
/// reporting costs next to nothing and the time left runs down also while a long step says nothing.
final class Progress: Sendable {
  /// What a phase reports to while it is under way.
  struct Reporter: Sendable {
    fileprivate let progress: Progress
    fileprivate let number: Int

    /// So many pieces are done.
    func report(done: Int) { update { $0.done = done } }

    /// So many pieces are done of a phase that takes the place of the one before, or goes on.
    func report(_ phase: Wording, done: Int? = nil, of total: Int? = nil) {
      let now = ProcessClock.seconds
      update { step in
        step.turn(to: phase, at: now)
        (step.done, step.total) = (done, total)
      }
    }

    /// One more piece is done.
    func advance() { update { $0.done = ($0.done ?? 0) + 1 } }

    /// Changes what is said of the phase.
    func update(_ change: (inout ProgressStep) -> Void) { progress.update(number, change) }
  }

  private struct State {
    /// What is under way, each inside the one before it, by the number of its reporter.
    var steps: [(number: Int, step: ProgressStep)] = []
    var count = 0
    var hasThread = false
  }

  /// Nothing is shown before the program has run this long, in seconds.
  private static let patience = 1.0
  /// Microseconds between two drawings.
  private static let pace: UInt32 = 200_000

  private let isShown: Bool
  private let state = Mutex(State())

  /// Progress that shows itself when standard error is a terminal and nobody asked for quiet.
  init(isQuiet: Bool = false) { isShown = !isQuiet && StatusLine.isPossible }

  /// Does some work and says meanwhile what it is.
  ///
  /// - Parameters:
  ///   - phase: what is being done; inside another phase it stands behind it.
  ///   - total: of how many pieces it consists, where that is known.
  ///   - deadline: when it has to end, in seconds of the process.
  ///   - work: the work.
  /// - Returns: what the work returns.
  /// - Throws: what the work throws.
  func during<Value, Failure: Error>(
    _ phase: Wording, of total: Int? = nil, until deadline: Double? = nil,
    _ work: (Reporter) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let reporter = begin(
      ProgressStep(
        phase: phase, began: ProcessClock.seconds, done: total.map { _ in 0 }, total: total, deadline: deadline))
    defer { end(reporter.number) }
    return try work(reporter)
  }

  private func begin(_ step: ProgressStep) -> Reporter {
    guard isShown else { return Reporter(progress: self, number: 0) }
    let (number, needsThread) = state.withLock { state in
      state.count += 1
      state.steps.append((state.count, step))
      defer { state.hasThread = true }
      return (state.count, !state.hasThread)
    }
    if needsThread { startDrawing() }
    return Reporter(progress: self, number: number)
  }

  private func update(_ number: Int, _ change: (inout ProgressStep) -> Void) {
    guard isShown else { return }
    state.withLock { state in
      if let index = state.steps.lastIndex(where: { $0.number == number }) { change(&state.steps[index].step) }
    }
  }

  private func end(_ number: Int) {
    guard isShown else { return }
    state.withLock { state in state.steps.removeAll { $0.number == number } }
  }

  private func draw() {
    let now = ProcessClock.seconds
    let steps = state.withLock { $0.steps.map(\.step) }
    let line = ProgressText(steps, now: now).line(in: Interface.language, width: StatusLine.width)
    if now < Self.patience || line.isEmpty { StatusLine.wipe() } else { StatusLine.draw(line) }
  }

  private func startDrawing() {
    var thread = pthread_t()
    let progress = Unmanaged.passRetained(self).toOpaque()
    let started = pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        let progress = Unmanaged<Progress>.fromOpaque(argument).takeRetainedValue()
        while true {
          usleep(Progress.pace)
          progress.draw()
        }
      }, progress)
    if started == 0 { pthread_detach(thread) }
  }
}
