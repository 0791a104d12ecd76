import LinearProgramming

/// A nearly equal problem, answered from the parts that a change leaves as they were.
///
/// The parts that the change concerns are searched anew at the prices that are known; the ways in which each part can use
/// the linking rows are then combined exactly, as in the search of the whole.
struct PartedQuestion {
  let kept: KeptParts
  private var problem: SelectionProblem
  private(set) var model: ChoiceModel
  private(set) var allowed: [Bool]
  /// The parts that the change concerns.
  private(set) var parts: Set<Int> = []
  /// Whether rows of these parts allow more than before, or less; whether linking rows have moved.
  private(set) var (isWider, isNarrower, movesLinkingRows) = (false, false, false)
  /// Whether columns of these parts are worth something else.
  private(set) var isRevalued = false

  /// States the question; nothing when it changes more than bounds and values that are there and groups that are open.
  init?(_ change: SelectionChange, _ problem: SelectionProblem, _ kept: KeptParts) {
    self.kept = kept
    self.problem = problem
    model = kept.model
    allowed = Array(repeating: true, count: kept.model.columnCount)
    for (row, bounds) in change.rows {
      guard bounds == problem.rows[row] || move(row, to: bounds) else { return nil }
    }
    for (group, decision) in change.decisions {
      guard decision == problem.decision(ofGroup: group) || decide(group, decision) else { return nil }
    }
    for column in change.excludedColumns {
      guard let place = kept.places.ofColumn[column] else { return nil }
      allowed[place] = false
      parts.insert(kept.places.partOfGroup[Int(model.columnGroup[place])])
    }
    for (column, value) in change.values where value != problem.levels[0][column] {
      guard let place = kept.places.ofColumn[column] else { return nil }
      self.problem.levels[0][column] = value
      model.levels[0][place] = value
      parts.insert(kept.places.partOfGroup[Int(model.columnGroup[place])])
      isRevalued = true
    }
  }

  /// Moves the bounds of a row; says whether that can be done here.
  private mutating func move(_ row: Int, to bounds: SelectionRow) -> Bool {
    let before = problem.rows[row]
    guard let place = kept.places.ofRow[row] else { return false }
    // What is settled has its part of the row already.
    let settled =
      before.upper.map { Int128($0) - model.upper[place] } ?? before.lower.map { Int128($0) - model.lower[place] }
    guard let settled else { return false }
    let (lower, upper) = (model.lower[place], model.upper[place])
    model.lower[place] = bounds.lower.map { Int128($0) - settled } ?? ChoiceModel.noLower
    model.upper[place] = bounds.upper.map { Int128($0) - settled } ?? ChoiceModel.noUpper
    if kept.places.linking.contains(place) {
      movesLinkingRows = movesLinkingRows || model.lower[place] != lower || model.upper[place] != upper
    } else {
      parts.formUnion(kept.places.partsOfRow[place])
      isWider = isWider || model.lower[place] < lower || model.upper[place] > upper
      isNarrower = isNarrower || model.lower[place] > lower || model.upper[place] < upper
    }
    return true
  }

  /// Decides on a group that was free; says whether that can be done here.
  private mutating func decide(_ group: Int, _ decision: GroupDecision) -> Bool {
    guard decision != .free, problem.decision(ofGroup: group) == .free, let place = kept.places.ofGroup[group] else {
      return false
    }
    for column in model.columns(place) where (model.origin[column] < 0) == (decision == .forcedIn) {
      allowed[column] = false
    }
    parts.insert(kept.places.partOfGroup[place])
    return true
  }

  // MARK: The answer

  /// The best choice, of the first level or of all; nothing when what is known of the parts does not suffice.
  func answer(levels: Int, _ options: SelectionOptions) -> SelectionSession.Answer? {
    guard arePriced else { return nil }
    var known: Int128?
    switch answerBesideOthers(levels, options) {
    case .answered(let answer): return answer
    case .open(let found): known = found
    case .givenUp: return nil
    }
    var search = search(options)
    switch bounds(&search, options) {
    case .none: return nil
    case .some(.impossible): return SelectionSession.Answer(value: nil, isProven: true, chosen: [])
    case .some(.known(let bounds, let counters)):
      return kept.tables.ways(0) == nil
        ? closed(search, bounds, levels, counters) : answer(search, bounds, levels, counters, known: known)
    }
  }

  /// A proven bound on the first level, from the prices alone; `Int64.min` when there is no choice, nothing when it
  /// cannot be told.
  func bound(_ options: SelectionOptions) -> Int64? {
    guard arePriced else { return nil }
    var search = search(options)
    switch bounds(&search, options) {
    case .none: return nil
    case .some(.impossible): return .min
    case .some(.known(let bounds, _)):
      let priced = bounds.reduce(kept.prices.worthOfBounds(model), +) >> Int128(Prices.bits)
      return Int64(clamping: floorMultiple(priced, Int128(search.step)) + model.offsets[0])
    }
  }

  func search(_ options: SelectionOptions) -> PriceSearch {
    kept.tables.search.moved(to: model, changing: parts, options: options)
  }

  /// What is known of the parts at the prices.
  enum Bounds {
    case impossible
    case known([Int128], SelectionOutcome.Counters)
  }

