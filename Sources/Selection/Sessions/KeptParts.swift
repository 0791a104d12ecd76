import LinearProgramming
import Synchronization

/// What a session keeps of a solved model that falls into parts: prices of the rows that link them, and for every part
/// its ways of using these rows.
///
/// A change concerns few parts, or the linking rows alone. The other parts remain as they were; see `PartedQuestion`.
struct KeptParts: Sendable {
  /// The whole model: every column that may be chosen at all, every row that has bounds.
  let model: ChoiceModel
  let components: Components
  let kinds: UseKinds
  let prices: Prices
  /// Proven bound of each part at the prices.
  let bounds: [Int128]
  let tables: PartTables
  let settledWays = SettledWays()
  /// What each column puts into the linking rows, where that can be added up column by column.
  let columnUses: [LinkingUse]?
  let others = OthersOfParts()
  let places: ModelPlaces
  let options: SelectionOptions
  /// The best choice.
  let best: Incumbent
  /// What each column is worth at the multipliers of the relaxation, and the scale of each row in it.
  let relaxation: (profit: [Double], rowScale: [Double])
  private let deepenedOnce = Once<[PartEnumeration]?>()

  /// Columns beyond which the ways of use of a part are not looked for again.
  private static let mostColumns = 40_000

  /// Takes a solved problem apart; nothing when the model does not fall into parts, or when they are too large.
  ///
  /// - Parameters:
  ///   - problem: the problem as it was solved.
  ///   - outcome: its solution, the first level of which is proven.
  ///   - options: how many threads may work, and what ends them.
  ///   - known: the parts; looked for by default.
  init?(
    _ problem: SelectionProblem, _ outcome: SelectionOutcome, _ options: SelectionOptions,
    components known: ((ChoiceModel) -> Components?) = { Components.linked(in: $0, level: 0) }
  ) {
    guard outcome.status == .optimal, problem.columnCount <= Self.mostColumns else { return nil }
    let all = ChoiceModel(problem)
    guard let model = all.restricted(to: Array(repeating: true, count: all.columnCount)),
      let components = known(model),
      let best = model.incumbent(of: outcome.chosen.map { $0 ?? -1 }, level: 0)
    else { return nil }
    var quiet = options.exactInside
    quiet.nodeLimit = 200_000
    let monitor = SearchMonitor(quiet)
    var search = PriceSearch(model, level: 0, components, options: quiet, monitor: monitor)
    for part in components.parts.indices {
      let matter = model.columnsThatMatter(of: components.parts[part], components.linking, allowed: nil)
      guard let matter else { return nil }
      search.parts[part].allowed = matter
    }
    var simplex = GroupedSimplex(model, level: 0)
    simplex.monitor = monitor
    _ = simplex.solve(pivotLimit: 200_000)
    let multipliers = simplex.rowMultipliers
    let priced = search.run(from: components.linking.map { multipliers[$0] }, incumbent: best)
    guard let prices = priced.prices, monitor.interruptionNow() == nil else { return nil }
    self.model = model
    self.components = components
    self.prices = prices
    self.options = quiet
    self.best = best
    relaxation = (simplex.profit, simplex.matrix.rowScale)
    bounds = priced.partBounds
    kinds = UseKinds(of: model, linking: components.linking)
    columnUses = model.linkingUses(components.linking)
    places = ModelPlaces(of: model, components, problem)
    let bound = priced.partBounds.reduce(prices.worthOfBounds(model), +)
    let gap = max(0, bound - best.value << Int128(Prices.bits))
    tables = PartTables(
      search: search, kinds: kinds, prices: prices, bounds: bounds,
      unit: max(gap, Int128(search.step) << Int128(Prices.bits)))
  }

  /// The parts with their ways of use as far as it took to prove the best choice, and what lies somewhat deeper left
  /// open; nothing where the nodes do not suffice for the proof.
  var deepened: [PartEnumeration]? {
    deepenedOnce.made {
      var closing = StateClosing(
        search: tables.search, kinds: kinds, prices: prices, partBounds: bounds, nodeLimit: options.nodeLimit)
      closing.spare = tables.distance(1)
      let found = closing.run(from: best)
      return found.isProven ? found.parts : nil
    }
  }
}

extension ChoiceModel {
  /// The columns of some groups that can matter whatever the other groups put into the linking rows.
  ///
  /// - Parameters:
  ///   - groups: the groups, in order.
  ///   - linking: the linking rows.
  ///   - allowed: the columns of the model that may be chosen; nil for all.
  /// - Returns: for every column of the groups whether it can matter; nothing when the groups have no choice.
  func columnsThatMatter(of groups: [Int], _ linking: [Int], allowed: [Bool]?) -> [Bool]? {
    // A linking row must not exclude anything here, but what is put into it counts.
    var open = self
    for row in linking {
      if open.lower[row] != Self.noLower { open.lower[row] = -Reduction.farBound }
      if open.upper[row] != Self.noUpper { open.upper[row] = Reduction.farBound }
    }
    let part = open.part(groups, linking: [], levels: levels.indices)
    let own = groups.flatMap { Array(columns($0)) }
    return Reduction.columnsThatMatter(of: part, allowed: own.map { allowed?[$0] ?? true })
  }
}

/// Where the groups, columns and rows of a problem stand in a model of it.
struct ModelPlaces: Sendable {
  let ofGroup: [Int: Int]
  let ofColumn: [Int: Int]
  let ofRow: [Int: Int]
  /// The part of each group.
  let partOfGroup: [Int]
  /// The parts whose columns enter each row.
  let partsOfRow: [Set<Int>]
  let linking: Set<Int>

  init(of model: ChoiceModel, _ components: Components, _ problem: SelectionProblem) {
    ofGroup = Dictionary(uniqueKeysWithValues: model.groupOrigin.enumerated().map { (Int($1), $0) })
    ofColumn = Dictionary(
      uniqueKeysWithValues: model.origin.enumerated().lazy.filter { $1 >= 0 }.map { (Int($1), $0) })
    ofRow = Dictionary(
      uniqueKeysWithValues: model.rowOrigin.enumerated().lazy.filter { $1 < problem.rows.count }.map { (Int($1), $0) })
    var partOfGroup = [Int](repeating: 0, count: model.groupCount)
    for (part, groups) in components.parts.enumerated() {
      for group in groups { partOfGroup[group] = part }
    }
    var partsOfRow = [Set<Int>](repeating: [], count: model.rowCount)
    for group in 0..<model.groupCount {
      for column in model.columns(group) {
        for entry in model.entries(column) { partsOfRow[Int(model.rowIndices[entry])].insert(partOfGroup[group]) }
      }
    }
    self.partOfGroup = partOfGroup
    self.partsOfRow = partsOfRow
    linking = Set(components.linking)
  }
}

/// A value that is made when first asked for.
final class Once<Value: Sendable>: Sendable {
  private let known = Mutex<Value?>(nil)

  func made(_ make: () -> Value) -> Value {
    known.withLock { known in
      if let known { return known }
      let value = make()
      known = .some(value)
      return value
    }
  }
}
