/// Optimises the levels one after the other, each with the ones before it held at their best.
struct LevelSequence {
  let problem: SelectionProblem
  let options: SelectionOptions
  private let monitor: SearchMonitor
  /// Columns of the problem that enter each row.
  private let rowWidths: [Int]

  init(problem: SelectionProblem, options: SelectionOptions) {
    self.problem = problem
    self.options = options
    monitor = SearchMonitor(options)
    rowWidths = problem.rowWidths
  }

  /// Searches level by level.
  ///
  /// - Parameters:
  ///   - warm: what is known of a nearly equal problem.
  ///   - excluded: columns that must not be chosen.
  /// - Returns: what was found and proved.
  func run(from warm: WarmStart? = nil, excluding excluded: Set<Int> = []) -> SelectionOutcome {
    var outcome = SelectionOutcome(
      status: .unknown, chosen: [], values: [], bound: nil, provedLevels: 0, ending: .completed,
      counters: SelectionOutcome.Counters())
    monitor.announce(.reducing)
    if LargeSearch.isWanted(for: problem, options), excluded.isEmpty, options.levelLimit > 0 {
      let large = LargeSearch(problem: GroupDominance.reduced(problem), options: options, monitor: monitor)
      if let found = large.run({ search($0, 0, from: $1, nil, prices: $2, nodeLimit: $3, monitor: $4) }) {
        return self.outcome(after: found, outcome)
      }
    }
    guard let model = Reduction.reduced(ChoiceModel(problem), dominance: true, excluding: excluded) else {
      outcome.status = .infeasible
      return outcome
    }
    let opening = warm.flatMap { Opening(model, $0, monitor) }
    let choice = opening?.choice(in: ChoiceFrame(groupStart: problem.groupStart))
    outcome.counters.pivots += opening?.simplex.pivots ?? 0
    var result = search(model, 0, from: choice, opening?.simplex)
    if result.isWithoutAnswer, excluded.isEmpty, let hurried = problem.hurriedChoices(from: [], options.threads).first {
      let begun = result.counters
      result = search(model, 0, from: hurried, nil)
      result.counters.add(begun)
    }
    return outcomeOfLevels(after: result, of: model, outcome)
  }

  private func outcome(after found: LargeSearch.Result, _ begun: SelectionOutcome) -> SelectionOutcome {
    if found.isClosed { return outcomeOfLevels(after: found.level, of: found.model, begun) }
    var outcome = begun
    _ = record(found.level, 0, in: &outcome)
    if let choice = found.level.choice { record(choice, in: &outcome) }
    return outcome
  }

  /// Goes on from a first level that was searched elsewhere to the others, as long as each is proven.
  ///
  /// - Parameters:
  ///   - first: what was found of the first level; its columns allowed are those that the rest may still choose.
  ///   - model: the model in which it was found.
  /// - Returns: what was found and proved.
  func rest(after first: LevelSearch.Result, of model: ChoiceModel) -> SelectionOutcome {
    outcomeOfLevels(
      after: first, of: model,
      SelectionOutcome(
        status: .unknown, chosen: [], values: [], bound: nil, provedLevels: 0, ending: .completed,
        counters: SelectionOutcome.Counters()))
  }

  /// Goes on from the first level to the others, as long as each is proven.
  private func outcomeOfLevels(
    after first: LevelSearch.Result, of model: ChoiceModel, _ begun: SelectionOutcome
  ) -> SelectionOutcome {
    var (outcome, model, result) = (begun, model, first)
    var choice: Choice?
    var alone: PartsAlone?
    levels: for level in 0..<min(problem.levels.count, options.levelLimit) {
      if level > 0 { result = search(model, level, from: choice, nil, ceiling: alone?.value(level)) }
      if let found = result.choice { choice = found }
      guard record(result, level, in: &outcome), let best = result.value else { break }
      if alone?.value(level) != best { alone = nil }
      if alone == nil, options.levelLimit >= problem.levels.count {
        switch result.settle?() {
        case .choice(let settled):
          choice = settled
          outcome.provedLevels = problem.levels.count
          break levels
        case .parts(let parts): alone = parts
        case nil: break
        }
      }
      let rest = alone?.model(holding: level + 1) ?? model.holding(level, at: best, allowed: result.allowed)
      guard let rest else { break }
      model = rest
    }
    if let choice { record(choice, in: &outcome) }
    return outcome
  }

  /// Takes up what the search of a level found; says whether the level is proven.
  private func record(_ result: LevelSearch.Result, _ level: Int, in outcome: inout SelectionOutcome) -> Bool {
    outcome.counters.add(result.counters)
    outcome.ending = result.ending
    let isBest = result.isProven && result.value != nil && result.bound == result.value
    if level == 0 {
      outcome.counters.searchedColumns = result.counters.searchedColumns
      outcome.bound = result.bound.map { Int64(clamping: $0) }
      outcome.status =
        result.value == nil ? (result.isProven ? .infeasible : .unknown) : isBest ? .optimal : .feasible
    }
    if isBest { outcome.provedLevels += 1 }
    return isBest
  }

  private func search(
    _ model: ChoiceModel, _ level: Int, from choice: Choice?, _ simplex: GroupedSimplex?,
    prices: [Int: Double] = [:], ceiling: Int128? = nil, nodeLimit: Int? = nil, monitor narrower: SearchMonitor? = nil
  ) -> LevelSearch.Result {
    let monitor = narrower ?? monitor
    var options = options
    options.nodeLimit = nodeLimit ?? options.nodeLimit
    let frame = ChoiceFrame(groupStart: problem.groupStart)
    var whole = LevelSearch(frame: frame, model: model, level: level, options: options, monitor: monitor)
    guard let components = Components.linked(in: model, level: level, widths: rowWidths) else {
      return whole.run(from: choice, simplex: simplex)
    }
    var (choice, counters) = (choice, SelectionOutcome.Counters())
    if model.groupCount <= Self.smallGroupCount {
      // Some small problems are closed at once as they are; the others show it soon.
      whole.options = options.limited(to: Self.nodesAsItIs)
      let first = whole.run(from: choice, simplex: simplex)
      if first.isProven || first.ending != .nodeLimit { return first }
      (choice, counters) = (first.choice ?? choice, first.counters)
    }
    let search = DecomposedSearch(
      frame: frame, model: model, level: level, components: components, options: options, monitor: monitor,
      ceiling: ceiling)
    var result = search.run(from: choice, simplex, prices: prices)
    result.counters.add(counters)
    return result
  }

  private static let (smallGroupCount, nodesAsItIs) = (1_000, 8)

  private func record(_ choice: Choice, in outcome: inout SelectionOutcome) {
    outcome.chosen = choice.map { $0 < 0 ? nil : $0 }
    outcome.values = problem.values(of: choice)
  }
}

extension SelectionProblem {
  /// Columns that enter each row.
  fileprivate var rowWidths: [Int] {
    var widths = [Int](repeating: 0, count: rows.count)
    for row in rowIndices { widths[Int(row)] += 1 }
    return widths
  }

  /// Value of a choice at every level.
  func values(of choice: Choice) -> [Int64] {
    levels.map { values in
      Int64(clamping: choice.reduce(Int128(0)) { $1 < 0 ? $0 : $0 + Int128(values[Int($1)]) })
    }
  }
}
