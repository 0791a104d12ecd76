internal import Campaigns
internal import Pools
internal import Quantities
internal import Regulation

/// Which rows accept which offers, before any rule of eligibility: the row's own cells and the envelopes' conditions.
struct OfferAcceptance {
  let offers: [Offer]
  /// For each offer the rows that accept it.
  let rows: [RowSet]

  init(campaign: Campaign, pool: Pool, reading: ConditionReading) {
    offers = Offer.all(of: campaign)
    let envelopes = campaign.envelopes.map { envelope in
      Self.rows(of: pool, accepting: envelope, of: campaign).intersection(
        reading.rows(satisfying: envelope.condition))
    }
    let starts = Dictionary(
      uniqueKeysWithValues: campaign.starts.map { ($0, Self.rows(of: pool, acceptingStart: $0)) })
    let durations = Dictionary(
      uniqueKeysWithValues: campaign.durations.map { ($0, Self.rows(of: pool, acceptingDuration: $0)) })
    rows = offers.map { offer in
      var rows = envelopes[offer.envelope]
      if let accepting = starts[offer.start] { rows.formIntersection(accepting) }
      if let accepting = durations[offer.months] { rows.formIntersection(accepting) }
      return rows
    }
  }

  /// The rows that accept a first month, named by any day of it.
  static func rows(of pool: Pool, acceptingStart start: YearMonth) -> RowSet {
    pool.rows(of: "starts") { CalendarDate(text: $0)?.month == start }
  }

  /// The rows that accept a number of months.
  static func rows(of pool: Pool, acceptingDuration months: Int) -> RowSet {
    pool.rows(of: "durations") { DecimalText.scaled($0, digits: 0) == Int64(months) }
  }

  /// The rows that accept an envelope: by its identifier, or by its fund where no envelope is called so.
  private static func rows(of pool: Pool, accepting envelope: Envelope, of campaign: Campaign) -> RowSet {
    let ids = Set(campaign.envelopes.map(\.id))
    let fund = FoldedText(envelope.fund)
    return pool.rows(of: "envelopes") { $0 == envelope.id || (!ids.contains($0) && FoldedText($0) == fund) }
  }
}
