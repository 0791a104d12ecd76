import Campaigns
import Reporting
import Selection
import Wordings

/// What a search says of itself, in the words of the progress line.
struct SearchProgress {
  /// What the first level counts.
  let objective: Objective

  /// Puts the state of a search into a step.
  func state(_ state: SelectionProgress, in step: inout ProgressStep) {
    step.turn(to: phase(state.phase), at: ProcessClock.seconds)
    if case .answering(let done, let total) = state.phase { (step.done, step.total) = (done, total) }
    step.search = ProgressStep.Search(
      best: state.incumbent.map { figure($0, state.phase) }, bound: state.bound.map { figure($0, state.phase) },
      gap: state.gap)
  }

  private func phase(_ phase: SelectionProgress.Phase) -> Wording {
    switch phase {
    case .reducing: .Phase.reducing
    case .relaxing: .Phase.relaxing
    case .decomposing: .Phase.decomposing
    case .searching(let level): .Phase.searching(level: level)
    case .answering: .Phase.questions
    }
  }

  /// The first level counts thousandths of a point, or posts; the later ones are shown as they are.
  private func figure(_ value: Int64, _ phase: SelectionProgress.Phase) -> Wording {
    if case .searching(let level) = phase, level > 0 { return Wording { $0.integer(value) } }
    return objective == .points
      ? Wording { $0.points(thousandths: value) } : Wording { $0.integer(value) }
  }
}
