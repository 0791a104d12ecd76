/// Optimises the first level of a model that falls into parts: prices first, then a search of what they leave open.
struct DecomposedSearch {
  let frame: ChoiceFrame
  let model: ChoiceModel
  let level: Int
  let components: Components
  let options: SelectionOptions
  let monitor: SearchMonitor
  /// Value, with what is settled, that no choice exceeds, where one is known.
  var ceiling: Int128?

  /// Searches from a choice, from a relaxation of the model that is solved already, and from prices of linking rows, by
  /// row of the problem, where some are known to be good.
  func run(
    from start: Choice?, _ solved: GroupedSimplex? = nil, prices: [Int: Double] = [:]
  ) -> LevelSearch.Result {
    let simplex = solved ?? relaxation()
    let multipliers = simplex.rowMultipliers
    monitor.announce(level == 0 ? .decomposing : .searching(level: level))
    var search = PriceSearch(model, level: level, components, options: options, monitor: monitor)
    let opening = opening(start, simplex)
    search.announce(bound: proof(simplex).rounded(to: search.step), incumbent: opening)
    let priced = search.run(
      from: components.linking.map { prices[Int(model.rowOrigin[$0])] ?? multipliers[$0] }, incumbent: opening,
      rounds: level > 0 ? 6 : 14)
    var result = outcome(of: priced, simplex)
    if let ceiling, let bound = result.bound { result.bound = min(bound, ceiling) }
    if let value = result.value, value == result.bound { result.isProven = true }
    if solved == nil { result.counters.pivots += simplex.pivots }
    result.counters.searchedColumns = model.columnCount
    if let closing = closing(priced, search), result.ending == .completed {
      result.isProven ? settleLater(&result, closing, nil) : close(&result, closing, simplex)
    }
    if !result.isProven && result.ending == .completed { result = searchedWhole(result) }
    result.priced = priced.prices.map {
      PricedParts(prices: $0, parts: components.parts, bounds: priced.partBounds)
    }
    return result
  }

  private func relaxation() -> GroupedSimplex {
    if level == 0 { monitor.announce(.relaxing) }
    var simplex = GroupedSimplex(model, level: level)
    simplex.monitor = monitor
    _ = simplex.solve(pivotLimit: 200_000)
    return simplex
  }

  /// The better of what is known and what rounding finds.
  private func opening(_ start: Choice?, _ simplex: GroupedSimplex) -> Incumbent? {
    let known = model.incumbent(of: start, level: level)
    let found = rounded(simplex)
    return [known, found].compactMap { $0 }.max { $0.value < $1.value }
  }

  /// The relaxation rounded, repaired and improved.
  private func rounded(_ simplex: GroupedSimplex) -> Incumbent? {
    var exchange = ExchangeSearch(simplex, level: level, start: simplex.largestParts)
    let all = [Bool](repeating: true, count: model.columnCount)
    exchange.repair(allowed: all)
    exchange.improve(allowed: all)
    return exchange.incumbent(level: level)
  }

  private func closing(_ priced: PriceSearch.Result, _ search: PriceSearch) -> StateClosing? {
    priced.prices.map {
      StateClosing(
        search: search, kinds: UseKinds(of: model, linking: components.linking), prices: $0,
        partBounds: priced.partBounds, nodeLimit: closingNodeLimit)
    }
  }

  /// Closes the gap by the ways in which the parts can use the linking rows, where there is a choice to start from.
  private func close(_ result: inout LevelSearch.Result, _ closing: StateClosing, _ simplex: GroupedSimplex) {
    guard let known = model.incumbent(of: result.choice, level: level) else { return }
    let found = closing.run(from: known)
    let offset = model.offsets[level]
    result.counters.add(found.counters)
    result.choice = model.choice(of: found.incumbent.columns, in: frame)
    result.value = found.incumbent.value + offset
    result.isProven = found.isProven
    let bound = found.isProven ? found.incumbent.value : max(found.bound, found.incumbent.value)
    result.bound = min(result.bound ?? bound + offset, bound + offset)
    result.ending = monitor.interruptionNow() ?? (found.isProven ? .completed : .nodeLimit)
    result.allowed = allowed(after: found.incumbent, simplex)
    if found.isProven { settleLater(&result, closing, found.parts) }
  }

