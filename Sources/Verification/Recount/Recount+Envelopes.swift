internal import Campaigns
internal import Quantities
internal import Results

extension Recount {
  /// What each envelope pays, over the fiscal years whose budgets count.
  var envelopeUses: [EnvelopeUse] {
    campaign.envelopes.indices.map { index in
      let envelope = campaign.envelopes[index]
      let committed = reading.restrictions.committed[index]
      let rows = costOfRow.keys.filter { plan[$0].map { reading.offers[$0].envelope } == index }
      var cents = committed
      for row in rows {
        for year in costOfRow[row] ?? [] { cents[year.year, default: 0] += year.paid.cents }
      }
      return EnvelopeUse(
        id: envelope.id, fund: envelope.fund, posts: rows.count, postsLimit: envelope.posts,
        years: years(of: envelope, cents: cents, committed: committed),
        total: Money(cents: cents.values.reduce(0, +)), totalLimit: envelope.total)
    }
  }

  private func years(of envelope: Envelope, cents: [Int: Int64], committed: [Int: Int64]) -> [EnvelopeUse.Year] {
    let limits = Restrictions.yearLimits(of: envelope)
    return reading.restrictions.fiscalYears.map { year in
      var use = EnvelopeUse.Year(
        year: year, used: Money(cents: cents[year] ?? 0), limit: nil, left: nil,
        committed: Money(cents: committed[year] ?? 0))
      if let limit = limits.first(where: { $0.year == year }) {
        let charged = cents.filter { limit.counted.contains($0.key) }.values.reduce(0, +)
        use.limit = limit.limit
        use.left = limit.limit - Money(cents: charged)
      }
      return use
    }
  }
}
