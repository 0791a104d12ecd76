internal import Wordings

/// A post is funded once at most: by one envelope, from one start, for one duration.
enum SingleFunding: RuleKind {
  static let id = "single-funding"
  static let form = "Σ_o x[i,o] ≤ 1"
  static var meaning: Wording {
    Wording(
      en: "A post is funded at most once: by one envelope, from one start, for one duration.",
      fr: "Un poste est financé une fois au plus : par une enveloppe, à partir d’un début, pour une durée.")
  }
}
