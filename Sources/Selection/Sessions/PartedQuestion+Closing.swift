import LinearProgramming

/// Questions about parts whose ways of use are too many to be listed: the search that proved the best choice of the
/// problem solved goes on from where it stood, with the parts that have changed searched anew.
extension PartedQuestion {
  /// Nodes for the first ways of a part that has changed, and for all that follows.
  private static let (firstNodes, mostNodes) = (200, 4_000)

  /// The best choice; nothing when it cannot be proven from there.
  func closed(
    _ search: PriceSearch, _ bounds: [Int128], _ levels: Int, _ begun: SelectionOutcome.Counters
  ) -> SelectionSession.Answer? {
    guard let deepened = kept.deepened, let mended else { return nil }
    let spent = deepened.reduce(0) { $0 + $1.counters.nodes }
    let closing = StateClosing(
      search: search, kinds: kept.kinds, prices: kept.prices, partBounds: bounds,
      nodeLimit: spent + min(Self.mostNodes, search.options.nodeLimit))
    var known = deepened
    for part in parts {
      known[part] = closing.enumeration(of: part, reach: kept.tables.distance(1))
      known[part].proceed(nodes: Self.firstNodes)
    }
    // Mending loses far more than the best of what is near: the ways known make up a better choice to start from.
    var pooled = search
    let start = pooled.best(of: known.map { $0.choices() }, orElse: mended)
    let gap = closing.gap(above: start, known.map(\.bound))
    guard gap <= kept.tables.distance(1) else { return nil }
    let found = closing.run(from: start, known: known)
    guard found.isProven, reaches(found, deepened) else { return nil }
    let value = found.incumbent.value
    var choices: [[[Int32]]] = []
    if levels > 1 {
      guard let all = closing.allChoices(worth: found.incumbent, from: found.parts) else { return nil }
      choices = all
    }
    var answer = answer(found.incumbent.columns, value, choices, search, levels)
    answer.counters.add(found.counters)
    answer.counters.nodes -= spent
    answer.counters.add(begun)
    return answer
  }

  /// Whether what was never looked for in the parts that are as they were cannot be worth more than what was found.
  private func reaches(_ found: StateClosing.Result, _ deepened: [PartEnumeration]) -> Bool {
    let all = found.parts.reduce(kept.prices.worthOfBounds(model)) { $0 + $1.bound }
    return deepened.indices.allSatisfy { part in
      parts.contains(part)
        || all - found.parts[part].bound + deepened[part].floor <= found.incumbent.value << Int128(Prices.bits)
    }
  }

  /// The best choice of the problem solved, moved to respect the change; nothing where that does not succeed.
  private var mended: Incumbent? {
    let relaxation = kept.relaxation
    var profit = relaxation.profit
    if isRevalued {
      for column in profit.indices { profit[column] += Double(model.levels[0][column] - kept.model.levels[0][column]) }
    }
    var start = kept.best.columns
    for (group, column) in start.enumerated() where !allowed[Int(column)] {
      let open = model.columns(group).filter { allowed[$0] }
      guard let best = open.max(by: { profit[$0] < profit[$1] }) else { return nil }
      start[group] = Int32(best)
    }
    var exchange = ExchangeSearch(
      model, level: 0, profit: profit, rowScale: relaxation.rowScale, start: start)
    exchange.repair(allowed: allowed, steps: 60)
    exchange.improve(allowed: allowed, width: 400)
    return exchange.incumbent(level: 0)
  }
}
