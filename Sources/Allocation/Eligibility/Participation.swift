internal import Campaigns
internal import Pools
internal import Regulation

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

  /// Rows that break no rule of the whole campaign, or are funded all the same.
  private(set) var eligible: RowSet
  /// Rows that are funded although they break a rule.
  private(set) var overridden: RowSet
  /// Rows that only an ineligible member of their group rules out.
  private(set) var ruledOutByGroup: RowSet
  /// What the commission decided, by row.
  private(set) var verdicts: [Verdict]
  /// Groups of several rows that are funded together or not at all.
  let groups: [[Int32]]

  init(campaign: Campaign, pool: Pool, broken: [BrokenRule]) {
    eligible = RowSet(rowCount: pool.count, full: true)
    for rule in broken where rule.scope == .everywhere { eligible.subtract(rule.rows) }
    overridden = RowSet(rowCount: pool.count)
    ruledOutByGroup = RowSet(rowCount: pool.count)
    verdicts = Array(repeating: .none, count: pool.count)
    for decision in campaign.decisions {
      guard let row = pool.row(withID: decision.post) else { continue }
      verdicts[row] = decision.verdict == .fund ? .fund : .reject
      if decision.verdict == .fund && decision.overridesEligibility {
        overridden.insert(row)
        eligible.insert(row)
      }
    }
    groups = Self.groups(of: pool)
    for members in groups where members.contains(where: { !eligible.contains(Int($0)) }) {
      for member in members where eligible.contains(Int(member)) {
        eligible.remove(Int(member))
        ruledOutByGroup.insert(Int(member))
      }
    }
  }

  /// Rows that name the same group, in order of their first member.
  private static func groups(of pool: Pool) -> [[Int32]] {
    guard case .texts(let names) = pool.columns["group"] else { return [] }
    var indexOfName: [String: Int] = [:]
    var groups: [[Int32]] = []
    for row in 0..<pool.count {
      guard let name = names[row] else { continue }
      if let index = indexOfName[name] {
        groups[index].append(Int32(row))
      } else {
        indexOfName[name] = groups.count
        groups.append([Int32(row)])
      }
    }
    return groups.filter { $0.count > 1 }
  }
}

extension Pool {
  /// The row of an identifier; nil when there is none.
  func row(withID id: String) -> Int? {
    let wanted = Array(id.utf8)
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if ids.utf8(at: middle).lexicographicallyPrecedes(wanted) { low = middle + 1 } else { high = middle }
    }
    return low < count && ids.utf8(at: low).elementsEqual(wanted) ? low : nil
  }
}
