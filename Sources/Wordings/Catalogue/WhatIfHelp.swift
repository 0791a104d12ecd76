extension Wording.CommandHelp {
  /// `explain`.
  public static var explain: Wording {
    Wording(
      en: "Shows the decision sheet of posts: what decided, and exactly what would change it.",
      fr: "Montre la fiche de décision de dossiers : ce qui a décidé, et exactement ce qui changerait la décision.")
  }
  /// `diagnose`.
  public static var diagnose: Wording {
    Wording(
      en: "Says which rules cannot hold together, or what one unit more of each limit is worth.",
      fr: "Dit quelles règles ne peuvent tenir ensemble, ou ce que vaut une unité de plus de chaque limite.")
  }
  /// `compare`.
  public static var compare: Wording {
    Wording(
      en: "Puts scenarios, variants or saved results side by side: who enters, who leaves and why.",
      fr: "Met côte à côte scénarios, variantes ou résultats enregistrés : qui entre, qui sort et pourquoi.")
  }
  /// `sweep`.
  public static var sweep: Wording {
    Wording(
      en: "Solves a scenario over a range of values, step by step.",
      fr: "Résout un scénario sur une plage de valeurs, pas à pas.")
  }
  /// `apportion`.
  public static var apportion: Wording {
    Wording(
      en: "Shares a national number of posts over the regions, beside the published split.",
      fr: "Répartit un nombre national de postes entre les régions, en regard de la répartition publiée.")
  }
}

extension Wording.OptionHelp {
  /// The posts to explain.
  public static var explainedPosts: Wording { Wording(en: "Identifiers of posts.", fr: "Identifiants de dossiers.") }
  /// Every post.
  public static var allPosts: Wording { Wording(en: "Every post of the pool.", fr: "Tous les dossiers.") }
  /// What is compared.
  public static var compared: Wording {
    Wording(
      en: "Scenarios, variants (file.yaml#variant) or saved results (result.json); each is compared with the first.",
      fr:
        "Scénarios, variantes (fichier.yaml#variante) ou résultats enregistrés (result.json) ; chacun est comparé au premier."
    )
  }
  /// A sweep of the scenario.
  public static var sweep: Wording { Wording(en: "A sweep of the scenario.", fr: "Un balayage du scénario.") }
  /// What varies.
  public static var vary: Wording { Wording(en: "What varies, by its path.", fr: "Ce qui varie, par son chemin.") }
  /// The first value.
  public static var from: Wording { Wording(en: "The first value.", fr: "La première valeur.") }
  /// The last value.
  public static var to: Wording { Wording(en: "The last value.", fr: "La dernière valeur.") }
  /// The step.
  public static var step: Wording { Wording(en: "From one value to the next.", fr: "D’une valeur à la suivante.") }
  /// Only the values, nothing between.
  public static var sampled: Wording {
    Wording(
      en: "Tries the values only, and does not look for the steps between them.",
      fr: "N’essaie que les valeurs, sans chercher les paliers entre elles.")
  }
  /// How many searches between the values.
  public static var maxSolves: Wording {
    Wording(
      en: "Searches that may be made for steps between the values.",
      fr: "Recherches permises pour trouver les paliers entre les valeurs.")
  }
  /// How many posts are shared.
  public static var sharedPosts: Wording {
    Wording(
      en: "Posts to share over the metropolitan regions, beside annex 1.",
      fr: "Postes à répartir entre les régions métropolitaines, en regard de l’annexe 1.")
  }
  /// How many posts the overseas regions share.
  public static var overseasPosts: Wording {
    Wording(
      en: "Further posts to share over the overseas regions, beside annex 2.",
      fr: "Postes à répartir en plus entre les régions d’outre-mer, en regard de l’annexe 2.")
  }
  /// All regions together.
  public static var shareTogether: Wording {
    Wording(
      en: "Share the posts over all 18 regions, overseas ones among them.",
      fr: "Répartir les postes entre les 18 régions, outre-mer compris.")
  }
  /// What the share is in proportion to.
  public static func key(_ names: [String]) -> Wording {
    let list = names.joined(separator: ", ")
    return Wording(
      en:
        "What the share is in proportion to: \(list), a column of a CSV file summed by region (beds.csv:beds) or its number of rows (pool.csv). Several are mixed by their weights: population=0.7,beds.csv:beds=0.3.",
      fr:
        "Ce à quoi la répartition est proportionnelle : \(list), une colonne d’un fichier CSV additionnée par région (lits.csv:lits) ou son nombre de lignes (vivier.csv). Plusieurs clés se mélangent selon leurs poids : population=0.7,lits.csv:lits=0.3."
    )
  }
  /// The method.
  public static func method(_ names: [String]) -> Wording {
    let list = names.joined(separator: ", ")
    return Wording(en: "The method: \(list).", fr: "La méthode : \(list).")
  }
  /// The published split that stands beside.
  public static var besideCategory: Wording {
    Wording(
      en: "Stand beside the posts of one category of annex 1: hospital or ambulatory.",
      fr: "Mettre en regard une seule catégorie de l’annexe 1 : hospital ou ambulatory.")
  }
  /// The fewest posts of each region.
  public static var floor: Wording {
    Wording(
      en: "The fewest posts of each region, or of one: 1, or 94=2.",
      fr: "Le minimum de chaque région, ou d’une : 1, ou 94=2.")
  }
  /// The most posts of each region.
  public static var cap: Wording {
    Wording(
      en: "The most posts of each region, or of one: 40, or 11=30.",
      fr: "Le maximum de chaque région, ou d’une : 40, ou 11=30.")
  }
}

extension Wording.Usage {
  /// Posts or all of them.
  public static var postsOrAll: Wording {
    Wording(en: "name posts, or give --all, not both", fr: "nommez des dossiers, ou donnez --all, pas les deux")
  }
  /// Nothing to compare with.
  public static var twoToCompare: Wording {
    Wording(en: "a comparison needs two sides at least", fr: "une comparaison demande au moins deux côtés")
  }
  /// A sweep by its name or by its values.
  public static var sweepOrVary: Wording {
    Wording(
      en: "give --sweep, or all of --vary, --from, --to and --step",
      fr: "donnez --sweep, ou bien --vary, --from, --to et --step ensemble")
  }
  /// Which sweep.
  public static func whichSweep(_ ids: [String]) -> Wording {
    let list = ids.joined(separator: ", ")
    return ids.isEmpty
      ? Wording(
        en: "the scenario has no sweep; describe one with --vary, --from, --to and --step",
        fr: "le scénario n’a pas de balayage ; décrivez-en un par --vary, --from, --to et --step")
      : Wording(
        en: "the scenario has several sweeps; choose one with --sweep: \(list)",
        fr: "le scénario a plusieurs balayages ; choisissez-en un par --sweep : \(list)")
  }
  /// A number of searches below zero.
  public static var maxSolvesOutOfRange: Wording {
    Wording(en: "--max-solves is a whole number, 0 or more", fr: "--max-solves est un entier, 0 ou plus")
  }
}

extension Wording {
  /// A post that the pool does not hold.
  public static func noSuchPost(_ id: String) -> Wording {
    Wording(en: "there is no post “\(id)” in the pool", fr: "il n’y a pas de dossier « \(id) » dans le vivier")
  }
  /// Pools without a post in common.
  public static func nothingInCommon(_ first: String, _ second: String) -> Wording {
    Wording(
      en: "\(first) and \(second) have no post in common: none has the same identifier in the same region",
      fr: "\(first) et \(second) n’ont aucun dossier en commun : aucun n’a le même identifiant dans la même région")
  }
}
