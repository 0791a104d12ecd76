extension Wording {
  /// The words of the robustness of a decision.
  public enum Robust {
    /// What is uncertain: the label.
    public static var uncertain: Wording { Wording(en: "Uncertain", fr: "Incertitude") }
    /// The same chance for all posts.
    public static func withdrawal(millionths: Int64) -> Wording {
      let chance = Wording { $0.percent(basisPoints: millionths / 100) }
      return Wording(
        en: "each post withdraws with a probability of \(chance.english)",
        fr: "chaque poste se désiste avec une probabilité de \(chance.french)")
    }
    /// Chances from a column.
    public static func withdrawal(column: String) -> Wording {
      Wording(
        en: "each post withdraws with the probability in the column \(column)",
        fr: "chaque poste se désiste avec la probabilité de la colonne \(column)")
    }
    /// Weights that may be off.
    public static func spread(basisPoints: Int64) -> Wording {
      let part = Wording { $0.percent(basisPoints: basisPoints) }
      return Wording(
        en: "each weight of the scoring is off by up to \(part.english) of itself",
        fr: "chaque poids du barème varie de \(part.french) de sa valeur au plus")
    }
    /// The draws: the label.
    public static var draws: Wording { Wording(en: "Draws", fr: "Tirages") }
    /// How many draws, and what they took.
    public static func effort(draws: Int, seed: Int64, solved: Int) -> Wording {
      let problems = counted(
        solved, en: ("problem solved again", "problems solved again"),
        fr: ("problème résolu à nouveau", "problèmes résolus à nouveau"))
      let count = Wording { $0.integer(Int64(draws)) }
      return Wording(
        en: "\(count.english), seed \(seed): \(problems.english)",
        fr: "\(count.french), graine \(seed) : \(problems.french)")
    }
    /// Draws that were not done.
    public static func cutShort(asked: Int) -> Wording {
      let count = Wording { $0.integer(Int64(asked)) }
      return Wording(
        en: "ended early, of \(count.english) asked for", fr: "fin avant terme, sur \(count.french) demandés")
    }
    /// Draws in which nothing satisfies the rules.
    public static func impossible(_ count: Int) -> Wording {
      let draws = counted(count, en: ("draw", "draws"), fr: ("tirage", "tirages"))
      return Wording(
        en: "in \(draws.english) no allocation satisfies the rules: the decision stands there, nobody is called",
        fr:
          "dans \(draws.french), aucune répartition ne satisfait les règles : la décision y demeure, personne n’est appelé"
      )
    }
    /// Choices that are not proven.
    public static func unproven(_ count: Int) -> Wording {
      counted(
        count, en: ("choice is not proven the best", "choices are not proven the best"),
        fr: ("choix n’est pas prouvé le meilleur", "choix ne sont pas prouvés les meilleurs"))
    }
    /// Posts of which it was not found out who is called for them.
    public static func missingCalls(_ count: Int, of funded: Int) -> Wording {
      Wording(
        en: "time ran out before it was known who is called for \(count) of the \(funded) funded posts",
        fr: "le temps a manqué pour établir qui est appelé à la place de \(count) des \(funded) postes retenus")
    }
    /// The decision: the label.
    public static var decision: Wording { Wording(en: "Decision", fr: "Décision") }
    /// Posts of the decision.
    public static func funded(_ count: Int) -> Wording {
      counted(count, en: ("post funded", "posts funded"), fr: ("poste financé", "postes financés"))
    }
    /// Posts that every draw funds while they are there.
    public static func firm(_ count: Int) -> Wording {
      let posts = counted(count, en: ("of them is", "of them are"), fr: ("d’entre eux l’est", "d’entre eux le sont"))
      return Wording(
        en: "\(posts.english) funded in every draw in which they are there",
        fr: "\(posts.french) dans tous les tirages où ils sont là")
    }
    /// Nothing was allocated.
    public static var noDecision: Wording {
      Wording(
        en: "there is no decision whose robustness could be measured",
        fr: "il n’y a pas de décision dont mesurer la robustesse")
    }
  }
}

