/// The best choice of a small model at every level in order, each with the ones before it held at their best.
struct LevelLadder {
  let frame: ChoiceFrame
  let options: SelectionOptions
  let monitor: SearchMonitor

  /// The choice that is best at all levels from one on; nothing unless every level is proven.
  func best(of model: ChoiceModel, from start: Choice? = nil, level first: Int = 0) -> Choice? {
    guard var model = Reduction.reduced(model, dominance: true) else { return nil }
    var choice = start
    for level in first..<model.levels.count {
      let search = LevelSearch(frame: frame, model: model, level: level, options: options, monitor: monitor)
      let result = search.run(from: choice)
      guard let best = result.value, result.isProven, result.bound == best else { return nil }
      if let found = result.choice { choice = found }
      if level == model.levels.count - 1 { return choice }
      guard let rest = model.holding(level, at: best, allowed: result.allowed) else { return nil }
      model = rest
    }
    return choice
  }
}

extension ChoiceModel {
  /// The choices of this model that reach a value at a level.
  func holding(_ level: Int, at value: Int128, allowed: [Bool]) -> ChoiceModel? {
    guard let rest = restricted(to: allowed) else { return nil }
    let row = ExtraRow(amounts: rest.levels[level], lower: value - rest.offsets[level])
    return Reduction.reduced(rest.adding([row]), dominance: false)
  }
}
