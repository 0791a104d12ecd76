internal import Pools
internal import Regulation
internal import Wordings

/// Posts of a group (binôme, trinôme) are funded together or not at all.
enum GroupLink: RuleKind {
  static let id = "group"
  static let form = "Σ_o x[i,o] = Σ_o x[j,o] for all posts i, j of a group"
  static var meaning: Wording {
    Wording(
      en: "The posts of a group are funded together or not at all.",
      fr: "Les postes d’un groupe sont financés ensemble ou pas du tout.")
  }

  /// The rows of every group of several rows, by the group's name.
  static func groups(of pool: Pool, _ regulation: Regulation) -> [[Int32]] {
    guard pool.columns["group"] != nil else { return [] }
    let all = RowSet(rowCount: pool.count, full: true)
    let values = RowValues(column: "group", among: all, pool: pool, regulation: regulation, minimum: 2)
    var groups = [[Int32]](repeating: [], count: values.labels.count)
    for row in 0..<pool.count { values.forEachValue(of: row) { groups[$0].append(Int32(row)) } }
    return groups
  }
}
