internal import Campaigns
internal import Pools
internal import Quantities
internal import Selection

/// The choice as a numeric problem: a group for each row of the pool, a column for each option, a row for each limit.
struct AllocationFormulation: Sendable {
  /// One inequality of the numeric problem.
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

  /// The inequalities, by family, then limit, then side.
  let lines: [Line]
  private let firstLine: [Int]
  private let sides: [[Side]]
  private let problem: AllocationProblem

  init(_ problem: AllocationProblem) {
    self.problem = problem
    var lines: [Line] = []
    var (firstLine, allSides): ([Int], [[Side]]) = ([], [])
    for (index, family) in problem.families.enumerated() {
      firstLine.append(lines.count)
      let sides = Self.sides(of: family.limits)
      allSides.append(sides)
      for limit in 0..<family.limitCount {
        for side in sides {
          let (lower, upper) = Self.bounds(side, family.limits)
          lines.append(Line(family: index, limit: limit, side: side, lower: lower, upper: upper))
        }
      }
    }
    self.lines = lines
    self.firstLine = firstLine
    sides = allSides
  }

  /// Calls back with each inequality in which an option counts, and its amount there; a line comes once at most.
  func entries(row: Int, option: Int, _ body: (_ line: Int, _ amount: Int64) -> Void) {
    let offer = Int(problem.options.offers[option])
    let schedule = problem.schedules[Int(problem.options.schedules[option])]
    for (index, family) in problem.families.enumerated() {
      let isCounted = family.counted.counts(row: row, offer: offer)
      let isInBase = family.base?.counts(row: row, offer: offer) ?? false
      guard isCounted || isInBase else { continue }
      let amount = family.counted.amount(schedule)
      for limit in family.limits(of: row) {
        for (position, side) in sides[index].enumerated() {
          let value =
            switch side {
            case .amount: isCounted ? amount : 0
            case .leastShare(let points), .mostShare(let points):
              (isCounted ? 10_000 * amount : 0) - (isInBase ? points * amount : 0)
            }
          if value != 0 { body(firstLine[index] + Int(limit) * sides[index].count + position, value) }
        }
      }
    }
  }

  /// The numeric problem with its levels: points, posts, cost, lots; or posts first.
  func selectionProblem() -> SelectionProblem {
    let options = problem.options
    var columnStart: [Int32] = [0]
    var (rowIndices, amounts): ([Int32], [Int64]) = ([], [])
    var (points, costs, lots): ([Int64], [Int64], [Int64]) = ([], [], [])
    columnStart.reserveCapacity(options.count + 1)
    for row in 0..<problem.pool.count {
      for option in options.options(of: row) {
        entries(row: row, option: option) { line, amount in
          rowIndices.append(Int32(line))
          amounts.append(amount)
        }
        columnStart.append(Int32(amounts.count))
        points.append(problem.value(of: option, row: row).thousandths)
        costs.append(-problem.schedules[Int(options.schedules[option])].total)
        lots.append(-problem.lot(of: option, row: row))
      }
    }
    let posts = [Int64](repeating: 1, count: options.count)
    let first = problem.campaign.objective == .points ? [points, posts] : [posts, points]
    return SelectionProblem(
      groupStart: options.starts, columnStart: columnStart, rowIndices: rowIndices, amounts: amounts,
      rows: lines.map { SelectionRow(lower: $0.lower, upper: $0.upper) }, levels: first + [costs, lots],
      decisions: decisions, links: links)
  }

  /// What the commission decided, by row.
  private var decisions: [GroupDecision] {
    problem.participation.verdicts.map { verdict in
      switch verdict {
      case .none: .free
      case .fund: .forcedIn
      case .reject: .forcedOut
      }
    }
  }

  private var links: [GroupLink] {
    problem.participation.groups.map { .together($0) }
      + problem.orders.flatMap { order in order.links.map { .requires(group: $0.row, prerequisite: $0.needs) } }
  }

  private static func sides(of limits: RuleFamily.Limits) -> [Side] {
    var sides: [Side] = []
    if limits.atLeast != nil || limits.atMost != nil { sides.append(.amount) }
    if let share = limits.atLeastShare { sides.append(.leastShare(share.basisPoints)) }
    if let share = limits.atMostShare { sides.append(.mostShare(share.basisPoints)) }
    return sides
  }

  private static func bounds(_ side: Side, _ limits: RuleFamily.Limits) -> (lower: Int64?, upper: Int64?) {
    switch side {
    case .amount: (limits.atLeast, limits.atMost)
    case .leastShare: (0, nil)
    case .mostShare: (nil, 0)
    }
  }
}

extension AllocationProblem {
  /// The points that an option earns.
  func value(of option: Int, row: Int) -> Points {
    let months = offers[Int(options.offers[option])].months
    return Points(thousandths: scoring.thousandths[row]).scaled(by: campaign.durationValues[months] ?? .one)
  }

  /// The lot of an option.
  func lot(of option: Int, row: Int) -> Int64 {
    let offer = offers[Int(options.offers[option])]
    return Lot.draw(
      seed: campaign.search.seed, post: pool.ids.utf8(at: row), envelope: campaign.envelopes[offer.envelope].id,
      start: offer.start, months: offer.months)
  }
}
