extension Wording {
  /// Files that extend one another in a circle.
  public static func extendsCircle(_ files: [String]) -> Wording {
    Wording(
      en: "scenarios extend one another in a circle: \(files.joined(separator: " → "))",
      fr: "des scénarios se prolongent en cercle (extends)\u{202F}: \(files.joined(separator: " → "))")
  }

  /// Too many files that extend one another.
  public static func extendsTooLong(limit: Int) -> Wording {
    Wording(
      en: "more than \(limit) scenarios extend one another",
      fr: "plus de \(limit) scénarios se prolongent l’un l’autre (extends)")
  }

  /// A file of another version or kind.
  public static func unknownSchema(_ schema: String) -> Wording {
    Wording(
      en: "“\(schema)” is not a scenario format that is read here",
      fr: "« \(schema) » n’est pas un format de scénario lu ici")
  }

  /// A start beyond the years that are known.
  public static func startOutOfRange(_ start: String) -> Wording {
    Wording(
      en: "the start \(start) is not between 1990 and 2090",
      fr: "le début \(start) n’est pas entre 1990 et 2090")
  }

  /// A value for a duration that is not on offer.
  public static func unknownDuration(_ months: Int) -> Wording {
    Wording(
      en: "\(months) months are not among the durations on offer",
      fr: "la durée de \(months) mois n’est pas proposée (durations)")
  }

  /// A fiscal year that is left out.
  public static func missingFiscalYear(_ year: Int) -> Wording {
    Wording(
      en: "fiscal_years lacks \(year), in which posts can be charged",
      fr: "il manque à fiscal_years l’année \(year), où des postes peuvent être payés")
  }

  /// A name that hides one of the library.
  public static func hidesLibraryEntry(_ name: String) -> Wording {
    Wording(
      en: "“\(name)” hides the entry of the library with the same name",
      fr: "« \(name) » masque l’entrée de la bibliothèque qui porte ce nom")
  }

  /// No regime at all.
  public static var noRegime: Wording {
    Wording(
      en: "at least one regime is needed to cost the posts",
      fr: "il faut au moins un régime pour chiffrer les postes")
  }

  /// A regime that is not known.
  public static func unknownRegime(_ name: String) -> Wording {
    Wording(
      en: "there is no regime “\(name)”, neither in the library nor under define",
      fr: "il n’y a pas de régime « \(name) », ni dans la bibliothèque ni sous define")
  }

  /// A regime after one that costs every post.
  public static func unreachableRegime(_ id: String) -> Wording {
    Wording(
      en: "“\(id)” costs no post: a regime before it has no condition and takes them all",
      fr: "« \(id) » ne chiffre aucun poste\u{202F}: un régime qui le précède n’a pas de condition et les prend tous")
  }

  /// A rule set that is not known.
  public static func unknownRuleSet(_ name: String) -> Wording {
    Wording(
      en: "there is no eligibility rule set “\(name)” in the library",
      fr: "il n’y a pas de jeu de conditions « \(name) » dans la bibliothèque")
  }

  /// A profile of invented posts that is not known.
  public static func unknownProfile(_ name: String) -> Wording {
    Wording(
      en: "there is no profile “\(name)” for invented posts",
      fr: "il n’y a pas de profil « \(name) » pour des postes inventés")
  }
}
