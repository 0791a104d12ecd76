internal import Campaigns
internal import Pools
internal import Regulation

/// Which rows may be funded: eligible ones, those that the commission decided on, those that their group rules out.
struct Standing: Sendable {
  /// Eligible rows, or funded by the commission although they break a rule.
  private(set) var isEligible: [Bool]
  /// Rows that the commission funds although they may break a rule.
  private(set) var isOverridden: [Bool]
  /// Rows that only another member of their group rules out.
  private(set) var isRuledOutByGroup: [Bool]
  /// What the commission decided, by row.
  private(set) var verdicts: [Int: Decision.Verdict] = [:]
  /// Why it decided so, by row, where it says.
  private(set) var wordsOfDecision: [Int: String] = [:]
  /// Rows that are funded together or not at all, by the names of the groups.
  let groups: [[Int]]
  /// For each row in a group the positions of its groups in `groups`.
  private(set) var groupsOfRow: [Int: [Int]] = [:]

  init(campaign: Campaign, pool: Pool, regulation: Regulation, eligibility: EligibilityTests) {
    let rules = eligibility.rules.filter { $0.scope == .everywhere }
    isEligible = (0..<pool.count).map { row in
      rules.allSatisfy { eligibility.verdict(of: $0, on: row) != .broken }
    }
    isOverridden = Array(repeating: false, count: pool.count)
    isRuledOutByGroup = isOverridden
    groups = Self.groups(of: pool, regulation)
    for (number, rows) in groups.enumerated() {
      for row in rows { groupsOfRow[row, default: []].append(number) }
    }
    read(campaign.decisions, pool)
    ruleOutGroups()
  }

  private mutating func read(_ decisions: [Decision], _ pool: Pool) {
    guard !decisions.isEmpty else { return }
    let rows = Dictionary(uniqueKeysWithValues: (0..<pool.count).map { (pool.ids[$0], $0) })
    for decision in decisions {
      guard let row = rows[decision.post] else { continue }
      verdicts[row] = decision.verdict
      if !decision.reason.isEmpty { wordsOfDecision[row] = decision.reason }
      guard decision.verdict == .fund, decision.overridesEligibility else { continue }
      isOverridden[row] = true
      isEligible[row] = true
    }
  }

  /// Rules out the groups with an ineligible row, until none is left that has one.
  private mutating func ruleOutGroups() {
    var isChanging = true
    while isChanging {
      isChanging = false
      for rows in groups where rows.contains(where: { !isEligible[$0] }) {
        for row in rows where isEligible[row] {
          isEligible[row] = false
          isRuledOutByGroup[row] = true
          isChanging = true
        }
      }
    }
  }

  /// A row is in every group that its cell names; a group of one row binds nothing.
  private static func groups(of pool: Pool, _ regulation: Regulation) -> [[Int]] {
    let rows = Array(0..<pool.count)
    let values = ColumnValues(column: "group", rows: rows, minimum: 2, pool: pool, regulation: regulation)
    var groups = values.labels.map { _ in [Int]() }
    for row in rows { for group in values.values(of: row) { groups[group].append(row) } }
    return groups
  }
}
