internal import Campaigns
internal import Pools
internal import Quantities
internal import Regulation

/// Which regime costs each row, and with which component cases: rows that cost the same share one ``MonthlyCost``.
struct RegimeChoice: Sendable {
  /// What a row pays for a month and from when the agency pays.
  struct Class: Sendable {
    let monthly: MonthlyCost
    let regime: Int
  }

  /// The distinct monthly costs.
  private(set) var classes: [Class] = []
  /// For each row its class; -1 where no regime applies, -2 where its category has no rate.
  private(set) var classOfRow: [Int32]

  /// Marks a row that no regime costs.
  static let noRegime: Int32 = -1
  /// Marks a row whose category has no rate.
  static let noRate: Int32 = -2

  private struct Key: Hashable {
    let regime: Int
    let category: PostCategory
    let chosen: [Int?]
    let stated: Int64?
  }

  init(campaign: Campaign, pool: Pool, reading: ConditionReading) {
    classOfRow = Array(repeating: Self.noRegime, count: pool.count)
    var remaining = RowSet(rowCount: pool.count, full: true)
    var found: [Key: Int32] = [:]
    let stated = pool.numbers("monthly_cost")
    for (index, use) in campaign.regimes.enumerated() {
      var rows = reading.rows(satisfying: use.condition)
      rows.formIntersection(remaining)
      remaining.subtract(rows)
      let cases = ComponentCases(use.regime, reading: reading)
      for row in rows.rows {
        let key = Key(
          regime: index, category: pool.categories[row], chosen: cases.chosen(row), stated: stated?[row])
        if let known = found[key] {
          classOfRow[row] = known
          continue
        }
        let monthly = MonthlyCost(
          regime: use.regime, category: key.category, chosen: key.chosen,
          stated: key.stated.map { Money(cents: $0) })
        let number = monthly.map { monthly in
          classes.append(Class(monthly: monthly, regime: index))
          return Int32(classes.count - 1)
        }
        found[key] = number ?? Self.noRate
        classOfRow[row] = number ?? Self.noRate
      }
    }
  }
}

/// Which case of each component applies to a row.
struct ComponentCases {
  private let cases: [[RowSet?]]

  init(_ regime: PayRegime, reading: ConditionReading) {
    guard case .components(let components, _) = regime.basis else {
      cases = []
      return
    }
    cases = components.map { component in
      component.cases.map { entry in entry.condition.map { reading.rows(satisfying: $0) } }
    }
  }

  /// For each component the first case that applies; nil for none.
  func chosen(_ row: Int) -> [Int?] {
    cases.map { entries in entries.firstIndex { $0?.contains(row) ?? true } }
  }
}

extension Pool {
  /// A column of numbers; nil where it is absent.
  func numbers(_ column: String) -> NumberColumn? {
    if case .numbers(let numbers) = columns[column] { return numbers }
    return nil
  }
}