  /// The bound of each part at the prices; those of the parts that have changed are searched anew.
  func bounds(_ search: inout PriceSearch, _ options: SelectionOptions) -> Bounds? {
    var bounds = kept.bounds
    var counters = SelectionOutcome.Counters()
    for part in parts.sorted() {
      let groups = kept.components.parts[part]
      guard let matter = model.columnsThatMatter(of: groups, kept.components.linking, allowed: allowed) else {
        return .impossible
      }
      search.parts[part].allowed = matter
      guard let priced = search.parts[part].priced(at: kept.prices, model) else { return .impossible }
      let found = LevelSearch(
        frame: search.parts[part].frame, model: priced, level: 0, options: options, monitor: search.monitor
      ).run(from: nil)
      counters.add(found.counters)
      guard let bound = found.bound else { return found.isProven ? .impossible : nil }
      bounds[part] = bound
    }
    return .known(bounds, counters)
  }

  /// Whether every linking row that has a price has the bound that the price speaks of.
  private var arePriced: Bool {
    zip(kept.prices.rows, kept.prices.fixed).allSatisfy { row, price in
      price == 0 || (price > 0 ? model.upper[row] != ChoiceModel.noUpper : model.lower[row] != ChoiceModel.noLower)
    }
  }

  private func answer(
    _ search: PriceSearch, _ bounds: [Int128], _ levels: Int, _ begun: SelectionOutcome.Counters, known: Int128?
  ) -> SelectionSession.Answer? {
    var counters = begun
    let priced = kept.prices.worthOfBounds(model) + bounds.reduce(0, +)
    for step in PartTables.halves.indices {
      // What is better than a choice that is known lies no further below the bound than that.
      let distance = min(kept.tables.distance(step), known.map { priced - $0 << Int128(Prices.bits) } ?? .max)
      let nearest = -floorMultiple(-((priced - distance) >> Int128(Prices.bits)) - 1, Int128(search.step))
      let least = known.map { distance < kept.tables.distance(step) ? $0 : nearest } ?? nearest
      if known != nil, distance == kept.tables.distance(step), step == 0 { continue }
      guard let ways = ways(step, within: distance, search, bounds, &counters) else { return nil }
      if ways.contains(where: \.isEmpty) { continue }
      let combinations = CombinationSearch(
        of: model, kept.components, kept.kinds, level: 0, choices: ways.map { $0.map(\.columns) },
        monitor: search.monitor)
      let found = combinations.best(worth: least, nodeLimit: search.options.nodeLimit)
      counters.add(found.counters)
      guard let columns = found.columns else {
        if found.bound == nil { continue }
        return nil
      }
      let value = model.value(of: columns, level: 0)
      guard found.bound == value, model.respectsRows(columns) else { return nil }
      let gap = priced - value << Int128(Prices.bits)
      let near = zip(ways, bounds).map { ways, bound in
        ways.lazy.filter { $0.priced >= bound - gap }.map(\.columns)
      }
      var answer = answer(columns, value, near.map { Array($0) }, search, levels)
      answer.counters = counters
      return answer
    }
    return nil
  }

  /// The ways of every part within a distance, at most that of a step: known ones, or looked for where the part has
  /// changed.
  private func ways(
    _ step: Int, within distance: Int128, _ search: PriceSearch, _ bounds: [Int128],
    _ counters: inout SelectionOutcome.Counters
  ) -> [[PartTables.Way]]? {
    guard let known = kept.tables.ways(step) else { return nil }
    var ways = zip(known, bounds).map { ways, bound in ways.filter { $0.priced >= bound - distance } }
    for part in parts.sorted() {
      let found = PartTables.ways(
        of: search.parts[part], search, kept.kinds, kept.prices, below: bounds[part],
        reach: distance, &counters)
      guard let found else { return nil }
      ways[part] = found
    }
    return ways
  }

  /// The answer with a best value, settled at the later levels if they are asked for.
  func answer(
    _ columns: [Int32], _ value: Int128, _ choices: [[[Int32]]], tied: [[Int]]? = nil, _ search: PriceSearch,
    _ levels: Int
  ) -> SelectionSession.Answer {
    var best = columns
    var proved = 1
    if levels > 1 && model.levels.count > 1 {
      var combined = CombinedLevels(search: search, kinds: kept.kinds, choices: choices, best: value)
      combined.settledWays = kept.settledWays
      combined.changedParts = parts
      combined.tied = tied
      if let part = parts.first, parts.count == 1, !isWider, !isNarrower, !isRevalued, let known = kept.tables.ways(0) {
        combined.beforeNarrowing = (kept.tables.search, known[part].map(\.columns), allowed)
      }
      if let settled = combined.columns() {
        best = settled
        proved = model.levels.count
      }
    }
    let choice = model.choice(of: best, in: ChoiceFrame(groupStart: problem.groupStart))
    let values = problem.values(of: choice)
    var answer = SelectionSession.Answer(value: values.first, isProven: true, chosen: choice.map { $0 < 0 ? nil : $0 })
    answer.values = values
    answer.bound = answer.value
    answer.provedLevels = proved
    return answer
  }
}
