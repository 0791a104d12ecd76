internal import Campaigns
internal import Pools
internal import Regulation

/// The limits of the published quota tables: posts of a category in one or several regions.
enum QuotaLimits {
  /// One family for each cell of the reading that the campaign chose.
  static func families(_ index: Int, of campaign: Campaign, pool: Pool, regulation: Regulation, offers: [Offer])
    -> [RuleFamily]
  {
    let use = campaign.quotas[index]
    let mask = offers.map { use.scope.includes(campaign.envelopes[$0.envelope]) }
    let indexOfCode = Dictionary(
      uniqueKeysWithValues: regulation.regions.enumerated().map { ($0.element.code, UInt8($0.offset)) })
    return (use.table.cells(reading: use.reading) ?? []).enumerated().map { number, cell in
      let regions = Set(cell.regionCodes.compactMap { indexOfCode[$0] })
      let rows = RowSet(rowCount: pool.count) {
        pool.categories[$0] == cell.category && regions.contains(pool.regions[$0])
      }
      return RuleFamily(
        origin: .quota(index, cell: number), id: use.id + "/" + cell.id, title: nil,
        counted: Tally(rows: rows, offers: mask, weight: .posts), base: nil, values: nil,
        limits: .init(atMost: Int64(cell.atMost)))
    }
  }
}
