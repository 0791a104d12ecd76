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
  let counts: ProofCounts
  let limits: BoundProver.Limits
  let options: SelectionOptions
  let monitor: SearchMonitor
  private let components: Components
  private let prices: PartPrices
  /// The priced value of each column.
  private let values: [Int64]
  private let parts: [ProofModel]
  /// A bound on the priced values of every part, not yet proven for others.
  private let bounds: [Int64]

  /// Whether a model falls into parts.
  static func exist(in model: ProofModel) -> Bool {
    model.groupCount > 60
      && Components.found(in: ProofRelaxation(model, ProofState(model)).simplex.model, limit: 4) != nil
  }

  /// Looks for prices of the rows that link the parts; nil when there are no parts, or no prices were found.
  ///
  /// What is known is a choice to start from, by column of each group of the problem; empty when there is none.
  init?(
    model: ProofModel, counts: ProofCounts, limits: BoundProver.Limits, options: SelectionOptions,
    monitor: SearchMonitor, known: [Int32?] = []
  ) {
    var relaxation = ProofRelaxation(model, ProofState(model))
    let choice = relaxation.simplex.model
    guard model.groupCount > 60, let components = Components.found(in: choice, limit: 4),
      components.linking.allSatisfy({ $0 < model.rowCount })
    else { return nil }
    _ = relaxation.solve(cutOff: -.infinity, pivotLimit: 50_000, monitor: monitor)
    let multipliers = relaxation.candidates(target: 0)[0]
    var search = PriceSearch(choice, level: 0, components, options: options, monitor: monitor)
    let found = search.run(
      from: components.linking.map { multipliers[$0] }, incumbent: model.incumbent(known, in: choice), rounds: 40)
    guard let best = found.prices, found.partBounds.count == components.parts.count else { return nil }
    let prices = PartPrices(Array(zip(components.linking, best.doubles)).map { (row: $0, price: $1) }, of: model)
    let values = prices.values(of: model)
    self.model = model
    self.components = components
    self.counts = counts
    self.limits = limits
    self.options = options
    self.monitor = monitor
    self.prices = prices
    self.values = values
    parts = components.parts.map { model.part($0, values: values) }
    bounds = found.partBounds.map { Int64(clamping: $0) }
  }

  /// The least bound that prices alone prove, and its proof: of every part the bound found at them where a tree proves it
  /// within the limits, else halfway to what the relaxation of the part proves in one step, else that.
  func pricedProof() -> (bound: Int64, proof: Proof)? {
    let lemmas = WorkerThreads.map(count: parts.count, threads: options.threads) { index -> Lemma? in
      let part = parts[index]
      let root = ProofNarrowing(part, monitor: monitor)
      guard let weakest = root.bound,
        let tree = root.tree(counts: counts, limits: limits, options: options.exactInside, monitor: monitor)
      else { return nil }
      for bound in [bounds[index], bounds[index] + (weakest - bounds[index]) / 2] where bound < weakest {
        if let lemma = lemma(index, bound: bound) { return lemma }
      }
      return Lemma(bound: weakest, states: nil, tree: tree)
    }
    guard !lemmas.contains(where: { $0 == nil }) else { return nil }
    let proven = lemmas.compactMap { $0 }
    let sum = proven.reduce(prices.worth(of: model)) { $0 + Int128($1.bound) }
    let least = floorMultiple(sum >> Int128(prices.valueBits), Int128(model.step))
    guard let bound = Int64(exactly: least), let closing = closing(least, bounds: proven.map(\.bound)) else {
      return nil
    }
    return (bound, Proof(prices: prices, lemmas: proven, cuts: parts.count, closing: closing))
  }

  /// The proof of a bound; nil when it does not come about.
  func proof(of bound: Int128) -> Proof? {
    provenByBounds(bound) ?? provenByStates(bound)
  }

  /// The lemma of every part; nil as soon as one of them does not come about.
  private func lemmas(_ lemma: @Sendable (Int, StopSignal) -> Lemma?) -> [Lemma]? {
    let failure = StopSignal()
    let answers = WorkerThreads.map(count: parts.count, threads: options.threads) { index -> Lemma? in
      let answer = failure.isRaised ? nil : lemma(index, failure)
      if answer == nil { failure.raise() }
      return answer
    }
    return answers.contains { $0 == nil } ? nil : answers.compactMap { $0 }
  }

  private func limits(ofPart index: Int) -> BoundProver.Limits { limits.scaled(to: parts[index]) }

  // MARK: Bounds as rows

  /// A proof whose closing step takes the prices alone; nil when they do not prove the bound.
  private func provenByBounds(_ target: Int128) -> Proof? {
    guard let closing = closing(target, bounds: bounds) else { return nil }
    return lemmas { index, failure in lemma(index, bound: bounds[index], abandoned: failure) }
      .map { Proof(prices: prices, lemmas: $0, cuts: parts.count, closing: closing) }
  }

  /// The step that adds up bounds of the parts; nil when they do not prove a bound on the whole.
  private func closing(_ target: Int128, bounds: [Int64]) -> ProofTree? {
    var whole = model
    whole.add(
      zip(components.parts, bounds).map { groups, bound in
        var row = ChoiceModel.ExtraRow(amounts: Array(repeating: 0, count: model.columnCount), upper: Int128(bound))
        for column in groups.flatMap({ Array(model.columns($0)) }) { row.amounts[column] = values[column] }
        return row
      })
    var closing = ProofTree(
      whole, target: target, counts: counts, limits: limits, options: options.exactInside, monitor: monitor)
    return closing.close(at: prices.closing(model.rowCount..<whole.rowCount)) ? closing : nil
  }

  /// A bound on a part and the tree that proves it; nil when that does not come about.
  private func lemma(_ index: Int, bound: Int64, abandoned: StopSignal? = nil) -> Lemma? {
    var tree = ProofTree(
      parts[index], target: Int128(bound), step: 1, counts: counts, limits: limits(ofPart: index),
      options: options.exactInside,
      monitor: monitor, abandoned: abandoned)
    return tree.run() ? Lemma(bound: bound, states: nil, tree: tree) : nil
  }

  // MARK: States and their combination

  /// A proof that lists what every part can be near its bound, and combines it.
  private func provenByStates(_ target: Int128) -> Proof? {
    let step = Int128(model.step)
    let refuting = floorMultiple(target, step) + step
    // The whole reaches the refuting value only if every part is within this of its bound.
    let slack =
      prices.worth(of: model) + bounds.reduce(Int128(0)) { $0 + Int128($1) } - refuting << Int128(prices.valueBits)
    guard slack >= 0 else { return nil }
    let links = components.linking.map { Int32($0) }
    let uses = ProofUses(of: model, links: links)
    let columnOfOrigin = model.columnOfOrigin
    let found = lemmas { index, failure in
      let floor = Int128(bounds[index]) - slack - 1
      let states = ProofStates(
        uses, prices: prices, values: parts[index].origin.map { model.values[columnOfOrigin[$0] ?? 0] },
        valueStep: model.step)
      var tree = ProofTree(
        parts[index], target: floor, step: 1, counts: counts, limits: limits(ofPart: index),
        options: options.exactInside,
        monitor: monitor, states: states, abandoned: failure)
      guard tree.run(), let figures = tree.states?.figures else { return nil }
      return Lemma(
        bound: bounds[index], states: .init(floor: Int64(clamping: floor), figures: figures), tree: tree)
    }
    guard let lemmas = found else { return nil }
    let figures = lemmas.map { $0.states?.figures ?? [] }
    var closing = ProofTree(
      ProofModel(combining: figures, links: links, of: model), target: target, step: model.step, counts: counts,
      limits: limits, options: options.exactInside, monitor: monitor, combining: figures, figureStart: links.count + 1)
    return closing.run() ? Proof(prices: prices, links: links, lemmas: lemmas, closing: closing) : nil
  }
}
