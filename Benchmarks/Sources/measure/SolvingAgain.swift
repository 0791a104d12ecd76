import Selection

/// Times of nearly equal problems, against that of the problem that a session has solved.
struct SolvingAgain {
  private let problem: SelectionProblem
  private let outcome: SelectionOutcome
  private let options: SelectionOptions
  private let first: Duration

  init(_ problem: SelectionProblem, _ outcome: SelectionOutcome, _ options: SelectionOptions, first: Duration) {
    self.problem = problem
    self.outcome = outcome
    self.options = options
    self.first = first
  }

  /// Prints a line for each kind of change: the median and the greatest share of the first time, and how many were proven.
  func measure() {
    let session = SelectionSession(problem, solved: outcome, options: options)
    // What a session keeps for all questions is made with the first of them.
    let preparing = ContinuousClock().measure { _ = session.answer(changing: decided(isChosen: true)[0]) }
    print("what is kept for later questions, with the first of them: \(share(preparing)) of the first time")
    print(line("a chosen group decided out", decided(isChosen: true), session))
    print(line("another group decided in", decided(isChosen: false), session))
    print(line("a thousandth more of a row", widened(), session))
    print(line("a column worth half a point more", revalued(), session))
  }

  private func line(_ title: String, _ changes: [SelectionChange], _ session: SelectionSession) -> String {
    var shares: [Double] = []
    var proven = 0
    for change in changes {
      shares.append(
        share(
          ContinuousClock().measure {
            if session.answer(changing: change, levels: options.levelLimit).isProven { proven += 1 }
          }))
    }
    shares.sort()
    return "\(title): median \(shares[shares.count / 2]), greatest \(shares[shares.count - 1]), "
      + "\(proven) of \(changes.count) proven"
  }

  /// Thousandths of the first time are as much as a clock can tell.
  private func share(_ time: Duration) -> Double { ((time / first) * 1_000).rounded() / 1_000 }

  private static let count = 12

  private func decided(isChosen: Bool) -> [SelectionChange] {
    let groups = (0..<problem.groupCount).filter {
      (outcome.chosen[$0] != nil) == isChosen && problem.decision(ofGroup: $0) == .free
    }
    return spread(groups).map { SelectionChange(decisions: [$0: isChosen ? .forcedOut : .forcedIn]) }
  }

  private func widened() -> [SelectionChange] {
    spread(problem.rows.indices.filter { problem.rows[$0].upper ?? 0 > 0 }).map { row in
      var bounds = problem.rows[row]
      bounds.upper = bounds.upper.map { $0 + max(1, $0 / 1_000) }
      return SelectionChange(rows: [row: bounds])
    }
  }

  private func revalued() -> [SelectionChange] {
    spread(Array(0..<problem.columnCount)).map {
      SelectionChange(values: [$0: problem.levels[0][$0] + 500])
    }
  }

  /// Some of many, evenly spread.
  private func spread(_ all: [Int]) -> [Int] {
    (0..<min(Self.count, all.count)).map { all[$0 * all.count / min(Self.count, all.count)] }
  }
}
