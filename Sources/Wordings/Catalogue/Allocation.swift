extension Wording {
  /// A cell that should earn points and is no number.
  public static func notANumber(column: String, text: String, post: String) -> Wording {
    Wording(
      en: "post \(post): “\(text)” in the column \(column) is not a number; points cannot be computed from it",
      fr: "poste \(post) : « \(text) » dans la colonne \(column) n’est pas un nombre ; aucun point n’en peut être tiré")
  }

  /// A row that no regime of the scenario costs.
  public static func noRegime(post: String) -> Wording {
    Wording(
      en: "post \(post): no regime of the scenario applies to it, so it cannot be costed",
      fr: "poste \(post) : aucun régime du scénario ne s’y applique, il ne peut donc pas être chiffré")
  }

  /// A row whose category the regime gives no rate for.
  public static func noRate(post: String, category: String) -> Wording {
    Wording(
      en: "post \(post): its regime gives no rate for the category \(category)",
      fr: "poste \(post) : son régime ne donne pas de taux pour la catégorie \(category)")
  }

  /// More faults of a kind than are listed.
  public static func furtherFaults(_ count: Int) -> Wording {
    Wording(en: "and \(count) more faults of this kind", fr: "et \(count) autres fautes de cette sorte")
  }
}

extension Wording {
  /// A post that a missing figure or date let through.
  public static func missingFigure(post: String, rule: String) -> Wording {
    Wording(
      en: "post \(post): a figure or a date that \(rule) needs is missing; the post was let through",
      fr: "poste \(post) : il manque un chiffre ou une date que demande \(rule) ; le poste a été admis")
  }
}
