import LinearProgramming

/// Questions that concern one part alone: what the other parts can do beside it is known already.
extension PartedQuestion {
  /// A way of use of the part that has changed.
  private struct Way {
    let columns: [Int32]
    let use: LinkingUse
    let value: Int128
  }

  /// From where the ways of the part are looked for.
  private enum Start {
    /// The part has no choice at all.
    case impossible
    /// What matters is worth so much at least; the best of what is known is worth so much.
    case least(Int128, known: Int128?)
  }

  /// Combinations as good as the best beyond which they are not looked at one by one.
  private static let mostTies = 400
  /// Nodes for the ways of the part, for each node of a search.
  private static let nodesForWays = 8

  /// What is found of the best choice beside the others.
  enum BesideOthers {
    case answered(SelectionSession.Answer)
    /// The ways known of the others do not suffice; where something was found, it is worth so much.
    case open(known: Int128?)
    /// The nodes do not suffice for the part that has changed.
    case givenUp
  }

  /// The best choice, where the change concerns one part alone and the ways known of the others suffice.
  func answerBesideOthers(_ levels: Int, _ options: SelectionOptions) -> BesideOthers {
    guard let part = parts.first, parts.count == 1, !movesLinkingRows, let base = kept.tables.ways(0),
      let uses = kept.columnUses, let others = kept.others.others(than: part, of: kept)
    else { return .open(known: nil) }
    let impossible = BesideOthers.answered(SelectionSession.Answer(value: nil, isProven: true, chosen: []))
    let groups = kept.components.parts[part]
    guard let matter = model.columnsThatMatter(of: groups, kept.components.linking, allowed: allowed) else {
      return impossible
    }
    var search = search(options)
    search.parts[part].allowed = matter
    var counters = SelectionOutcome.Counters()
    let known = isNarrower ? [] : base[part].map(\.columns).filter { $0.allSatisfy { allowed[Int($0)] } }
    let start = start(part, known.map { way(of: $0, uses) }, uses, others, search, options, &counters)
    guard let start else { return .open(known: nil) }
    guard case .least(let least, let found) = start else { return impossible }
    guard let ways = ways(part, worth: least, uses, others, search, &counters) else { return .givenUp }
    guard let (best, tied) = best(of: ways, others, part) else { return .open(known: found) }
    guard best >= least, !tied.isEmpty else { return .open(known: max(best, found ?? best)) }
    var choices = base.map { $0.map(\.columns) }
    choices[part] = ways.map(\.columns)
    var columns = [Int32](repeating: -1, count: model.groupCount)
    for (part, way) in tied[0].enumerated() {
      for (group, column) in zip(kept.components.parts[part], choices[part][way]) { columns[group] = column }
    }
    guard model.respectsRows(columns) else { return .open(known: nil) }
    var answer = answer(columns, best, choices, tied: tied, search, levels)
    answer.counters.add(counters)
    return .answered(answer)
  }

  private func way(of columns: [Int32], _ uses: [LinkingUse]) -> Way {
    Way(
      columns: columns, use: columns.reduce(.none) { $0 + uses[Int($1)] }, value: model.value(of: columns, level: 0))
  }

  // MARK: The search

  /// What the whole is worth at least: by a way of the part that is known, if that comes near enough, or else by its best
  /// way at the prices.
  private func start(
    _ part: Int, _ known: [Way], _ uses: [LinkingUse], _ others: OtherParts, _ search: PriceSearch,
    _ options: SelectionOptions, _ counters: inout SelectionOutcome.Counters
  ) -> Start? {
    func worth(_ way: Way) -> Int128? { others.most(beside: way.use).map { way.value + Int128($0) } }
    func pricedValue(_ way: Way) -> Int128 { kept.prices.pricedValue(of: way.columns, in: model) }
    let rest = kept.bounds.reduce(kept.prices.worthOfBounds(model), +) - kept.bounds[part]
    func nearest(_ bound: Int128) -> Int128 {
      let farthest = (rest + bound - kept.tables.distance(0)) >> Int128(Prices.bits)
      return -floorMultiple(-farthest - 1, Int128(search.step))
    }
    let most = known.compactMap(worth).max()
    if !isWider, !isRevalued, let most, most >= nearest(kept.bounds[part]) { return .least(most, known: most) }
    guard let priced = search.parts[part].priced(at: kept.prices, model) else { return .impossible }
    let nearby = known.max { pricedValue($0) < pricedValue($1) }?.columns
    let found = LevelSearch(
      frame: search.parts[part].frame, model: priced, level: 0, options: options, monitor: search.monitor
    ).run(from: nearby.map { model.partChoice(of: $0) })
    counters.add(found.counters)
    guard let bound = found.bound else { return found.isProven ? .impossible : nil }
    let met = found.choice.flatMap { search.parts[part].columns(of: $0) }.flatMap { worth(way(of: $0, uses)) }
    let best = [most, met].compactMap { $0 }.max()
    return .least(max(best ?? .min, nearest(bound)), known: best)
  }

