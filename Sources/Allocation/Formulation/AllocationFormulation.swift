internal import Campaigns
internal import Pools
internal import Quantities

/// The choice in numbers: a column for each option, an inequality for each side of each limit.
///
/// The numeric problem of the search and the model that is written to files are both made from it.
struct AllocationFormulation: Sendable {
  /// One inequality.
  struct Line: Sendable {
    /// The family that it belongs to.
    let family: Int
    /// Which of the family's limits it states.
    let limit: Int
    /// Which side of the limit it states.
    let side: Side
    let lower: Int64?
    let upper: Int64?
  }

  /// What an inequality states of a limit.
  enum Side: Sendable, Hashable {
    /// Posts or cents within bounds.
    case amount
    /// Ten thousand times the counted minus basis points of the base: not below zero.
    case leastShare(Int64)
    /// Likewise, not above zero.
    case mostShare(Int64)
  }

  /// What a family contributes to the inequalities of an option, for one offer.
  private struct Entry: Sendable {
    let family: Int
    let isCounted: Bool
    let isInBase: Bool
    let firstLine: Int
    let sides: [Side]
    /// What each schedule weighs; empty when all weigh one post.
    let amounts: [Int64]
  }

  let problem: AllocationProblem
  /// The inequalities, by family, then limit, then side.
  let lines: [Line]
  /// For each offer the families that count it.
  private let entriesOfOffer: [[Entry]]

  init(_ problem: AllocationProblem) {
    self.problem = problem
    var lines: [Line] = []
    var firstLines: [Int] = []
    for (index, family) in problem.families.enumerated() {
      firstLines.append(lines.count)
      for limit in 0..<family.limitCount {
        let limits = family.limits(of: limit)
        for side in limits.sides {
          let (lower, upper) = limits.bounds(of: side)
          lines.append(Line(family: index, limit: limit, side: side, lower: lower, upper: upper))
        }
      }
    }
    self.lines = lines
    entriesOfOffer = Self.entries(problem, firstLines)
  }

  private static func entries(_ problem: AllocationProblem, _ firstLines: [Int]) -> [[Entry]] {
    var amounts: [Tally.Weight: [Int64]] = [.posts: []]
    for family in problem.families where amounts[family.counted.weight] == nil {
      amounts[family.counted.weight] = (0..<Int32(problem.costs.count)).map { family.counted.amount($0, problem.costs) }
    }
    return problem.offers.indices.map { offer in
      problem.families.enumerated().compactMap { index, family in
        let isInBase = family.base?.offers[offer] ?? false
        guard family.counted.offers[offer] || isInBase, family.limitCount > 0 else { return nil }
        return Entry(
          family: index, isCounted: family.counted.offers[offer], isInBase: isInBase, firstLine: firstLines[index],
          sides: family.limits(of: 0).sides, amounts: amounts[family.counted.weight] ?? [])
      }
    }
  }

  /// Calls back with each inequality in which an option counts, and its amount there; a line comes once at most.
  @inline(__always)
  func forEachEntry(row: Int, option: Int, _ body: (_ line: Int, _ amount: Int64) -> Void) {
    let schedule = Int(problem.options.schedules[option])
    for entry in entriesOfOffer[Int(problem.options.offers[option])] {
      let family = problem.families[entry.family]
      let isCounted = entry.isCounted && family.counted.rows?.contains(row) ?? true
      let isInBase = entry.isInBase && family.base?.rows?.contains(row) ?? true
      guard isCounted || isInBase else { continue }
      let amount = entry.amounts.isEmpty ? 1 : entry.amounts[schedule]
      family.forEachLimit(of: row) { limit in
        for (position, side) in entry.sides.enumerated() {
          let value =
            switch side {
            case .amount: isCounted ? amount : 0
            case .leastShare(let points), .mostShare(let points):
              (isCounted ? 10_000 * amount : 0) - (isInBase ? points * amount : 0)
            }
          if value != 0 { body(entry.firstLine + limit * entry.sides.count + position, value) }
        }
      }
    }
  }

  /// The orders that concern some payments only, which tie options and not whole posts.
  var partialOrders: [OrderRule.Order] { problem.orders.filter { $0.offers != nil } }

  /// The inequalities of the partial orders: what funds a row from there does not exceed what funds the one before.
  var partialOrderLines: [(order: OrderRule.Order, row: Int32, needs: Int32)] {
    partialOrders.flatMap { order in order.links.map { (order, $0.row, $0.needs) } }
  }
}

extension RuleFamily.Limits {
  /// The inequalities that state the limits.
  var sides: [AllocationFormulation.Side] {
    var sides: [AllocationFormulation.Side] = []
    if atLeast != nil || atMost != nil { sides.append(.amount) }
    if let atLeastShare { sides.append(.leastShare(atLeastShare.basisPoints)) }
    if let atMostShare { sides.append(.mostShare(atMostShare.basisPoints)) }
    return sides
  }

  fileprivate func bounds(of side: AllocationFormulation.Side) -> (lower: Int64?, upper: Int64?) {
    switch side {
    case .amount: (atLeast, atMost)
    case .leastShare: (0, nil)
    case .mostShare: (nil, 0)
    }
  }
}
