internal import Pools
internal import Quantities
internal import Regulation
internal import Results

/// How funded posts spread over the regions of the pool, each region counted once, in integers.
///
/// Dispersion is that of the rates r: funded posts per 100 000 inhabitants, in millionths.
struct RegionalIndicators {
  /// Every region of the pool by INSEE code.
  let regions: [Indicators.Region]
  /// Posts to move, add or take away to come to annex 1, by region and category; nil with one region.
  let distanceFromAnnex1: Int?
  private let rates: [Int128]

  init(_ problem: AllocationProblem, _ plan: AllocationPlan, _ funded: [Int]) {
    let pool = problem.pool
    var posts: [Place: Int] = [:]
    for row in funded { posts[Place(region: pool.regions[row], category: pool.categories[row]), default: 0] += 1 }
    let present = Set(pool.regions).sorted {
      problem.regulation.regions[Int($0)].code < problem.regulation.regions[Int($1)].code
    }
    regions = present.map { number in
      let region = problem.regulation.regions[Int(number)]
      let count = PostCategory.allCases.reduce(0) { $0 + (posts[Place(region: number, category: $1)] ?? 0) }
      let inhabitants = problem.regulation.populations.inhabitants[region.code]
      return Indicators.Region(
        code: region.code, name: region.name, funded: count, inhabitants: inhabitants,
        postsPer100k: inhabitants.map {
          Decimal6(millionths: Rounding.halfAwayFromZero(Int128(count) * 100_000_000_000, over: Int128($0)))
        },
        share: funded.isEmpty
          ? nil
          : Decimal6(millionths: Rounding.halfAwayFromZero(Int128(count) * 1_000_000, over: Int128(funded.count))))
    }
    rates = regions.compactMap { $0.postsPer100k.map { Int128($0.millionths) } }
    distanceFromAnnex1 = present.count > 1 ? Self.distance(problem, present, posts) : nil
  }

  private struct Place: Hashable {
    let region: UInt8
    let category: PostCategory
  }

  private var sum: Int128 { rates.reduce(0, +) }
  private var isSpread: Bool { rates.count > 1 && sum > 0 }

  /// Half the mean absolute difference over the mean: Σ |r − s| / (2 n Σ r).
  var gini: Decimal6? {
    guard isSpread else { return nil }
    var differences: Int128 = 0
    for first in rates { for second in rates { differences += abs(first - second) } }
    return Decimal6(
      millionths: Rounding.halfAwayFromZero(differences * 1_000_000, over: 2 * Int128(rates.count) * sum))
  }

  /// Σ r ln(n r / Σ r) / Σ r: 0 when all rates are the same, ln n when one region has everything.
  var theil: Decimal6? {
    guard isSpread else { return nil }
    let weighted = rates.filter { $0 > 0 }.reduce(Int128(0)) {
      $0 + $1 * NaturalLogarithm.trillionths(of: $1 * Int128(rates.count), over: sum)
    }
    return Decimal6(millionths: Rounding.halfAwayFromZero(weighted, over: sum * 1_000_000))
  }

  /// The largest rate minus the smallest.
  var gap: Decimal6? {
    guard isSpread, let least = rates.min(), let most = rates.max() else { return nil }
    return Decimal6(millionths: Int64(most - least))
  }

  /// Half of what the cells differ by and of what the totals differ by: a post that moves closes two differences.
  private static func distance(_ problem: AllocationProblem, _ present: [UInt8], _ posts: [Place: Int]) -> Int? {
    guard let annex = problem.regulation.quotaTables.first(where: { $0.id == "annex-1-2018" }) else { return nil }
    var published: [String: Int] = [:]
    for cell in annex.readings[0].cells where cell.regionCodes.count == 1 {
      published[cell.regionCodes[0] + cell.category.rawValue] = cell.atMost
    }
    var (differences, balance) = (0, 0)
    for region in present {
      for category in [PostCategory.hospital, .ambulatory] {
        let code = problem.regulation.regions[Int(region)].code
        let difference =
          (posts[Place(region: region, category: category)] ?? 0) - (published[code + category.rawValue] ?? 0)
        differences += abs(difference)
        balance += difference
      }
    }
    return (differences + abs(balance)) / 2
  }
}
