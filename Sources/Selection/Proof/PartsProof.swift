import LinearProgramming

/// A proof by parts: prices for the few rows that link them, a bound for each part at the prices, and a closing tree in
/// which these bounds are rows.
struct PartsProof {
  /// A bound on the priced values of a part, and the tree that proves it.
  struct Lemma: Sendable {
    var bound: Int64
    var tree: ProofTree
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

  /// Whether a model falls into parts.
  static func exist(in model: ProofModel) -> Bool {
    model.groupCount > 60
      && Components.found(in: ProofRelaxation(model, ProofState(model)).simplex.model, limit: 4) != nil
  }

  init?(
    model: ProofModel, target: Int128, counts: ProofCounts, limits: BoundProver.Limits, options: SelectionOptions,
    monitor: SearchMonitor
  ) {
    var relaxation = ProofRelaxation(model, ProofState(model))
    choice = relaxation.simplex.model
    guard model.groupCount > 60, let components = Components.found(in: choice, limit: 4),
      components.linking.allSatisfy({ $0 < model.rowCount })
    else { return nil }
    self.components = components
    _ = relaxation.solve(cutOff: -.infinity, monitor: monitor)
    multipliers = relaxation.candidates(target: 0)[0]
    self.model = model
    self.target = target
    self.counts = counts
    self.limits = limits
    self.options = options
    self.monitor = monitor
  }

  /// The lemmas, their prices and the closing tree; nil when the proof does not come about.
  func run() -> (lemmas: [Lemma], prices: PartPrices, closing: ProofTree)? {
    var search = PriceSearch(choice, level: 0, components, options: options, monitor: monitor)
    let found = search.run(from: components.linking.map { multipliers[$0] }, incumbent: nil, rounds: 14)
    guard let best = found.prices else { return nil }
    let prices = PartPrices(Array(zip(components.linking, best.doubles)).map { (row: $0, price: $1) }, of: model)
    let values = prices.values(of: model)
    guard let lemmas = lemmas(values), let closing = closing(lemmas, prices, values) else { return nil }
    return (lemmas, prices, closing)
  }

  /// The bound of every part at the prices, proven.
  private func lemmas(_ values: [Int64]) -> [Lemma]? {
    let proven = WorkerThreads.map(count: components.parts.count, threads: options.threads) { index in
      lemma(components.parts[index], values)
    }
    return proven.contains { $0 == nil } ? nil : proven.compactMap { $0 }
  }

  private func lemma(_ groups: [Int], _ values: [Int64]) -> Lemma? {
    let part = model.part(groups, values: values)
    var quiet = options
    quiet.onProgress = nil
    quiet.relativeGap = 1e-6
    quiet.nodeLimit = 1_500
    let choice = ProofRelaxation(part, ProofState(part)).simplex.model
    let search = LevelSearch(
      frame: ChoiceFrame(groupStart: part.groupStart), model: choice, level: 0, options: quiet, monitor: monitor)
    guard let bound = search.run(from: nil).bound else { return nil }
    var tree = ProofTree(part, target: bound, counts: counts, limits: limits, monitor: monitor)
    return tree.run() ? Lemma(bound: Int64(clamping: bound), tree: tree) : nil
  }

  /// A tree over the whole with the lemmas as rows: one step when the prices alone prove the bound.
  private func closing(_ lemmas: [Lemma], _ prices: PartPrices, _ values: [Int64]) -> ProofTree? {
    var whole = model
    whole.add(
      zip(components.parts, lemmas).map { groups, lemma in
        var row = ChoiceModel.ExtraRow(
          amounts: Array(repeating: 0, count: model.columnCount), upper: Int128(lemma.bound))
        for column in groups.flatMap({ Array(model.columns($0)) }) { row.amounts[column] = values[column] }
        return row
      })
    var tree = ProofTree(whole, target: target, counts: counts, limits: limits, monitor: monitor)
    let multipliers = prices.closing(model.rowCount..<whole.rowCount)
    return tree.close(at: multipliers) || tree.run() ? tree : nil
  }
}
