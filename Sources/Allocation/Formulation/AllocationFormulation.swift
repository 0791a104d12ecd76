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

  let problem: AllocationProblem
  /// The inequalities, by family, then limit, then side.
  let lines: [Line]
  private let entries: LimitEntries

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
    entries = LimitEntries(problem, firstLines: firstLines)
  }

  /// Calls back with each inequality in which an option counts, and its amount there; a line comes once at most.
  @inline(__always)
  func forEachEntry(row: Int, option: Int, _ body: (_ line: Int, _ amount: Int64) -> Void) {
    entries.forEach(
      row: row, offer: Int(problem.options.offers[option]), schedule: Int(problem.options.schedules[option]), body)
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
