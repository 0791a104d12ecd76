internal import Campaigns
internal import Pools
internal import Results
internal import Wordings

extension ResultCheck {
  /// Checks that the funded posts respect every limit, group, order and decision.
  mutating func checkRules(_ recount: Recount) {
    for (index, restriction) in reading.restrictions.all.enumerated() {
      for limit in 0..<restriction.count where !restriction.bounds.allow(recount.tallies[index][limit]) {
        let id = restriction.id(limit)
        log.report("limit", id, .Verification.limitBroken(id))
      }
    }
    let pool = inputs.pool
    for rows in reading.standing.groups {
      let funded = rows.count { recount.plan[$0] != nil }
      guard funded != 0, funded != rows.count else { continue }
      log.report("group", "posts.\(pool.ids[rows[0]])", .Verification.groupInPart(post: pool.ids[rows[0]]))
    }
    for order in reading.orders {
      for (row, needs) in order.needs.sorted(by: { $0.key < $1.key }) where recount.isFunded(row, in: order) {
        for needed in needs where !recount.isFunded(needed, in: order) {
          let message = Wording.Verification.orderBroken(order.id, post: pool.ids[row], needed: pool.ids[needed])
          log.report("order", "posts.\(pool.ids[row])", message)
        }
      }
    }
    for (row, verdict) in reading.standing.verdicts.sorted(by: { $0.key < $1.key }) {
      let isFund = verdict == .fund
      guard (recount.plan[row] != nil) != isFund else { continue }
      let message = Wording.Verification.decisionNotFollowed(post: pool.ids[row], isFund: isFund)
      log.report("decision", "posts.\(pool.ids[row])", message)
    }
  }
}
