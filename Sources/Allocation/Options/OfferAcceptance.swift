internal import Campaigns
internal import Pools
internal import Quantities
internal import Regulation

/// Which rows accept which offers, before any rule of eligibility: the row's own cells and the envelopes' conditions.
struct OfferAcceptance {
  let offers: [Offer]
  let rows: [RowSet]

  init(campaign: Campaign, pool: Pool, reading: ConditionReading) {
    offers = Offer.all(of: campaign)
    let envelopes = campaign.envelopes.map { envelope in
      var rows = reading.rows(satisfying: envelope.condition)
      rows.formIntersection(
        Self.rows(of: pool, listing: "envelopes") { $0 == FoldedText(envelope.id) || $0 == FoldedText(envelope.fund) })
      return rows
    }
    var starts: [YearMonth: RowSet] = [:]
    for start in campaign.starts {
      starts[start] = Self.rows(of: pool, listing: "starts") { CalendarDate(text: $0.description)?.month == start }
    }
    var durations: [Int: RowSet] = [:]
    for months in campaign.durations {
      durations[months] = Self.rows(of: pool, listing: "durations") {
        DecimalText.scaled($0.description, digits: 0) == Int64(months)
      }
    }
    rows = offers.map { offer in
      var rows = envelopes[offer.envelope]
      if let start = starts[offer.start] { rows.formIntersection(start) }
      if let duration = durations[offer.months] { rows.formIntersection(duration) }
      return rows
    }
  }

  /// The rows whose cell is blank, or lists a value that is accepted.
  private static func rows(of pool: Pool, listing column: String, accepts: (FoldedText) -> Bool) -> RowSet {
    guard case .texts(let texts) = pool.columns[column] else { return RowSet(rowCount: pool.count, full: true) }
    let accepted = (0..<texts.values.count).map { code in
      texts.values[code].split(separator: "|").contains { accepts(FoldedText(String($0))) }
    }
    return RowSet(rowCount: pool.count) { texts.codes[$0] < 0 || accepted[Int(texts.codes[$0])] }
  }
}
