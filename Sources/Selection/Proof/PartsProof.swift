import LinearProgramming

/// A proof by parts: prices for the few rows that link them, a bound for each part at the prices, and a closing tree in
/// which these bounds are rows.
struct PartsProof {
  /// A bound on the priced values of a part, or its states near that, and the tree that proves it.
  struct Lemma: Sendable {
    var bound: Int64
    var states: SelectionCertificate.States?
    var tree: ProofTree
  }

  /// A whole proof.
  struct Proof {
    var prices = PartPrices()
    var links: [Int32] = []
    var lemmas: [Lemma] = []
    /// Rows of the closing tree that are lemmas.
    var cuts = 0
    var closing: ProofTree
  }

  let model: ProofModel
  let target: Int128
  let counts: ProofCounts
  let limits: BoundProver.Limits
  let options: SelectionOptions
  let monitor: SearchMonitor
  private let components: Components
  /// The model in the form of the search.
  private let choice: ChoiceModel
  private let multipliers: [Double]
  /// A choice to start from; nil when none is known.
  private let opening: Incumbent?
  /// Column of the model behind each column of the problem.
  private let columnOfOrigin: [Int]

  /// Whether a model falls into parts.
  static func exist(in model: ProofModel) -> Bool {
    model.groupCount > 60
      && Components.found(in: ProofRelaxation(model, ProofState(model)).simplex.model, limit: 4) != nil
  }

  init?(
    model: ProofModel, target: Int128, counts: ProofCounts, limits: BoundProver.Limits, options: SelectionOptions,
    monitor: SearchMonitor, known: [Int32?] = []
  ) {
    var relaxation = ProofRelaxation(model, ProofState(model))
    choice = relaxation.simplex.model
    guard model.groupCount > 60, let components = Components.found(in: choice, limit: 4),
      components.linking.allSatisfy({ $0 < model.rowCount })
    else { return nil }
    self.components = components
    _ = relaxation.solve(cutOff: -.infinity, monitor: monitor)
    multipliers = relaxation.candidates(target: 0)[0]
    var columnOfOrigin = [Int](repeating: 0, count: Int(model.origin.max() ?? 0) + 1)
    for (column, origin) in model.origin.enumerated() { columnOfOrigin[Int(origin)] = column }
    self.columnOfOrigin = columnOfOrigin
    let start = known.map { column in Int32(column.map { columnOfOrigin[Int($0)] } ?? -1) }
    opening = choice.incumbent(of: known.isEmpty ? nil : start, level: 0)
    self.model = model
    self.target = target
    self.counts = counts
    self.limits = limits
    self.options = options
    self.monitor = monitor
  }

  /// The proof; nil when it does not come about.
  func run() -> Proof? {
    var search = PriceSearch(choice, level: 0, components, options: options, monitor: monitor)
    let found = search.run(from: components.linking.map { multipliers[$0] }, incumbent: opening, rounds: 40)
    guard let best = found.prices, found.partBounds.count == components.parts.count else { return nil }
    let prices = PartPrices(Array(zip(components.linking, best.doubles)).map { (row: $0, price: $1) }, of: model)
    let values = prices.values(of: model)
    let parts = components.parts.map { model.part($0, values: values) }
    // The search of prices starts from choices that are known, the search of a part alone does not: either may be ahead.
    if let bounds = bounds(of: parts), let proof = proof(parts, bounds, prices, values) { return proof }
    return proof(parts, found.partBounds.map { Int64(clamping: $0) }, prices, values)
  }

  private func proof(
    _ parts: [ProofModel], _ bounds: [Int64], _ prices: PartPrices, _ values: [Int64]
  ) -> Proof? {
    provenByBounds(parts, bounds, prices, values) ?? provenByStates(parts, bounds, prices)
  }