  /// Every way of the part that makes the whole worth so much beside what is known of the others; nothing when the nodes
  /// do not suffice.
  private func ways(
    _ part: Int, worth least: Int128, _ uses: [LinkingUse], _ others: OtherParts, _ search: PriceSearch,
    _ counters: inout SelectionOutcome.Counters
  ) -> [Way]? {
    let prices = kept.prices
    let most = others.mostPriced(columns: mostLinkingColumns(part, uses, search))
    let asked = AskedUses(ofColumn: uses) { use in
      guard others.hasRoom(for: use) else { return AskedUses.beyond }
      let other = max(others.most(beside: use).map { Int128($0) } ?? .min, others.mostUnknown(beside: use))
      return (least - other) << Int128(Prices.bits) - prices.worth(of: use) - 1
    }
    var enumeration = PartEnumeration(
      of: search.parts[part], at: prices, model, kept.kinds, below: least << Int128(Prices.bits) - most, reach: 1,
      valueStep: search.step, asked: asked, monitor: search.monitor)
    let nodes = PartTables.mostNodes(columns: search.parts[part].columns.count)
    enumeration.proceed(nodes: min(nodes, Self.nodesForWays * search.options.nodeLimit))
    counters.add(enumeration.counters)
    return enumeration.isComplete ? enumeration.choices().map { way(of: $0, uses) } : nil
  }

  /// How many columns of the part may be in the linking rows at once, by a proven bound.
  private func mostLinkingColumns(_ part: Int, _ uses: [LinkingUse], _ search: PriceSearch) -> Int {
    let part = search.parts[part]
    var counted = part.model
    counted.levels = [part.columns.map { uses[$0] == .none ? 0 : 1 }]
    var simplex = GroupedSimplex(counted, level: 0)
    simplex.monitor = search.monitor
    _ = simplex.solve(pivotLimit: 2_000)
    let multipliers = FixedMultipliers(
      simplex.rowMultipliers, values: counted.levels[0], lower: counted.lower, upper: counted.upper)
    let bound = DualBound(
      model: counted, values: counted.levels[0], multipliers: multipliers, lower: counted.lower, upper: counted.upper,
      allowed: part.allowed
    ).rounded(to: 1)
    return Int(clamping: min(max(0, bound ?? .max), Int128(counted.groupCount)))
  }

  /// The most that one of some ways is worth together with what is known of the others, and the combinations that are
  /// worth as much: none when they are too many, or when others that are not known might be worth as much.
  private func best(of ways: [Way], _ others: OtherParts, _ part: Int) -> (value: Int128, tied: [[Int]])? {
    let worth = ways.map { way in others.most(beside: way.use).map { way.value + Int128($0) } }
    guard let best = worth.compactMap({ $0 }).max() else { return nil }
    guard ways.allSatisfy({ $0.value + others.mostUnknown(beside: $0.use) < best }) else { return (best, []) }
    var tied: [[Int]] = []
    for (number, way) in ways.enumerated() where worth[number] == best {
      for var combination in others.combinations(
        beside: way.use, worth: Int64(best - way.value), most: Self.mostTies - tied.count)
      {
        combination[part] = number
        tied.append(combination)
      }
    }
    return (best, tied.count < Self.mostTies ? tied : [])
  }
}
