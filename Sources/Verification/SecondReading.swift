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
  private let optionStarts: [Int]
  private let optionOffers: [Int32]

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
    let acceptance = OfferAcceptance(campaign: campaign, pool: pool, regulation: regulation, eligibility: eligibility)
    var (starts, options): ([Int], [Int32]) = ([0], [])
    for row in 0..<pool.count {
      if standing.isEligible[row] {
        for offer in offers.indices
        where acceptance.accepts(offers[offer], row, isOverridden: standing.isOverridden[row]) {
          options.append(Int32(offer))
        }
      }
      starts.append(options.count)
    }
    (optionStarts, optionOffers) = (starts, options)
  }

  /// The offers by which a row may be funded, in their order.
  func options(of row: Int) -> some Collection<Int> {
    optionOffers[optionStarts[row]..<optionStarts[row + 1]].lazy.map { Int($0) }
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
}
