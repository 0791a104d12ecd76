extension Wording {
  /// A condition on the rows of a pool.
  public static var expectedCondition: Wording {
    Wording(
      en: "a condition: columns with values, or all, any, not",
      fr: "une condition\u{202F}: des colonnes avec des valeurs, ou all, any, not")
  }

  /// A list of conditions.
  public static var expectedConditionList: Wording {
    Wording(en: "a list of conditions [{…}, {…}]", fr: "une liste de conditions [{…}, {…}]")
  }

  /// A column's name.
  public static var expectedColumn: Wording {
    Wording(en: "the name of a column is missing", fr: "il manque le nom d’une colonne")
  }

  /// A condition that says nothing.
  public static var emptyCondition: Wording {
    Wording(en: "the condition is empty", fr: "la condition est vide")
  }

  /// How to test that a cell is empty.
  public static var useMissing: Wording {
    Wording(
      en: "for empty cells write {missing: true}", fr: "pour les cellules vides, écrivez {missing: true}")
  }

  /// A bound of a condition.
  public static var expectedLiteral: Wording {
    Wording(
      en: "a number, a percentage such as 50% or a date such as 2020-11-01",
      fr: "un nombre, un pourcentage comme 50% ou une date comme 2020-11-01")
  }

  /// A lower bound above the upper one.
  public static var crossedBounds: Wording {
    Wording(
      en: "at_most is below at_least: no row can satisfy this",
      fr: "at_most est inférieur à at_least\u{202F}: aucune ligne ne peut convenir")
  }

  /// The agency's part of a cost.
  public static var expectedRate: Wording {
    Wording(
      en: "a percentage such as 80%, or one for each category {hospital: 80%, ambulatory: 90%}",
      fr: "un pourcentage comme 80%, ou un par catégorie {hospital: 80%, ambulatory: 90%}")
  }

  /// A case that an earlier one without a condition hides.
  public static var unreachableCase: Wording {
    Wording(
      en: "this case is never reached: the one before it has no condition",
      fr: "ce cas n’est jamais atteint\u{202F}: celui qui le précède n’a pas de condition")
  }

  /// Employer charges with nothing to come on.
  public static var chargesWithoutComponents: Wording {
    Wording(
      en: "employer charges need components; a notified amount already includes them",
      fr: "les charges patronales vont avec des éléments de rémunération (components)\u{202F}; "
        + "un montant notifié les comprend déjà")
  }

  /// A notified amount that its components do not give.
  public static func notifiedAmountDiffers(notifiedCents: Int64, computedCents: Int64) -> Wording {
    Wording(
      en: "the notified amount is \(Typography(.english).euros(cents: notifiedCents)), "
        + "but its components come to \(Typography(.english).euros(cents: computedCents))",
      fr: "le montant notifié est de \(Typography(.french).euros(cents: notifiedCents)), "
        + "mais ses éléments donnent \(Typography(.french).euros(cents: computedCents))")
  }
}

extension Wording {
  /// The columns that a table has to have.
  public static func expectedColumns(_ names: [String]) -> Wording {
    Wording(
      en: "expected the columns \(names.joined(separator: ", "))",
      fr: "colonnes attendues : \(names.joined(separator: ", "))")
  }
}
