extension SelectionOutcome {
  /// The outcome with a choice made in haste, where the search found none, or was ended before it found one as good.
  ///
  /// Whoever interrupts a search, or gives it too little time, is owed a choice all the same: the columns worth most
  /// that still fit, one after the other, beside what the search has found or from nothing. Nothing more is proven by it.
  func hurried(_ problem: SelectionProblem, threads: Int) -> SelectionOutcome {
    let isEnded = ending == .deadline || ending == .stopped
    guard status == .unknown || status == .feasible && isEnded else { return self }
    let pricing = Pricing(problem, threads: threads)
    let groups = (0..<Int32(problem.groupCount)).map { $0 }
    let free = [Double](repeating: 0, count: pricing.rowCount)
    let best = pricing.standing(of: groups, at: free).best
    let decided = best.indices.map { problem.decision(ofGroup: $0) == .forcedIn ? best[$0] : -1 }
    let found = chosen.isEmpty ? [] : [chosen.map { $0 ?? -1 }]
    var outcome = self
    for start in found + [decided] {
      let choice = WholeChoice.respectingRows(pricing, from: start, at: free, passes: Self.hurriedPasses)
      guard let choice else { continue }
      let values = problem.values(of: choice)
      guard outcome.chosen.isEmpty || outcome.values[0] < values[0] else { continue }
      outcome.status = .feasible
      outcome.chosen = choice.map { $0 < 0 ? nil : $0 }
      outcome.values = values
    }
    return outcome
  }

  /// Passes over all columns: they take seconds where these are millions.
  private static let hurriedPasses = 4
}
