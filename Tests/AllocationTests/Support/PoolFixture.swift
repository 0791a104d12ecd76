import Campaigns
import Pools
import Quantities
import Regulation

/// Small pools and campaigns written out in tests.
enum PoolFixture {
  static let regions = [
    Region(code: "04", name: "La Réunion", abbreviation: nil, isOverseas: true),
    Region(code: "06", name: "Mayotte", abbreviation: nil, isOverseas: true),
    Region(code: "44", name: "Grand Est", abbreviation: "GES", isOverseas: false),
    Region(code: "93", name: "Provence-Alpes-Côte d'Azur", abbreviation: "PACA", isOverseas: false),
  ]

  static let regulation = Regulation(
    version: "test", regions: regions, departments: [],
    populations: RegionalPopulations(
      year: 2023, inhabitants: ["04": 880_000, "06": 300_000, "44": 5_500_000, "93": 5_100_000]),
    regimes: [], eligibilitySets: [], quotaTables: [], lists: [])

  private static let numbers: [String: NumberColumn.Unit] = [
    "rank": .whole, "overseas_months": .whole, "partner_share": .basisPoints, "third_share": .basisPoints,
    "peripheral_share": .basisPoints, "commission_score": .millionths, "monthly_cost": .cents,
  ]
  private static let dates: Set = ["filed_on", "agreement_on", "des_on"]
  private static let flags: Set = ["commitment", "qpv"]

  /// A pool of rows given as columns and cells; `id` is required, `region` is 93 and `category` hospital by default.
  static func pool(_ rows: [[String: String]]) -> Pool {
    let sorted = rows.sorted { ($0["id"] ?? "").utf8.lexicographicallyPrecedes(($1["id"] ?? "").utf8) }
    var ids = TextArena()
    for row in sorted { ids.append((row["id"] ?? "").utf8) }
    let names = Set(sorted.flatMap(\.keys)).subtracting(["id", "region", "category"])
    var columns: [String: Column] = [:]
    for name in names { columns[name] = column(name, sorted.map { $0[name] ?? "" }) }
    return Pool(
      files: ["pool.csv"], ids: ids,
      regions: sorted.map { row in UInt8(regions.firstIndex { $0.code == row["region"] ?? "93" } ?? 0) },
      categories: sorted.map { PostCategory(rawValue: $0["category"] ?? "hospital") ?? .hospital }, columns: columns,
      ownColumns: [], origins: sorted.indices.map { (0, Int32($0 + 2)) }, skippedRows: [], warnings: [], sha256: "",
      isSynthetic: true)
  }

  private static func column(_ name: String, _ cells: [String]) -> Column {
    if let unit = numbers[name] {
      let digits =
        switch unit {
        case .whole: 0
        case .cents, .basisPoints: 2
        case .millionths: 6
        }
      return .numbers(
        NumberColumn(values: cells.map { DecimalText.scaled($0, digits: digits) ?? NumberColumn.blank }, unit: unit))
    }
    if dates.contains(name) {
      return .dates(DateColumn(dayNumbers: cells.map { CalendarDate(text: $0)?.dayNumber ?? DateColumn.blank }))
    }
    if flags.contains(name) {
      return .flags(FlagColumn(flags: cells.map { cell in YesNo.value(of: cell).map { $0 ? .yes : .no } ?? .blank }))
    }
    var values = TextArena()
    var codes: [String: Int32] = [:]
    let coded = cells.map { cell -> Int32 in
      if cell.isEmpty { return -1 }
      if let code = codes[cell] { return code }
      codes[cell] = Int32(values.append(cell.utf8))
      return Int32(values.count - 1)
    }
    return .texts(CodedColumn(codes: coded, values: values))
  }

  /// A regime of 1 000 € a month, paid in full.
  static let plainRegime = RegimeUse(
    id: "plain",
    regime: PayRegime(
      id: "plain", title: "", basis: .notified(Money(euros: 1_000), per: .month), rate: .uniform(.whole),
      paidFrom: .start, references: []))

  static let november2020 = YearMonth(year: 2020, month: 11)

  /// A campaign of two-year posts from November 2020 whose points come from `commission_score`.
  static func campaign(
    envelopes: [Envelope], rules: [AllocationRule] = [], decisions: [Decision] = [],
    starts: [YearMonth] = [november2020], durations: [Int] = [24], durationValues: [Int: Decimal6] = [:],
    regimes: [RegimeUse] = [plainRegime], eligibility: [EligibilityUse] = [], quotas: [QuotaUse] = [],
    objective: Objective = .points
  ) -> Campaign {
    Campaign(
      title: "test", cohort: "2020-2022", fiscalYears: [2020, 2021, 2022], starts: starts, durations: durations,
      durationValues: durationValues, regimes: regimes, eligibility: eligibility, envelopes: envelopes, quotas: quotas,
      rules: rules,
      scoring: [Criterion(id: "commission", source: .column(ColumnReference(name: "commission_score"), weight: .one))],
      decisions: decisions, objective: objective)
  }
}
