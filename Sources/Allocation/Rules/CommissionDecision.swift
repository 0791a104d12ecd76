internal import Wordings

/// What the commission decided by itself: a post that is funded, or one that is not.
enum CommissionDecision: RuleKind {
  static let id = "decision"
  static let form = "Σ_o x[i,o] = 1 or Σ_o x[i,o] = 0"
  static var meaning: Wording {
    Wording(
      en: "A post that the commission decided to fund is funded, one that it refused is not.",
      fr: "Un poste que la commission a décidé de financer l’est, un poste qu’elle a refusé ne l’est pas.")
  }
}
