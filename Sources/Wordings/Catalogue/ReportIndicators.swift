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
    return Wording(en: "\(file), line \(line)\(name): \(code)", fr: "\(file), ligne \(line)\(name) : \(code)")
  }

  /// Items of a list that is cut.
  public static func furtherItems(_ count: Int) -> Wording {
    let counted = counted(count, en: ("other", "others"), fr: ("autre", "autres"))
    return Wording(en: "and \(counted.english)", fr: "et \(counted.french)")
  }
}
