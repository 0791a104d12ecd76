internal import Campaigns
internal import Pools
internal import Quantities
internal import Regulation

/// A campaign read on a pool a second time (contre-lecture): row by row, with none of the code that makes results.
struct SecondReading: Sendable {
  let campaign: Campaign
  let pool: Pool
  let regulation: Regulation
  let offers: [Offer]
  let eligibility: EligibilityTests
  let standing: Standing
  let points: PointsTests
  let costs: CostTests
  let restrictions: Restrictions
  let orders: [RankOrder]
  private let envelopeConditions: [RowCondition]

  init(campaign: Campaign, pool: Pool, regulation: Regulation) {
    self.campaign = campaign
    self.pool = pool
    self.regulation = regulation
    offers = Offer.all(of: campaign)
    eligibility = EligibilityTests(campaign: campaign, pool: pool, regulation: regulation)
    let standing = Standing(
      campaign: campaign, pool: pool, regulation: regulation, eligibility: eligibility)
    self.standing = standing
    points = PointsTests(campaign: campaign, pool: pool, regulation: regulation)
    costs = CostTests(campaign: campaign, pool: pool, regulation: regulation)
    restrictions = Restrictions(campaign: campaign, pool: pool, regulation: regulation, standing: standing)
    let eligible = (0..<pool.count).filter { standing.isEligible[$0] }
    orders = campaign.rules.compactMap {
      RankOrder($0, campaign: campaign, pool: pool, regulation: regulation, eligible: eligible)
    }
    envelopeConditions = campaign.envelopes.map { RowCondition($0.condition, pool: pool, regulation: regulation) }
  }

  /// The offers by which a row may be funded, in their order.
  func options(of row: Int) -> [Int] {
    guard standing.isEligible[row] else { return [] }
    return offers.indices.filter { accepts(offers[$0], row) }
  }

  /// What a row costs under an offer; nothing where no regime costs it.
  func cost(of row: Int, _ offer: Int) -> [CostTests.Year] {
    costs.years(of: row, start: offers[offer].start, months: offers[offer].months) ?? []
  }

  /// The points that a row earns by an offer.
  func value(of row: Int, _ offer: Int) -> Points {
    points.value(of: points.points(of: row), months: offers[offer].months)
  }

  /// The lot of a row's option: the first 20 bits of SHA-256 of its text.
  func lot(of row: Int, _ offer: Int) -> Int64 {
    let option = offers[offer]
    let envelope = campaign.envelopes[option.envelope].id
    let text = "\(campaign.search.seed)|\(pool.ids[row])|\(envelope)|\(option.start)|\(option.months)"
    return Int64(SHA256.leadingWord(of: text) >> 12)
  }

  /// What a row's own cell names that is neither an envelope nor a fund; nil where there is no such thing.
  func unknownEnvelope(of row: Int) -> String? {
    pool.written("envelopes", row)?.split(separator: "|").map { FoldedSpaces.trimmed(String($0)) }.first { name in
      !campaign.envelopes.contains { $0.id == name || FoldedText($0.fund) == FoldedText(name) }
    }
  }

  private func accepts(_ offer: Offer, _ row: Int) -> Bool {
    guard envelopeConditions[offer.envelope].holds(row), names(campaign.envelopes[offer.envelope], row),
      eligibility.accepts(start: offer.start, row), eligibility.accepts(months: offer.months, row)
    else { return false }
    if standing.isOverridden[row] { return true }
    return !eligibility.rules.contains { eligibility.removes($0, offer, from: row) }
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
