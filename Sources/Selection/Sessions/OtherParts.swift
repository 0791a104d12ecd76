import Synchronization

/// What all parts but one can do together within the bounds of the linking rows as they are.
///
/// A change of one part leaves this as it is: beside each thing that the part can put into the linking rows, the most that
/// the others are worth is looked up.
final class OtherParts: Sendable {
  private let combined: CombinedWays
  /// All totals, those first that fall least short of the bounds.
  private let ranked: [(use: LinkingUse, total: CombinedWays.Total)]
  private let bounds: (lower: LinkingUse, upper: LinkingUse)
  private let prices: Prices
  /// What the others' bounds and those of the linking rows are worth at the prices.
  private let worth: Int128
  /// What falls further short than this is not known.
  private let reach: Int128
  private let partCount: Int
  /// What single columns of the part can put into the linking rows.
  private let kinds: [LinkingUse]
  private let known = Mutex<[LinkingUse: Int64?]>([:])
  private let knownOfCount = Mutex<[Int: Int128]>([:])

  init(
    _ combined: CombinedWays, of parts: KeptParts, _ columnUses: [LinkingUse], without part: Int, reach: Int128
  ) {
    self.combined = combined
    let columns = parts.components.parts[part].lazy.flatMap { parts.model.columns($0) }
    kinds = Array(Set(columns.map { columnUses[$0] }).subtracting([.none]))
    self.reach = reach
    prices = parts.prices
    partCount = parts.bounds.count
    bounds = parts.model.linkingBounds(parts.components.linking)
    worth = parts.bounds.reduce(parts.prices.worthOfBounds(parts.model), +) - parts.bounds[part]
    ranked = combined.totals.map { (use: $0, total: $1) }.sorted {
      ($0.total.shortfall, $0.use.amounts[0], $0.use.amounts[1], $0.use.amounts[2], $0.use.amounts[3])
        < ($1.total.shortfall, $1.use.amounts[0], $1.use.amounts[1], $1.use.amounts[2], $1.use.amounts[3])
    }
  }

  /// No combination of the others is worth more beside a use, at the prices.
  private func ceiling(beside use: LinkingUse) -> Int128 { worth - prices.worth(of: use) + 1 }

  /// No combination of the others that is not known is worth more than this beside a use.
  func mostUnknown(beside use: LinkingUse) -> Int128 { (ceiling(beside: use) - reach) >> Int128(Prices.bits) }

  /// Whether a use alone keeps to the upper bounds of the linking rows.
  func hasRoom(for use: LinkingUse) -> Bool { all(use.amounts .<= bounds.upper.amounts) }

  /// The most that a known combination of the others is worth beside a use; nothing when none fits.
  func most(beside use: LinkingUse) -> Int64? {
    if let most = known.withLock({ $0[use] }) { return most }
    let ceiling = ceiling(beside: use)
    var most: Int64?
    // What falls short by this or more is worth no more than the most found so far.
    var worthless = Int64.max
    for (other, total) in ranked {
      if total.shortfall >= worthless { break }
      guard total.value > most ?? .min, (use + other).lies(from: bounds.lower, to: bounds.upper) else { continue }
      most = total.value
      worthless = Int64(clamping: ceiling - Int128(total.value) << Int128(Prices.bits))
    }
    known.withLock { $0[use] = .some(most) }
    return most
  }

  /// The combinations of the others that fit beside a use and are worth a value, each as the numbers of the parts' ways;
  /// no more than so many.
  func combinations(beside use: LinkingUse, worth value: Int64, most: Int) -> [[Int]] {
    let ceiling = ceiling(beside: use)
    var found: [[Int]] = []
    var numbers = [Int](repeating: 0, count: partCount)
    for (other, total) in ranked {
      if Int128(value) << Int128(Prices.bits) > ceiling - Int128(total.shortfall) { break }
      guard total.value == value, (use + other).lies(from: bounds.lower, to: bounds.upper) else { continue }
      combined.collect(other, worth: value, &numbers, into: &found, most: most)
    }
    return found
  }
}

// MARK: What is worth most beside any use

extension OtherParts {
  /// Uses of a part beyond which they are not looked at one by one.
  private static let mostUses = 4_000

  /// The most that the others and the use of the linking rows by the part are worth together, in the units of priced
  /// values, when the part has so many columns in these rows at most.
  ///
  /// What is worth a value at the prices alone may not fit: whole columns seldom fill the rows to the last unit.
  func mostPriced(columns count: Int) -> Int128 {
    if let most = knownOfCount.withLock({ $0[count] }) { return most }
    let most = uses(of: count).map { mostPriced(beside: $0) } ?? worth + 1
    knownOfCount.withLock { $0[count] = most }
    return most
  }

