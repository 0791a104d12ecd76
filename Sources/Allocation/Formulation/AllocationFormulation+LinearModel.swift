internal import Campaigns
public import LinearProgramming
internal import Pools
internal import Quantities

extension AllocationFormulation {
  /// The whole model with nothing reduced, for any solver: minimise minus the points, in thousandths and cents.
  ///
  /// With `maximise: posts` the objective counts posts. Later levels, which only settle ties, are left out.
  func linearModel() throws(InvalidModel) -> LinearModel {
    var naming = LineNaming()
    var rows = ModelRows()
    let postRow = addPostRows(to: &rows, &naming)
    let firstLine = rows.names.count
    for line in lines {
      let family = problem.families[line.family]
      let suffix =
        switch line.side {
        case .amount: ""
        case .leastShare: ".least_share"
        case .mostShare: ".most_share"
        }
      rows.add(naming.name([family.modelPrefix, family.id(of: line.limit) + suffix]), line.lower, line.upper)
    }
    let links = addLinkRows(to: &rows, &naming)
    var columns = ColumnBatch()
    var names: [String] = []
    for row in 0..<problem.pool.count {
      for option in problem.options.options(of: row) {
        let offer = problem.offer(of: option)
        names.append(columnName(row, offer, &naming))
        columns.append(1, inRow: postRow[row])
        forEachEntry(row: row, option: option) { line, amount in
          columns.append(Double(amount / lines[line].side.commonFactor), inRow: firstLine + line)
        }
        for link in links[Int32(row)] ?? []
        where link.offers?[Int(problem.options.offers[option])] ?? true {
          columns.append(link.amount, inRow: link.row)
        }
        columns.endColumn(bounds: .unit, kind: .integer, objective: -Double(worth(of: option, row: row)))
      }
    }
    return try LinearModel(
      name: "dotation", sense: .minimise, columns: columns, rows: RowBatch(lower: rows.lower, upper: rows.upper),
      columnNames: .listed(names), rowNames: .listed(rows.names))
  }

  private func worth(of option: Int, row: Int) -> Int64 {
    problem.campaign.objective == .points ? problem.value(of: option, row: row).thousandths : 1
  }

  private func columnName(_ row: Int, _ offer: Offer, _ naming: inout LineNaming) -> String {
    let month = offer.start.month < 10 ? "0\(offer.start.month)" : "\(offer.start.month)"
    return naming.name([
      "x", problem.pool.ids[row], problem.campaign.envelopes[offer.envelope].id, "\(offer.start.year)_\(month)",
      "\(offer.months)",
    ])
  }

  /// A row for every post with an option, and for every post that is decided in: at most one option, exactly one, none.
  private func addPostRows(to rows: inout ModelRows, _ naming: inout LineNaming) -> [Int] {
    (0..<problem.pool.count).map { row in
      let verdict = problem.participation.verdicts[row]
      guard hasPostRow(row) else { return -1 }
      rows.add(
        naming.name(["post", problem.pool.ids[row]]), verdict == .fund ? 1 : nil, verdict == .reject ? 0 : 1)
      return rows.names.count - 1
    }
  }

  private typealias LinkEntry = (row: Int, amount: Double, offers: [Bool]?)

  /// Rows for groups and orders, and their entries by row of the pool.
  private func addLinkRows(to rows: inout ModelRows, _ naming: inout LineNaming) -> [Int32: [LinkEntry]] {
    var entries: [Int32: [LinkEntry]] = [:]
    func tie(_ first: Int32, _ second: Int32, offers: [Bool]?) {
      entries[first, default: []].append((rows.names.count - 1, 1, offers))
      entries[second, default: []].append((rows.names.count - 1, -1, offers))
    }
    let ids = problem.pool.ids
    for members in problem.participation.groups {
      for (first, second) in zip(members, members.dropFirst()) {
        rows.add(naming.name(["group", ids[Int(first)], ids[Int(second)]]), 0, 0)
        tie(first, second, offers: nil)
      }
    }
    for order in problem.orders {
      for link in order.links {
        let rule = problem.campaign.rules[order.rule].id
        rows.add(naming.name(["order", rule, ids[Int(link.row)], ids[Int(link.needs)]]), nil, 0)
        tie(link.row, link.needs, offers: order.offers)
      }
    }
    return entries
  }
}

extension AllocationFormulation {
  /// The rows of the model before those of the limits.
  var postRowCount: Int { (0..<problem.pool.count).count(where: hasPostRow) }

  /// Whether a row of the pool has a row in the model: it has an option, or is decided in.
  fileprivate func hasPostRow(_ row: Int) -> Bool {
    problem.participation.verdicts[row] == .fund || !problem.options.options(of: row).isEmpty
  }
}

extension AllocationFormulation.Side {
  /// What divides every amount of the inequality; a share is written in its lowest terms.
  var commonFactor: Int64 {
    switch self {
    case .amount: return 1
    case .leastShare(let points), .mostShare(let points):
      var (first, second): (Int64, Int64) = (10_000, points)
      while second != 0 { (first, second) = (second, first % second) }
      return first
    }
  }
}

/// Rows of a model as they are named and bounded, before any column is there.
private struct ModelRows {
  var names: [String] = []
  var lower: [Double] = []
  var upper: [Double] = []

  mutating func add(_ name: String, _ lower: Int64?, _ upper: Int64?) {
    names.append(name)
    self.lower.append(lower.map { Double($0) } ?? -.infinity)
    self.upper.append(upper.map { Double($0) } ?? .infinity)
  }
}

extension RuleFamily {
  /// What begins the names of its rows; an envelope's own identifier says enough.
  fileprivate var modelPrefix: String {
    switch origin {
    case .envelopePosts, .envelopeYear, .envelopeTotal: "limit"
    case .quota: "quota"
    case .rule: "rule"
    case .applicant: "one"
    }
  }
}

extension AllocationProblem {
  /// The whole model with nothing reduced, for any solver: minimise minus the points, in thousandths and cents.
  ///
  /// Rows and columns have readable names of letters, digits, `_` and `.`.
  ///
  /// - Throws: ``InvalidModel`` when an amount is beyond what a floating-point model can hold.
  public func linearModel() throws(InvalidModel) -> LinearModel {
    try AllocationFormulation(self).linearModel()
  }
}
