internal import Campaigns
internal import Pools
internal import Quantities
internal import Regulation
internal import Results

extension Recount {
  /// What a result has to state of a row.
  func outcome(of row: Int) -> PostOutcome {
    let criteria = reading.points.criteria(of: row)
    let isEligible = reading.standing.isEligible[row]
    return PostOutcome(
      id: pool.ids[row], decision: plan[row] != nil ? .funded : isEligible ? .notFunded : .ineligible,
      points: criteria.reduce(.zero) { $0 + $1.points }, criteria: criteria, funding: funding(of: row),
      locked: reading.standing.verdicts[row]?.rawValue, reasons: reasons(of: row), label: label(of: row))
  }

  private func funding(of row: Int) -> Funding? {
    guard let number = plan[row] else { return nil }
    let offer = reading.offers[number]
    let envelope = campaign.envelopes[offer.envelope]
    let cost = costOfRow[row] ?? []
    return Funding(
      value: value(of: row), envelope: envelope.id, fund: envelope.fund, start: offer.start, months: offer.months,
      cost: cost.map { .init(year: $0.year, amount: $0.paid) }, total: total(of: row),
      establishments: EstablishmentTests(pool: pool).shares(of: row, years: cost))
  }

  private func label(of row: Int) -> PostLabel {
    let region = regulation.regions[Int(pool.regions[row])]
    return PostLabel(
      regionCode: region.code, region: region.name, category: pool.categories[row].rawValue,
      department: pool.written("department", row), speciality: pool.written("speciality", row),
      employer: pool.written("employer_name", row) ?? pool.written("employer_finess", row),
      partner: pool.written("partner_name", row) ?? pool.written("partner_finess", row))
  }
}
