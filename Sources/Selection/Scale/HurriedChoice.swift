extension SelectionOutcome {
  /// The outcome with a choice made in haste, where the search found none, or was ended before it found one as good.
  ///
  /// Whoever interrupts a search, or gives it too little time, is owed a choice all the same: the columns worth most
  /// that still fit, one after the other, beside what the search has found or from nothing. Nothing more is proven by it.
  func hurried(_ problem: SelectionProblem, threads: Int) -> SelectionOutcome {
    let isEnded = ending == .deadline || ending == .stopped
    guard status == .unknown || status == .feasible && isEnded else { return self }
    var outcome = self
    for choice in problem.hurriedChoices(from: chosen.isEmpty ? [] : [chosen.map { $0 ?? -1 }], threads) {
      let values = problem.values(of: choice)
      guard outcome.chosen.isEmpty || outcome.values[0] < values[0] else { continue }
      outcome.status = .feasible
      outcome.chosen = choice.map { $0 < 0 ? nil : $0 }
      outcome.values = values
    }
    return outcome
  }
}

extension SelectionProblem {
  /// Choices made in haste: some that are known filled up, and one from what is decided alone.
  func hurriedChoices(from known: [Choice], _ threads: Int) -> [Choice] {
    let pricing = Pricing(self, threads: threads)
    let groups = (0..<Int32(groupCount)).map { $0 }
    let free = [Double](repeating: 0, count: pricing.rowCount)
    let best = pricing.standing(of: groups, at: free).best
    let decided = best.indices.map { decision(ofGroup: $0) == .forcedIn ? best[$0] : -1 }
    return (known + [decided]).compactMap {
      WholeChoice.respectingRows(pricing, from: $0, at: free, passes: Self.hurriedPasses)
    }
  }

  /// Passes over all columns: they take seconds where these are millions.
  private static let hurriedPasses = 4
}
