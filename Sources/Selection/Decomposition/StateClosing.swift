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
    /// The ways of use of each part, as far as they were looked for.
    var parts: [PartEnumeration] = []
    var counters = SelectionOutcome.Counters()
  }

  let search: PriceSearch
  let kinds: UseKinds
  let prices: Prices
  /// Proven bound of each part at the prices.
  let partBounds: [Int128]
  /// Nodes allowed in all.
  let nodeLimit: Int
  /// How much further below the parts' bounds than it takes for the proof ways are left open to be looked for later.
  var spare: Int128 = 0

  /// Nodes for each part in the first step; each step has twice those of the one before.
  private static let firstStep = 200
  /// The same where the parts are known from elsewhere.
  private static let nextStep = 50
  /// Cells beyond which no further step is taken, for each takes about twice those of the one before: half a gigabyte.
  private static let mostCells = 1 << 26
  /// Nodes for the combinations of choices while more of them are looked for.
  private static let nodesOfTrial = 500

  /// Improves a choice until it is proven to be the best or the nodes are spent; goes on from the ways of use known.
  func run(from incumbent: Incumbent, known: [PartEnumeration]? = nil) -> Result {
    var result = Result(incumbent: incumbent, bound: whole(sum(partBounds)), isProven: false)
    var parts = known ?? started(worth: incumbent)
    if known != nil { raiseFloors(of: &parts, worth: incumbent) }
    var nodes = known == nil ? Self.firstStep : Self.nextStep
    while search.monitor.interruptionNow() == nil {
      search.announce(bound: max(result.bound, result.incumbent.value), incumbent: result.incumbent)
      parts = proceeded(parts, nodes: nodes)
      let isComplete = parts.allSatisfy(\.isComplete)
      let ofKnown = combine(parts, &result, nodeLimit: isComplete ? search.options.nodeLimit : Self.nodesOfTrial)
      raiseFloors(of: &parts, worth: result.incumbent)
      result.bound = min(result.bound, max(ofKnown, bound(of: parts, result.incumbent)))
      if result.bound < result.incumbent.value + Int128(search.step) {
        result.isProven = true
        break
      }
      if isComplete || parts.reduce(0, { $0 + $1.counters.nodes }) + nodes > nodeLimit { break }
      if parts.reduce(0, { $0 + $1.cells }) > Self.mostCells { break }
      nodes *= 2
    }
    for part in parts { result.counters.add(part.counters) }
    result.parts = parts
    return result
  }

  /// The best choice of each part for every way of use that occurs in a choice as good as the best one.
  ///
  /// Goes on from the ways of use known already; nothing when the nodes do not suffice.
  func allChoices(worth best: Incumbent, from known: [PartEnumeration]?) -> [[[Int32]]]? {
    var parts = known ?? started(worth: best)
    raiseFloors(of: &parts, worth: best)
    var nodes = Self.firstStep
    while !parts.allSatisfy(\.isComplete) {
      let isSpent = parts.reduce(0) { $0 + $1.counters.nodes } > nodeLimit
      guard !isSpent, search.monitor.interruptionNow() == nil else { return nil }
      parts = proceeded(parts, nodes: nodes)
      nodes *= 2
    }
    return parts.map { $0.choices() }
  }

  /// The bound on whatever is worth more than the incumbent: it uses, in some part, a way that is not known yet.
  private func bound(of parts: [PartEnumeration], _ incumbent: Incumbent) -> Int128 {
    let bounds = parts.map(\.bound)
    let sum = sum(bounds)
    return zip(parts, bounds).reduce(incumbent.value) { most, part in
      part.0.openBound.map { max(most, whole(sum - part.1 + min(part.1, $0))) } ?? most
    }
  }

  /// What the parts are worth together at the prices, with what the linking rows' bounds are worth.
  private func sum(_ bounds: [Int128]) -> Int128 { bounds.reduce(prices.worthOfBounds(search.model), +) }

  /// A priced value as one of the whole, rounded down to what can occur.
  private func whole(_ priced: Int128) -> Int128 {
    floorMultiple(priced >> Int128(Prices.bits), Int128(search.step))
  }

  /// Leaves out ways that lie further below their part's bound than the whole bound above a choice.
  private func raiseFloors(of parts: inout [PartEnumeration], worth best: Incumbent) {
    let bounds = parts.map(\.bound)
    let gap = gap(above: best, bounds)
    for index in parts.indices { parts[index].raise(floor: bounds[index] - gap) }
  }

  /// How far below its bound each part is looked at for what is as good as a choice, in the units of priced values.
  func gap(above incumbent: Incumbent, _ bounds: [Int128]) -> Int128 {
    max(0, sum(bounds) - incumbent.value << Int128(Prices.bits)) + spare
  }

  private func started(worth best: Incumbent) -> [PartEnumeration] {
    let closing = self
    let gap = gap(above: best, partBounds)
    return WorkerThreads.map(count: search.parts.count, threads: search.options.threads) { index in
      closing.enumeration(of: index, reach: gap)
    }
  }

  /// The ways of use of a part that fall no further than a reach below its bound, none of which is known yet.
  func enumeration(of part: Int, reach: Int128) -> PartEnumeration {
    PartEnumeration(
      of: search.parts[part], at: prices, search.model, kinds, below: partBounds[part], reach: reach,
      valueStep: search.step, monitor: search.monitor)
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
  /// Combines the choices found so far and keeps the best; no combination of them is worth more than the bound returned.
  private func combine(_ parts: [PartEnumeration], _ result: inout Result, nodeLimit: Int) -> Int128 {
    let choices = parts.map { $0.choices() }
    guard choices.allSatisfy({ !$0.isEmpty }) else { return whole(sum(partBounds)) }
    let combinations = CombinationSearch(
      of: search.model, search.components, kinds, level: search.level, choices: choices, monitor: search.monitor)
    let found = combinations.best(worth: result.incumbent.value + Int128(search.step), nodeLimit: nodeLimit)
    result.counters.add(found.counters)
    if let columns = found.columns, search.model.respectsRows(columns) {
      result.incumbent = Incumbent(columns: columns, value: search.model.value(of: columns, level: search.level))
    }
    return max(found.bound ?? result.incumbent.value, result.incumbent.value)
  }
}
