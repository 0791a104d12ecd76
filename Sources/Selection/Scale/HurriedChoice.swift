extension SelectionOutcome {
  /// The outcome with some choice that respects the rows, where the search was ended before it found one.
  ///
  /// Whoever interrupts a search, or gives it too little time, is owed a choice all the same: the columns worth most
  /// that still fit, one after the other. Nothing is proven of it.
  func hurried(_ problem: SelectionProblem, threads: Int) -> SelectionOutcome {
    guard status == .unknown, ending == .deadline || ending == .stopped else { return self }
    let pricing = Pricing(problem, threads: threads)
    let groups = (0..<Int32(problem.groupCount)).map { $0 }
    let free = [Double](repeating: 0, count: pricing.rowCount)
    let best = pricing.standing(of: groups, at: free).best
    let start = best.indices.map { problem.decision(ofGroup: $0) == .forcedIn ? best[$0] : -1 }
    guard let choice = WholeChoice.respectingRows(pricing, from: start, at: free, passes: Self.hurriedPasses) else {
      return self
    }
    var outcome = self
    outcome.status = .feasible
    outcome.chosen = choice.map { $0 < 0 ? nil : $0 }
    outcome.values = problem.values(of: choice)
    return outcome
  }

  /// Passes over all columns: they take seconds where these are millions.
  private static let hurriedPasses = 4
}
