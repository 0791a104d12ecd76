import Glibc
import LinearProgramming

/// The bound of a large problem at multipliers, smoothed by a heat, with its slope and curvature.
///
/// Every group spreads itself over its columns: one that is worth `d` less than the best of its group has a share of
/// e^(−d/heat). Rows are measured by their largest amounts, so that multipliers are values; links have no part in the slope.
struct SmoothedBound: Sendable {
  /// The bound itself, in doubles.
  private(set) var bound = 0.0
  /// By how much the spread raises it.
  private(set) var excess = 0.0
  /// What the groups put into every row as they are spread.
  private(set) var activity: [Double]
  /// How much less they put into a row for the multiplier of another; lower triangle by rows.
  private(set) var curvature: [Double]

  /// Columns whose share would be below e to the minus this are not taken.
  private static let depth = 25.0
  /// Groups are added up in so many chunks, whatever the number of threads: each has a curvature of its own.
  private static let chunks = 4

  private init(rows: Int) {
    activity = Array(repeating: 0, count: rows)
    curvature = Array(repeating: 0, count: rows * rows)
  }

  /// The smoothed bound of some groups.
  ///
  /// - Parameters:
  ///   - pricing: the whole problem.
  ///   - groups: the groups, all of them or a sample.
  ///   - fraction: part of the bounds that these groups may use.
  ///   - largest: largest amount of every row.
  ///   - multipliers: multipliers by row, of amounts as they are.
  ///   - heat: the heat, in values; above 0.
  init(
    _ pricing: Pricing, _ groups: [Int32], fraction: Double, largest: [Double], at multipliers: [Double], heat: Double
  ) {
    self.init(rows: pricing.problem.rows.count)
    let parts = WorkerThreads.map(count: Self.chunks, threads: pricing.threads) { chunk in
      let range = (groups.count * chunk / Self.chunks)..<(groups.count * (chunk + 1) / Self.chunks)
      var part = SmoothedBound(rows: pricing.problem.rows.count)
      var shares: [Double] = []
      var entries: [(row: Int, amount: Double)] = []
      pricing.visit(groups[range], multipliers) { group, candidates in
        guard part.spread(candidates, heat, &shares) else { return }
        entries.removeAll(keepingCapacity: true)
        var mean = entries
        for (candidate, share) in zip(candidates, shares) where share > 0 {
          entries.removeAll(keepingCapacity: true)
          if candidate.column >= 0 {
            for entry in pricing.problem.entries(ofColumn: Int(candidate.column)) {
              let row = Int(pricing.problem.rowIndices[entry])
              entries.append((row, Double(pricing.problem.amounts[entry]) / largest[row]))
            }
          }
          for entry in entries {
            if let place = mean.firstIndex(where: { $0.row == entry.row }) {
              mean[place].amount += share * entry.amount
            } else {
              mean.append((entry.row, share * entry.amount))
            }
          }
          if share < 1 { part.curve(entries, by: share / heat) }
        }
        for (row, amount) in mean { part.activity[row] += amount }
        if shares.allSatisfy({ $0 < 1 }) { part.curve(mean, by: -1 / heat) }
      }
      return part
    }
    for part in parts { add(part) }
    bound += fraction * pricing.worthOfBounds(multipliers)
  }

  /// Share of each candidate of a group; says whether there is one.
  private mutating func spread(_ candidates: [Pricing.Candidate], _ heat: Double, _ shares: inout [Double]) -> Bool {
    guard let best = candidates.lazy.map(\.profit).max() else { return false }
    shares.removeAll(keepingCapacity: true)
    var total = 0.0
    for candidate in candidates {
      let fall = (best - candidate.profit) / heat
      let share = fall < Self.depth ? exp(-fall) : 0
      shares.append(share)
      total += share
    }
    for place in shares.indices { shares[place] /= total }
    bound += best
    excess += heat * log(total)
    return true
  }

  private mutating func curve(_ entries: [(row: Int, amount: Double)], by factor: Double) {
    let rows = activity.count
    for (row, amount) in entries {
      for (other, second) in entries where other <= row {
        curvature[row * rows + other] += factor * amount * second
      }
    }
  }

  private mutating func add(_ part: SmoothedBound) {
    bound += part.bound
    excess += part.excess
    for row in activity.indices { activity[row] += part.activity[row] }
    for place in curvature.indices { curvature[place] += part.curvature[place] }
  }
}
