internal import Campaigns
internal import Pools
internal import Quantities
internal import Selection

/// The numeric problem as draws change it: some rows gone, some weights off.
struct DrawnProblems: Sendable {
  let problem: AllocationProblem
  let base: SelectionProblem
  /// Rows that others wait for in an order of preference.
  private let needed: Set<Int32>
  /// What is known of the problem as it was solved.
  private let session: SelectionSession?

  /// The problems near one that is solved; what is known of it serves searches within some options.
  init(_ outcome: AllocationOutcome, options: SelectionOptions) {
    problem = outcome.problem
    base = AllocationFormulation(problem).selectionProblem()
    needed = Set(problem.orders.flatMap { $0.links.map(\.needs) })
    var exact = options
    exact.relativeGap = 0
    session =
      outcome.search.status == .optimal
      ? SelectionSession(base, solved: outcome.search, options: exact)
        .limited(toNodes: Self.nodesNearby, threads: 1) : nil
  }

  /// Search nodes to go on from what is known; beyond, a search anew is cheaper.
  private static let nodesNearby = 5_000

  /// The best choice without some rows, ties settled, each weight times its factor; nothing where it makes no sense.
  func best(
    without gone: [Int32], factors: [Decimal6]? = nil, _ options: SelectionOptions
  ) -> SelectionOutcome? {
    if factors == nil, !gone.contains(where: isNeeded) {
      let change = SelectionChange(decisions: Dictionary(gone.map { (Int($0), .forcedOut) }) { $1 })
      if let known = session?.outcomeFromParts(changing: change) { return known }
    }
    return try? SelectionSolver.solve(problem(without: gone, factors: factors), options: options)
  }

  /// Whether the choice may change when a row goes that it did not fund: others wait for it.
  func isNeeded(_ row: Int32) -> Bool { needed.contains(row) }

  /// The problem without some rows, each weight times its factor; nil leaves the weights as they are.
  ///
  /// The commission decided on posts that were there: a withdrawal goes before its decision. Orders of preference close
  /// up over a row that is gone.
  func problem(without gone: [Int32], factors: [Decimal6]? = nil) -> SelectionProblem {
    var changed = base
    if gone.contains(where: isNeeded) {
      changed = AllocationFormulation(problem.closingOrders(over: Set(gone))).selectionProblem()
    }
    if changed.decisions.isEmpty { changed.decisions = Array(repeating: .free, count: changed.groupCount) }
    for row in gone { changed.decisions[Int(row)] = .forcedOut }
    if let factors { changed.levels[problem.campaign.objective == .points ? 0 : 1] = points(factors) }
    return changed
  }

  /// The points of every option with each weight times its factor.
  private func points(_ factors: [Decimal6]) -> [Int64] {
    let sums = problem.scoring.thousandths(scaledBy: factors)
    let parts = problem.offers.map { problem.campaign.durationValues[$0.months] ?? .one }
    return (0..<problem.pool.count).flatMap { row in
      problem.options.options(of: row).map { option in
        Points(thousandths: sums[row]).scaled(by: parts[Int(problem.options.offers[option])]).thousandths
      }
    }
  }
}

extension AllocationProblem {
  /// The problem with the orders of preference closed up over rows that are gone.
  func closingOrders(over gone: Set<Int32>) -> AllocationProblem {
    var closed = self
    closed.orders = orders.map { $0.closed(over: gone) }
    return closed
  }
}

extension OrderRule.Order {
  /// The order without some rows: who waited for one of them waits for those that it waited for.
  func closed(over gone: Set<Int32>) -> OrderRule.Order {
    var links: [(row: Int32, needs: Int32)] = []
    for row in Set(self.links.map(\.row)).subtracting(gone).sorted() {
      var found: Set<Int32> = []
      var seen: Set<Int32> = []
      var pending = prerequisites(of: Int(row))
      while let needed = pending.popLast() {
        guard seen.insert(needed).inserted else { continue }
        if gone.contains(needed) { pending += prerequisites(of: Int(needed)) } else { found.insert(needed) }
      }
      links += found.sorted().map { (row, $0) }
    }
    return OrderRule.Order(rule: rule, offers: offers, links: links)
  }
}

extension SelectionProblem {
  /// The problem with some of its columns alone, and the column that each of them is here.
  func keeping(_ isKept: (_ group: Int, _ column: Int) -> Bool) -> (problem: SelectionProblem, origin: [Int32]) {
    var (groupStart, columnStart): ([Int32], [Int32]) = ([0], [0])
    var (rowIndices, amounts, origin): ([Int32], [Int64], [Int32]) = ([], [], [])
    for group in 0..<groupCount {
      for column in columns(ofGroup: group) where isKept(group, column) {
        rowIndices += self.rowIndices[entries(ofColumn: column)]
        amounts += self.amounts[entries(ofColumn: column)]
        columnStart.append(Int32(amounts.count))
        origin.append(Int32(column))
      }
      groupStart.append(Int32(origin.count))
    }
    let kept = SelectionProblem(
      groupStart: groupStart, columnStart: columnStart, rowIndices: rowIndices, amounts: amounts, rows: rows,
      levels: levels.map { values in origin.map { values[Int($0)] } }, decisions: decisions, links: links)
    return (kept, origin)
  }
}
