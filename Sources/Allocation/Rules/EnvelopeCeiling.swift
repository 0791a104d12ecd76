internal import Campaigns
internal import Quantities
internal import Wordings

/// What an envelope can pay: posts, euros by fiscal year, euros in all; earlier cohorts' posts are charged first.
enum EnvelopeCeiling: RuleKind {
  static let id = "envelope-ceiling"
  static let form =
    "Σ x ≤ posts(e);  Σ c[i,o,t] x[i,o] ≤ budget(e,t) − committed(e,t);  Σ Σ_t c[i,o,t] x[i,o] ≤ total(e)"
  static var meaning: Wording {
    Wording(
      en:
        "An envelope pays no more posts, and in no fiscal year nor in all more euros, than it has. With carry-over, what "
        + "a year leaves goes to the next.",
      fr:
        "Une enveloppe ne paie pas plus de postes, ni par exercice ni au total plus d’euros, qu’elle n’en a. Avec report, "
        + "ce qu’un exercice laisse passe au suivant.")
  }

  static func families(in setting: RuleSetting) -> [RuleFamily] {
    setting.campaign.envelopes.indices.flatMap { families(of: $0, in: setting) }
  }

  private static func families(of index: Int, in setting: RuleSetting) -> [RuleFamily] {
    let envelope = setting.campaign.envelopes[index]
    let committed = setting.commitments[index]
    let mask = setting.offers.map { $0.envelope == index }
    func family(
      _ origin: RuleFamily.Origin, _ suffix: String, _ weight: Tally.Weight, atMost: Int64, committed: Int64 = 0
    ) -> RuleFamily {
      RuleFamily(
        origin: origin, id: "envelopes/\(envelope.id)/\(suffix)", title: nil,
        counted: Tally(rows: nil, offers: mask, weight: weight), base: nil, values: nil,
        bounds: .same(.init(atMost: atMost - committed)), committed: committed)
    }
    var families: [RuleFamily] = []
    if let posts = envelope.posts {
      families.append(family(.envelopePosts(index), "posts", .posts, atMost: Int64(posts)))
    }
    for limit in yearLimits(of: envelope) {
      families.append(
        family(
          .envelopeYear(index, year: limit.year), String(limit.year), .cents(years: limit.years),
          atMost: limit.amount.cents, committed: committed.cents(over: limit.years)))
    }
    if let total = envelope.total {
      families.append(
        family(
          .envelopeTotal(index), "total", .cents(years: Tally.allYears),
          atMost: total.cents, committed: committed.cents(over: Tally.allYears)))
    }
    return families
  }

  /// The limits by fiscal year: of the year, or cumulated from the first where the envelope carries over.
  ///
  /// With carry-over nothing limits from an unlimited year on.
  static func yearLimits(of envelope: Envelope) -> [(year: Int, years: ClosedRange<Int>, amount: Money)] {
    guard let budget = envelope.budget, let first = budget.keys.min() else { return [] }
    var limits: [(year: Int, years: ClosedRange<Int>, amount: Money)] = []
    var cumulated: Int64 = 0
    for year in budget.keys.sorted() {
      guard case .amount(let amount) = budget[year] else {
        if envelope.carriesOver { break }
        continue
      }
      guard envelope.carriesOver else {
        limits.append((year, year...year, amount))
        continue
      }
      let (sum, isBeyondReach) = cumulated.addingReportingOverflow(amount.cents)
      if isBeyondReach { break }
      cumulated = sum
      limits.append((year, first...year, Money(cents: sum)))
    }
    return limits
  }
}
