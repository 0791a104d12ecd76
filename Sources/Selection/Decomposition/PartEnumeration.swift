/// How much a way of use has to be worth to matter, where that depends on what it puts into the linking rows.
struct AskedUses: Sendable {
  /// What each column of the whole puts into the linking rows.
  let ofColumn: [LinkingUse]
  /// The least priced value of a way that puts so much into them.
  let least: @Sendable (LinkingUse) -> Int128

  /// More than any way is worth.
  static let beyond = Int128(1) << 100

  /// The same in the terms of a part's model, in which some columns are settled and the others have numbered uses.
  fileprivate func least(of model: ChoiceModel, uses: [Int32]) -> @Sendable ([Int32]) -> Int128 {
    var amounts = [LinkingUse](repeating: .none, count: Int(uses.max() ?? 0) + 1)
    for (column, use) in zip(model.origin, uses) where column >= 0 { amounts[Int(use)] = ofColumn[Int(column)] }
    amounts[0] = .none
    let settled = model.settled.reduce(LinkingUse.none) { $0 + ofColumn[Int($1)] }
    let offset = model.offsets[0]
    return { [least, amounts] uses in least(uses.reduce(settled) { $0 + amounts[Int($1)] }) - offset }
  }
}

/// Looks for every way in which a part can use the linking rows without falling too far below its bound at prices.
///
/// Goes on in steps, the most promising first, so that at any moment all ways above `openBound` are known.
struct PartEnumeration: Sendable {
  private let part: Part
  /// The search; nothing where the root already excludes every way.
  private var search: TreeSearch?
  /// Value of what the root settled.
  private var settled: Int128 = 0
  private(set) var counters = SelectionOutcome.Counters()
  /// Proven bound on what the part is worth at the prices.
  private(set) var bound: Int128
  /// Ways below are not looked for.
  private(set) var floor: Int128

  /// Looks for the ways that lie no further than a reach below what is known to bound the part.
  ///
  /// - Parameters:
  ///   - part: the part.
  ///   - prices: prices of the linking rows.
  ///   - whole: the model that the part belongs to.
  ///   - kinds: the kinds of its columns.
  ///   - bound: proven bound of the part at the prices.
  ///   - reach: how far below the bound ways matter.
  ///   - valueStep: all values are multiples of it.
  ///   - asked: what each column puts into the linking rows, and the priced value below which a way that puts so much
  ///     into them does not matter; every way down to the reach matters by default.
  ///   - monitor: tells when to stop.
  init(
    of part: Part, at prices: Prices, _ whole: ChoiceModel, _ kinds: UseKinds, below bound: Int128, reach: Int128,
    valueStep: Int64, asked: AskedUses? = nil, monitor: SearchMonitor
  ) {
    self.part = part
    self.bound = bound
    floor = bound - reach
    guard let priced = part.priced(at: prices, whole) else { return }
    var top = TreeSearch(
      priced, level: 0, counts: 0..<0, incumbent: nil, floorValue: floor - priced.offsets[0], nodeLimit: 1,
      monitor: monitor)
    // Choices found on the way to the tightened root are not kept.
    top.exchanges = false
    top.uses = UseTable(priced, useOfColumn: Self.uses(of: priced, kinds), firstCount: nil, step: 1)
    guard top.evaluate(inherited: .max) != nil else { return }
    let root = RootTightening(top) { model in
      var next = TreeSearch(model, level: 0, counts: 0..<0, incumbent: nil, nodeLimit: 1, monitor: monitor)
      next.exchanges = false
      next.uses = UseTable(model, useOfColumn: Self.uses(of: model, kinds), firstCount: nil, step: 1)
      return next
    }
    counters = root.counters
    guard !root.isExhausted, let rest = root.tree.model.restricted(to: root.tree.simplex.allowed) else { return }
    settled = rest.offsets[0]
    let uses = Self.uses(of: rest, kinds)
    let useCounts = UseTable.counts(of: uses)
    let inner = rest.adding(useCounts + CountRows.derived(from: rest))
    var search = TreeSearch(
      inner, level: 0, counts: rest.rowCount..<inner.rowCount, incumbent: nil, floorValue: floor - settled,
      nodeLimit: 0, monitor: monitor)
    search.uses = UseTable(
      inner, useOfColumn: uses, firstCount: useCounts.isEmpty ? nil : rest.rowCount,
      step: Int128(valueStep) << Int128(Prices.bits))
    search.uses?.least = asked?.least(of: rest, uses: uses)
    search.exchanges = false
    search.begin()
    self.search = search
  }

  /// The kind of each column, numbered by the kinds that the part has.
  private static func uses(of model: ChoiceModel, _ kinds: UseKinds) -> [Int32] {
    var numbers: [Int32: Int32] = [0: 0]
    return model.origin.map { column in
      let kind = column < 0 ? 0 : kinds.ofColumn[Int(column)]
      let number = numbers[kind] ?? Int32(numbers.count)
      numbers[kind] = number
      return number
    }
  }

  /// Whether every way that reaches the floor is known.
  var isComplete: Bool { openBound == nil }

  /// Groups of all nodes that wait and of all ways known, as a measure of the memory that they take.
  var cells: Int {
    guard let search else { return 0 }
    return (search.open.count + (search.uses?.entries.count ?? 0)) * search.model.groupCount
  }

  /// No unknown way is worth more than this at the prices; nothing when all that reach the floor are known.
  var openBound: Int128? {
    guard let search, let bound = search.openBound, bound >= search.floorValue else { return nil }
    return bound == .max ? .max : bound + settled
  }

  /// Ways below a priced value do not matter any more.
  mutating func raise(floor wanted: Int128) {
    floor = max(floor, wanted)
    search?.floorValue = floor - settled
  }

  /// Goes on for some nodes.
  mutating func proceed(nodes: Int) {
    guard search != nil else { return }
    search?.nodeLimit += nodes
    if let result = search?.run() { counters = result.counters }
    let best = search?.uses?.entries.values.lazy.map(\.value).max().map { $0 + settled }
    bound = min(bound, max(openBound ?? floor, best ?? floor))
  }

  /// The ways known that reach the floor, each with the best choice for it, by columns of the whole; the best first.
  func choices() -> [[Int32]] {
    guard let search, let entries = search.uses?.entries.values else { return [] }
    let reaching = entries.lazy.filter { $0.value >= search.floorValue }
    let known = reaching.map { ($0.value, $0.columns.unpacked(groupStart: search.model.groupStart)) }
    let sorted = Array(known).sorted { $0.0 != $1.0 ? $0.0 > $1.0 : $0.1.lexicographicallyPrecedes($1.1) }
    return sorted.compactMap { part.columns(of: search.model.choice(of: $0.1, in: part.frame)) }
  }
}
