/// The best choice of a small model at every level in order, each with the ones before it held at their best.
struct LevelLadder {
  let frame: ChoiceFrame
  let options: SelectionOptions
  let monitor: SearchMonitor

  /// Nodes after which a level is asked for the other way round, nodes for that, and how often.
  private static let (firstNodes, reversedNodes, mostReversals) = (60, 2_000, 8)

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
        allowed = columns(of: model, reaching: value, level)
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

  /// The columns that choices of a value may contain, as far as the relaxation tells.
  private func columns(of model: ChoiceModel, reaching value: Int128, _ level: Int) -> [Bool] {
    let floor = value - model.offsets[level]
    var root = TreeSearch(
      model, level: level, counts: 0..<0, incumbent: nil, floorValue: floor, nodeLimit: 1, monitor: monitor)
    _ = root.evaluate(inherited: .max)
    // The proof holds for every column; the root itself looks for more than the value once it has met it.
    let proof = root.proof()
    return (0..<model.columnCount).map { !proof.excludes($0, group: Int(model.columnGroup[$0]), below: floor) }
  }

  /// The result of a level, where it is proven.
  private func settled(
    _ level: Int, of model: ChoiceModel, from start: Choice?, _ before: (model: ChoiceModel, value: Int128)?
  ) -> LevelSearch.Result? {
    var result = search(level, of: model, from: start, nodes: before == nil ? options.nodeLimit : Self.firstNodes)
    guard let before else { return result.isSettled ? result : nil }
    reversals: for _ in 0..<Self.mostReversals where result.ending == .nodeLimit && !result.isSettled {
      guard let value = result.value else { break }
      switch reversed(level, before, above: value) {
      case .none: return result.proven
      case .some(let choice):
        result.choice = choice
        result.value = model.incumbent(of: choice, level: level).map { $0.value + model.offsets[level] }
        result.allowed = model.allColumns
      case .unknown: break reversals
      }
    }
    if !result.isSettled {
      result = search(level, of: model, from: result.choice ?? start, nodes: options.nodeLimit)
    }
    return result.isSettled ? result : nil
  }

  private func search(_ level: Int, of model: ChoiceModel, from start: Choice?, nodes: Int) -> LevelSearch.Result {
    LevelSearch(frame: frame, model: model, level: level, options: options.limited(to: nodes), monitor: monitor)
      .run(from: start)
  }

  private enum Reversal {
    /// No choice is better at the level.
    case none
    case some(Choice)
    case unknown
  }

  /// Asks for more of a level by how much of the level before can be had with it.
  ///
  /// Asked for directly, a level gives no hint of where to branch while the one before it is only held.
  private func reversed(
    _ level: Int, _ before: (model: ChoiceModel, value: Int128), above value: Int128
  ) -> Reversal {
    guard let better = before.model.holding(level, at: value + 1, allowed: before.model.allColumns) else {
      return .none
    }
    var search = LevelSearch(
      frame: frame, model: better, level: level - 1, options: options.limited(to: Self.reversedNodes), monitor: monitor)
    search.floor = before.value
    let found = search.run(from: nil)
    if let choice = found.choice { return .some(choice) }
    return found.isProven ? .none : .unknown
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
  /// Whether the value is proven to be the best.
  fileprivate var isSettled: Bool { isProven && value != nil && bound == value }

  /// The same, its value known to be the best.
  fileprivate var proven: Self {
    var result = self
    result.bound = value
    result.isProven = true
    return result
  }
}
