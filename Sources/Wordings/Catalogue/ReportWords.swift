extension Wording {
  /// Yes.
  public static var yes: Wording { Wording(en: "yes", fr: "oui") }
  /// No.
  public static var no: Wording { Wording(en: "no", fr: "non") }

  /// The category of a post, by its name in the scenario files.
  public static func category(_ name: String) -> Wording {
    switch name {
    case "hospital": Wording(en: "hospital", fr: "hospitalier")
    case "ambulatory": Wording(en: "ambulatory", fr: "ambulatoire")
    case "overseas": Wording(en: "overseas", fr: "outre-mer")
    default: Wording(verbatim: name)
    }
  }

  /// The decision on a post, by its code in result files.
  public static func decision(_ code: String) -> Wording {
    switch code {
    case "funded": Wording(en: "funded", fr: "retenu")
    case "not_funded": Wording(en: "not funded", fr: "non retenu")
    case "ineligible": Wording(en: "ineligible", fr: "irrecevable")
    default: Wording(verbatim: code)
    }
  }

  /// How the months of the plan of payments are rounded.
  public static var paymentRounding: Wording {
    Wording(
      en: "Each month is rounded to the cent; the last paid month of a year takes what rounding leaves of the year.",
      fr: "Chaque mois est arrondi au centime ; le dernier mois payé d’un exercice prend ce que l’arrondi en laisse.")
  }
  /// Rows of a table that a screen leaves out.
  public static func furtherRows(_ count: Int, file: String) -> Wording {
    Wording.counted(count, en: ("more row", "more rows"), fr: ("autre ligne", "autres lignes"))
      + Wording(en: "(all of them in \(file), with --format csv)", fr: "(toutes dans \(file), avec --format csv)")
  }
}

extension Wording {
  /// Titles of tables.
  public enum TableTitle {
    /// Posts by region and category.
    public static var regions: Wording {
      Wording(en: "Posts by region and category", fr: "Postes par région et catégorie")
    }
    /// Euros by envelope and fiscal year.
    public static var envelopes: Wording {
      Wording(en: "Euros by envelope and fiscal year", fr: "Euros par enveloppe et exercice")
    }
    /// The same, short.
    public static var envelopesTab: Wording { Wording(en: "Envelopes by year", fr: "Enveloppes par exercice") }
    /// Euros by envelope and month.
    public static var payments: Wording {
      Wording(en: "Plan of payments by month", fr: "Plan de paiement mensuel")
    }
    /// All rules.
    public static var rules: Wording { Wording(en: "Rules", fr: "Règles") }
    /// All posts.
    public static var posts: Wording { Wording(en: "Decisions", fr: "Décisions") }
    /// Funded posts.
    public static var funded: Wording { Wording(en: "Funded posts", fr: "Postes retenus") }
    /// The waiting list.
    public static var waiting: Wording {
      Wording(
        en: "Waiting list: eligible, not funded, in the order of points",
        fr: "Liste d’attente : recevables, non retenus, dans l’ordre des points")
    }
    /// Posts on which the commission decided by itself.
    public static var commission: Wording {
      Wording(en: "Decided by the commission itself", fr: "Décidés par la commission elle-même")
    }
    /// Ineligible posts.
    public static var ineligible: Wording {
      Wording(en: "Ineligible posts and the rules they break", fr: "Dossiers irrecevables et règles non respectées")
    }
  }

