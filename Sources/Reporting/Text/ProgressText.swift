package import Wordings

/// How far a run has got, on one line: what is being done, the gap still open, the time left.
///
/// On a narrow terminal the parts that matter least are left out first; what remains is cut, never broken.
package struct ProgressText {
  private static let separator = " · "

  /// What a part is worth to the reader, the least first.
  private enum Worth: Int, Comparable {
    case bound, best, innerPhase, gap, timeLeft, phase

    static func < (left: Worth, right: Worth) -> Bool { left.rawValue < right.rawValue }
  }

  private let parts: [(worth: Worth, text: Wording)]

  /// The text of what is under way.
  ///
  /// - Parameters:
  ///   - steps: what is under way, each inside the one before it.
  ///   - now: the present, on the clock of the steps.
  package init(_ steps: [ProgressStep], now: Double) {
    // One of one says nothing.
    var parts = steps.filter { $0.total != 1 }.enumerated().map { index, step -> (worth: Worth, text: Wording) in
      let amount = step.done.map { Wording.ProgressPart.amount($0, of: step.total) }
      return (index == 0 ? .phase : .innerPhase, .ProgressPart.phase(step.phase, amount))
    }
    if let search = steps.last?.search {
      if let best = search.best { parts.append((.best, .ProgressPart.best(best))) }
      if let bound = search.bound { parts.append((.bound, .ProgressPart.bound(bound))) }
      if let gap = search.gap, gap.isFinite { parts.append((.gap, .ProgressPart.gap(gap))) }
    }
    if let left = Self.timeLeft(steps, now) { parts.append((.timeLeft, left)) }
    self.parts = parts
  }

  /// The line in a language, at most so many cells wide; empty where there is nothing to say.
  package func line(in language: Language, width: Int) -> String {
    var kept = parts
    while DisplayText.width(text(kept, language)) > width,
      let least = kept.indices.min(by: { kept[$0].worth < kept[$1].worth }), kept[least].worth < .phase
    {
      kept.remove(at: least)
    }
    return DisplayText.cut(text(kept, language), to: max(1, width))
  }

  private func text(_ parts: [(worth: Worth, text: Wording)], _ language: Language) -> String {
    let text = DisplayText.harmless(parts.map { $0.text.text(in: language) }.joined(separator: Self.separator))
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// The time left: that of the outermost step whose work is known, unless a limit ends it before.
  private static func timeLeft(_ steps: [ProgressStep], _ now: Double) -> Wording? {
    let estimate = steps.lazy.compactMap { $0.estimate(at: now) }.first
    let untilLimit = steps.compactMap(\.deadline).min().map { max(0, $0 - now) }
    if let estimate, estimate < untilLimit ?? .infinity {
      return .ProgressPart.estimate(seconds: estimate.rounded(.up))
    }
    return untilLimit.map { .ProgressPart.untilLimit(seconds: $0) }
  }
}
