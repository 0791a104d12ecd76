internal import Campaigns
internal import Regulation
internal import Wordings

/// A rule of the commission on a share: of the posts or euros of one selection, at least or at most a part in another.
///
/// With `per` both sides are taken within a value, and every value of the rows on either side counts: the numerator is
/// a part of the base, so the values of the base are all of them.
enum ShareRule: RuleKind {
  static let id = "share"
  static let form =
    "at_least_share · Σ_{of} a[i,o] x[i,o] ≤ Σ_{where and of} a[i,o] x[i,o] ≤ at_most_share · Σ_{of} a[i,o] x[i,o]"
  static var meaning: Wording {
    Wording(
      en:
        "Of the funded posts of one selection, or of their euros, at least or at most a share belongs to another; with "
        + "“per”, within each value of the column.",
      fr:
        "Parmi les postes financés d’un ensemble, ou leurs euros, une part au moins ou au plus relève d’un autre ; avec "
        + "« per », à l’intérieur de chaque valeur de la colonne.")
  }

  static func families(in setting: RuleSetting) -> [RuleFamily] {
    setting.campaign.rules.enumerated().compactMap { index, rule in
      let limits = RuleFamily.Limits(atLeastShare: rule.limits.atLeastShare, atMostShare: rule.limits.atMostShare)
      guard !limits.isEmpty else { return nil }
      let base = setting.reading.rows(satisfying: rule.limits.of)
      let counted = setting.reading.rows(satisfying: rule.condition).intersection(base)
      let mask = setting.mask(of: rule.scope)
      let weight = Tally.Weight(rule.measure)
      return RuleFamily(
        origin: .rule(index), id: rule.id, title: rule.title, heading: rule.heading,
        counted: Tally(rows: counted, offers: mask, weight: weight),
        base: Tally(rows: base, offers: mask, weight: weight),
        values: rule.per.map { setting.values(of: $0.name, among: base) }, bounds: .same(limits))
    }
  }
}
