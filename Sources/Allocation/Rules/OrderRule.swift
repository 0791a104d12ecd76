internal import Campaigns
internal import DeclarativeFiles
internal import Pools
internal import Quantities
internal import Regulation
internal import Wordings

/// An establishment's own order of preference (ordre de préférence): a post is funded only if the one ranked just before
/// it is.
///
/// Rows that take part and have a rank are ordered. Ranks may have holes: the one before is the next smaller rank that
/// is there. Rows of equal rank do not bind each other; the next need all of them. A rule restricted to some payments
/// orders the funding from there alone.
enum OrderRule: RuleKind {
  static let id = "order"
  static let form = "Σ_o x[i,o] ≤ Σ_o x[j,o] where j is ranked just before i"
  static var meaning: Wording {
    Wording(
      en: "A post is funded only if the one that its establishment ranked just before it is.",
      fr: "Un poste n’est financé que si celui que son établissement a classé juste avant l’est.")
  }

  /// The order that one rule sets.
  struct Order: Sendable {
    /// The rule in the campaign.
    let rule: Int
    /// For each offer whether the rule counts it; nil when it counts all.
    let offers: [Bool]?
    /// Rows and the rows that each needs, by row.
    let links: [(row: Int32, needs: Int32)]

    /// The rows that a row needs.
    func prerequisites(of row: Int) -> [Int32] {
      var low = 0
      var high = links.count
      while low < high {
        let middle = (low + high) / 2
        if Int(links[middle].row) < row { low = middle + 1 } else { high = middle }
      }
      return links[low...].prefix { Int($0.row) == row }.map(\.needs)
    }
  }

  /// Links that a problem may have; more come only from thousands of equal ranks.
  private static let mostLinks = 4_000_000

  /// The orders of all rules; too many equal ranks are a fault.
  static func orders(in setting: RuleSetting, log: inout DiagnosticLog) -> [Order] {
    setting.campaign.rules.enumerated().compactMap { index, rule in
      guard let column = rule.limits.inOrderOf else { return nil }
      let rows = setting.reading.rows(satisfying: rule.condition).intersection(setting.eligible)
      let values = rule.per.map { setting.values(of: $0.name, among: rows) }
      var ranked = [[(rank: Int64, row: Int32)]](repeating: [], count: values?.labels.count ?? 1)
      let rank = ranks(column.name, setting.pool)
      for row in rows.rows {
        guard let rank = rank(row) else { continue }
        if let values {
          values.forEachValue(of: row) { ranked[$0].append((rank, Int32(row))) }
        } else {
          ranked[0].append((rank, Int32(row)))
        }
      }
      guard let links = links(among: ranked) else {
        log.error("too-many-ties", at: column.location, .tooManyTies(rule: rule.id))
        return nil
      }
      let mask = setting.mask(of: rule.scope)
      return Order(rule: index, offers: mask.allSatisfy(\.self) ? nil : mask, links: links)
    }
  }

  /// Links from every row to all rows of the rank before, within each list; nil when there are too many.
  private static func links(among lists: [[(rank: Int64, row: Int32)]]) -> [(row: Int32, needs: Int32)]? {
    var links: [(row: Int32, needs: Int32)] = []
    for list in lists {
      let members = list.sorted { ($0.rank, $0.row) < ($1.rank, $1.row) }
      var before: ArraySlice<(rank: Int64, row: Int32)> = []
      var start = 0
      while start < members.count {
        let end = members[start...].firstIndex { $0.rank != members[start].rank } ?? members.count
        guard links.count + before.count * (end - start) <= mostLinks else { return nil }
        for member in members[start..<end] {
          for needed in before { links.append((member.row, needed.row)) }
        }
        before = members[start..<end]
        start = end
      }
    }
    return links.sorted { ($0.row, $0.needs) < ($1.row, $1.needs) }
  }

  /// Reads the ranks of a column: numbers or days; nil for an empty cell or a text that is neither.
  private static func ranks(_ column: String, _ pool: Pool) -> (Int) -> Int64? {
    switch pool.columns[column] {
    case .numbers(let numbers): return { numbers[$0] }
    case .texts(let texts):
      let ranks = (0..<texts.values.count).map { DecimalText.scaled(texts.values[$0], digits: 6) }
      return { texts.codes[$0] < 0 ? nil : ranks[Int(texts.codes[$0])] }
    case .dates(let dates): return { row in dates[row].map { Int64($0.dayNumber) } }
    case .flags, nil: return { _ in nil }
    }
  }
}
