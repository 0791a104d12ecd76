internal import CGLPKShim
internal import LinearProgramming

/// What the shim asks from inside GLPK whether to go on.
final class Watch {
  private let stopSignal: StopSignal?
  private let handler: ProgressHandler?

  init(stopSignal: StopSignal?, handler: ProgressHandler?) {
    self.stopSignal = stopSignal
    self.handler = handler
  }

  /// The C function; its context is a watch that whoever solves keeps alive.
  static let observer: dotation_observer = { context, progress in
    guard let context else { return false }
    return Unmanaged<Watch>.fromOpaque(context).takeUnretainedValue().shouldStop(progress.pointee)
  }

  private func shouldStop(_ progress: dotation_progress) -> Bool {
    if stopSignal?.isRaised == true { return true }
    guard progress.is_due, let handler else { return false }
    let isSearching = progress.phase == DOTATION_SEARCHING
    let hasBound = isSearching || progress.iterations > 0
    let answer = handler(
      SolveProgress(
        phase: isSearching ? .search : .relaxation, iterations: Int(progress.iterations), nodes: Int(progress.nodes),
        openNodes: Int(progress.open_nodes), incumbent: progress.has_incumbent ? progress.incumbent : nil,
        bound: hasBound ? progress.bound : nil))
    return answer == .stop
  }
}
