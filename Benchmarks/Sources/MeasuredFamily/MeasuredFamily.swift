public import Selection

/// Seeded problems of the size and shape of national campaigns, in numbers only.
///
/// Seventeen zones; every group has 1 to 8 columns (two funds, two durations, two starts); values are sums of a few
/// weights; quotas by zone and category, amounts by zone and year for one fund and by year for the whole for the other,
/// at most a few groups per establishment, at least 60 % of each zone's groups of one kind, 1 % decided in, 1 % decided
/// out, 2 % in pairs.
public struct MeasuredFamily: Sendable {
  /// How much of the pool can be chosen.
  public enum Selectivity: String, Sendable, CaseIterable {
    /// About 600 groups, whatever the size of the pool.
    case selective = "SEL"
    /// About 30 % of the groups.
    case proportional = "PROP"
  }

  let groupCount: Int
  let zoneCount: Int
  let selectivity: Selectivity
  private let establishmentCount: Int
  private var random: SeededGenerator

  /// Starts a pool of a size and a seed.
  ///
  /// - Parameters:
  ///   - groups: size of the pool.
  ///   - selectivity: how much of it can be chosen.
  ///   - seed: what the pool is drawn from.
  ///   - zones: number of zones.
  ///   - establishments: their number in all; by default one for nine groups, up to a thousand, which is about how many
  ///     there are in the country.
  public init(groups: Int, selectivity: Selectivity, seed: UInt64, zones: Int = 17, establishments: Int? = nil) {
    establishmentCount = establishments ?? min(1_000, groups / 9)
    zoneCount = zones
    groupCount = groups
    self.selectivity = selectivity
    random = SeededGenerator(seed: seed)
  }

  private static let weights: [Int64] = [3_000, 2_500, 2_000, 1_500, 1_000, 800, 500]
  private static let monthlyCosts: [Int64] = [412_531, 524_999, 324_979, 360_000, 288_450, 206_266]

  private struct ZoneRows {
    var quotas: [Int]
    var innerQuota: Int
    var fundYears: [Int]
    var share: Int
    var establishments: [Int] = []
  }

  /// Draws the problem.
  ///
  /// - Throws: ``SelectionProblemError`` never, unless the generator itself is wrong.
  public mutating func drawn() throws(SelectionProblemError) -> SelectionProblem {
    var draft = SelectionProblem.Draft(levels: 4)
    let target = selectivity == .selective ? min(600, groupCount * 3 / 10) : groupCount * 3 / 10
    let national = (0..<3).map { year in
      draft.addRow(upper: Int64(Double(target) * 0.5 * Self.meanYearCost[year]))
    }
    let shares = zoneShares()
    var zones = shares.map { makeZone($0, target, &draft) }
    for group in 0..<groupCount { addGroup(group, shares, &zones, national, &draft) }
    var paired = 0
    while paired + 1 < groupCount / 50 {
      // Neighbours of a pair lie in one zone, as zones are dealt in turn below.
      let first = Int.random(in: 0..<max(1, groupCount - zoneCount), using: &random)
      if first + zoneCount < groupCount, first % (2 * zoneCount) < zoneCount {
        draft.addLink(.together([Int32(first), Int32(first + zoneCount)]))
      }
      paired += 2
    }
    return try draft.finished()
  }

  private static let meanYearCost: [Double] = [1_800_000, 4_000_000, 2_000_000]

  private mutating func zoneShares() -> [Double] {
    let raw = (0..<zoneCount).map { _ in Double.random(in: 0.6...1.6, using: &random) }
    let total = raw.reduce(0, +)
    return raw.map { $0 / total }
  }

  private mutating func makeZone(_ share: Double, _ target: Int, _ draft: inout SelectionProblem.Draft) -> ZoneRows {
    let posts = Double(target) * share
    let quotas = [0.30, 0.22, 0.08].map { draft.addRow(upper: Int64((posts * $0).rounded(.up))) }
    let inner = draft.addRow(upper: max(1, Int64(posts * 0.1)))
    let years = (0..<3).map { draft.addRow(upper: Int64(posts * 0.5 * Self.meanYearCost[$0])) }
    var zone = ZoneRows(quotas: quotas, innerQuota: inner, fundYears: years, share: draft.addRow(lower: 0))
    let establishments = max(3, establishmentCount / zoneCount)
    let most = selectivity == .selective ? 2 : max(4, target * 13 / 10 / max(1, establishmentCount))
    for _ in 0..<establishments { zone.establishments.append(draft.addRow(upper: Int64(most))) }
    return zone
  }

  private mutating func addGroup(
    _ group: Int, _ shares: [Double], _ zones: inout [ZoneRows], _ national: [Int],
    _ draft: inout SelectionProblem.Draft
  ) {
    let zone = zones[group % zoneCount]
    // Decided in: one in a hundred of those that can be chosen, or the decisions alone would exceed the limits.
    let draw = Int.random(in: 0..<10_000, using: &random)
    let decidedIn = 100 * min(600, groupCount * 3 / 10) / groupCount
    draft.beginGroup(decision: draw < decidedIn ? .forcedIn : draw > 9_900 ? .forcedOut : .free)
    var points: Int64 = 1_000
    for weight in Self.weights where Int.random(in: 0..<3, using: &random) == 0 { points += weight }
    let category = [0, 0, 0, 1, 1, 2][Int.random(in: 0..<6, using: &random)]
    let isInner = Int.random(in: 0..<8, using: &random) == 0
    let establishment = Int.random(in: 0..<zone.establishments.count, using: &random)
    let isOutside = establishment % 3 != 0
    let monthly = Self.monthlyCosts[Int.random(in: 0..<Self.monthlyCosts.count, using: &random)]
    let rate = [5_000, 8_000, 10_000][Int.random(in: 0..<3, using: &random)]
    let funds = [[0], [1], [0, 1]][Int.random(in: 0..<3, using: &random)]
    let durations = [[12], [24], [24], [12, 24]][Int.random(in: 0..<4, using: &random)]
    let starts = [[0], [0], [1], [0, 1]][Int.random(in: 0..<4, using: &random)]
    for fund in funds {
      for duration in durations {
        for start in starts {
          let months = Self.months(duration, start)
          let cost = months.map { (monthly * Int64(rate) * Int64($0) + 5_000) / 10_000 }
          var amounts = (0..<3).filter { cost[$0] > 0 }.map { year in
            (row: fund == 0 ? national[year] : zone.fundYears[year], amount: cost[year])
          }
          if fund == 0 { amounts.append((zone.quotas[category], 1)) }
          if fund == 0 && isInner { amounts.append((zone.innerQuota, 1)) }
          amounts.append((zone.share, isOutside ? 4_000 : -6_000))
          amounts.append((zone.establishments[establishment], 1))
          let value = duration == 12 ? (points * 85 + 50) / 100 : points
          let lot = Int64.random(in: 0..<(1 << 20), using: &random)
          draft.addColumn(values: [value, 1, -cost.reduce(0, +), -lot], amounts: amounts)
        }
      }
    }
  }

  private static func months(_ duration: Int, _ start: Int) -> [Int] {
    switch (duration, start) {
    case (12, 0): [2, 10, 0]
    case (12, _): [8, 4, 0]
    case (_, 0): [2, 12, 10]
    default: [8, 12, 4]
    }
  }
}
