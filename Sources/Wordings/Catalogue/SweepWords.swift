extension Wording {
  /// The words of a sweep.
  public enum Sweeps {
    /// The table.
    public static var title: Wording { Wording(en: "Value by value", fr: "Valeur par valeur") }
    /// What is known of an answer.
    public static var status: Wording { Wording(en: "Answer", fr: "Réponse") }
    /// What is known of an answer, by its code.
    public static func status(_ code: String) -> Wording {
      switch code {
      case "optimal": Wording(en: "proven", fr: "prouvée")
      case "feasible": Wording(en: "not proven", fr: "non prouvée")
      case "infeasible": Wording(en: "impossible", fr: "impossible")
      default: Wording(en: "unknown", fr: "inconnue")
      }
    }
    /// Posts that enter at a step.
    public static var entering: Wording { Wording(en: "Enter", fr: "Entrent") }
    /// Posts that leave at a step.
    public static var leaving: Wording { Wording(en: "Leave", fr: "Sortent") }
  }
}
