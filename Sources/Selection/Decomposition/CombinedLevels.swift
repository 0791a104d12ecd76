import LinearProgramming

/// Settles the later levels once all ways in which the parts can use the linking rows are known.
///
/// Only ways that some best combination uses still matter. What a part does within such a way concerns no other part: it
/// is settled there, level by level. Then the best combination is chosen at all levels.
struct CombinedLevels {
  let search: PriceSearch
  let kinds: UseKinds
  /// The best choice of each part for every way of use, by columns of the whole.
  let choices: [[[Int32]]]
  /// Value of the best combination.
  let best: Int128

  private var model: ChoiceModel { search.model }
  private var components: Components { search.components }

  /// Ways of use beyond which this costs more than searching the levels on the whole.
  private static let mostWays = 400

  /// Columns of the whole, one per group, of the choice that is best at every level; nothing unless that is proven.
  func columns() -> [Int32]? {
    let combinations = CombinationSearch(
      of: model, components, kinds, level: search.level, choices: choices, monitor: search.monitor)
    let used = combinations.choicesOfBest(worth: best, most: Self.mostWays, nodeLimit: search.options.nodeLimit)
    guard let used else { return nil }
    var settled: [[[Int32]]] = []
    for (part, ways) in used.enumerated() {
      let found = WorkerThreads.map(count: ways.count, threads: search.options.threads) { index in
        settledChoice(choices[part][ways[index]], part)
      }
      settled.append(found.compactMap { $0 })
      guard settled[part].count == ways.count else { return nil }
    }
    let combined = PartCombination(whole: model, components: components, levels: Array(model.levels.indices))
    let ways = combined.model(of: settled)
    let ladder = LevelLadder(frame: ChoiceFrame(groupStart: ways.groupStart), options: quiet, monitor: search.monitor)
    guard let choice = ladder.best(of: ways) else { return nil }
    let columns = combined.columns(of: choice, ways, settled)
    return model.respectsRows(columns) ? columns : nil
  }

  private var quiet: SelectionOptions {
    var options = search.options
    options.onProgress = nil
    options.relativeGap = 0
    return options
  }

  /// The choice that is best at every level among those of a part that use the linking rows like a given one.
  private func settledChoice(_ choice: [Int32], _ part: Int) -> [Int32]? {
    var fixed = model
    for row in components.linking {
      let use = choice.reduce(Int128(0)) { sum, column in
        model.entries(Int(column)).reduce(sum) { sum, entry in
          Int(model.rowIndices[entry]) == row ? sum + Int128(model.amounts[entry]) : sum
        }
      }
      fixed.lower[row] = use
      fixed.upper[row] = use
    }
    let groups = components.parts[part]
    let alone = fixed.part(groups, linking: [], levels: model.levels.indices)
    let frame = ChoiceFrame(groupStart: model.groupStart)
    var start = Choice(repeating: -1, count: model.groupCount)
    for (group, column) in zip(groups, choice) where model.origin[Int(column)] >= 0 { start[group] = column }
    let ladder = LevelLadder(frame: frame, options: quiet, monitor: search.monitor)
    guard let best = ladder.best(of: alone, from: start, known: [model.value(of: choice, level: 0)]) else {
      return nil
    }
    return groups.map { group in best[group] < 0 ? Int32(model.columns(group).lowerBound) : best[group] }
  }
}