extension Wording.Robust {
  /// The table of posts by envelope.
  public static var places: Wording {
    Wording(en: "Posts by envelope, expected", fr: "Postes attendus par enveloppe")
  }
  /// Posts at most.
  public static var limit: Wording { Wording(en: "Limit", fr: "Limite") }
  /// By the decision.
  public static var decided: Wording { Wording(en: "Decided", fr: "Décidé") }
  /// When nobody is called.
  public static var withoutCalls: Wording { Wording(en: "Nobody called", fr: "Sans appel") }
  /// When others are called.
  public static var withCalls: Wording { Wording(en: "Others called", fr: "Avec appels") }
  /// Places that stay empty.
  public static var unfilled: Wording { Wording(en: "Unfilled", fr: "Non pourvus") }
  /// The table of euros.
  public static var spending: Wording {
    Wording(en: "Euros by envelope and year, expected", fr: "Dépenses attendues par enveloppe et exercice")
  }
  /// All years.
  public static var allYears: Wording { Wording(en: "in all", fr: "total") }
  /// One draw in twenty stays below.
  public static var low: Wording { Wording(en: "5% below", fr: "5 % sous") }
  /// One draw in twenty goes above.
  public static var high: Wording { Wording(en: "5% above", fr: "5 % au-delà de") }
  /// The table of all posts.
  public static var posts: Wording {
    Wording(en: "How often each post is funded", fr: "Fréquence de financement de chaque poste")
  }
  /// The table of the posts whose fate is open.
  public static var margin: Wording {
    Wording(
      en: "How often each post is funded: those that depend on the draw",
      fr: "Fréquence de financement : les postes qui dépendent du tirage")
  }
  /// Whether the decision funds it.
  public static var isDecided: Wording { Wording(en: "Decided", fr: "Décidé") }
  /// How likely a withdrawal is.
  public static var chance: Wording { Wording(en: "Withdraws", fr: "Désistement") }
  /// The part of the draws.
  public static var frequency: Wording { Wording(en: "Funded", fr: "Financé") }
  /// The confidence interval.
  public static var interval: Wording { Wording(en: "95% interval", fr: "Intervalle 95 %") }
  /// The lower end of the interval.
  public static var intervalLow: Wording { Wording(en: "From", fr: "De") }
  /// The upper end of the interval.
  public static var intervalHigh: Wording { Wording(en: "To", fr: "À") }
  /// The part of the draws in which the post is there.
  public static var frequencyIfThere: Wording { Wording(en: "If still there", fr: "S’il est là") }
  /// Draws.
  public static var drawCount: Wording { Wording(en: "Draws", fr: "Tirages") }
  /// Draws that fund a post.
  public static var fundedDraws: Wording { Wording(en: "Draws that fund it", fr: "Tirages qui le financent") }
  /// Draws in which a post is there.
  public static var drawsThere: Wording { Wording(en: "Draws with it there", fr: "Tirages où il est là") }
  /// Two ends of an interval.
  public static func span(_ low: Int64, _ high: Int64) -> Wording {
    Wording { typography in
      typography.perMille(basisPoints: low) + " – " + typography.perMille(basisPoints: high)
        + (typography.language == .french ? "\u{202F}%" : "%")
    }
  }
  /// The reserve list.
  public static var reserve: Wording { Wording(en: "Reserve list, in order", fr: "Liste de réserve, dans l’ordre") }
  /// The place in a list.
  public static var rank: Wording { Wording(en: "Rank", fr: "Rang") }
  /// Withdrawals that call a post.
  public static var callers: Wording { Wording(en: "Withdrawals that call it", fr: "Désistements qui l’appellent") }
}

extension Wording.Robust {
  /// The table of calls.
  public static var calls: Wording {
    Wording(en: "Who is called when a post withdraws", fr: "Qui est appelé quand un poste se désiste")
  }
  /// The call that was asked for.
  public static var askedCall: Wording {
    Wording(en: "Who is called for these withdrawals", fr: "Qui est appelé pour ces désistements")
  }
  /// Posts that withdraw.
  public static var withdrawn: Wording { Wording(en: "Withdraws", fr: "Se désiste") }
  /// Posts that fall with them.
  public static var falling: Wording { Wording(en: "Falls with it", fr: "Tombe avec lui") }
  /// Posts that are called.
  public static var called: Wording { Wording(en: "Called", fr: "Appelé") }
  /// Points lost.
  public static var loss: Wording { Wording(en: "Points lost", fr: "Points perdus") }
  /// The best choice when nothing has to stand.
  public static var freeChoice: Wording { Wording(en: "Were nothing to stand", fr: "Si rien ne devait demeurer") }
  /// Nobody is called.
  public static var nobody: Wording { Wording(en: "nobody", fr: "personne") }
  /// Funded posts for which nobody is called.
  public static func nobodyElse(_ count: Int) -> Wording {
    let posts = Wording.counted(
      count, en: ("other funded post", "other funded posts"), fr: ("autre poste", "autres postes"))
    return Wording(
      en: "\(posts.english): the rules let nobody be called",
      fr: "\(posts.french) : les règles ne permettent d’appeler personne")
  }
  /// The rest of the decision cannot stand.
  public static var cannotStand: Wording {
    Wording(en: "the rest cannot stand", fr: "le reste ne peut demeurer")
  }
  /// The search was ended before.
  public static var notFoundOut: Wording { Wording(en: "not found out in time", fr: "pas établi à temps") }
  /// Nothing satisfies the rules any more.
  public static var nothingPossible: Wording {
    Wording(en: "nothing satisfies the rules", fr: "rien ne satisfait les règles")
  }
  /// The other choice: who enters, who leaves, what it loses.
  public static func freeChoice(entering: [String], leaving: [String], lossInThousandths: Int64) -> Wording {
    let (inside, outside) = (entering.joined(separator: " "), leaving.joined(separator: " "))
    let lost = Wording { $0.points(thousandths: lossInThousandths) }
    let english = [
      inside.isEmpty ? nil : "in \(inside)", outside.isEmpty ? nil : "out \(outside)", "\(lost.english) lost",
    ]
    let french = [
      inside.isEmpty ? nil : "entre \(inside)", outside.isEmpty ? nil : "sort \(outside)", "perte \(lost.french)",
    ]
    return Wording(
      en: english.compactMap(\.self).joined(separator: ", "), fr: french.compactMap(\.self).joined(separator: ", "))
  }
  /// Posts that enter.
  public static var freeEntering: Wording { Wording(en: "Freely enter", fr: "Entrent librement") }
  /// Posts that leave.
  public static var freeLeaving: Wording { Wording(en: "Freely leave", fr: "Sortent librement") }
  /// What the free choice loses.
  public static var freeLoss: Wording { Wording(en: "Freely lost", fr: "Perte libre") }
  /// Proven.
  public static var isProven: Wording { Wording(en: "Proven", fr: "Prouvé") }
}

