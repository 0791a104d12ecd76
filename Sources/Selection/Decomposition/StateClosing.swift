import LinearProgramming

/// Closes the gap that prices leave: all ways in which the parts can use the linking rows, combined exactly.
///
/// A choice better than the best known one lies, in no part, further below that part's bound than the whole gap. So the
/// ways of use within that distance are all that matters. They are looked for step by step, the most promising first;
/// what is known after a step improves the best choice, and with it shrinks the gap. Ways not yet known lower the bound
/// all the same: a choice that uses one of them falls below the bound by at least that part's distance.
struct StateClosing {
  struct Result {
    var incumbent: Incumbent
    /// Proven bound, without what is settled.
    var bound: Int128
    /// Whether no choice is better.
    var isProven: Bool
    /// The best choice of each part for every way of use within the gap; all there are when the result is proven.
    var choices: [[[Int32]]] = []
    var counters = SelectionOutcome.Counters()
  }

  let search: PriceSearch
  let prices: Prices
  let partBounds: [Int128]
  let pricedBound: Int128
  /// Nodes allowed in all.
  let nodeLimit: Int

  /// Nodes for each part in the first step; each step has twice those of the one before.
  private static let firstStep = 200

  func run(from incumbent: Incumbent) -> Result {
    var result = Result(incumbent: incumbent, bound: whole(pricedBound), isProven: false)
    var parts = started(gap: gap(above: incumbent))
    var nodes = Self.firstStep
    var listLimit = CombinationSearch.listLimits.lowerBound
    while search.monitor.interruptionNow() == nil {
      search.announce(bound: max(result.bound, result.incumbent.value), incumbent: result.incumbent)
      parts = proceeded(parts, nodes: nodes)
      result.choices = parts.map { $0.choices() }
      let isExhausted = combine(result.choices, listLimit: listLimit, into: &result)
      let gap = gap(above: result.incumbent)
      for index in parts.indices { parts[index].raise(floor: partBounds[index] - gap) }
      if isExhausted { result.bound = min(result.bound, bound(of: parts, result.incumbent)) }
      if result.bound < result.incumbent.value + Int128(search.step) {
        result.isProven = true
        break
      }
      if parts.allSatisfy(\.isComplete) {
        // Every way is known; only the lists of their combinations were too short.
        if isExhausted || listLimit >= CombinationSearch.listLimits.upperBound { break }
        listLimit *= 4
      } else {
        if parts.reduce(0, { $0 + $1.counters.nodes }) + nodes > nodeLimit { break }
        nodes *= 2
      }
    }
    for part in parts { result.counters.add(part.counters) }
    return result
  }

  /// The bound on whatever is worth more than the incumbent: it uses, in some part, a way that is not known yet.
  private func bound(of parts: [PartEnumeration], _ incumbent: Incumbent) -> Int128 {
    var bound = incumbent.value
    for (index, part) in parts.enumerated() {
      guard let open = part.openBound else { continue }
      if open == .max { return whole(pricedBound) }
      bound = max(bound, whole(pricedBound - max(0, partBounds[index] - open)))
    }
    return bound
  }

  /// A priced value as one of the whole, rounded down to what can occur.
  private func whole(_ priced: Int128) -> Int128 {
    floorMultiple(priced >> Int128(Prices.bits), Int128(search.step))
  }

  /// Distance between the bound and a choice, in the units of priced values.
  private func gap(above incumbent: Incumbent) -> Int128 {
    max(0, pricedBound - incumbent.value << Int128(Prices.bits))
  }

  private func started(gap: Int128) -> [PartEnumeration] {
    let (search, prices, partBounds) = (search, prices, partBounds)
    return WorkerThreads.map(count: search.parts.count, threads: search.options.threads) { index in
      PartEnumeration(
        of: search.parts[index], at: prices, search.model, reaching: partBounds[index] - gap, valueStep: search.step,
        monitor: search.monitor)
    }
  }

  private func proceeded(_ parts: [PartEnumeration], nodes: Int) -> [PartEnumeration] {
    WorkerThreads.map(count: parts.count, threads: search.options.threads) { index in
      var part = parts[index]
      if !part.isComplete { part.proceed(nodes: nodes) }
      return part
    }
  }
}

extension StateClosing {
  /// The choices found so far as states to be combined, for combinations no further than the gap above a value.
  func combination(
    of choices: [[[Int32]]], above incumbent: Incumbent, listLimit: Int = CombinationSearch.listLimits.upperBound
  ) -> CombinationSearch {
    let linking = search.components.linking
    return CombinationSearch(
      parts: choices.indices.map { part in choices[part].map { state(of: $0, part) } },
      lower: linking.map { search.model.lower[$0] }, upper: linking.map { search.model.upper[$0] },
      prices: prices.scaledDoubles, gap: Int64(clamping: gap(above: incumbent)), threads: search.options.threads,
      listLimit: listLimit)
  }

  /// Combines the choices found so far and keeps the best; says whether no better combination of them exists.
  private func combine(_ choices: [[[Int32]]], listLimit: Int, into result: inout Result) -> Bool {
    guard choices.allSatisfy({ !$0.isEmpty }) else { return false }
    let found = combination(of: choices, above: result.incumbent, listLimit: listLimit)
      .best(worth: Int64(clamping: result.incumbent.value + Int128(search.step)))
    if let states = found.states {
      var columns = [Int32](repeating: -1, count: search.model.groupCount)
      for (part, state) in states.enumerated() {
        for (group, column) in zip(search.components.parts[part], choices[part][state]) { columns[group] = column }
      }
      if search.model.respectsRows(columns) {
        result.incumbent = Incumbent(columns: columns, value: Int128(found.value))
      }
    }
    return found.isComplete
  }

  private func state(of choice: [Int32], _ part: Int) -> CombinationSearch.State {
    let model = search.model
    let priced = choice.reduce(Int128(0)) { $0 + Int128(prices.pricedValue(of: Int($1), in: model)) }
    var use = [Int64](repeating: 0, count: prices.rows.count)
    for column in choice {
      for entry in model.entries(Int(column)) {
        if let place = prices.rows.firstIndex(of: Int(model.rowIndices[entry])) { use[place] += model.amounts[entry] }
      }
    }
    return CombinationSearch.State(
      value: Int64(clamping: model.value(of: choice, level: search.level)),
      loss: max(0, Int64(clamping: partBounds[part] - priced)), use: use)
  }
}
