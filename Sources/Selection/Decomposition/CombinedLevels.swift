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

  /// What is known already of ways of use of the parts that have not changed since.
  var settledWays: SettledWays?
  var changedParts: Set<Int> = []
  /// The changed part as it was, and the columns that it may still choose, where that is all that has changed.
  var beforeNarrowing: (search: PriceSearch, choices: [[Int32]], allowed: [Bool])?
  /// The best combinations, each by the number of its choice of every part, where they are known already.
  var tied: [[Int]]?

  /// Ways of use beyond which this costs more than searching the levels on the whole.
  private static let mostWays = 400

  /// Nodes for looking at all choices of a value, before the levels are searched one by one.
  private static let nodesOfTies = 400

  /// Columns of the whole, one per group, of the choice that is best at every level; nothing unless that is proven.
  func columns() -> [Int32]? {
    lazy var combinations = CombinationSearch(
      of: model, components, kinds, level: search.level, choices: choices, monitor: search.monitor)
    let tied = tied ?? combinations.allOfBest(worth: best, nodeLimit: Self.nodesOfTies)
    let used =
      tied.map { tied in choices.indices.map { part in Set(tied.map { $0[part] }).sorted() } }
      ?? combinations.choicesOfBest(worth: best, most: Self.mostWays, nodeLimit: search.options.nodeLimit)
    guard let used else { return nil }
    var settled: [[[Int32]]] = []
    for (part, ways) in used.enumerated() {
      let found =
        search.options.threads == 1
        ? ways.map { known(choices[part][$0], part) }
        : WorkerThreads.map(count: ways.count, threads: search.options.threads) { index in
          known(choices[part][ways[index]], part)
        }
      settled.append(found.compactMap { $0 })
      guard settled[part].count == ways.count else { return nil }
    }
    let columns = tied.map { best(of: $0, used, settled) } ?? chosen(settled)
    return columns.flatMap { model.respectsRows($0) ? $0 : nil }
  }

  /// The best of some combinations at every level, each way of use settled.
  private func best(of tied: [[Int]], _ used: [[Int]], _ settled: [[[Int32]]]) -> [Int32] {
    let values = settled.map { ways in ways.map { way in model.levels.indices.map { model.value(of: way, level: $0) } }
    }
    let places = used.map { ways in Dictionary(uniqueKeysWithValues: ways.enumerated().map { ($1, $0) }) }
    var best: (values: [Int128], ways: [Int])?
    for combination in tied {
      let ways = combination.enumerated().map { places[$0][$1] ?? 0 }
      let sums = model.levels.indices.map { level in
        ways.enumerated().reduce(Int128(0)) { $0 + values[$1.offset][$1.element][level] }
      }
      if best.map({ $0.values.lexicographicallyPrecedes(sums) }) ?? true { best = (sums, ways) }
    }
    var columns = [Int32](repeating: -1, count: model.groupCount)
    for (part, way) in (best?.ways ?? []).enumerated() {
      for (group, column) in zip(components.parts[part], settled[part][way]) { columns[group] = column }
    }
    return columns
  }

  /// The combination of settled ways that is best at every level; nothing unless that is proven.
  private func chosen(_ settled: [[[Int32]]]) -> [Int32]? {
    let combined = PartCombination(whole: model, components: components, levels: Array(model.levels.indices))
    let ways = combined.model(of: settled)
    let ladder = LevelLadder(
      frame: ChoiceFrame(groupStart: ways.groupStart), options: search.options.exactInside, monitor: search.monitor)
    return ladder.best(of: ways).map { combined.columns(of: $0, ways, settled) }
  }

  /// What is known of a way of use, or else what a search says of it.
  private func known(_ choice: [Int32], _ part: Int) -> [Int32]? {
    let use = use(of: choice)
    guard changedParts.contains(part) else {
      if let known = settledWays?.choice(of: part, use: use) { return known }
      let found = settledChoice(choice, use, part)
      if let found { settledWays?.record(found, of: part, use: use) }
      return found
    }
    return narrowed(choice, use, part) ?? settledChoice(choice, use, part)
  }

  /// What a part that has only lost choices chooses for a way of use as before, where it still may.
  private func narrowed(_ choice: [Int32], _ use: [Int128], _ part: Int) -> [Int32]? {
    guard let before = beforeNarrowing else { return nil }
    let value = model.value(of: choice, level: search.level)
    let same = before.choices.first { model.value(of: $0, level: search.level) == value && self.use(of: $0) == use }
    guard let same else { return nil }
    var known = settledWays?.choice(of: part, use: use)
    if known == nil {
      known = settledChoice(same, use, part, among: before.search.parts[part].allowed)
      if let known { settledWays?.record(known, of: part, use: use) }
    }
    return known.flatMap { known in
      known.allSatisfy { before.allowed[Int($0)] } && model.value(of: known, level: search.level) == value ? known : nil
    }
  }

  /// What a choice puts into the linking rows.
  private func use(of choice: [Int32]) -> [Int128] {
    components.linking.map { row in
      choice.reduce(Int128(0)) { sum, column in
        model.entries(Int(column)).reduce(sum) { sum, entry in
          Int(model.rowIndices[entry]) == row ? sum + Int128(model.amounts[entry]) : sum
        }
      }
    }
  }

  /// The choice that is best at every level among those of a part that use the linking rows like a given one.
  private func settledChoice(
    _ choice: [Int32], _ use: [Int128], _ part: Int, among allowed: [Bool]? = nil
  ) -> [Int32]? {
    var fixed = model
    for (row, use) in zip(components.linking, use) {
      fixed.lower[row] = use
      fixed.upper[row] = use
    }
    let groups = components.parts[part]
    let whole = fixed.part(groups, linking: [], levels: search.level..<model.levels.count)
    guard let alone = whole.restricted(to: allowed ?? search.parts[part].allowed) else { return nil }
    let value = model.value(of: choice, level: search.level)
    let frame = ChoiceFrame(groupStart: model.groupStart)
    let tied = TiedChoices(frame: frame, monitor: search.monitor, nodeLimit: Self.nodesOfTies)
    let best: Choice
    if let found = tied.all(of: alone, worth: value) {
      guard let first = found.max(by: { levels(of: $0).lexicographicallyPrecedes(levels(of: $1)) }) else { return nil }
      best = first
    } else {
      let ladder = LevelLadder(frame: frame, options: search.options.exactInside, monitor: search.monitor)
      guard let found = ladder.best(of: alone, from: model.partChoice(of: choice), known: [value]) else { return nil }
      best = found
    }
    return model.columns(ofPartChoice: best, groups: groups)
  }

  /// The values of a choice by columns of the whole, or -1, at every level.
  private func levels(of choice: Choice) -> [Int128] {
    model.levels.map { values in choice.reduce(Int128(0)) { $1 < 0 ? $0 : $0 + Int128(values[Int($1)]) } }
  }
}
