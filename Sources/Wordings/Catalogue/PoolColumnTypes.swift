/// What the cells of a pool's columns hold, for the documentation.
extension Wording {
  /// Cells of type `identifier`.
  public static var cellsIdentifier: Wording {
    Wording(
      en: "any text, unique",
      fr: "un texte quelconque, unique")
  }
  /// Cells of type `region`.
  public static var cellsRegion: Wording {
    Wording(
      en: "INSEE code, name or abbreviation",
      fr: "code INSEE, nom ou abréviation")
  }
  /// Cells of type `category`.
  public static var cellsCategory: Wording {
    Wording(
      en: "hospital, ambulatory, overseas",
      fr: "établissements, ambulatoire, outre-mer")
  }
  /// Cells of type `department`.
  public static var cellsDepartment: Wording {
    Wording(
      en: "INSEE code or name",
      fr: "code INSEE ou nom")
  }
  /// Cells of type `kind`.
  public static var cellsKind: Wording {
    Wording(
      en: "CHU (or CHRU), CHR, CH (or EPSM, CHS), ESPIC, PRIVATE, MSP, CDS, PRACTICE",
      fr: "CHU (ou CHRU), CHR, CH (ou EPSM, CHS), ESPIC, PRIVATE, MSP, CDS, PRACTICE")
  }
  /// Cells of type `finess`.
  public static var cellsFiness: Wording {
    Wording(
      en: "FINESS number, its check digit tested",
      fr: "numéro FINESS, clé vérifiée")
  }
  /// Cells of type `siret`.
  public static var cellsSiret: Wording {
    Wording(
      en: "SIRET number, its check digit tested",
      fr: "numéro SIRET, clé vérifiée")
  }
  /// Cells of type `text`.
  public static var cellsText: Wording {
    Wording(
      en: "text",
      fr: "texte")
  }
  /// Cells of type `texts`.
  public static var cellsTexts: Wording {
    Wording(
      en: "texts, separated by |",
      fr: "textes séparés par |")
  }
  /// Cells of type `documents`.
  public static var cellsDocuments: Wording {
    Wording(
      en: "post-description, medical-project, separated by |",
      fr: "fiche de poste, projet médical, séparés par |")
  }
  /// Cells of type `starts`.
  public static var cellsStarts: Wording {
    Wording(
      en: "firsts of months, separated by |",
      fr: "premiers du mois, séparés par |")
  }
  /// Cells of type `durations`.
  public static var cellsDurations: Wording {
    Wording(
      en: "numbers of months, separated by |",
      fr: "nombres de mois, séparés par |")
  }
  /// Cells of type `share`.
  public static var cellsShare: Wording {
    Wording(
      en: "0 to 100, % or not, two decimals",
      fr: "0 à 100, avec ou sans %, deux décimales")
  }
  /// Cells of type `probability`.
  public static var cellsProbability: Wording {
    Wording(
      en: "0 to 1, or a percentage with %",
      fr: "0 à 1, ou un pourcentage avec %")
  }
  /// Cells of type `whole`.
  public static var cellsWhole: Wording {
    Wording(
      en: "whole number",
      fr: "nombre entier")
  }
  /// Cells of type `decimal`.
  public static var cellsDecimal: Wording {
    Wording(
      en: "number, six decimals",
      fr: "nombre, six décimales")
  }
  /// Cells of type `euros`.
  public static var cellsEuros: Wording {
    Wording(
      en: "euros, two decimals",
      fr: "euros, deux décimales")
  }
  /// Cells of type `date`.
  public static var cellsDate: Wording {
    Wording(
      en: "2020-11-01 or 01/11/2020",
      fr: "2020-11-01 ou 01/11/2020")
  }
  /// Cells of type `flag`.
  public static var cellsFlag: Wording {
    Wording(
      en: "yes or no",
      fr: "oui ou non")
  }
}
