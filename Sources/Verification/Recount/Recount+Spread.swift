internal import Pools
internal import Quantities
internal import Regulation
internal import Results

extension Recount {
  /// Every region of the pool by code, with its funded posts.
  func regions(of funded: [Int]) -> [Indicators.Region] {
    var posts: [UInt8: Int] = [:]
    for region in pool.regions { posts[region] = 0 }
    for row in funded { posts[pool.regions[row], default: 0] += 1 }
    return posts.map { number, count in
      let region = regulation.regions[Int(number)]
      let inhabitants = regulation.populations.inhabitants[region.code]
      return Indicators.Region(
        code: region.code, name: region.name, funded: count, inhabitants: inhabitants,
        postsPer100k: inhabitants.map {
          Decimal6(millionths: Rounding.halfAwayFromZero(Int128(count) * 100_000_000_000, over: Int128($0)))
        }, share: funded.isEmpty ? nil : Self.ratio(count, funded.count))
    }.sorted { $0.code < $1.code }
  }

  /// Posts to move, add or take away to come to annex 1: as many as the larger of the surpluses and the shortages of the
  /// regions' categories.
  var distanceFromAnnex1: Int? {
    let present = Set(pool.regions)
    guard present.count > 1, let annex = regulation.quotaTables.first(where: { $0.id == "annex-1-2018" }) else {
      return nil
    }
    struct Place: Hashable {
      let region: UInt8
      let category: PostCategory
    }
    var posts: [Place: Int] = [:]
    for row in plan.funded { posts[Place(region: pool.regions[row], category: pool.categories[row]), default: 0] += 1 }
    let cells = annex.readings[0].cells.filter { $0.regionCodes.count == 1 }
    var (surplus, shortage) = (0, 0)
    for number in present {
      let code = regulation.regions[Int(number)].code
      for category in PostCategory.allCases where category != .overseas {
        let published = cells.last { $0.regionCodes == [code] && $0.category == category }?.atMost ?? 0
        let here = posts[Place(region: number, category: category)] ?? 0
        if here > published { surplus += here - published } else { shortage += published - here }
      }
    }
    return max(surplus, shortage)
  }
}

/// How far rates are apart; nothing can be said of a single one, nor where all are 0.
struct RateSpread {
  private let rates: [Int128]
  private let sum: Int128

  /// The spread of rates in millionths.
  init(_ rates: [Decimal6]) {
    self.rates = rates.map { Int128($0.millionths) }.sorted()
    sum = self.rates.reduce(0, +)
  }

  private var count: Int128 { Int128(rates.count) }

  /// Half the mean difference over the mean.
  ///
  /// With the rates in ascending order the sum of all differences is 2 Σ (2 i − n − 1) r(i).
  var gini: Decimal6? {
    guard rates.count > 1, sum > 0 else { return nil }
    let differences = rates.enumerated().reduce(Int128(0)) {
      $0 + 2 * (2 * Int128($1.offset + 1) - count - 1) * $1.element
    }
    return Decimal6(millionths: Rounding.halfAwayFromZero(differences * 1_000_000, over: 2 * count * sum))
  }

  /// The mean of r / m ln(r / m), m being the mean.
  var theil: Decimal6? {
    guard rates.count > 1, sum > 0 else { return nil }
    var total: Int128 = 0
    for rate in rates where rate > 0 { total += rate * NaturalLogarithm.trillionths(of: rate * count, over: sum) }
    return Decimal6(millionths: Rounding.halfAwayFromZero(total, over: sum * 1_000_000))
  }

  /// The largest minus the smallest.
  var gap: Decimal6? {
    guard let first = rates.first, let last = rates.last, rates.count > 1, sum > 0 else { return nil }
    return Decimal6(millionths: Int64(last - first))
  }
}
