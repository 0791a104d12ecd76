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

  /// Nodes in which a part that is worth more without the linking rows shows it, as a rule.
  private static let firstNodes = 50

  /// Looks at each part alone; nothing unless all are proven and worth as much as in a known choice.
  ///
  /// - Parameters:
  ///   - model: the whole model.
  ///   - components: its parts.
  ///   - best: a choice that is best at the first level.
  ///   - allowed: columns that some choice as good may contain.
  ///   - options: how far a search goes.
  ///   - monitor: what ends the searches.
  init?(
    _ model: ChoiceModel, _ components: Components, best: Incumbent, allowed: [Bool], options: SelectionOptions,
    monitor: SearchMonitor
  ) {
    let frame = ChoiceFrame(groupStart: model.groupStart)
    let exact = options.exactInside
    let parts = components.parts.compactMap { groups in
      model.part(groups, linking: components.linking, levels: model.levels.indices)
        .restricted(to: groups.flatMap { Array(model.columns($0)) }.map { allowed[$0] })
    }
    guard parts.count == components.parts.count else { return nil }
    let known = model.partChoice(of: best.columns)
    let first = Self.firstLevels(of: parts, in: frame, from: known, worth: best.value, exact, monitor)
    guard let first else { return nil }
    let ladder = LevelLadder(frame: frame, options: exact, monitor: monitor)
    let found = WorkerThreads.map(count: parts.count, threads: options.threads) { part in
      ladder.best(of: parts[part], from: first[part].choice, known: [first[part].value ?? 0])
    }
    var columns = best.columns
    var values: [[Int128]] = []
    for (groups, choice) in zip(components.parts, found) {
      guard let choice else { return nil }
      let own = model.columns(ofPartChoice: choice, groups: groups)
      for (group, column) in zip(groups, own) { columns[group] = column }
      values.append(model.levels.indices.map { model.value(of: own, level: $0) })
    }
    self.model = model
    self.components = components
    self.allowed = allowed
    self.columns = columns
    self.values = values
  }

  /// The first level of each part alone; nothing where one may be worth more than in a known choice.
  private static func firstLevels(
    of parts: [ChoiceModel], in frame: ChoiceFrame, from known: Choice, worth value: Int128,
    _ options: SelectionOptions, _ monitor: SearchMonitor
  ) -> [LevelSearch.Result]? {
    var results: [LevelSearch.Result] = []
    for nodes in [firstNodes, options.nodeLimit] {
      let before = results
      results = WorkerThreads.map(count: parts.count, threads: options.threads) { part in
        if !before.isEmpty, before[part].isProven { return before[part] }
        return LevelSearch(
          frame: frame, model: parts[part], level: 0, options: options.limited(to: nodes), monitor: monitor
        ).run(from: before.isEmpty ? known : before[part].choice)
      }
      guard results.reduce(0, { $0 + ($1.value ?? 0) }) == value else { return nil }
    }
    return results.allSatisfy(\.isProven) ? results : nil
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
