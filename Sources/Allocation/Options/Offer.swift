internal import Campaigns
public import Quantities

/// A way of funding that the campaign offers: an envelope, a start and a duration.
public struct Offer: Sendable, Hashable {
  /// The index of the envelope in the campaign.
  public let envelope: Int
  /// The first month.
  public let start: YearMonth
  /// Months.
  public let months: Int

  /// Every offer of a campaign, by envelope, then start, then duration.
  static func all(of campaign: Campaign) -> [Offer] {
    campaign.envelopes.indices.flatMap { envelope in
      campaign.starts.flatMap { start in
        campaign.durations.map { Offer(envelope: envelope, start: start, months: $0) }
      }
    }
  }

  /// The months that fall in a fiscal year.
  func months(in year: Int) -> Int {
    let first = max(start, YearMonth(year: year, month: 1))
    let end = min(start.adding(months: months), YearMonth(year: year + 1, month: 1))
    return max(0, Int(end.monthNumber - first.monthNumber))
  }

  /// The fiscal years that the offer touches.
  var years: ClosedRange<Int> { start.year...start.adding(months: months - 1).year }
}
