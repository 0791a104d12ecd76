internal import Campaigns
internal import Regulation
internal import Wordings

/// A rule of the commission on a number of posts, or of euros: at least, at most, for each value of a column.
enum CountRule: RuleKind {
  static let id = "count"
  static let form = "at_least ≤ Σ_{i ∈ where} Σ_{o ∈ fund} a[i,o] x[i,o] ≤ at_most,  a = 1 or the cents of the year"
  static var meaning: Wording {
    Wording(
      en:
        "Of the posts that the rule selects, at least or at most so many are funded, or for so many euros; with “per”, for "
        + "each value of the column.",
      fr: "Parmi les postes que la règle désigne, au moins ou au plus tant sont financés, ou pour tant d’euros ; avec "
        + "« per », pour chaque valeur de la colonne.")
  }

  static func families(in setting: RuleSetting) -> [RuleFamily] {
    setting.campaign.rules.enumerated().compactMap { index, rule in
      let limits = RuleFamily.Limits(atLeast: rule.limits.atLeast, atMost: rule.limits.atMost)
      guard !limits.isEmpty else { return nil }
      let rows = setting.reading.rows(satisfying: rule.condition)
      return RuleFamily(
        origin: .rule(index), id: rule.id, title: rule.title, heading: rule.heading,
        counted: Tally(rows: rows, offers: setting.mask(of: rule.scope), weight: Tally.Weight(rule.measure)), base: nil,
        values: rule.per.map { setting.values(of: $0.name, among: rows) }, bounds: .same(limits))
    }
  }
}

extension Tally.Weight {
  /// What a rule's measure counts.
  init(_ measure: AllocationRule.Measure) {
    switch measure {
    case .posts: self = .posts
    case .euros(let year): self = .cents(years: year.map { $0...$0 } ?? Tally.allYears)
    }
  }
}
