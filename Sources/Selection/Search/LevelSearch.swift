/// Optimises one level of a model whose rows already hold the earlier levels at their best.
struct LevelSearch {
  struct Result {
    var choice: Choice?
    /// Value of the choice at the level, with what is settled.
    var value: Int128?
    /// Proven upper bound of the level; nothing when no choice exists.
    var bound: Int128?
    var isProven: Bool
    var ending: SelectionOutcome.Ending
    var counters: SelectionOutcome.Counters
    /// Columns of the model that some choice as good as the best may contain.
    var allowed: [Bool]
    /// Looks for the choice that is best at every level, where the method settles all of them at once.
    var settle: (@Sendable () -> Settlement?)?
    /// Every choice met on the way that was the best so far.
    var met: [Choice] = []
    /// What is proven of the parts of a model that falls into some.
    var priced: PricedParts?

    /// What the parts of a model tell of the later levels.
    enum Settlement {
      /// The choice that is best at all of them.
      case choice(Choice)
      /// Each part can be held at what it is worth alone.
      case parts(PartsAlone)
    }

    /// Whether the search ended by itself without a choice and without a proof that there is none.
    var isWithoutAnswer: Bool { value == nil && !isProven && ending == .completed }
  }

  let frame: ChoiceFrame
  let model: ChoiceModel
  let level: Int
  var options: SelectionOptions
  let monitor: SearchMonitor
  /// Value, with what is settled, below which choices are not looked for.
  var floor: Int128?

  func run(from start: Choice?, simplex: GroupedSimplex? = nil) -> Result {
    if (0..<model.groupCount).contains(where: { model.columns($0).isEmpty }) {
      return Result(
        choice: nil, value: nil, bound: nil, isProven: true, ending: monitor.interruptionNow() ?? .completed,
        counters: SelectionOutcome.Counters(), allowed: [])
    }
    let known = model.incumbent(of: start, level: level)
    var top = search(in: model, counts: 0..<0, incumbent: known)
    if let floor { top.floorValue = floor - model.offsets[level] }
    if let simplex { top.take(simplex) }
    return run(top)
  }

  /// Goes on from a search of the whole model that may know an incumbent, a basis and decisions already.
  func run(_ prepared: TreeSearch) -> Result {
    let offset = model.offsets[level]
    var top = prepared
    top.counters = SelectionOutcome.Counters()
    let pivotsBefore = top.simplex.pivots
    let rootBound = top.evaluate(inherited: .max)
    let proof = top.proof()
    var best = top.incumbent
    var bound: Int128?
    var isProven = rootBound == nil
    var met = top.met.map { model.choice(of: $0, in: frame) }
    var ending = SelectionOutcome.Ending.completed
    var counters = top.counters
    counters.pivots += top.simplex.pivots - pivotsBefore
    if let rootBound {
      let inner = searchBelow(top, rootBound)
      if let found = inner.incumbent { best = found }
      bound = inner.bound
      isProven = inner.isComplete
      met += inner.met
      ending = inner.ending
      counters.add(inner.counters)
      counters.searchedColumns = inner.counters.searchedColumns
    }
    // What is hardly better than the best was not looked for.
    bound = best.map { max(bound ?? .min, top.toleratedBound($0.value)) } ?? bound
    return Result(
      choice: best.map { model.choice(of: $0.columns, in: frame) }, value: best.map { $0.value + offset },
      bound: bound.map { $0 + offset }, isProven: isProven, ending: ending, counters: counters,
      allowed: allowedAfter(best, proof), met: met)
  }

  func search(in model: ChoiceModel, counts: Range<Int>, incumbent: Incumbent?) -> TreeSearch {
    var search = TreeSearch(
      model, level: level, counts: counts, incumbent: incumbent, nodeLimit: options.nodeLimit, monitor: monitor)
    if level == 0 && options.relativeGap > 0 {
      let offset = model.offsets[level]
      let gap = options.relativeGap
      search.toleratedBound = { value in value + Int128((Double(value + offset).magnitude * gap).rounded(.down)) }
    }
    return search
  }

  /// Searches the columns that the root left, with counts to branch on.
  private func searchBelow(_ top: TreeSearch, _ rootBound: Int128) -> TreeSearch.Result {
    let root = RootTightening(top) { self.search(in: $0, counts: 0..<0, incumbent: nil) }
    var result = TreeSearch.Result(
      incumbent: nil, bound: nil, isComplete: true, ending: .completed, counters: root.counters)
    result.met = root.found(in: frame)
    if let choice = result.met.last { result.incumbent = model.incumbent(of: choice, level: level) }
    guard !root.isExhausted, let rest = root.tree.model.restricted(to: root.tree.simplex.allowed) else { return result }
    let counted = CountRows.derived(from: rest)
    let inner = rest.adding(counted)
    var search = self.search(in: inner, counts: rest.rowCount..<inner.rowCount, incumbent: nil)
    search.floorValue = root.tree.floor(in: rest)
    let below = search.run()
    let shift = rest.offsets[level] - model.offsets[level]
    result.met += search.met.map { inner.choice(of: $0, in: frame) }
    result.counters.add(below.counters)
    result.counters.searchedColumns = rest.columnCount
    result.bound = below.bound.map { min($0 == .max ? rootBound : $0 + shift, rootBound) }
    result.isComplete = below.isComplete
    result.ending = below.ending
    if let found = below.incumbent {
      result.incumbent = model.incumbent(of: inner.choice(of: found.columns, in: frame), level: level)
    }
    return result
  }

  /// What the multipliers of the root do not exclude from choices as good as the best.
  private func allowedAfter(_ best: Incumbent?, _ proof: DualBound) -> [Bool] {
    guard let best else { return Array(repeating: true, count: model.columnCount) }
    return (0..<model.columnCount).map { column in
      !proof.excludes(column, group: Int(model.columnGroup[column]), below: best.value)
    }
  }
}
