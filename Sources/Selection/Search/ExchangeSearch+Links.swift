extension ExchangeSearch {
  /// Moves groups that depend on each other all at once, where moving one alone only breaks the next link.
  ///
  /// - Returns: whether less is violated than before.
  mutating func mendLinks(allowed: [Bool]) -> Bool {
    let links = linkedGroups()
    let before = totalViolation
    var best: (violation: Double, loss: Double, columns: [Int32])?
    for row in links.keys.sorted() where violation(row, activity[row]) > 0 {
      let cluster = Self.cluster(from: row, links)
      for isIn in [false, true] {
        guard let targets = targets(of: cluster, isIn: isIn, allowed) else { continue }
        let old = cluster.map { columns[$0] }
        let loss = zip(old, targets).reduce(0) { $0 + profit[Int($1.0)] - profit[Int($1.1)] }
        for column in targets { apply(Int(column)) }
        let after = totalViolation
        for column in old { apply(Int(column)) }
        if after < before - 1e-12, (after, loss) < (best?.violation ?? .infinity, best?.loss ?? .infinity) {
          best = (after, loss, targets)
        }
      }
    }
    guard let best else { return false }
    for column in best.columns { apply(Int(column)) }
    return true
  }

  private var totalViolation: Double { activity.indices.reduce(0) { $0 + violation($1, activity[$1]) } }

  /// The two groups of every row that only compares two groups.
  private func linkedGroups() -> [Int: [Int]] {
    var groups = [[Int]](repeating: [], count: model.rowCount)
    var isLink = [Bool](repeating: true, count: model.rowCount)
    for group in 0..<model.groupCount {
      for column in model.columns(group) {
        for entry in model.entries(column) {
          let row = Int(model.rowIndices[entry])
          guard isLink[row] else { continue }
          if groups[row].last != group { groups[row].append(group) }
          if groups[row].count > 2 || model.amounts[entry].magnitude != 1 { isLink[row] = false }
        }
      }
    }
    var links: [Int: [Int]] = [:]
    for row in groups.indices where isLink[row] && groups[row].count == 2 { links[row] = groups[row] }
    return links
  }

  private static func cluster(from row: Int, _ links: [Int: [Int]]) -> [Int] {
    var cluster = Set(links[row] ?? [])
    var grows = true
    while grows {
      let before = cluster.count
      for groups in links.values where groups.contains(where: cluster.contains) { cluster.formUnion(groups) }
      grows = cluster.count > before
    }
    return cluster.sorted()
  }

  /// The columns with which every group is empty, or chosen; nothing when one of them cannot be so.
  private func targets(of groups: [Int], isIn: Bool, _ allowed: [Bool]) -> [Int32]? {
    var targets: [Int32] = []
    for group in groups {
      let current = Int(columns[group])
      if allowed[current] && (model.origin[current] >= 0) == isIn {
        targets.append(Int32(current))
        continue
      }
      let open = model.columns(group).filter { allowed[$0] && (model.origin[$0] >= 0) == isIn }
      guard let best = open.max(by: { profit[$0] < profit[$1] }) else { return nil }
      targets.append(Int32(best))
    }
    return targets
  }
}
