internal import Pools
internal import Quantities
internal import Regulation
internal import Results

/// Who carries what the envelope does not pay (reste à charge des établissements).
///
/// Between hospitals and overseas: in proportion to the time worked in each. Ambulatory: the employer alone. Time that
/// no cell states is shared equally by the establishments without a stated share. The last establishment takes the cent
/// that rounding leaves. Months before the signed agreement, which the agency does not pay, are carried likewise.
struct EstablishmentSharing {
  private struct Establishment {
    let finess: String?
    let name: String?
    let weight: Int128
  }

  let pool: Pool

  /// What each establishment carries of a funded post.
  func shares(of row: Int, schedule: PostCosting.Schedule) -> [Funding.EstablishmentShare] {
    let establishments = establishments(of: row)
    let weights = establishments.reduce(0) { $0 + $1.weight }
    var remaining = zip(schedule.fullCents, schedule.cents).map { $0 - $1 }
    let rests = remaining
    return establishments.enumerated().map { index, establishment in
      let isLast = index == establishments.count - 1
      let cents = rests.indices.map { year in
        let part =
          isLast
          ? remaining[year] : Rounding.halfAwayFromZero(Int128(rests[year]) * establishment.weight, over: weights)
        remaining[year] -= part
        return part
      }
      return Funding.EstablishmentShare(
        finess: establishment.finess, name: establishment.name,
        years: cents.enumerated().map { .init(year: schedule.firstYear + $0.offset, amount: Money(cents: $0.element)) },
        total: Money(cents: cents.reduce(0, +)))
    }
  }

  private func establishments(of row: Int) -> [Establishment] {
    let employer = (finess: pool.text(row, "employer_finess"), name: pool.text(row, "employer_name"))
    guard pool.categories[row] != .ambulatory else {
      return [Establishment(finess: employer.finess, name: employer.name, weight: 1)]
    }
    var others: [(finess: String?, name: String?, share: Int64?)] = []
    for (prefix, hasName) in [("partner", true), ("third", false)] {
      let finess = pool.text(row, prefix + "_finess")
      let name = hasName ? pool.text(row, prefix + "_name") : nil
      let share = pool.numbers(prefix + "_share")?[row]
      if finess != nil || name != nil || pool.text(row, prefix + "_kind") != nil || share ?? 0 > 0 {
        others.append((finess, name, share))
      }
    }
    let stated = others.compactMap(\.share).reduce(0, +)
    let silent = Int128(others.count { $0.share == nil } + 1)
    let left = Int128(max(0, Share.whole.basisPoints - stated))
    let weights = others.map { $0.share.map { Int128($0) * silent } ?? left }
    let employerWeight = left == 0 && weights.allSatisfy { $0 == 0 } ? 1 : left
    return [Establishment(finess: employer.finess, name: employer.name, weight: employerWeight)]
      + zip(others, weights).map { Establishment(finess: $0.finess, name: $0.name, weight: $1) }
  }
}
