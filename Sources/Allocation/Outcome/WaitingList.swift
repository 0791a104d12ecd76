internal import Campaigns
internal import Pools

/// The eligible posts that are not funded, in the order in which they would be called (liste d'attente).
///
/// By points, then by the smallest lot of their options, then by identifier; posts that the commission refused and
/// posts without an option are not waiting.
enum WaitingList {
  /// Rows in the order of the list.
  static func rows(_ problem: AllocationProblem, _ plan: AllocationPlan) -> [Int32] {
    let waiting = problem.participation.eligible.rows.filter { row in
      plan.option(of: row) == nil && problem.participation.verdicts[row] != .reject
        && !problem.options.options(of: row).isEmpty
    }
    let drawing = LotDrawing(campaign: problem.campaign, offers: problem.offers)
    let keyed = waiting.map { row in
      let lots = problem.options.options(of: row).map {
        drawing.lot(of: problem.pool.ids.utf8(at: row), offer: Int(problem.options.offers[$0]))
      }
      return (points: problem.scoring.thousandths[row], lot: lots.min() ?? .max, row: Int32(row))
    }
    return keyed.sorted { first, second in
      first.points != second.points ? first.points > second.points : (first.lot, first.row) < (second.lot, second.row)
    }.map(\.row)
  }
}
