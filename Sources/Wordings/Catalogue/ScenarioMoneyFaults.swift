extension Wording {
  /// No envelope at all.
  public static var noEnvelope: Wording {
    Wording(
      en: "at least one envelope is needed to fund posts",
      fr: "il faut au moins une enveloppe pour financer des postes")
  }

  /// An envelope that is not known.
  public static func unknownEnvelope(_ id: String) -> Wording {
    Wording(
      en: "there is no envelope “\(id)” in the scenario",
      fr: "il n’y a pas d’enveloppe « \(id) » dans le scénario")
  }

  /// A fund that no envelope has.
  public static func unknownFund(_ fund: String) -> Wording {
    Wording(
      en: "no envelope of the scenario has the fund “\(fund)”",
      fr: "aucune enveloppe du scénario n’a le fonds « \(fund) »")
  }

  /// How to leave a year without a limit.
  public static var writeUnlimited: Wording {
    Wording(
      en: "write an amount for each of them, or unlimited",
      fr: "écrivez un montant pour chacune, ou unlimited")
  }

  /// A carry-over of nothing.
  public static var carryOverWithoutBudget: Wording {
    Wording(
      en: "carry_over does nothing without a budget by year",
      fr: "carry_over est sans effet sans budget par année (budget)")
  }

  /// A quota table that is not known.
  public static func unknownTable(_ name: String) -> Wording {
    Wording(
      en: "there is no quota table “\(name)” in the library",
      fr: "il n’y a pas de table de quotas « \(name) » dans la bibliothèque")
  }

  /// A reading that a table does not have.
  public static func unknownReading(_ name: String, table: String) -> Wording {
    Wording(
      en: "the table “\(table)” has no reading “\(name)”",
      fr: "la table « \(table) » n’a pas de lecture « \(name) »")
  }

  /// A budget without some of the years in which posts can be charged.
  public static func missingBudgetYears(_ years: [Int]) -> Wording {
    let list = years.map(String.init).joined(separator: ", ")
    return Wording(
      en: "the budget lacks \(list): posts of this campaign can be charged then",
      fr: "il manque au budget \(list)\u{202F}: des postes de cette campagne peuvent y être payés")
  }
}
