internal import Campaigns
internal import Pools
internal import Quantities
internal import Regulation
internal import Results

extension Recount {
  /// How many posts there are of each sort.
  var counts: Counts {
    let funded = plan.funded
    return Counts(
      posts: pool.count, eligible: reading.standing.isEligible.count { $0 }, funded: funded.count,
      points: funded.reduce(.zero) { $0 + value(of: $1) })
  }

  /// The regions of the pool by code, each with the categories that it asks for or has a quota of.
  var regionUses: [RegionUse] {
    struct Place: Hashable {
      let region: UInt8
      let category: PostCategory
    }
    var rowsOfPlace: [Place: [Int]] = [:]
    for row in 0..<pool.count {
      rowsOfPlace[Place(region: pool.regions[row], category: pool.categories[row]), default: []].append(row)
    }
    let asking = Set(pool.regions)
    var uses: [RegionUse] = []
    for (index, region) in regulation.regions.enumerated().sorted(by: { $0.element.code < $1.element.code }) {
      for category in PostCategory.allCases {
        let rows = rowsOfPlace[Place(region: UInt8(index), category: category)] ?? []
        let quota = quota(region.code, category)
        guard !rows.isEmpty || (asking.contains(UInt8(index)) && (quota ?? 0) > 0) else { continue }
        let funded = rows.filter { plan[$0] != nil }
        uses.append(
          RegionUse(
            code: region.code, name: region.name, category: category.rawValue, posts: rows.count,
            eligible: rows.count { reading.standing.isEligible[$0] }, funded: funded.count,
            quota: quota, euros: funded.reduce(.zero) { $0 + total(of: $1) }))
      }
    }
    return uses
  }

  /// The smallest quota of a region alone and a category; nil where no table has one.
  private func quota(_ region: String, _ category: PostCategory) -> Int? {
    campaign.quotas.flatMap { $0.table.cells(reading: $0.reading) ?? [] }
      .filter { $0.regionCodes == [region] && $0.category == category }.map(\.atMost).min()
  }

  /// The ratios that planners follow, as the format defines them.
  var indicators: Indicators {
    let funded = plan.funded
    let euros = funded.reduce(Money.zero) { $0 + total(of: $1) }
    let departments = funded.compactMap { row in
      pool.written("department", row).map { CellTest.folded($0, in: "department") }
    }
    let regions = regions(of: funded)
    let spread = RateSpread(regions.compactMap(\.postsPer100k))
    return Indicators(
      shareOutsideCHU: share(of: funded, needing: "employer_kind") { condition in
        .not(.any(["employer_kind", "partner_kind", "third_kind"].map { condition($0, .equals(["CHU"])) }))
      },
      shareZIPZAC: share(of: funded, needing: "zone") { condition in condition("zone", .equals(["ZIP", "ZAC"])) },
      shareScarce: scarceList.flatMap { list in
        share(of: funded, needing: nil) { condition in condition("speciality", list) }
      },
      departments: Set(departments).count,
      costPerPost: funded.isEmpty
        ? nil : Money(cents: Rounding.halfAwayFromZero(Int128(euros.cents), over: Int128(funded.count))),
      giniPostsPer100k: spread.gini, theilPostsPer100k: spread.theil, gapPostsPer100k: spread.gap,
      distanceFromAnnex1: distanceFromAnnex1, regions: regions,
      populationYear: regulation.populations.year)
  }

  /// The part of the funded rows that satisfy a condition, to the millionth; nil where nothing is funded or the pool
  /// lacks the column.
  private func share(
    of funded: [Int], needing column: String?, _ condition: ((String, ColumnTest) -> RowCondition) -> RowCondition
  ) -> Decimal6? {
    guard !funded.isEmpty, column.map({ pool.columns[$0] != nil }) ?? true else { return nil }
    let test = condition { column, test in
      RowCondition(.column(ColumnReference(name: column), test), pool: pool, regulation: regulation)
    }
    return Self.ratio(funded.count { test.holds($0) }, funded.count)
  }

  static func ratio(_ part: Int, _ whole: Int) -> Decimal6 {
    Decimal6(millionths: Rounding.halfAwayFromZero(Int128(part) * 1_000_000, over: Int128(whole)))
  }

  /// The first list of specialities that the scoring names.
  private var scarceList: ColumnTest? {
    for criterion in campaign.scoring {
      if let condition = criterion.condition, let list = Self.specialityList(in: condition) { return list }
    }
    return nil
  }

  private static func specialityList(in condition: Condition) -> ColumnTest? {
    switch condition {
    case .column(let column, .list(let name, let entries)) where column.name == "speciality":
      return .list(name: name, entries: entries)
    case .all(let parts), .any(let parts): return parts.lazy.compactMap { specialityList(in: $0) }.first
    case .column, .not: return nil
    }
  }
}
