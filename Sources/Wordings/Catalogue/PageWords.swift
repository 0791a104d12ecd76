extension Wording {
  /// Bars that a drawing leaves out.
  public static func furtherBars(_ count: Int) -> Wording {
    Wording.counted(count, en: ("more bar", "more bars"), fr: ("autre barre", "autres barres"))
      + Wording(en: "would follow: the table has them all", fr: "suivraient : le tableau les contient toutes")
  }

  /// The words of the web page.
  public enum Page {
    /// Leads past the contents.
    public static var skip: Wording { Wording(en: "Skip to the report", fr: "Aller au rapport") }
    /// The contents.
    public static var contents: Wording { Wording(en: "Contents", fr: "Sommaire") }
    /// The headline.
    public static var summary: Wording { Wording(en: "In short", fr: "En bref") }
    /// The number of funded posts, as a large figure.
    public static var fundedPosts: Wording { Wording(en: "Funded posts", fr: "Postes retenus") }
    /// Of how many posts.
    public static func ofRequested(_ requested: Int, eligible: Int) -> Wording {
      let (asked, fit) = (Wording { $0.integer(Int64(requested)) }, Wording { $0.integer(Int64(eligible)) })
      return Wording(
        en: "of \(asked.english) requested, \(fit.english) eligible",
        fr: "sur \(asked.french) demandés, \(fit.french) recevables")
    }
    /// That nothing better exists.
    public static var provenBest: Wording {
      Wording(en: "proven: no choice earns more", fr: "prouvé : aucun choix n’en obtient plus")
    }
    /// That something better may exist.
    public static var notProven: Wording {
      Wording(en: "not proven to be the most", fr: "sans preuve que ce soit le maximum")
    }
    /// What the euros cover.
    public static var overAllYears: Wording { Wording(en: "over all years", fr: "tous exercices confondus") }
    /// A limit that is reached.
    public static var full: Wording { Wording(en: "reached", fr: "atteint") }
    /// The sheets of the posts.
    public static var sheets: Wording { Wording(en: "Sheet of each post", fr: "Fiche de chaque dossier") }
    /// The search above a list.
    public static var search: Wording { Wording(en: "Search in the list", fr: "Chercher dans la liste") }
    /// Every decision.
    public static var everything: Wording { Wording(en: "All", fr: "Toutes") }
    /// The page before.
    public static var previous: Wording { Wording(en: "Previous page", fr: "Page précédente") }
    /// The next page.
    public static var next: Wording { Wording(en: "Next page", fr: "Page suivante") }
    /// Where the list stands; the braces are filled on the page.
    public static var status: Wording {
      Wording(en: "{found} posts, page {page} of {pages}", fr: "{found} dossiers, page {page} sur {pages}")
    }
    /// How a post is paid.
    public static var funding: Wording { Wording(en: "Funding", fr: "Financement") }
    /// What an establishment carries.
    public static func carriedBy(_ name: String?) -> Wording {
      Wording(en: "Carried by \(name ?? "the establishment")", fr: "À la charge de \(name ?? "l’établissement")")
    }
    /// Posts used of a limit.
    public static func used(posts: Int, of limit: Int) -> Wording {
      Wording(en: "\(posts) of \(limit) posts", fr: "\(posts) sur \(limit) postes")
    }
    /// The years up to one of an envelope that carries over.
    public static func upTo(_ year: Int, of envelope: String) -> Wording {
      Wording(en: "\(envelope), up to \(year)", fr: "\(envelope), jusqu’à \(year) compris")
    }
    /// What unfolds to all the rules.
    public static var everyRule: Wording { Wording(en: "Every rule", fr: "Toutes les règles") }
    /// Euros charged of a limit.
    public static func charged(cents: Int64, of limit: Int64) -> Wording {
      let (english, french) = (Typography(.english), Typography(.french))
      return Wording(
        en: "\(english.euros(cents: cents)) of \(english.euros(cents: limit))",
        fr: "\(french.euros(cents: cents)) sur \(french.euros(cents: limit))")
    }
    /// Who decides.
    public static var humanDecision: Wording {
      Wording(
        en:
          "This report prepares the decision of a commission; it takes none. Anyone concerned may ask for the rules of the processing and how they applied to their case (articles L. 311-3-1 and R. 311-3-1-1 of the code of relations between the public and the administration).",
        fr:
          "Ce rapport prépare la décision d’une commission ; il n’en prend aucune. Toute personne concernée peut demander les règles du traitement et la façon dont elles se sont appliquées à son cas (articles L. 311-3-1 et R. 311-3-1-1 du code des relations entre le public et l’administration)."
      )
    }
    /// How to get the same result again.
    public static var reproduce: Wording {
      Wording(en: "To obtain this result again", fr: "Pour retrouver ce résultat")
    }
    /// The fingerprint of the scenario.
    public static var scenarioFingerprint: Wording { Wording(en: "Scenario (SHA-256)", fr: "Scénario (SHA-256)") }
    /// The fingerprint of the pool.
    public static var poolFingerprint: Wording { Wording(en: "Posts (SHA-256)", fr: "Dossiers (SHA-256)") }
  }
}

extension Wording {
  /// What a chart shows, for those who do not see it.
  public static func chartSummary(count: Int, from: Wording, to: Wording, first: Wording, last: Wording) -> Wording {
    let marks = counted(count, en: ("value", "values"), fr: ("valeur", "valeurs"))
    return Wording(
      en: "\(marks.english) from \(from.english) (\(first.english)) to \(to.english) (\(last.english))",
      fr: "\(marks.french) de \(from.french) (\(first.french)) à \(to.french) (\(last.french))")
  }
}
