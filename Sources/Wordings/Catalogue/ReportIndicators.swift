extension Wording.Headline {
  /// The share of funded posts outside university hospitals, in basis points.
  public static func outsideCHU(basisPoints: Int64) -> Wording {
    share(basisPoints, en: "outside university hospitals", fr: "hors CHU")
  }

  /// The share of funded posts in under-served areas, in basis points.
  public static func underServed(basisPoints: Int64) -> Wording {
    share(basisPoints, en: "in under-served areas (ZIP, ZAC)", fr: "en zone sous-dotée (ZIP, ZAC)")
  }

  /// The share of funded posts in specialities in short supply, in basis points.
  public static func scarce(basisPoints: Int64) -> Wording {
    share(basisPoints, en: "in scarce specialities", fr: "en spécialité en tension")
  }

  private static func share(_ basisPoints: Int64, en english: String, fr french: String) -> Wording {
    let figure = Wording { $0.percent(basisPoints: basisPoints) }
    return Wording(en: "\(figure.english) \(english)", fr: "\(figure.french) \(french)")
  }

  /// How many departments get a post.
  public static func departments(_ count: Int) -> Wording {
    .counted(
      count, en: ("department served", "departments served"), fr: ("département servi", "départements servis"))
  }

  /// What a post costs on average.
  public static func costPerPost(cents: Int64) -> Wording {
    let amount = Wording { $0.euros(cents: cents) }
    return Wording(en: "\(amount.english) per post on average", fr: "\(amount.french) par poste en moyenne")
  }

  /// The reading of a quota whose wording allows several.
  public static func reading(quota: String, reading: String) -> Wording {
    let french = ["share": "part", "reservation": "réservation", "ceiling": "plafond"][reading]
    return Wording(
      en: "\(quota) read as “\(reading)”",
      fr: "\(quota) lue comme « \(french ?? reading) »" + (french == nil ? "" : " (\(reading))"))
  }

  /// What the run took.
  public static func runFigures(seconds: Double, memoryBytes: Int) -> Wording {
    Wording { "\($0.seconds(seconds)), \($0.memory(bytes: memoryBytes))" }
  }

  /// The programs that made the result.
  public static func programs(version: String, solver: Wording, library: String) -> Wording {
    Wording(
      en: "dotation \(version), \(solver.english), reference library \(library)",
      fr: "dotation \(version), \(solver.french), bibliothèque de référence \(library)")
  }
}

extension Wording {
  /// Headings of the passages that qualify a result.
  public enum PassageTitle {
    /// Assumptions of the scenario.
    public static var assumptions: Wording {
      Wording(en: "Assumptions of the scenario", fr: "Hypothèses du scénario")
    }
    /// What the reader has to know.
    public static var warnings: Wording { Wording(en: "To know", fr: "À savoir") }
    /// Changes made on the scenario.
    public static var changes: Wording { Wording(en: "Changes to the scenario", fr: "Modifications du scénario") }
    /// Rows left out.
    public static var skipped: Wording { Wording(en: "Rows left out", fr: "Lignes écartées") }
  }

  /// A change of a scenario: what it was and what it is.
  public static func change(path: String, before: String?, after: String?) -> Wording {
    switch (before, after) {
    case (let before?, let after?):
      Wording(en: "\(path): \(before) → \(after)", fr: "\(path) : \(before) → \(after)")
    case (nil, let after?): Wording(en: "\(path): added, \(after)", fr: "\(path) : ajouté, \(after)")
    case (let before?, nil): Wording(en: "\(path): removed, was \(before)", fr: "\(path) : supprimé, était \(before)")
    case (nil, nil): Wording(verbatim: path)
    }
  }

  /// A row that was left out on demand.
  public static func skippedRow(file: String, line: Int, id: String?, code: String) -> Wording {
    let name = id.map { " (\($0))" } ?? ""
    let reason = reasonLeftOut(code: code)
    return Wording(
      en: "\(file), line \(line)\(name): \(reason.english)", fr: "\(file), ligne \(line)\(name) : \(reason.french)")
  }

  /// Why a row was left out, of the code that a result keeps; a code of another version stands for itself.
  public static func reasonLeftOut(code: String) -> Wording {
    switch code {
    case "ragged-row":
      Wording(en: "it has more or fewer cells than titles", fr: "elle a plus ou moins de cellules que de titres")
    case "text-after-quote":
      Wording(en: "text follows a closing quote", fr: "du texte suit un guillemet fermant")
    case "untitled-cell":
      Wording(en: "a cell stands under no title", fr: "une cellule n’est sous aucun titre")
    case "not-utf8": Wording(en: "a cell is not UTF-8 text", fr: "une cellule n’est pas un texte UTF-8")
    case "missing-id": .missingPostIdentifier
    case "faulty-id": .faultyPostIdentifier
    case "repeated-id":
      Wording(
        en: "an earlier row has the same identifier", fr: "une ligne précédente a le même identifiant")
    case "missing-region": Wording(en: "the region is missing", fr: "la région manque")
    case "unknown-region": Wording(en: "the region is unknown", fr: "la région est inconnue")
    case "several-regions":
      Wording(en: "several regions stand for one", fr: "plusieurs régions sont écrites pour une")
    case "missing-category": Wording(en: "the category is missing", fr: "la catégorie manque")
    case "unknown-category": Wording(en: "the category is unknown", fr: "la catégorie est inconnue")
    case "unknown-kind":
      Wording(en: "the kind of an establishment is unknown", fr: "le type d’un établissement est inconnu")
    case "unreadable-number": Wording(en: "a number cannot be read", fr: "un nombre est illisible")
    case "number-out-of-range":
      Wording(en: "a number is outside the limits of its column", fr: "un nombre sort des limites de sa colonne")
    case "share-out-of-range":
      Wording(en: "a share is not from 0 to 100%", fr: "une quotité n’est pas comprise entre 0 et 100 %")
    case "unreadable-date": Wording(en: "a date cannot be read", fr: "une date est illisible")
    case "not-first-of-month":
      Wording(en: "a start is not the first day of a month", fr: "un début n’est pas le premier jour d’un mois")
    case "unreadable-flag":
      Wording(en: "a cell is neither yes nor no", fr: "une cellule n’est ni oui ni non")
    default: Wording(verbatim: code)
    }
  }

  /// Items of a list that is cut.
  public static func furtherItems(_ count: Int) -> Wording {
    let counted = counted(count, en: ("other", "others"), fr: ("autre", "autres"))
    return Wording(en: "and \(counted.english)", fr: "et \(counted.french)")
  }
}
