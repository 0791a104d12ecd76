import LinearProgramming

/// Each part of a model at its best on all levels, as if there were no linking rows.
///
/// Let each part be worth as much in the best choice as it could be alone. Then every best choice has each part at that
/// value, and level after level what the parts are worth alone bounds the whole. Where the parts’ choices respect the
/// linking rows together, the bounds are reached; where they do not, each part can still be held at its value by itself.
struct PartsAlone {
  private let model: ChoiceModel
  private let components: Components
  /// Columns that some choice as good as the best may contain.
  private let allowed: [Bool]
  /// The choices of the parts together, one column per group.
  private let columns: [Int32]
  /// What each part is worth, by level.
  private let values: [[Int128]]

  /// Looks at each part alone; nothing unless all are proven and worth as much as in a known choice.
  ///
  /// - Parameters:
  ///   - best: a choice that is best at the first level.
  ///   - allowed: columns that some choice as good may contain.
  init?(
    _ model: ChoiceModel, _ components: Components, best: Incumbent, allowed: [Bool], options: SelectionOptions,
    monitor: SearchMonitor
  ) {
    let frame = ChoiceFrame(groupStart: model.groupStart)
    let ladder = LevelLadder(frame: frame, options: options.exactInside, monitor: monitor)
    let found = WorkerThreads.map(count: components.parts.count, threads: options.threads) { part in
      let groups = components.parts[part]
      let alone = model.part(groups, linking: components.linking, levels: model.levels.indices)
      let own = groups.flatMap { Array(model.columns($0)) }.map { allowed[$0] }
      var start = Choice(repeating: -1, count: model.groupCount)
      for group in groups where model.origin[Int(best.columns[group])] >= 0 { start[group] = best.columns[group] }
      let choice = alone.restricted(to: own).flatMap { ladder.best(of: $0, from: start) }
      return choice.map { choice in
        groups.map { choice[$0] < 0 ? Int32(model.columns($0).lowerBound) : choice[$0] }
      }
    }
    var columns = best.columns
    var values: [[Int128]] = []
    for (groups, choice) in zip(components.parts, found) {
      guard let choice else { return nil }
      values.append(model.levels.indices.map { model.value(of: choice, level: $0) })
      for (group, column) in zip(groups, choice) { columns[group] = column }
    }
    guard model.value(of: columns, level: 0) == best.value else { return nil }
    self.model = model
    self.components = components
    self.allowed = allowed
    self.columns = columns
    self.values = values
  }

  /// The choice that is best at every level, in the terms of a frame; nothing where the linking rows exclude it.
  func choice(in frame: ChoiceFrame) -> Choice? {
    model.respectsRows(columns) ? model.choice(of: columns, in: frame) : nil
  }

  /// What the parts are worth together at a level, with what is settled: no choice that is best before it is worth more.
  func value(_ level: Int) -> Int128 { values.reduce(model.offsets[level]) { $0 + $1[level] } }

  /// The choices in which each part is worth as much as it is alone at so many first levels.
  func model(holding levels: Int) -> ChoiceModel? {
    let rows = components.parts.indices.flatMap { part in
      let members = Set(components.parts[part].map { Int32($0) })
      return (0..<levels).map { level in
        let amounts = (0..<model.columnCount).map {
          members.contains(model.columnGroup[$0]) ? model.levels[level][$0] : 0
        }
        return ChoiceModel.ExtraRow(amounts: amounts, lower: values[part][level])
      }
    }
    return model.adding(rows).restricted(to: allowed).flatMap { Reduction.reduced($0, dominance: false) }
  }
}
