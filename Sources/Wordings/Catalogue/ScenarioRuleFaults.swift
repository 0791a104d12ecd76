extension Wording {
  /// A year that a rule cannot count.
  public static func unknownYear(_ year: Int) -> Wording {
    Wording(
      en: "\(year) is not a fiscal year of the campaign",
      fr: "\(year) n’est pas un exercice de la campagne")
  }

  /// A year without euros.
  public static var yearNeedsEuros: Wording {
    Wording(
      en: "a year is counted in euros: add measure: euros",
      fr: "une année se compte en euros\u{202F}: ajoutez measure: euros")
  }

  /// A rule without a limit.
  public static func ruleWithoutLimit(_ keys: [String]) -> Wording {
    Wording(
      en: "the rule limits nothing; it needs one of: \(keys.joined(separator: ", "))",
      fr: "la règle ne limite rien\u{202F}; il lui faut l’une de ces clés\u{202F}: \(keys.joined(separator: ", "))")
  }

  /// Two limits that exclude one another.
  public static func crossedLimits(_ least: String, _ most: String) -> Wording {
    Wording(
      en: "\(least) is above \(most): nothing can satisfy both",
      fr: "\(least) dépasse \(most)\u{202F}: rien ne peut satisfaire les deux")
  }

  /// What a share is taken of, without a share.
  public static var ofNeedsShare: Wording {
    Wording(
      en: "of goes with at_least_share or at_most_share",
      fr: "of va avec at_least_share ou at_most_share")
  }

  /// An order of preference of nobody.
  public static var orderNeedsPer: Wording {
    Wording(
      en: "in_order_of needs per: the column of those whose order it is, such as employer_finess",
      fr: "in_order_of demande per\u{202F}: la colonne de ceux dont c’est l’ordre, comme employer_finess")
  }

  /// A weight without a column.
  public static var weightNeedsColumn: Wording {
    Wording(
      en: "weight goes with points_from; fixed points need none",
      fr: "weight va avec points_from\u{202F}; des points fixes n’en ont pas besoin")
  }

  /// A post that is decided twice.
  public static func decidedTwice(_ post: String, bothWays: Bool, firstLine: Int) -> Wording {
    bothWays
      ? Wording(
        en: "the post “\(post)” is decided both ways; it is already on line \(firstLine)",
        fr: "le poste « \(post) » est décidé dans les deux sens\u{202F}; il est déjà à la ligne \(firstLine)")
      : Wording(
        en: "the post “\(post)” is decided twice; it is already on line \(firstLine)",
        fr: "le poste « \(post) » est décidé deux fois\u{202F}; il est déjà à la ligne \(firstLine)")
  }
}