  /// A bound on the priced values of every part, not yet proven for others.
  private func bounds(of parts: [ProofModel]) -> [Int64]? {
    var settled = quiet
    settled.relativeGap = 0
    settled.nodeLimit = 3_000
    let searched = settled
    return inParallel(parts) { index in
      let part = parts[index]
      let choice = ProofRelaxation(part, ProofState(part)).simplex.model
      let search = LevelSearch(
        frame: ChoiceFrame(groupStart: part.groupStart), model: choice, level: 0, options: searched, monitor: monitor)
      return search.run(from: nil).bound.map { Int64(clamping: $0) }
    }
  }

  /// The options for searches inside, which say nothing of the whole.
  private var quiet: SelectionOptions {
    var quiet = options
    quiet.onProgress = nil
    quiet.relativeGap = 0
    return quiet
  }

  private func inParallel<Answer: Sendable>(
    _ parts: [ProofModel], _ answer: @Sendable (Int) -> Answer?
  ) -> [Answer]? {
    let answers = WorkerThreads.map(count: parts.count, threads: options.threads, answer)
    return answers.contains { $0 == nil } ? nil : answers.compactMap { $0 }
  }

  // MARK: Bounds as rows

  /// A proof whose closing step takes the prices alone; nil when they do not prove the bound.
  private func provenByBounds(
    _ parts: [ProofModel], _ bounds: [Int64], _ prices: PartPrices, _ values: [Int64]
  ) -> Proof? {
    var whole = model
    whole.add(
      zip(components.parts, bounds).map { groups, bound in
        var row = ChoiceModel.ExtraRow(amounts: Array(repeating: 0, count: model.columnCount), upper: Int128(bound))
        for column in groups.flatMap({ Array(model.columns($0)) }) { row.amounts[column] = values[column] }
        return row
      })
    var closing = ProofTree(whole, target: target, counts: counts, limits: limits, options: quiet, monitor: monitor)
    guard closing.close(at: prices.closing(model.rowCount..<whole.rowCount)) else { return nil }
    let lemmas = inParallel(parts) { index -> Lemma? in
      var tree = ProofTree(
        parts[index], target: Int128(bounds[index]), step: 1, counts: counts, limits: limits, options: quiet, monitor: monitor)
      return tree.run() ? Lemma(bound: bounds[index], states: nil, tree: tree) : nil
    }
    return lemmas.map { Proof(prices: prices, lemmas: $0, cuts: parts.count, closing: closing) }
  }

  // MARK: States and their combination

  /// A proof that lists what every part can be near its bound, and combines it.
  private func provenByStates(_ parts: [ProofModel], _ bounds: [Int64], _ prices: PartPrices) -> Proof? {
    let step = Int128(model.step)
    let refuting = floorMultiple(target, step) + step
    // The whole reaches the refuting value only if every part is within this of its bound.
    let slack =
      prices.worth(of: model) + bounds.reduce(Int128(0)) { $0 + Int128($1) } - refuting << Int128(prices.valueBits)
    guard slack >= 0 else { return nil }
    let links = components.linking.map { Int32($0) }
    let uses = ProofUses(of: model, links: links)
    let lemmas = inParallel(parts) { index -> Lemma? in
      let floor = Int128(bounds[index]) - slack - 1
      let states = ProofStates(
        uses, prices: prices, values: parts[index].origin.map { model.values[columnOfOrigin[Int($0)]] },
        valueStep: model.step)
      var tree = ProofTree(
        parts[index], target: floor, step: 1, counts: counts, limits: limits, options: quiet, monitor: monitor,
        states: states)
      guard tree.run(), let figures = tree.states?.figures else { return nil }
      return Lemma(
        bound: bounds[index], states: .init(floor: Int64(clamping: floor), figures: figures), tree: tree)
    }
    guard let lemmas else { return nil }
    let figures = lemmas.map { $0.states?.figures ?? [] }
    var closing = ProofTree(
      ProofModel(combining: figures, links: links, of: model), target: target, step: model.step, counts: counts,
      limits: limits, options: quiet, monitor: monitor, combining: figures, figureStart: links.count + 1)
    return closing.run() ? Proof(prices: prices, links: links, lemmas: lemmas, closing: closing) : nil
  }
}
