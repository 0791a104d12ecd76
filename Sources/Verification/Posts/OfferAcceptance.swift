internal import Campaigns
internal import Pools
internal import Quantities
internal import Regulation

/// Which offers are open to a row.
struct OfferAcceptance: Sendable {
  private let campaign: Campaign
  private let pool: Pool
  private let eligibility: EligibilityTests
  private let envelopeConditions: [RowCondition]

  init(campaign: Campaign, pool: Pool, regulation: Regulation, eligibility: EligibilityTests) {
    self.campaign = campaign
    self.pool = pool
    self.eligibility = eligibility
    envelopeConditions = campaign.envelopes.map { RowCondition($0.condition, pool: pool, regulation: regulation) }
  }

  /// What a row's own cell names that is neither an envelope nor a fund; nil where there is no such thing.
  func unknownEnvelope(of row: Int) -> String? {
    pool.written("envelopes", row)?.split(separator: "|").map { FoldedSpaces.trimmed(String($0)) }.first { name in
      !campaign.envelopes.contains { $0.id == name || FoldedText($0.fund) == FoldedText(name) }
    }
  }

  /// Whether a row may be paid by an offer: its envelope's condition, the row's own cells and the rules allow it.
  ///
  /// For a row that the commission funds in spite of the rules, no rule takes an offer away.
  func accepts(_ offer: Offer, _ row: Int, isOverridden: Bool) -> Bool {
    guard envelopeConditions[offer.envelope].holds(row), names(campaign.envelopes[offer.envelope], row),
      eligibility.accepts(start: offer.start, row), eligibility.accepts(months: offer.months, row)
    else { return false }
    return isOverridden || !eligibility.rules.contains { eligibility.removes($0, offer, from: row) }
  }

  /// Whether a row's own cell names an envelope, or its fund where no envelope has that name; an empty one accepts all.
  private func names(_ envelope: Envelope, _ row: Int) -> Bool {
    guard let cell = pool.written("envelopes", row) else { return true }
    return cell.split(separator: "|").map { FoldedSpaces.trimmed(String($0)) }.contains { name in
      if campaign.envelopes.contains(where: { $0.id == name }) { return name == envelope.id }
      return FoldedText(name) == FoldedText(envelope.fund)
    }
  }
}
