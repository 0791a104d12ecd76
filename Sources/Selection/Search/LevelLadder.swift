/// The best choice of a small model at every level in order, each with the ones before it held at their best.
struct LevelLadder {
  let frame: ChoiceFrame
  let options: SelectionOptions
  let monitor: SearchMonitor

  /// Nodes after which a level is asked for the other way round.
  private static let firstNodes = 60

  /// The choice that is best at all levels; nothing unless every level is proven.
  ///
  /// Where the best values of the first levels are known, `start` is a choice that reaches them; the model need not hold
  /// them.
  func best(of model: ChoiceModel, from start: Choice? = nil, known: [Int128] = []) -> Choice? {
    guard var model = Reduction.reduced(model, dominance: true) else { return nil }
    var choice = start
    var before: (model: ChoiceModel, value: Int128)?
    for level in model.levels.indices {
      var allowed = [Bool](repeating: true, count: model.columnCount)
      let value: Int128
      if level < known.count {
        value = known[level]
        guard let reaching = columns(of: model, reaching: value, level) else { return nil }
        allowed = reaching
      } else {
        guard let result = settled(level, of: model, from: choice, before), let best = result.value else { return nil }
        (value, allowed) = (best, result.allowed)
        if let found = result.choice { choice = found }
      }
      if level == model.levels.count - 1 { return choice }
      guard let rest = model.holding(level, at: value, allowed: allowed) else { return nil }
      before = (model, value)
      model = rest
    }
    return choice
  }

  /// The columns that choices of a value may contain, as far as the relaxation tells; nothing when there are none.
  private func columns(of model: ChoiceModel, reaching value: Int128, _ level: Int) -> [Bool]? {
    var root = TreeSearch(
      model, level: level, counts: 0..<0, incumbent: nil, floorValue: value - model.offsets[level], nodeLimit: 1,
      monitor: monitor)
    return root.evaluate(inherited: .max).map { _ in root.simplex.allowed }
  }

  /// The result of a level, where it is proven.
  private func settled(
    _ level: Int, of model: ChoiceModel, from start: Choice?, _ before: (model: ChoiceModel, value: Int128)?
  ) -> LevelSearch.Result? {
    var quick = options
    if before != nil { quick.nodeLimit = min(options.nodeLimit, Self.firstNodes) }
    let search = LevelSearch(frame: frame, model: model, level: level, options: quick, monitor: monitor)
    var result = search.run(from: start)
    while let value = result.value, !result.isProven || result.bound != value {
      guard let before, result.ending == .nodeLimit else { return nil }
      // Asked for directly, a level gives no hint of where to branch while the one before it is only held.
      guard let better = before.model.holding(level, at: value + 1, allowed: before.model.allColumns) else {
        return result.proven
      }
      var reversed = LevelSearch(frame: frame, model: better, level: level - 1, options: options, monitor: monitor)
      reversed.floor = before.value
      let found = reversed.run(from: nil)
      if let choice = found.choice {
        result.choice = choice
        result.value = model.columns(of: choice).map { model.value(of: $0, level: level) + model.offsets[level] }
        result.allowed = model.allColumns
      } else {
        guard found.isProven else { return nil }
        return result.proven
      }
    }
    return result
  }
}

extension ChoiceModel {
  fileprivate var allColumns: [Bool] { Array(repeating: true, count: columnCount) }

  /// The choices of this model that reach a value at a level.
  func holding(_ level: Int, at value: Int128, allowed: [Bool]) -> ChoiceModel? {
    guard let rest = restricted(to: allowed) else { return nil }
    let row = ExtraRow(amounts: rest.levels[level], lower: value - rest.offsets[level])
    return Reduction.reduced(rest.adding([row]), dominance: false)
  }
}

extension LevelSearch.Result {
  /// The same, its value known to be the best.
  fileprivate var proven: Self {
    var result = self
    result.bound = value
    result.isProven = true
    return result
  }
}
