internal import Pools
internal import Quantities
internal import Regulation
internal import Results

/// What the establishments carry themselves of a funded post.
///
/// Ambulatory: the employer carries all. Otherwise each carries the part of the time that is worked there; time that no
/// cell states is shared evenly by those without a stated share. The last one that works takes the cent that rounding leaves.
struct EstablishmentTests: Sendable {
  let pool: Pool

  private struct Site {
    let finess: String?
    let name: String?
    /// Basis points of the time; nil where no cell states them.
    let share: Int64?
  }

  /// What each establishment carries of what the envelope does not pay.
  func shares(of row: Int, years: [CostTests.Year]) -> [Funding.EstablishmentShare] {
    let sites = sites(of: row)
    let weights = Self.weights(of: sites.map(\.share))
    let sum = weights.reduce(0, +)
    let last = weights.lastIndex { $0 > 0 }
    var rests = years.map { ($0.full - $0.paid).cents }
    var shares: [Funding.EstablishmentShare] = []
    for (index, site) in sites.enumerated() {
      let parts = years.indices.map { year -> Int64 in
        let whole = Int128((years[year].full - years[year].paid).cents)
        let part = Rounding.halfAwayFromZero(whole * weights[index], over: sum)
        let carried = index == last ? rests[year] : min(part, rests[year])
        rests[year] -= carried
        return carried
      }
      shares.append(
        .init(
          finess: site.finess, name: site.name,
          years: zip(years, parts).map { .init(year: $0.year, amount: Money(cents: $1)) },
          total: Money(cents: parts.reduce(0, +))))
    }
    return shares
  }

  private func sites(of row: Int) -> [Site] {
    let employer = Site(finess: text("employer_finess", row), name: text("employer_name", row), share: nil)
    if pool.categories[row] == .ambulatory { return [employer] }
    let partner = Site(
      finess: text("partner_finess", row), name: text("partner_name", row), share: pool.number("partner_share", row))
    let third = Site(
      finess: text("third_finess", row), name: text("third_name", row), share: pool.number("third_share", row))
    var sites = [employer]
    if isNamed(partner, kind: text("partner_kind", row)) { sites.append(partner) }
    if isNamed(third, kind: text("third_kind", row)) { sites.append(third) }
    return sites
  }

  private func isNamed(_ site: Site, kind: String?) -> Bool {
    site.finess != nil || site.name != nil || kind != nil || (site.share ?? 0) > 0
  }

  private func text(_ column: String, _ row: Int) -> String? { pool.written(column, row) }

  /// Whole weights in proportion to the time; the employer's share is never stated, so one site at least is silent.
  private static func weights(of shares: [Int64?]) -> [Int128] {
    let stated = shares.reduce(Int64(0)) { $0 + ($1 ?? 0) }
    let silent = Int128(shares.count { $0 == nil })
    let left = Int128(max(0, 10_000 - stated))
    return shares.map { share in share.map { Int128($0) * silent } ?? left }
  }
}
