internal import Pools
internal import Quantities
internal import Regulation
internal import Results

/// Who carries what the envelope does not pay (reste à charge des établissements).
///
/// Between hospitals and overseas: in proportion to the time worked in each. Ambulatory: the employer alone. Time that
/// no cell states is shared equally by the establishments without a stated share. The last of them takes the cent that
/// rounding leaves. Months before the signed agreement, which the agency does not pay, are carried likewise.
struct EstablishmentSharing {
  private struct Establishment {
    let finess: String?
    let name: String?
    let weight: Int128
  }

  let pool: Pool

  /// What each establishment carries of a funded post.
  func shares(of row: Int, schedule: Int32, costs: CostTable) -> [Funding.EstablishmentShare] {
    let years = Array(costs.years(of: schedule))
    let rests = years.map { costs.full(schedule, in: $0) - costs.funded(schedule, in: $0) }
    let establishments = establishments(of: row)
    let weights = establishments.reduce(0) { $0 + $1.weight }
    let last = establishments.lastIndex { $0.weight > 0 }
    var remaining = rests
    return establishments.enumerated().map { index, establishment in
      let cents = rests.indices.map { year in
        let part = Rounding.halfAwayFromZero(Int128(rests[year]) * establishment.weight, over: weights)
        let carried = index == last ? remaining[year] : min(part, remaining[year])
        remaining[year] -= carried
        return carried
      }
      return Funding.EstablishmentShare(
        finess: establishment.finess, name: establishment.name,
        years: zip(years, cents).map { .init(year: $0, amount: Money(cents: $1)) },
        total: Money(cents: cents.reduce(0, +)))
    }
  }

  /// The establishments of a row with their parts of the time; the parts add up to more than nothing.
  private func establishments(of row: Int) -> [Establishment] {
    let employer = (finess: pool.text(row, "employer_finess"), name: pool.text(row, "employer_name"))
    guard pool.categories[row] != .ambulatory else {
      return [Establishment(finess: employer.finess, name: employer.name, weight: 1)]
    }
    let others = others(of: row)
    let stated = others.compactMap(\.share).reduce(0, +)
    let left = Int128(max(0, Share.whole.basisPoints - stated))
    // What is left is shared by the employer and those whose time no cell states; weights are multiplied by their
    // number so that the parts stay whole.
    let silent = Int128(others.count { $0.share == nil } + 1)
    let weights = others.map { $0.share.map { Int128($0) * silent } ?? left }
    let employerWeight = left == 0 && weights.allSatisfy { $0 == 0 } ? 1 : left
    return [Establishment(finess: employer.finess, name: employer.name, weight: employerWeight)]
      + zip(others, weights).map { Establishment(finess: $0.finess, name: $0.name, weight: $1) }
  }

  /// The partner and the third establishment, as far as any cell names them.
  private func others(of row: Int) -> [(finess: String?, name: String?, share: Int64?)] {
    ["partner", "third"].compactMap { prefix in
      let finess = pool.text(row, prefix + "_finess")
      let name = pool.text(row, prefix + "_name")
      let share = pool.numbers(prefix + "_share")?[row]
      let isNamed = finess != nil || name != nil || pool.text(row, prefix + "_kind") != nil
      return isNamed || share ?? 0 > 0 ? (finess, name, share) : nil
    }
  }
}
