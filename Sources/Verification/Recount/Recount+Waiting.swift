internal import Campaigns
internal import Pools
internal import Quantities

extension Recount {
  /// The rows that wait: eligible, not funded, not refused by the commission and with an option; the first to be called
  /// first: more points, then the smaller of the least lots of their options, then the identifier; nobody where nothing was decided.
  var waitingList: [Int32] {
    guard status == .best || status == .found else { return [] }
    var waiting: [(row: Int32, points: Points, lot: Int64)] = []
    for row in 0..<pool.count where plan[row] == nil && reading.standing.isEligible[row] {
      if reading.standing.verdicts[row] == .reject { continue }
      guard let lot = reading.options(of: row).map({ reading.lot(of: row, $0) }).min() else { continue }
      waiting.append((Int32(row), reading.points.points(of: row), lot))
    }
    waiting.sort { first, second in
      if first.points != second.points { return first.points > second.points }
      return first.lot != second.lot ? first.lot < second.lot : first.row < second.row
    }
    return waiting.map(\.row)
  }
}
