internal import Campaigns
internal import Quantities

/// The limits of the envelopes: posts, euros by fiscal year, euros in all; earlier cohorts' posts are charged first.
enum EnvelopeLimits {
  /// The limits of one envelope.
  ///
  /// - Parameters:
  ///   - index: the envelope in the campaign.
  ///   - campaign: the campaign.
  ///   - offers: every offer.
  ///   - committed: cents that earlier cohorts' posts take, by fiscal year.
  /// - Returns: one family for each limit.
  static func families(
    _ index: Int, of campaign: Campaign, offers: [Offer], committed: [Int: Int64]
  ) -> [RuleFamily] {
    let envelope = campaign.envelopes[index]
    let mask = offers.map { $0.envelope == index }
    func family(_ origin: RuleFamily.Origin, _ suffix: String, _ weight: Tally.Weight, atMost: Int64) -> RuleFamily {
      RuleFamily(
        origin: origin, id: "envelopes/\(envelope.id)/\(suffix)", title: nil,
        counted: Tally(rows: nil, offers: mask, weight: weight), base: nil, values: nil, limits: .init(atMost: atMost))
    }
    var families: [RuleFamily] = []
    if let posts = envelope.posts {
      families.append(family(.envelopePosts(index), "posts", .posts, atMost: Int64(posts)))
    }
    for limit in yearLimits(of: envelope) {
      let taken = committed.reduce(0) { limit.years.contains($1.key) ? $0 + $1.value : $0 }
      families.append(
        family(
          .envelopeYear(index, year: limit.year), String(limit.year), .cents(years: limit.years),
          atMost: limit.amount.cents - taken))
    }
    if let total = envelope.total {
      let taken = committed.values.reduce(0, +)
      families.append(
        family(.envelopeTotal(index), "total", .cents(years: Tally.allYears), atMost: total.cents - taken))
    }
    return families
  }

  /// The limits by fiscal year: of the year, or cumulated from the first where the envelope carries over.
  ///
  /// With carry-over nothing limits from an unlimited year on.
  static func yearLimits(of envelope: Envelope) -> [(year: Int, years: ClosedRange<Int>, amount: Money)] {
    guard let budget = envelope.budget else { return [] }
    var limits: [(year: Int, years: ClosedRange<Int>, amount: Money)] = []
    var cumulated = Money.zero
    for year in budget.keys.sorted() {
      guard case .amount(let amount) = budget[year] else {
        if envelope.carriesOver { break }
        continue
      }
      cumulated = cumulated + amount
      limits.append(envelope.carriesOver ? (year, 0...year, cumulated) : (year, year...year, amount))
    }
    return limits
  }
}
