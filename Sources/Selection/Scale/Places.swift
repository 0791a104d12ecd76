/// The part to which every group and row of a large problem belongs once the linking rows carry prices.
struct Places: Sendable {
  private(set) var ofGroup: [Int]
  private(set) var ofRow: [Int]
  private(set) var count: Int

  /// Groups belong together when a row joins them that the model still has or that has a multiplier, or when the model
  /// was searched with them in one part.
  init(
    _ pricing: Pricing, _ model: ChoiceModel, _ multipliers: [Int64], _ linking: Set<Int>, parts: [[Int]]?
  ) {
    let problem = pricing.problem
    ofGroup = Array(repeating: 0, count: problem.groupCount)
    ofRow = Array(repeating: 0, count: pricing.rowCount)
    count = 1
    guard let parts else { return }
    var joins = multipliers.map { $0 != 0 }
    for row in model.rowOrigin where row >= 0 { joins[Int(row)] = true }
    for row in linking { joins[row] = false }
    // Rows come before groups in the forest.
    let first = pricing.rowCount
    var leader = (0..<Int32(first + problem.groupCount)).map { $0 }
    for part in parts {
      guard let head = part.first.map({ Int(model.groupOrigin[$0]) }) else { continue }
      for group in part { Self.join(first + head, first + Int(model.groupOrigin[group]), &leader) }
    }
    for group in 0..<problem.groupCount {
      for column in problem.columns(ofGroup: group) {
        for entry in problem.entries(ofColumn: column) where joins[Int(problem.rowIndices[entry])] {
          Self.join(Int(problem.rowIndices[entry]), first + group, &leader)
        }
      }
      for entry in pricing.links.entries(ofGroup: group) where joins[Int(pricing.links.rows[entry])] {
        Self.join(Int(pricing.links.rows[entry]), first + group, &leader)
      }
    }
    number(&leader, first)
  }

  /// Groups that nothing joins share the last part.
  private mutating func number(_ leader: inout [Int32], _ first: Int) {
    var size = [Int32](repeating: 0, count: leader.count)
    for node in leader.indices { size[Self.root(node, &leader)] += 1 }
    var place = [Int](repeating: -1, count: leader.count)
    count = 0
    for node in leader.indices {
      let top = Self.root(node, &leader)
      if size[top] > 1, place[top] < 0 {
        place[top] = count
        count += 1
      }
      let own = place[top]
      if node < first { ofRow[node] = own } else { ofGroup[node - first] = own }
    }
    for row in ofRow.indices where ofRow[row] < 0 { ofRow[row] = count }
    for group in ofGroup.indices where ofGroup[group] < 0 { ofGroup[group] = count }
    count += 1
  }

  private static func root(_ node: Int, _ leader: inout [Int32]) -> Int {
    var node = node
    while leader[node] != Int32(node) {
      leader[node] = leader[Int(leader[node])]
      node = Int(leader[node])
    }
    return node
  }

  private static func join(_ a: Int, _ b: Int, _ leader: inout [Int32]) {
    let (a, b) = (root(a, &leader), root(b, &leader))
    if a != b { leader[max(a, b)] = Int32(min(a, b)) }
  }
}
