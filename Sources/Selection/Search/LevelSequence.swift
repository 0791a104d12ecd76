/// Optimises the levels one after the other, each with the ones before it held at their best.
struct LevelSequence {
  let problem: SelectionProblem
  let options: SelectionOptions
  private let monitor: SearchMonitor

  init(problem: SelectionProblem, options: SelectionOptions) {
    self.problem = problem
    self.options = options
    monitor = SearchMonitor(options)
  }

  /// Solves the problem.
  ///
  /// - Parameters:
  ///   - warm: what is known of a nearly equal problem.
  ///   - excluded: columns that must not be chosen.
  /// - Returns: what was found and what was proved.
  func run(from warm: WarmStart? = nil, excluding excluded: Set<Int> = []) -> SelectionOutcome {
    var outcome = SelectionOutcome(
      status: .unknown, chosen: [], values: [], bound: nil, provedLevels: 0, ending: .completed,
      counters: SelectionOutcome.Counters())
    monitor.report(SelectionProgress(phase: .reducing, bound: nil, incumbent: nil, nodes: 0))
    guard var model = Reduction.reduced(ChoiceModel(problem), dominance: true, excluding: excluded) else {
      outcome.status = .infeasible
      return outcome
    }
    var opening = warm.flatMap { Opening(model, $0, monitor) }
    var choice = opening?.choice(in: ChoiceFrame(groupStart: problem.groupStart))
    outcome.counters.pivots += opening?.simplex.pivots ?? 0
    for level in 0..<min(problem.levels.count, options.levelLimit) {
      let result = search(model, level, from: choice, opening?.simplex)
      opening = nil
      outcome.counters.add(result.counters)
      if level == 0 {
        outcome.counters.searchedColumns = result.counters.searchedColumns
        outcome.bound = result.bound.map { Int64(clamping: $0) }
      }
      outcome.ending = result.ending
      if let found = result.choice { choice = found }
      guard let best = result.value else {
        outcome.status = result.isProven ? .infeasible : .unknown
        return outcome
      }
      let isBest = result.isProven && result.bound == best
      if level == 0 { outcome.status = isBest ? .optimal : .feasible }
      guard isBest else { break }
      outcome.provedLevels += 1
      if let settled = result.settled, options.levelLimit >= problem.levels.count {
        choice = settled
        outcome.provedLevels = problem.levels.count
        break
      }
      guard let rest = model.holding(level, at: best, allowed: result.allowed) else { break }
      model = rest
    }
    if let choice { record(choice, in: &outcome) }
    return outcome
  }

  private func search(
    _ model: ChoiceModel, _ level: Int, from choice: Choice?, _ simplex: GroupedSimplex?
  ) -> LevelSearch.Result {
    let frame = ChoiceFrame(groupStart: problem.groupStart)
    if model.groupCount > 60, let components = Components.found(in: model, limit: 8 + level) {
      return DecomposedSearch(
        frame: frame, model: model, level: level, components: components, options: options, monitor: monitor
      ).run(from: choice)
    }
    let search = LevelSearch(frame: frame, model: model, level: level, options: options, monitor: monitor)
    return search.run(from: choice, simplex: simplex)
  }

  private func record(_ choice: Choice, in outcome: inout SelectionOutcome) {
    outcome.chosen = choice.map { $0 < 0 ? nil : $0 }
    outcome.values = problem.values(of: choice)
  }
}

extension SelectionProblem {
  /// Value of a choice at every level.
  func values(of choice: Choice) -> [Int64] {
    levels.map { values in
      Int64(clamping: choice.reduce(Int128(0)) { $1 < 0 ? $0 : $0 + Int128(values[Int($1)]) })
    }
  }
}
