internal import Campaigns
internal import DeclarativeFiles
internal import Pools
internal import Regulation
internal import Wordings

/// Who takes part in the choice: eligible rows, those that the commission decided on, and those a group rules out.
struct Participation: Sendable {
  /// What the commission decided on a row.
  enum Verdict: UInt8, Sendable {
    /// Nothing.
    case none
    /// To fund it.
    case fund
    /// Not to fund it.
    case reject
  }

  /// Rows that break no rule of the whole campaign, or are to be funded all the same, and that no group rules out.
  private(set) var eligible: RowSet
  /// Rows for which the commission set the rules of eligibility aside.
  private(set) var overridden: RowSet
  /// Rows that only an ineligible member of their group rules out.
  private(set) var ruledOutByGroup: RowSet
  /// What the commission decided, by row.
  private(set) var verdicts: [Verdict]
  /// The commission's words on a row.
  private(set) var wordsOfDecision: [Int: String] = [:]
  /// Groups of several rows that are funded together or not at all.
  let groups: [[Int32]]
  /// For each row of a group the groups that it belongs to.
  private(set) var groupsOfRow: [Int32: [Int]] = [:]

  /// Reads the decisions and the groups.
  init(campaign: Campaign, pool: Pool, regulation: Regulation, broken: [BrokenRule]) {
    eligible = RowSet(rowCount: pool.count, full: true)
    for rule in broken where rule.scope == .everywhere { eligible.subtract(rule.rows) }
    overridden = RowSet(rowCount: pool.count)
    ruledOutByGroup = RowSet(rowCount: pool.count)
    verdicts = Array(repeating: .none, count: pool.count)
    groups = GroupLink.groups(of: pool, regulation)
    for (number, members) in groups.enumerated() {
      for member in members { groupsOfRow[member, default: []].append(number) }
    }
    for decision in campaign.decisions {
      guard let row = pool.row(withID: decision.post) else { continue }
      verdicts[row] = decision.verdict == .fund ? .fund : .reject
      if !decision.reason.isEmpty { wordsOfDecision[row] = decision.reason }
      if decision.verdict == .fund && decision.overridesEligibility {
        overridden.insert(row)
        eligible.insert(row)
      }
    }
    ruleOutGroups()
  }

  /// Rules out every group with an ineligible member, and in turn the groups that share a member with it.
  private mutating func ruleOutGroups() {
    var pending = groups.indices.filter { group in groups[group].contains { !eligible.contains(Int($0)) } }
    var isRuledOut = [Bool](repeating: false, count: groups.count)
    for group in pending { isRuledOut[group] = true }
    while let group = pending.popLast() {
      for member in groups[group] where eligible.contains(Int(member)) {
        eligible.remove(Int(member))
        ruledOutByGroup.insert(Int(member))
        for other in groupsOfRow[member] ?? [] where !isRuledOut[other] {
          isRuledOut[other] = true
          pending.append(other)
        }
      }
    }
  }
}
