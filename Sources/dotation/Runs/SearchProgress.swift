import Campaigns
import Quantities
import Selection
import Wordings

/// What the progress line says of a search.
struct SearchProgress {
  let title: String
  let limit: Double?
  let objective: Objective

  /// Phase, best value so far, what it can still become, time left.
  func sentence(for state: SelectionProgress) -> Wording {
    let left = limit.map { max(0, $0 - ProcessClock.seconds) }
    return .progress(
      phase: phase(state.phase), best: state.incumbent.map { figure($0, state.phase) },
      bound: state.bound.map { figure($0, state.phase) }, gap: state.gap, secondsLeft: left)
  }

  private func phase(_ phase: SelectionProgress.Phase) -> Wording {
    switch phase {
    case .reducing: .Phase.reducing
    case .relaxing: .Phase.relaxing
    case .decomposing: .Phase.decomposing
    case .searching(let level): .Phase.searching(level: level)
    }
  }

  /// The first level counts thousandths of a point, or posts; the later ones are shown as they are.
  private func figure(_ value: Int64, _ phase: SelectionProgress.Phase) -> Wording {
    if case .searching(let level) = phase, level > 0 { return Wording { $0.integer(value) } }
    return objective == .points
      ? Wording { $0.points(thousandths: value) } : Wording { $0.integer(value) }
  }
}
