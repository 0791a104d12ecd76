/// What can be wrong with a national split of posts.
extension Wording.Apportioning {
  /// A file without a column of regions.
  public static var noRegionColumn: Wording {
    Wording(
      en: "there is no column “region” (or “code”, or “department”) that says where a row belongs",
      fr: "il n’y a pas de colonne « region » (ni « code », ni « department ») qui dise où classer une ligne")
  }
  /// A key whose figures are all 0.
  public static func emptyKey(_ name: String) -> Wording {
    Wording(
      en: "the figures of \(name) are all 0: nothing can be shared by them",
      fr: "les chiffres de \(name) sont tous nuls : rien ne peut être réparti selon eux")
  }
  /// A text that is no department.
  public static func unknownDepartment(_ text: String) -> Wording {
    Wording(
      en: "“\(text)” is no department: an INSEE code or a name is expected",
      fr: "« \(text) » n’est pas un département : on attend un code INSEE ou un nom")
  }
  /// A figure below 0.
  public static func negativeFigure(_ text: String, column: String) -> Wording {
    Wording(
      en: "“\(text)” is below 0: posts cannot be shared by what “\(column)” lacks",
      fr: "« \(text) » est négatif : on ne répartit pas des postes selon ce qui manque à « \(column) »")
  }
  /// Figures beyond what can be summed.
  public static func figureTooLarge(column: String) -> Wording {
    Wording(
      en: "the figures of “\(column)” are too large to be summed exactly",
      fr: "les chiffres de « \(column) » sont trop grands pour être additionnés exactement")
  }
  /// The figures that a column may hold.
  public static var expectedFigure: Wording {
    Wording(en: "a number of at most six decimals", fr: "un nombre d’au plus six décimales")
  }
}

extension Wording.Usage {
  /// A key that does not exist.
  public static func unknownKey(_ name: String, nearest: String?, known: [String]) -> Wording {
    let list = known.joined(separator: ", ")
    let hint = nearest.map(Wording.didYouMean)
    return Wording(
      en: "unknown key “\(name)”; " + (hint?.english ?? "expected: \(list), or a column as file.csv:column"),
      fr: "clé inconnue « \(name) » ; "
        + (hint?.french ?? "on attend : \(list), ou une colonne comme fichier.csv:colonne"))
  }
  /// A weight that is no number.
  public static func badKeyWeight(_ text: String) -> Wording {
    Wording(
      en: "the weight of a key is a number above 0, 1000 at most, such as population=0.7, not “\(text)”",
      fr: "le poids d’une clé est un nombre supérieur à 0, d’au plus 1000, comme population=0.7, non « \(text) »")
  }
  /// A key that is named twice.
  public static func repeatedMixKey(_ name: String) -> Wording {
    Wording(en: "the key “\(name)” is given twice", fr: "la clé « \(name) » est donnée deux fois")
  }
  /// A method that does not exist.
  public static func unknownMethod(_ name: String, nearest: String?, known: [String]) -> Wording {
    let list = known.joined(separator: ", ")
    let hint = nearest.map(Wording.didYouMean)
    return Wording(
      en: "unknown method “\(name)”; " + (hint?.english ?? "expected one of: \(list)"),
      fr: "méthode inconnue « \(name) » ; " + (hint?.french ?? "méthodes possibles : \(list)"))
  }
  /// A category that does not exist.
  public static func unknownCategory(_ name: String) -> Wording {
    Wording(
      en: "unknown category “\(name)”: hospital, ambulatory or overseas",
      fr: "catégorie inconnue « \(name) » : hospital, ambulatory ou overseas")
  }
  /// A number of posts that cannot be shared.
  public static func postsOutOfRange(option: String, limit: Int) -> Wording {
    Wording(
      en: "\(option) is a whole number from 0 to \(Typography(.english).integer(Int64(limit)))",
      fr: "\(option) est un nombre entier de 0 à \(Typography(.french).integer(Int64(limit)))")
  }
  /// Nothing to share.
  public static var postsToShare: Wording {
    Wording(
      en: "give a number of posts to share: --posts, --overseas or both",
      fr: "donnez un nombre de postes à répartir : --posts, --overseas ou les deux")
  }
  /// Overseas regions apart and together.
  public static var overseasOrTogether: Wording {
    Wording(
      en: "--overseas sets the overseas regions apart, --together does not: give one of them",
      fr: "--overseas met l’outre-mer à part, --together non : donnez l’un ou l’autre")
  }
  /// A floor or a cap that is none.
  public static func notABound(_ text: String, option: String) -> Wording {
    Wording(
      en: "\(option) takes a number of posts, or a region and a number: 1 or 94=2, not “\(text)”",
      fr: "\(option) attend un nombre de postes, ou une région et un nombre : 1 ou 94=2, non « \(text) »")
  }
  /// Two floors or caps of the same region.
  public static func repeatedBound(_ text: String, option: String) -> Wording {
    Wording(
      en: "\(option) \(text): there is one already for the same regions",
      fr: "\(option) \(text) : il y en a déjà un pour les mêmes régions")
  }
  /// Floors that need more posts than there are.
  public static func floorsExceedPosts(floors: Int) -> Wording {
    Wording(
      en: "the floors alone need \(floors) posts, more than there are to share",
      fr: "les planchers demandent à eux seuls \(floors) postes, plus qu’il n’y en a à répartir")
  }
  /// Caps under which posts stay over.
  public static func capsBelowPosts(caps: Int) -> Wording {
    Wording(
      en: "the caps leave room for \(caps) posts at most: some could not be given to any region",
      fr: "les plafonds laissent place à \(caps) postes au plus : certains n’iraient à aucune région")
  }
  /// A floor above its cap.
  public static func floorAboveCap(region: String) -> Wording {
    Wording(
      en: "the floor of \(region) is above its cap", fr: "le plancher de \(region) dépasse son plafond")
  }
}
