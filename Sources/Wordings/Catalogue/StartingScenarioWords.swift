extension Wording {
  /// Comments and titles of a starting scenario.
  public enum Starting {
    /// What the file is.
    public static func whatItIs(_ region: String) -> Wording {
      Wording(
        en: "A starting scenario for \(region). Every figure is an example: put your own in its place.",
        fr: "Scénario de départ pour : \(region). Chaque chiffre est un exemple : mettez les vôtres à la place.")
    }
    /// How to run it.
    public static var howToRun: Wording {
      Wording(
        en: "Check it with “dotation check FILE”, run it with “dotation simulate FILE”.",
        fr: "Contrôler avec « dotation check FICHIER », calculer avec « dotation simulate FICHIER ».")
    }
    /// Where posts come from.
    public static var pool: Wording {
      Wording(
        en: "Invented posts to begin with. Your own, one row a post, take their place with:",
        fr: "Des demandes inventées pour commencer. Les vôtres, une ligne par poste, les remplacent avec :")
    }
    /// What the columns of a file of posts mean.
    public static func columns(required: [String]) -> Wording {
      let names = required.joined(separator: ", ")
      return Wording(
        en: "The columns of such a file, in any order; \(names) are required, others of your own are kept:",
        fr: "Les colonnes d’un tel fichier, dans n’importe quel ordre ; \(names) sont exigées, "
          + "vos propres colonnes sont gardées :")
    }
    /// The reference cost.
    public static var referenceCost: Wording {
      Wording(
        en: "The region has published no cost known here: 63,000 euros a year, what ARS Grand Est notified in 2021.",
        fr:
          "Aucun coût publié par la région n’est connu ici : 63 000 euros par an, notifiés par l’ARS Grand Est en 2021."
      )
    }
    /// What a post costs.
    public static var regime: Wording {
      Wording(en: "What a post costs the envelope.", fr: "Ce qu’un poste coûte à l’enveloppe.")
    }
    /// Who may be funded.
    public static var eligibility: Wording {
      Wording(
        en: "Who may be funded; “dotation library” lists the published rule sets.",
        fr: "Qui peut être retenu ; « dotation library » liste les règles publiées.")
    }
    /// Who pays.
    public static var envelopes: Wording {
      Wording(
        en: "Who pays, for which posts, and what limits it: posts, euros by fiscal year, or both.",
        fr: "Qui paie, pour quels postes, et dans quelles limites : postes, euros par exercice, ou les deux.")
    }
    /// What the commission demands.
    public static var rules: Wording {
      Wording(en: "What the commission demands.", fr: "Ce que la commission exige.")
    }
    /// The title of the rule on university hospitals.
    public static var chuShare: Wording {
      Wording(en: "At most 60% of the posts with a CHU", fr: "Au plus 60 % des postes avec un CHU")
    }
    /// The title of the rule on employers.
    public static var perEmployer: Wording {
      Wording(en: "At most three posts an employer", fr: "Au plus trois postes par employeur")
    }
    /// What earns points.
    public static var scoring: Wording { Wording(en: "What earns points.", fr: "Ce qui rapporte des points.") }
    /// What-ifs.
    public static var variants: Wording {
      Wording(en: "What if…", fr: "Et si…")
    }
    /// The title of the variant with less money.
    public static var lessMoney: Wording { Wording(en: "FIR minus 20%", fr: "FIR moins 20 %") }
  }
}
