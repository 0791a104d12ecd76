import Allocation
import Wordings

extension RobustnessStudy {
  /// Solves every draw and says meanwhile how far it has got.
  func robustness(watchedBy progress: dotation.Progress, until deadline: Double?) -> Robustness {
    progress.during(.Phase.calls, until: deadline) { reporter in
      robustness { state in
        switch state {
        case .calls(let done, let total): reporter.report(.Phase.calls, done: done, of: total)
        case .draws(let done, let total): reporter.report(.Phase.draws, done: done, of: total)
        }
      }
    }
  }
}
