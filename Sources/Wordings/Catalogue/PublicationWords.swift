extension Wording {
  /// The words of the publication set.
  public enum Publishing {
    /// What stands in the place of a hidden figure.
    public static var hidden: Wording { Wording(en: "hidden", fr: "masqué") }
    /// The total of all regions.
    public static var allRegions: Wording { Wording(en: "All regions", fr: "Toutes les régions") }
    /// The total of all categories.
    public static var allCategories: Wording { Wording(en: "all", fr: "toutes") }
    /// The passage on what is hidden.
    public static var title: Wording { Wording(en: "What is hidden, and why", fr: "Ce qui est masqué, et pourquoi") }
    /// The label of the requested posts.
    public static var requested: Wording { Wording(en: "Requested", fr: "Demandés") }

    /// Requested posts.
    public static func posts(_ count: Int) -> Wording {
      Wording.counted(count, en: ("post", "posts"), fr: ("poste", "postes"))
    }

    /// How counts are kept.
    public static func rule(under smallest: Int) -> Wording {
      Wording(
        en:
          "Counts under \(smallest) are hidden, and so are as many other figures as it takes for no hidden count to follow from those that are shown, not even for a reader who knows what a post costs.",
        fr:
          "Les effectifs inférieurs à \(smallest) sont masqués, ainsi qu’autant d’autres chiffres qu’il en faut pour qu’aucun effectif masqué ne se déduise de ceux qui restent, même en connaissant le coût d’un poste."
      )
    }
    /// That nobody is named.
    public static var nobody: Wording {
      Wording(
        en: "This set names no applicant, no establishment and no request: it may be published.",
        fr: "Ce jeu ne nomme ni candidat, ni établissement, ni dossier : il peut être publié.")
    }
    /// Rows that are missing.
    public static var absent: Wording {
      Wording(
        en: "A region and category that no request concerns has no row.",
        fr: "Une région et une catégorie sans aucune demande n’ont pas de ligne.")
    }
    /// The passage on the sources.
    public static var figuresFrom: Wording {
      Wording(en: "Where the figures come from", fr: "D’où viennent les chiffres")
    }
    /// What was run.
    public static func source(version: String, solver: Wording, library: String, scenario: String) -> Wording {
      Wording(
        en: "dotation \(version) (\(solver.english)), reference library \(library), scenario \(scenario)",
        fr: "dotation \(version) (\(solver.french)), bibliothèque \(library), scénario \(scenario)")
    }
  }
}
