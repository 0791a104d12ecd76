import LinearProgramming
import Synchronization

/// The ways in which each part of a model can use the linking rows, down to some distance from the part's bound.
///
/// Looked for once, a step further whenever a question asks for more; what is found depends on no question.
final class PartTables: Sendable {
  /// One way of use, with the best choice for it, by columns of the whole.
  struct Way: Sendable {
    let columns: [Int32]
    /// Value at the prices.
    let priced: Int128
  }

  /// The search that every question moves to its own bounds.
  let search: PriceSearch
  private let kinds: UseKinds
  private let prices: Prices
  private let bounds: [Int128]
  private let unit: Int128
  private let known = Mutex<[Int: [[Way]]?]>([:])

  /// How far below the bounds the tables go, in halves of the distance between the bound and the best choice.
  static let halves = [3, 6, 12]

  /// Nodes for the ways of a part with so many columns: each costs what there are, and large parts have too many ways
  /// anyhow.
  static func mostNodes(columns: Int) -> Int { min(10_000, 1_000_000 / max(1, columns)) }

  init(search: PriceSearch, kinds: UseKinds, prices: Prices, bounds: [Int128], unit: Int128) {
    self.search = search
    self.kinds = kinds
    self.prices = prices
    self.bounds = bounds
    self.unit = unit
  }

  /// The distance of a step.
  func distance(_ step: Int) -> Int128 { unit * Int128(Self.halves[step]) / 2 }

  /// The ways of every part at most a step's distance below its bound, the best first; nothing when they are too many.
  func ways(_ step: Int) -> [[Way]]? {
    known.withLock { known in
      if let found = known[step] { return found }
      let distance = distance(step)
      let found = WorkerThreads.map(count: bounds.count, threads: search.options.threads) { part in
        var counters = SelectionOutcome.Counters()
        return Self.ways(
          of: self.search.parts[part], self.search, self.kinds, self.prices, below: self.bounds[part], reach: distance,
          &counters)
      }
      let complete = found.allSatisfy { $0 != nil } ? found.compactMap { $0 } : nil
      known[step] = .some(complete)
      return complete
    }
  }

  /// The ways of one part within a reach below its bound, the best first; nothing when they are too many.
  static func ways(
    of part: Part, _ search: PriceSearch, _ kinds: UseKinds, _ prices: Prices, below bound: Int128, reach: Int128,
    _ counters: inout SelectionOutcome.Counters
  ) -> [Way]? {
    var enumeration = PartEnumeration(
      of: part, at: prices, search.model, kinds, below: bound, reach: reach, valueStep: search.step,
      monitor: search.monitor)
    enumeration.proceed(nodes: mostNodes(columns: part.columns.count))
    counters.add(enumeration.counters)
    guard enumeration.isComplete else { return nil }
    return enumeration.choices().map { Way(columns: $0, priced: prices.pricedValue(of: $0, in: search.model)) }
  }
}
