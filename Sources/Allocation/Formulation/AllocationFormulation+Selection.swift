internal import Campaigns
internal import Pools
internal import Quantities
internal import Selection

extension AllocationFormulation {
  /// The numeric problem of the search: a group for each row of the pool, a column for each of its options, and the
  /// levels points, posts, cost and lots; or posts first.
  func selectionProblem() -> SelectionProblem {
    let options = problem.options
    var columnStart: [Int32] = [0]
    var (rowIndices, amounts): ([Int32], [Int64]) = ([], [])
    columnStart.reserveCapacity(options.count + 1)
    let expected = options.count * (problem.families.count { $0.limitCount > 0 } + 1) / 2
    rowIndices.reserveCapacity(expected)
    amounts.reserveCapacity(expected)
    let orderEntries = partialOrderEntries()
    for row in 0..<problem.pool.count {
      for option in options.options(of: row) {
        forEachEntry(row: row, option: option) { line, amount in
          rowIndices.append(Int32(line))
          amounts.append(amount)
        }
        for entry in orderEntries[Int32(row)] ?? [] where entry.offers[Int(options.offers[option])] {
          rowIndices.append(Int32(entry.line))
          amounts.append(entry.amount)
        }
        columnStart.append(Int32(amounts.count))
      }
    }
    let bounds = lines.map { SelectionRow(lower: $0.lower, upper: $0.upper) }
    let orders = partialOrderLines.map { _ in SelectionRow(upper: 0) }
    return SelectionProblem(
      groupStart: options.starts, columnStart: columnStart, rowIndices: rowIndices, amounts: amounts,
      rows: bounds + orders, levels: levels(), decisions: decisions, links: links)
  }

  private func levels() -> [[Int64]] {
    let options = problem.options
    var points: [Int64] = []
    points.reserveCapacity(options.count)
    let factors = problem.offers.map { problem.campaign.durationValues[$0.months] ?? .one }
    for row in 0..<problem.pool.count {
      let whole = Points(thousandths: problem.scoring.thousandths[row])
      for option in options.options(of: row) {
        let factor = factors[Int(options.offers[option])]
        points.append(factor == .one ? whole.thousandths : whole.scaled(by: factor).thousandths)
      }
    }
    let totals = (0..<Int32(problem.costs.count)).map { -problem.costs.total($0) }
    let costs = options.schedules.map { totals[Int($0)] }
    let lots = LotDrawing(campaign: problem.campaign, offers: problem.offers).lots(of: options, in: problem.pool)
    let posts = [Int64](repeating: 1, count: options.count)
    let first = problem.campaign.objective == .points ? [points, posts] : [posts, points]
    return first + [costs, lots.map { -Int64($0) }]
  }

  private typealias OrderEntry = (line: Int, amount: Int64, offers: [Bool])

  /// The entries of the partial orders by row; their lines follow those of the limits.
  private func partialOrderEntries() -> [Int32: [OrderEntry]] {
    var entries: [Int32: [OrderEntry]] = [:]
    for (offset, link) in partialOrderLines.enumerated() {
      let offers = link.order.offers ?? []
      entries[link.row, default: []].append((lines.count + offset, 1, offers))
      entries[link.needs, default: []].append((lines.count + offset, -1, offers))
    }
    return entries
  }

  /// What the commission decided, by row; empty when it decided nothing.
  private var decisions: [GroupDecision] {
    let verdicts = problem.participation.verdicts
    guard verdicts.contains(where: { $0 != .none }) else { return [] }
    return verdicts.map { verdict in
      switch verdict {
      case .none: .free
      case .fund: .forcedIn
      case .reject: .forcedOut
      }
    }
  }

  /// Groups, then whole orders: the positions by which a diagnosis sets them aside.
  private var links: [Selection.GroupLink] {
    problem.participation.groups.map { .together($0) }
      + problem.orders.filter { $0.offers == nil }.flatMap { order in
        order.links.map { .requires(group: $0.row, prerequisite: $0.needs) }
      }
  }
}
