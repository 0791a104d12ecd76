internal import Campaigns
internal import Pools
internal import Quantities
internal import Regulation

/// An establishment's own order of preference: a row is funded only if those ranked just before it are.
///
/// Eligible rows with a rank take part, for each value of `per` on their own; rows of one rank all count. A rule on some
/// payments orders what is paid from there alone.
struct RankOrder: Sendable {
  /// The rule.
  let id: String
  /// For each row the rows that must be funded with it, ascending.
  let needs: [Int: [Int]]
  /// For each envelope whether the rule sees its payments.
  let envelopes: [Bool]

  init?(_ rule: AllocationRule, campaign: Campaign, pool: Pool, regulation: Regulation, eligible: [Int]) {
    guard let column = rule.limits.inOrderOf?.name else { return nil }
    let condition = RowCondition(rule.condition, pool: pool, regulation: regulation)
    let rows = eligible.filter { condition.holds($0) }
    let values = rule.per.map {
      ColumnValues(column: $0.name, rows: rows, pool: pool, regulation: regulation)
    }
    var rowsOfRank: [Int: [Int64: [Int]]] = [:]
    for row in rows {
      guard let rank = Self.rank(column, row, pool) else { continue }
      for value in values?.values(of: row) ?? [0] { rowsOfRank[value, default: [:]][rank, default: []].append(row) }
    }
    var needs: [Int: Set<Int>] = [:]
    for ranks in rowsOfRank.values {
      let ordered = ranks.sorted { $0.key < $1.key }
      for (before, after) in zip(ordered, ordered.dropFirst()) {
        for row in after.value { needs[row, default: []].formUnion(before.value) }
      }
    }
    id = rule.id
    envelopes = campaign.envelopes.map { rule.scope.includes($0) }
    self.needs = needs.mapValues { $0.sorted() }
  }

  private static func rank(_ column: String, _ row: Int, _ pool: Pool) -> Int64? {
    switch pool.columns[column] {
    case .numbers(let numbers): numbers[row]
    case .texts(let texts): texts[row].flatMap { DecimalText.scaled($0, digits: 6) }
    case .dates(let days): days[row].map { Int64($0.dayNumber) }
    case .flags, nil: nil
    }
  }
}