  /// Keeps what is needed to settle the later levels by the parts, should they be asked for.
  private func settleLater(_ result: inout LevelSearch.Result, _ closing: StateClosing, _ parts: [PartEnumeration]?) {
    guard level + 1 < model.levels.count, components.parts.count <= Self.mostSettledParts,
      let known = model.incumbent(of: result.choice, level: level)
    else { return }
    let allowed = result.allowed
    result.settle = {
      if level == 0,
        let alone = PartsAlone(model, components, best: known, allowed: allowed, options: options, monitor: monitor)
      {
        return alone.choice(in: frame).map { .choice($0) } ?? .parts(alone)
      }
      guard let choices = closing.allChoices(worth: known, from: parts) else { return nil }
      let levels = CombinedLevels(search: closing.search, kinds: closing.kinds, choices: choices, best: known.value)
      return levels.columns().map { .choice(model.choice(of: $0, in: frame)) }
    }
  }

  /// With more parts than this, each small, the levels are searched on the whole sooner.
  private static let mostSettledParts = 64

  /// As many nodes as a few minutes hold on any size: each costs what its part has columns.
  private var closingNodeLimit: Int {
    min(5 * options.nodeLimit, 700_000_000 * components.parts.count / max(1, model.columnCount))
  }

  /// Searches the whole at once, which small models only allow.
  private func searchedWhole(_ opened: LevelSearch.Result) -> LevelSearch.Result {
    guard model.columnCount <= 2_500 else { return opened }
    let search = LevelSearch(frame: frame, model: model, level: level, options: options, monitor: monitor)
    var result = search.run(from: opened.choice)
    result.counters.add(opened.counters)
    if let bound = opened.bound, let found = result.bound { result.bound = min(bound, found) }
    return result
  }

  private func polished(_ incumbent: Incumbent, _ simplex: GroupedSimplex) -> Incumbent {
    var exchange = ExchangeSearch(simplex, level: level, start: incumbent.columns)
    exchange.improve(allowed: [Bool](repeating: true, count: model.columnCount), width: 400)
    guard let better = exchange.incumbent(level: level), better.value > incumbent.value else { return incumbent }
    return better
  }

  private func outcome(of priced: PriceSearch.Result, _ simplex: GroupedSimplex) -> LevelSearch.Result {
    let offset = model.offsets[level]
    let best = priced.incumbent.map { polished($0, simplex) }
    let step = model.levels[level].step
    let isProven = best.map { priced.bound < $0.value + Int128(step) } ?? false
    let bound = max(priced.bound, best?.value ?? .min)
    return LevelSearch.Result(
      choice: best.map { model.choice(of: $0.columns, in: frame) }, value: best.map { $0.value + offset },
      bound: bound == .max ? nil : isProven ? best.map { $0.value + offset } : bound + offset, isProven: isProven,
      ending: monitor.interruptionNow() ?? .completed, counters: priced.counters,
      allowed: allowed(after: best, simplex))
  }

  /// The bound of the relaxation, in integers.
  private func proof(_ simplex: GroupedSimplex) -> DualBound {
    let multipliers = FixedMultipliers(
      simplex.rowMultipliers, values: model.levels[level], lower: model.lower, upper: model.upper)
    return DualBound(
      model: model, values: model.levels[level], multipliers: multipliers, lower: model.lower, upper: model.upper,
      allowed: [Bool](repeating: true, count: model.columnCount))
  }

  private func allowed(after best: Incumbent?, _ simplex: GroupedSimplex) -> [Bool] {
    let all = [Bool](repeating: true, count: model.columnCount)
    guard let best else { return all }
    let proof = proof(simplex)
    return (0..<model.columnCount).map {
      !proof.excludes($0, group: Int(model.columnGroup[$0]), below: best.value)
    }
  }
}