  /// Titles of columns.
  public enum ColumnTitle {
    /// The identifier of a post.
    public static var post: Wording { Wording(en: "Post", fr: "Dossier") }
    /// The decision.
    public static var decision: Wording { Wording(en: "Decision", fr: "Décision") }
    /// The region.
    public static var region: Wording { Wording(en: "Region", fr: "Région") }
    /// The code of a region.
    public static var code: Wording { Wording(verbatim: "Code") }
    /// The department.
    public static var department: Wording { Wording(en: "Dept", fr: "Dép.") }
    /// The category.
    public static var category: Wording { Wording(en: "Category", fr: "Catégorie") }
    /// The speciality.
    public static var speciality: Wording { Wording(en: "Speciality", fr: "Spécialité") }
    /// The employer.
    public static var employer: Wording { Wording(en: "Employer", fr: "Employeur") }
    /// The partner.
    public static var partner: Wording { Wording(en: "Partner", fr: "Partenaire") }
    /// Points.
    public static var points: Wording { Wording(en: "Points", fr: "Points") }
    /// Points by criterion.
    public static var criteria: Wording { Wording(en: "Criteria", fr: "Critères") }
    /// The points that the chosen way of funding earns.
    public static var value: Wording { Wording(en: "Counted", fr: "Comptés") }
    /// The envelope.
    public static var envelope: Wording { Wording(en: "Envelope", fr: "Enveloppe") }
    /// The fund.
    public static var fund: Wording { Wording(en: "Fund", fr: "Fonds") }
    /// The first month.
    public static var start: Wording { Wording(en: "Start", fr: "Début") }
    /// The duration.
    public static var months: Wording { Wording(en: "Months", fr: "Mois") }
    /// A sum over all years.
    public static var total: Wording { Wording(en: "Total", fr: "Total") }
    /// What the establishments carry.
    public static var establishments: Wording { Wording(en: "Establishments", fr: "Établissements") }
    /// The place in the waiting list.
    public static var rank: Wording { Wording(en: "Rank", fr: "Rang") }
    /// The commission's own decision.
    public static var locked: Wording { Wording(en: "Decided by", fr: "Décidé par") }
    /// The reason.
    public static var reason: Wording { Wording(en: "Why", fr: "Motif") }
    /// The fiscal year.
    public static var year: Wording { Wording(en: "Year", fr: "Exercice") }
    /// What is charged.
    public static var charged: Wording { Wording(en: "Charged", fr: "Imputé") }
    /// What earlier cohorts take.
    public static var committed: Wording { Wording(en: "Earlier cohorts", fr: "Engagé avant") }
    /// What early ends of earlier cohorts' posts give back.
    public static var recovered: Wording { Wording(en: "Given back", fr: "Rendu") }
    /// A month.
    public static var month: Wording { Wording(en: "Month", fr: "Mois") }
    /// Paid for the posts funded now.
    public static var newlyFunded: Wording { Wording(en: "Newly funded", fr: "Nouveaux postes") }
    /// The limit.
    public static var limit: Wording { Wording(en: "Limit", fr: "Limite") }
    /// What is left.
    public static var left: Wording { Wording(en: "Left", fr: "Reste") }
    /// Posts.
    public static var posts: Wording { Wording(en: "Posts", fr: "Postes") }
    /// The rule.
    public static var rule: Wording { Wording(en: "Rule", fr: "Règle") }
    /// What the rule says.
    public static var statement: Wording { Wording(en: "What it says", fr: "Ce qu’elle dit") }
    /// What the rule counts.
    public static var unit: Wording { Wording(en: "Unit", fr: "Unité") }
    /// What the numerator of a share is taken of.
    public static var outOf: Wording { Wording(en: "Out of", fr: "Sur") }
    /// The least.
    public static var atLeast: Wording { Wording(en: "At least", fr: "Au moins") }
    /// The most.
    public static var atMost: Wording { Wording(en: "At most", fr: "Au plus") }
    /// The least share.
    public static var leastShare: Wording { Wording(en: "Share at least", fr: "Part au moins") }
    /// The largest share.
    public static var mostShare: Wording { Wording(en: "Share at most", fr: "Part au plus") }
    /// The most posts of an envelope.
    public static var postsLimit: Wording { Wording(en: "Posts at most", fr: "Postes au plus") }
    /// How much is counted.
    public static var counted: Wording { Wording(en: "Counted", fr: "Compté") }
    /// Requested posts.
    public static var requested: Wording { Wording(en: "Requested", fr: "Demandés") }
    /// Eligible posts.
    public static var eligible: Wording { Wording(en: "Eligible", fr: "Recevables") }
    /// Funded posts.
    public static var funded: Wording { Wording(en: "Funded", fr: "Retenus") }
    /// The published quota.
    public static var quota: Wording { Wording(en: "Quota", fr: "Quota") }
    /// Euros.
    public static var euros: Wording { Wording(en: "Euros", fr: "Euros") }
    /// Whether the limit is reached.
    public static var reached: Wording { Wording(en: "Reached", fr: "Atteinte") }
    /// What one unit more is worth.
    public static var worth: Wording { Wording(en: "Worth of one more", fr: "Valeur d’une unité") }
  }
}