extension Wording.Robust {
  /// The table of over-allocation.
  public static func grants(riskInMillionths: Int64) -> Wording {
    let risk = Wording { $0.percent(basisPoints: riskInMillionths / 100) }
    return Wording(
      en: "Posts that may be granted, a ceiling being exceeded with at most \(risk.english)",
      fr: "Postes attribuables, un plafond étant dépassé avec une probabilité d’au plus \(risk.french)")
  }
  /// The drawing of how often posts are funded.
  public static var chartOfPosts: Wording {
    Wording(
      en: "Draws that fund the post, among those in which it is still there",
      fr: "Tirages qui financent le poste, parmi ceux où il est là")
  }
  /// The drawing of what granting more risks.
  public static func chartOfGrants(_ envelope: String) -> Wording {
    Wording(
      en: "\(envelope): the risk of exceeding a ceiling, by the number of posts granted",
      fr: "\(envelope) : le risque de dépasser un plafond, selon le nombre de postes attribués")
  }
  /// Posts to grant.
  public static var grant: Wording { Wording(en: "Grant", fr: "Attribuer") }
  /// Draws that exceed.
  public static var exceeded: Wording { Wording(en: "Exceeded", fr: "Dépassement") }
  /// Draws that exceed with one more.
  public static var exceededWithNext: Wording { Wording(en: "With the next", fr: "Avec le suivant") }
  /// The next one.
  public static var next: Wording { Wording(en: "Next", fr: "Suivant") }
  /// Posts of the reserve list to grant too.
  public static var extra: Wording { Wording(en: "Granted too", fr: "Attribués en plus") }
  /// How to read the report: the heading.
  public static var reading: Wording { Wording(en: "How to read this", fr: "Lecture") }
  /// What a draw is.
  public static var readingDraw: Wording {
    Wording(
      en:
        "In each draw some posts withdraw and the weights change; the whole choice is then made again among the others. "
        + "“Nobody called” is the decision less those that withdraw, an exact expectation.",
      fr:
        "À chaque tirage, des postes se désistent et les poids changent ; tout le choix est alors refait parmi les autres. "
        + "« Sans appel » est la décision moins les désistements, une espérance exacte.")
  }
  /// How the next one is called.
  public static var readingCall: Wording {
    Wording(
      en:
        "The reserve list is in the order of points, then of lots. Who is called for a withdrawal is the best choice "
        + "among the waiting posts while all that is left of the decision stands as it was notified.",
      fr:
        "La liste de réserve suit les points, puis le tirage au sort. Qui est appelé pour un désistement est le meilleur "
        + "choix parmi les postes en attente, tout le reste de la décision demeurant tel qu’il a été notifié.")
  }
  /// How many may be granted.
  public static var readingGrant: Wording {
    Wording(
      en:
        "To the posts decided, those of the reserve list are added in its order as long as the posts that stay exceed a "
        + "ceiling in few enough draws; minima and shares are not looked at.",
      fr:
        "Aux postes décidés s’ajoutent ceux de la liste de réserve, dans l’ordre, tant que les postes maintenus dépassent "
        + "un plafond dans assez peu de tirages ; les minima et les parts ne sont pas examinés.")
  }
}

extension Typography {
  /// A share as a number of percents with one decimal, without the sign.
  fileprivate func perMille(basisPoints: Int64) -> String { decimal((basisPoints + 5) / 10, digits: 1) }
}
