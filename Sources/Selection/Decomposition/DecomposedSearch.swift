/// Optimises the first level of a model that falls into parts: prices first, then a search of what they leave open.
struct DecomposedSearch {
  let frame: ChoiceFrame
  let model: ChoiceModel
  let level: Int
  let components: Components
  let options: SelectionOptions
  let monitor: SearchMonitor

  func run(from start: Choice?) -> LevelSearch.Result {
    monitor.report(SelectionProgress(phase: .relaxing, bound: nil, incumbent: nil, nodes: 0))
    var simplex = GroupedSimplex(model, level: level)
    simplex.monitor = monitor
    _ = simplex.solve(pivotLimit: 200_000)
    let multipliers = simplex.multipliers.indices.map { simplex.multipliers[$0] * simplex.matrix.rowScale[$0] }
    monitor.report(SelectionProgress(phase: .decomposing, bound: nil, incumbent: nil, nodes: 0))
    var search = PriceSearch(model, level: level, components, options: options, monitor: monitor)
    let priced = search.run(
      from: components.linking.map { multipliers[$0] }, incumbent: opening(start, simplex),
      rounds: level > 0 ? 6 : 14)
    var result = outcome(of: priced, simplex)
    result.counters.pivots += simplex.pivots
    return result.isProven || model.columnCount > 2_500 ? result : closed(result, priced)
  }

  /// The better of what is known and what rounding finds.
  private func opening(_ start: Choice?, _ simplex: GroupedSimplex) -> Incumbent? {
    let known = start.flatMap { model.columns(of: $0) }.map {
      Incumbent(columns: $0, value: model.value(of: $0, level: level))
    }
    let found = rounded(simplex)
    return [known, found].compactMap { $0 }.max { $0.value < $1.value }
  }

  /// The relaxation rounded, repaired and improved.
  private func rounded(_ simplex: GroupedSimplex) -> Incumbent? {
    let start = (0..<model.groupCount).map { group in
      Int32(simplex.parts(of: group).max { $0.part < $1.part }?.column ?? Int(simplex.basis.keys[group]))
    }
    var exchange = ExchangeSearch(model, level: level, profit: simplex.profit, start: start)
    let all = [Bool](repeating: true, count: model.columnCount)
    exchange.repair(allowed: all)
    exchange.improve(allowed: all)
    return exchange.incumbent(level: level)
  }

  /// Searches the whole, each part cut off at its proven bound, when that is small enough to be worth it.
  private func closed(_ opened: LevelSearch.Result, _ priced: PriceSearch.Result) -> LevelSearch.Result {
    guard let prices = priced.prices else { return opened }
    let cuts = zip(components.parts, priced.partBounds).map { groups, bound in
      var cut = ChoiceModel.ExtraRow(amounts: Array(repeating: 0, count: model.columnCount), upper: bound)
      for column in groups.flatMap({ Array(model.columns($0)) }) {
        cut.amounts[column] = prices.pricedValue(of: column, in: model)
      }
      return cut
    }
    var limited = options
    limited.nodeLimit = min(options.nodeLimit, 6_000)
    let search = LevelSearch(frame: frame, model: model.adding(cuts), level: level, options: limited, monitor: monitor)
    var result = search.run(from: opened.choice)
    result.counters.add(opened.counters)
    if let bound = opened.bound, let found = result.bound { result.bound = min(bound, found) }
    return result
  }

  private func polished(_ incumbent: Incumbent, _ simplex: GroupedSimplex) -> Incumbent {
    var exchange = ExchangeSearch(model, level: level, profit: simplex.profit, start: incumbent.columns)
    exchange.improve(allowed: [Bool](repeating: true, count: model.columnCount), width: 400)
    guard let better = exchange.incumbent(level: level), better.value > incumbent.value else { return incumbent }
    return better
  }

  private func outcome(of priced: PriceSearch.Result, _ simplex: GroupedSimplex) -> LevelSearch.Result {
    let offset = model.offsets[level]
    let best = priced.incumbent.map { polished($0, simplex) }
    let step = max(1, model.levels[level].reduce(0) { greatestCommonDivisor($0, $1) })
    let isProven = best.map { priced.bound < $0.value + Int128(step) } ?? false
    let bound = max(priced.bound, best?.value ?? .min)
    return LevelSearch.Result(
      choice: best.map { model.choice(of: $0.columns, in: frame) }, value: best.map { $0.value + offset },
      bound: bound == .max ? nil : isProven ? best.map { $0.value + offset } : bound + offset, isProven: isProven,
      ending: monitor.interruptionNow() ?? .completed, counters: priced.counters,
      allowed: allowed(after: best, simplex))
  }

  private func allowed(after best: Incumbent?, _ simplex: GroupedSimplex) -> [Bool] {
    let all = [Bool](repeating: true, count: model.columnCount)
    guard let best else { return all }
    let unscaled = simplex.multipliers.indices.map { simplex.multipliers[$0] * simplex.matrix.rowScale[$0] }
    let multipliers = FixedMultipliers(unscaled, values: model.levels[level], lower: model.lower, upper: model.upper)
    let proof = DualBound(
      model: model, values: model.levels[level], multipliers: multipliers, lower: model.lower, upper: model.upper,
      allowed: all)
    return (0..<model.columnCount).map {
      !proof.excludes($0, group: Int(model.columnGroup[$0]), below: best.value)
    }
  }
}
