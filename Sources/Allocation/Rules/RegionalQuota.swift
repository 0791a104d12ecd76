internal import Campaigns
internal import Pools
internal import Regulation
internal import Wordings

/// A published split: posts of a category in one or several regions, at most so many.
enum RegionalQuota: RuleKind {
  static let id = "regional-quota"
  static let form = "Σ_{i ∈ cell} Σ_{o ∈ fund} x[i,o] ≤ quota(cell)"
  static var meaning: Wording {
    Wording(
      en: "In each cell of a published table, no more posts are funded than it grants.",
      fr: "Dans chaque case d’un tableau publié, il n’est pas financé plus de postes qu’il n’en accorde.")
  }

  static func families(in setting: RuleSetting) -> [RuleFamily] {
    let categories = PostCategory.allCases.count
    let codes = setting.pool.regions.indices.map {
      Int32(Int(setting.pool.regions[$0]) * categories + setting.pool.categories[$0].position)
    }
    return setting.campaign.quotas.enumerated().map { index, use in
      let cells = use.table.cells(reading: use.reading) ?? []
      var cellsOfCode = [[Int32]](repeating: [], count: setting.regulation.regions.count * categories)
      for (number, cell) in cells.enumerated() {
        for (region, place) in setting.regulation.regions.enumerated() where cell.regionCodes.contains(place.code) {
          cellsOfCode[region * categories + cell.category.position].append(Int32(number))
        }
      }
      return RuleFamily(
        origin: .quota(index), id: use.id, title: nil,
        counted: Tally(rows: nil, offers: setting.mask(of: use.scope), weight: .posts), base: nil,
        values: RowValues(labels: cells.map(\.id), codes: codes, valuesOfCode: cellsOfCode),
        bounds: .each(cells.map { .init(atMost: Int64($0.atMost)) }))
    }
  }
}
