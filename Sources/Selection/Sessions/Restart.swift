/// A relaxation kept warm, from which nearly equal problems are searched.
struct Restart {
  private let problem: SelectionProblem
  private let options: SelectionOptions
  private let search: LevelSearch
  private let warm: TreeSearch
  private let base: [Int32]?
  private let place: [Int32: Int]

  init(_ model: ChoiceModel, problem: SelectionProblem, outcome: SelectionOutcome, options: SelectionOptions) {
    self.problem = problem
    var quick = options.limited(to: 20_000)
    quick.onProgress = nil
    self.options = quick
    search = LevelSearch(
      frame: ChoiceFrame(groupStart: problem.groupStart), model: model, level: 0, options: quick,
      monitor: SearchMonitor(quick))
    base = outcome.chosen.isEmpty ? nil : model.columns(of: outcome.chosen.map { $0 ?? -1 })
    var top = search.search(in: model, counts: 0..<0, incumbent: nil)
    _ = top.simplex.solve(pivotLimit: 20_000)
    warm = top
    var place: [Int32: Int] = [:]
    for (index, group) in model.groupOrigin.enumerated() { place[group] = index }
    self.place = place
  }

  /// The answer, or nothing when the change concerns a group that the model no longer has.
  func answer(_ change: SelectionChange, levels: Int) -> SelectionSession.Answer? {
    var top = warm
    for (group, decision) in change.decisions.sorted(by: { $0.key < $1.key }) {
      guard let group = place[Int32(group)] else { return nil }
      let none = search.model.columns(group).lowerBound
      guard decision != .free, search.model.origin[none] < 0 else { return nil }
      top.require(decision == .forcedIn ? .forbid(Int32(none)) : .only(Int32(none)))
    }
    if let known = repaired(top) { top.offer(known) }
    var result = search.run(top)
    if levels > 1 {
      var limited = options
      limited.levelLimit = levels
      result.allowed = zip(result.allowed, top.root.allowed).map { $0 && $1 }
      return SelectionSession.Answer(
        LevelSequence(problem: problem, options: limited).rest(after: result, of: search.model))
    }
    var answer = SelectionSession.Answer(value: nil, isProven: result.isProven, chosen: [])
    answer.bound = result.bound.map { Int64(clamping: $0) }
    answer.counters = result.counters
    guard let choice = result.choice, let value = result.value else { return answer }
    answer.value = Int64(clamping: value)
    answer.isProven = result.isProven && result.bound == value
    answer.provedLevels = answer.isProven ? 1 : 0
    answer.chosen = choice.map { $0 < 0 ? nil : $0 }
    answer.values = problem.values(of: choice)
    return answer
  }

  /// The solution of the base problem, moved to respect the change.
  private func repaired(_ top: TreeSearch) -> Incumbent? {
    guard var start = base else { return nil }
    for group in start.indices where !top.root.allowed[Int(start[group])] {
      let open = search.model.columns(group).filter { top.root.allowed[$0] }
      guard let best = open.max(by: { top.simplex.profit[$0] < top.simplex.profit[$1] }) else { return nil }
      start[group] = Int32(best)
    }
    var exchange = ExchangeSearch(warm.simplex, level: 0, start: start)
    exchange.repair(allowed: top.root.allowed, steps: 40)
    exchange.improve(allowed: top.root.allowed, rounds: 6, width: 60)
    return exchange.incumbent(level: 0)
  }
}
