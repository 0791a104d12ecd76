/// Optimises the first level of a model that falls into parts: prices first, then a search of what they leave open.
struct DecomposedSearch {
  let frame: ChoiceFrame
  let model: ChoiceModel
  let components: Components
  let options: SelectionOptions
  let monitor: SearchMonitor

  func run() -> LevelSearch.Result {
    monitor.report(SelectionProgress(phase: .relaxing, bound: nil, incumbent: nil, nodes: 0))
    var simplex = GroupedSimplex(model, level: 0)
    _ = simplex.solve(pivotLimit: 200_000)
    let multipliers = simplex.multipliers.indices.map { simplex.multipliers[$0] * simplex.matrix.rowScale[$0] }
    monitor.report(SelectionProgress(phase: .decomposing, bound: nil, incumbent: nil, nodes: 0))
    var search = PriceSearch(model, components, options: options, monitor: monitor)
    let priced = search.run(from: components.linking.map { multipliers[$0] }, incumbent: rounded(simplex))
    var result = outcome(of: priced, simplex)
    result.counters.pivots += simplex.pivots
    return result
  }

  /// The relaxation rounded, repaired and improved.
  private func rounded(_ simplex: GroupedSimplex) -> Incumbent? {
    let start = (0..<model.groupCount).map { group in
      Int32(simplex.parts(of: group).max { $0.part < $1.part }?.column ?? Int(simplex.basis.keys[group]))
    }
    var exchange = ExchangeSearch(model, level: 0, profit: simplex.profit, start: start)
    let all = [Bool](repeating: true, count: model.columnCount)
    exchange.repair(allowed: all)
    exchange.improve(allowed: all)
    return exchange.incumbent(level: 0)
  }

  private func polished(_ incumbent: Incumbent, _ simplex: GroupedSimplex) -> Incumbent {
    var exchange = ExchangeSearch(model, level: 0, profit: simplex.profit, start: incumbent.columns)
    exchange.improve(allowed: [Bool](repeating: true, count: model.columnCount), width: 400)
    guard let better = exchange.incumbent(level: 0), better.value > incumbent.value else { return incumbent }
    return better
  }

  private func outcome(of priced: PriceSearch.Result, _ simplex: GroupedSimplex) -> LevelSearch.Result {
    let offset = model.offsets[0]
    let best = priced.incumbent.map { polished($0, simplex) }
    let step = max(1, model.levels[0].reduce(0) { greatestCommonDivisor($0, $1) })
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
    let multipliers = FixedMultipliers(unscaled, values: model.levels[0], lower: model.lower, upper: model.upper)
    let proof = DualBound(
      model: model, values: model.levels[0], multipliers: multipliers, lower: model.lower, upper: model.upper,
      allowed: all)
    return (0..<model.columnCount).map {
      !proof.excludes($0, group: Int(model.columnGroup[$0]), below: best.value)
    }
  }
}
