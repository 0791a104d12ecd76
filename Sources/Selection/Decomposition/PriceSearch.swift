import LinearProgramming

/// Bounds and solves the first level of a model that falls into parts once a few linking rows carry prices.
///
/// Each part is searched exactly at the prices; a master problem mixes the choices found into new prices, and chooses
/// one per part for a choice of the whole. It is a choice model itself: parts are its groups, their choices its columns.
struct PriceSearch {
  struct Result {
    /// Columns of the model, one per group.
    var incumbent: Incumbent?
    /// Proven bound, without what is settled.
    var bound: Int128
    /// Prices behind the bound, and the bound of each part at them.
    var prices: Prices?
    var partBounds: [Int128] = []
    var counters = SelectionOutcome.Counters()
  }

  private(set) var model: ChoiceModel
  let level: Int
  let components: Components
  private(set) var options: SelectionOptions
  /// For the searches of parts, which say nothing of the whole.
  private(set) var monitor: SearchMonitor
  private let whole: SearchMonitor
  var parts: [Part]
  private(set) var step: Int64
  private let combination: PartCombination

  private var pool: [[[Int32]]]
  private var known: [Set<[Int32]>]
  private var result: Result

  init(_ model: ChoiceModel, level: Int, _ components: Components, options: SelectionOptions, monitor: SearchMonitor) {
    self.model = model
    self.level = level
    self.components = components
    self.options = options
    self.monitor = monitor.inner()
    whole = monitor
    var partOptions = options
    partOptions.onProgress = nil
    // Far below what one part contributes to the gap that can still be told apart.
    partOptions.relativeGap = level > 0 ? 0 : 1e-6
    parts = components.parts.map { groups in
      partOptions.nodeLimit = min(options.nodeLimit, level > 0 ? 200 : Self.nodes(for: groups, of: model))
      return Part(model, groups: groups, linking: components.linking, options: partOptions)
    }
    combination = PartCombination(whole: model, components: components, levels: [level])
    step = model.levels[level].step
    pool = Array(repeating: [], count: parts.count)
    known = Array(repeating: [], count: parts.count)
    result = Result(incumbent: nil, bound: .max)
  }

  /// The same search of a model with other bounds of rows or other values; parts that have not changed stay as they are.
  func moved(to model: ChoiceModel, changing changed: Set<Int>, options: SelectionOptions) -> PriceSearch {
    var search = self
    search.model = model
    search.step = model.levels[level].step
    search.options = options
    search.monitor = SearchMonitor(options).inner()
    search.result = Result(incumbent: nil, bound: .max)
    for part in changed {
      search.pool[part] = []
      search.known[part] = []
      search.parts[part] = Part(
        model, groups: components.parts[part], linking: components.linking, options: options)
    }
    return search
  }

  /// Nodes for a part at one set of prices: many where they are cheap.
  private static func nodes(for groups: [Int], of model: ChoiceModel) -> Int {
    let columns = groups.reduce(0) { $0 + model.columns($1).count }
    return min(max(150, 700_000 / max(1, columns)), 1_500)
  }

  /// Starts from prices of the linking rows, as the relaxation of the whole has them.
  mutating func run(from prices: [Double], incumbent: Incumbent?, rounds: Int = 14) -> Result {
    result.incumbent = incumbent
    if let incumbent { addToPool(incumbent.columns) }
    var center = Prices(rows: components.linking, prices: prices, model: model, level: level)
    var trial = center
    for _ in 0..<rounds {
      let before = (bound: result.bound, choices: pool.map(\.count))
      guard monitor.interruptionNow() == nil, let (bound, partBounds) = bound(at: trial) else { break }
      if bound < result.bound {
        result.bound = bound
        result.prices = trial
        result.partBounds = partBounds
        center = trial
      }
      announce(bound: result.bound, incumbent: result.incumbent)
      // Parts that are not searched to the end may have nothing new to say at prices that are not the best yet.
      if result.bound == before.bound && pool.map(\.count) == before.choices { break }
      guard let mixed = mixedPrices() else { break }
      if Double(result.bound) - mixed.value < 0.5 * Double(step) { break }
      // Halfway between the best prices so far and those of the master, which swing when followed blindly.
      let next = zip(center.doubles, mixed.prices).map { 0.5 * $0 + 0.5 * $1 }
      trial = Prices(rows: components.linking, prices: next, model: model, level: level)
      if trial.fixed == center.fixed { break }
      chooseFromPool()
      if let value = result.incumbent?.value, result.bound < value + Int128(step) { break }
    }
    chooseFromPool()
    return result
  }

