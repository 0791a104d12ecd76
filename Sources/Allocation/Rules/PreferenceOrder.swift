internal import Campaigns
internal import Pools
internal import Quantities
internal import Regulation

/// An establishment's own order of preference (ordre de préférence): who may be funded only after whom.
///
/// Only eligible rows with a rank take part; a row needs every row of the rank just before its own.
struct PreferenceOrder: Sendable {
  /// The rule in the campaign.
  let rule: Int
  /// Rows and the rows that each needs, by row.
  let links: [(row: Int32, needs: Int32)]

  /// The order that a rule sets; nil for a rule without one.
  init?(
    _ index: Int, of campaign: Campaign, pool: Pool, regulation: Regulation, reading: ConditionReading, eligible: RowSet
  ) {
    let rule = campaign.rules[index]
    guard let column = rule.limits.inOrderOf else { return nil }
    var rows = reading.rows(satisfying: rule.condition)
    rows.formIntersection(eligible)
    let ranks = Self.ranks(column.name, pool)
    let values = rule.per.map { RowValues(column: $0.name, among: rows, pool: pool, regulation: regulation) }
    var ranked: [Int32: [(rank: Int64, row: Int32)]] = [:]
    for row in rows.rows {
      guard let rank = ranks(row) else { continue }
      for value in values?.values(of: row) ?? [0] { ranked[value, default: []].append((rank, Int32(row))) }
    }
    var links: [(row: Int32, needs: Int32)] = []
    for value in ranked.keys.sorted() {
      let members = (ranked[value] ?? []).sorted { ($0.rank, $0.row) < ($1.rank, $1.row) }
      let steps = Dictionary(grouping: members, by: \.rank)
      let order = steps.keys.sorted()
      for (before, after) in zip(order, order.dropFirst()) {
        for member in steps[after] ?? [] {
          for needed in steps[before] ?? [] { links.append((member.row, needed.row)) }
        }
      }
    }
    self.rule = index
    self.links = links.sorted { ($0.row, $0.needs) < ($1.row, $1.needs) }
  }

  private static func ranks(_ column: String, _ pool: Pool) -> (Int) -> Int64? {
    switch pool.columns[column] {
    case .numbers(let numbers): { numbers[$0] }
    case .texts(let texts): { row in texts[row].flatMap { DecimalText.scaled($0, digits: 6) } }
    case .dates(let dates): { row in dates[row].map { Int64($0.dayNumber) } }
    case .flags, nil: { _ in nil }
    }
  }
}
