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
        years: years(
          of: envelope, cents: cents, committed: committed, recovered: reading.restrictions.recovered[index]),
        total: Money(cents: cents.values.reduce(0, +)), totalLimit: envelope.total,
        payments: payments(of: rows, committed: reading.restrictions.charges[index]))
    }
  }

  /// What is paid month by month, from the first month with a payment to the last.
  private func payments(of rows: [Int], committed: [CostTests.Year]) -> [EnvelopeUse.Payment] {
    var cents: [YearMonth: (committed: Int64, funded: Int64)] = [:]
    for charge in committed {
      for payment in charge.payments { cents[payment.month, default: (0, 0)].committed += payment.cents }
    }
    for row in rows {
      for charge in costOfRow[row] ?? [] {
        for payment in charge.payments { cents[payment.month, default: (0, 0)].funded += payment.cents }
      }
    }
    guard let first = cents.keys.min(), let last = cents.keys.max() else { return [] }
    return (first.monthNumber...last.monthNumber).map { number in
      let month = YearMonth(monthNumber: number)
      let paid = cents[month] ?? (0, 0)
      return EnvelopeUse.Payment(
        month: month, committed: Money(cents: paid.committed), funded: Money(cents: paid.funded))
    }
  }

  private func years(
    of envelope: Envelope, cents: [Int: Int64], committed: [Int: Int64], recovered: [Int: Int64]
  ) -> [EnvelopeUse.Year] {
    let limits = Restrictions.yearLimits(of: envelope)
    return reading.restrictions.fiscalYears.map { year in
      var use = EnvelopeUse.Year(
        year: year, used: Money(cents: cents[year] ?? 0), limit: nil, left: nil,
        committed: Money(cents: committed[year] ?? 0),
        recovered: Money(cents: recovered[year] ?? 0))
      if let limit = limits.first(where: { $0.year == year }) {
        let charged = cents.filter { limit.counted.contains($0.key) }.values.reduce(0, +)
        use.limit = limit.limit
        use.left = limit.limit - Money(cents: charged)
      }
      return use
    }
  }
}