  /// Tells how far the whole has got.
  func announce(bound: Int128?, incumbent: Incumbent?) {
    let offset = model.offsets[level]
    let isBound = bound != .max && bound != .min
    whole.announce(
      level == 0 ? .decomposing : .searching(level: level), bound: isBound ? bound.map { $0 + offset } : nil,
      incumbent: incumbent.map { $0.value + offset })
  }

  /// Searches every part at the prices; the bound on the whole, rounded down to a value that can occur.
  private mutating func bound(at prices: Prices) -> (whole: Int128, parts: [Int128])? {
    let (parts, model, monitor) = (parts, model, monitor)
    let starts = pool.map { best(of: $0, at: prices) }
    let answers = WorkerThreads.map(count: parts.count, threads: options.threads) { index in
      parts[index].answer(at: prices, model, from: starts[index], monitor: monitor)
    }
    var sum = prices.worthOfBounds(model)
    for (index, answer) in answers.enumerated() {
      guard let answer else { return nil }
      result.counters.add(answer.counters)
      sum += answer.bound
      meet(answer.found, of: index)
    }
    return (floorMultiple(sum >> Int128(Prices.bits), Int128(step)), answers.compactMap { $0?.bound })
  }

  private func best(of choices: [[Int32]], at prices: Prices) -> [Int32]? {
    choices.max { first, second in
      prices.pricedValue(of: first, in: model) < prices.pricedValue(of: second, in: model)
    }
  }

  private mutating func addToPool(_ columns: [Int32]) {
    for (index, groups) in components.parts.enumerated() {
      meet([groups.map { columns[$0] }], of: index)
    }
  }

  private mutating func meet(_ choices: [[Int32]], of part: Int) {
    for choice in choices where known[part].insert(choice).inserted { pool[part].append(choice) }
  }

  /// The best combination of all choices met so far and some more of each part, or a known one where none is better.
  mutating func best(of more: [[[Int32]]], orElse incumbent: Incumbent) -> Incumbent {
    for (part, choices) in more.enumerated() { meet(choices, of: part) }
    result.incumbent = incumbent
    chooseFromPool()
    return result.incumbent ?? incumbent
  }

  // MARK: The master problem

  /// Prices at which the mixtures of choices in the pool are worth most.
  private func mixedPrices() -> (value: Double, prices: [Double])? {
    var simplex = GroupedSimplex(combination.model(of: pool), level: 0)
    let (status, _) = simplex.solve(pivotLimit: 5_000)
    guard status == .optimal else { return nil }
    return (simplex.bound, simplex.rowMultipliers)
  }

  /// The best combination of choices in the pool that respects the linking rows.
  private mutating func chooseFromPool() {
    let model = combination.model(of: pool)
    var quick = options
    quick.nodeLimit = 2_000
    quick.onProgress = nil
    let search = LevelSearch(
      frame: ChoiceFrame(groupStart: model.groupStart), model: model, level: 0, options: quick, monitor: monitor)
    let found = search.run(from: nil)
    result.counters.add(found.counters)
    guard let choice = found.choice, let value = found.value, value > result.incumbent?.value ?? .min else { return }
    let columns = combination.columns(of: choice, model, pool)
    if self.model.respectsRows(columns) { result.incumbent = Incumbent(columns: columns, value: value) }
  }
}
