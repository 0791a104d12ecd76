internal import Campaigns
internal import Quantities

/// One way of paying that a campaign offers: an envelope, a start and a duration.
struct Offer: Sendable, Hashable {
  /// The envelope's place in the campaign.
  let envelope: Int
  /// The first month.
  let start: YearMonth
  /// Months.
  let months: Int

  /// All that a campaign offers, by envelope, then start, then duration.
  static func all(of campaign: Campaign) -> [Offer] {
    var offers: [Offer] = []
    for envelope in campaign.envelopes.indices {
      for start in campaign.starts {
        for months in campaign.durations { offers.append(Offer(envelope: envelope, start: start, months: months)) }
      }
    }
    return offers
  }
}