  private func mostPriced(beside uses: [LinkingUse]) -> Int128 {
    let priced = uses.map { (use: $0, worth: prices.worth(of: $0) + 1) }.sorted { $0.worth > $1.worth }
    var most = worth + 1 - reach
    for (other, total) in ranked {
      if worth + 1 - Int128(total.shortfall) <= most { break }
      let value = Int128(total.value) << Int128(Prices.bits)
      for (use, worth) in priced {
        if value + worth <= most { break }
        if (use + other).lies(from: bounds.lower, to: bounds.upper) { most = value + worth }
      }
    }
    return most
  }

  /// Everything that so many columns at most can put into the linking rows; nothing where that is too much.
  private func uses(of count: Int) -> [LinkingUse]? {
    var uses: Set<LinkingUse> = [.none]
    var latest = uses
    for _ in 0..<count {
      var next: Set<LinkingUse> = []
      for use in latest {
        for kind in kinds {
          let sum = use + kind
          if all(sum.amounts .<= bounds.upper.amounts), !uses.contains(sum) { next.insert(sum) }
        }
      }
      uses.formUnion(next)
      latest = next
      guard uses.count <= Self.mostUses else { return nil }
    }
    return Array(uses)
  }
}

extension Prices {
  /// What a use of the linking rows is worth at the prices, rounded down, in the units of priced values.
  func worth(of use: LinkingUse) -> Int128 {
    var sum: Int128 = 0
    for (index, price) in fixed.enumerated() where price != 0 { sum += Int128(price) * Int128(use.amounts[index]) }
    return sum >> Int128(Self.extraBits)
  }
}

/// The other parts of each part of a model, put together when first asked for.
///
/// Halves of the parts are added to what is known without them, and halves of these, until one part is left out.
final class OthersOfParts: Sendable {
  private struct Known {
    var combined: [Range<Int>: CombinedWays?] = [:]
    var others: [Int: OtherParts?] = [:]
    var ways: [[CombinedWays.Way]]?
  }

  private let known = Mutex(Known())

  /// What the parts but one can do together; nothing where that is too much.
  func others(than part: Int, of parts: KeptParts) -> OtherParts? {
    guard let columnUses = parts.columnUses else { return nil }
    return known.withLock { known in
      if let others = known.others[part] { return others }
      let ways = known.ways ?? parts.weighedWays(columnUses)
      known.ways = ways
      let others = ways.flatMap { ways in
        Self.combined(without: part..<part + 1, parts, ways, &known.combined).map {
          OtherParts($0, of: parts, columnUses, without: part, reach: parts.tables.distance(0))
        }
      }
      known.others[part] = .some(others)
      return others
    }
  }

  /// All parts but a range of them, which comes from halving all.
  private static func combined(
    without range: Range<Int>, _ parts: KeptParts, _ ways: [[CombinedWays.Way]],
    _ known: inout [Range<Int>: CombinedWays?]
  ) -> CombinedWays? {
    if let combined = known[range] { return combined }
    var whole = 0..<ways.count
    if range == whole { return CombinedWays() }
    // The part of the parts that was halved into the range and what is beside it.
    while true {
      let middle = (whole.lowerBound + whole.upperBound) / 2
      let isBelow = range.upperBound <= middle
      let half = isBelow ? whole.lowerBound..<middle : middle..<whole.upperBound
      if half == range {
        let other = isBelow ? middle..<whole.upperBound : whole.lowerBound..<middle
        var combined = combined(without: whole, parts, ways, &known)
        for part in other { combined = combined.flatMap { parts.adding(part, ways[part], to: $0) } }
        known[range] = .some(combined)
        return combined
      }
      whole = half
    }
  }
}

extension KeptParts {
  /// What rounding can take off the shortfalls of all parts together.
  private var margin: Int128 { Int128(bounds.count) }

  fileprivate func adding(_ part: Int, _ ways: [CombinedWays.Way], to combined: CombinedWays) -> CombinedWays? {
    CombinedWays(
      combined, part: part, ways: ways, reach: Int64(clamping: tables.distance(0) + margin),
      ceiling: model.linkingBounds(components.linking).upper)
  }

  /// The ways of each part as the tables have them, those first that fall least short of the part's bound.
  fileprivate func weighedWays(_ columnUses: [LinkingUse]) -> [[CombinedWays.Way]]? {
    guard tables.distance(0) < 1 << 60, bounds.count <= 100, let ways = tables.ways(0) else { return nil }
    var weighed: [[CombinedWays.Way]] = []
    for (part, ways) in ways.enumerated() {
      var own: [CombinedWays.Way] = []
      for (number, way) in ways.enumerated() {
        let value = model.value(of: way.columns, level: 0)
        guard value.magnitude < 1 << 56 else { return nil }
        let use = way.columns.reduce(LinkingUse.none) { $0 + columnUses[Int($1)] }
        let shortfall = bounds[part] - value << Int128(Prices.bits) + prices.worth(of: use)
        own.append(.init(number: number, use: use, value: Int64(value), shortfall: max(0, Int64(clamping: shortfall))))
      }
      weighed.append(own.sorted { ($0.shortfall, $0.number) < ($1.shortfall, $1.number) })
    }
    return weighed
  }
}
