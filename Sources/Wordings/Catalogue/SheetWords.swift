extension Wording {
  /// The words of a decision sheet.
  public enum Sheet {
    /// The sheet's title.
    public static func title(_ post: String, scenario: String) -> Wording {
      Wording(en: "\(post) — decision sheet — \(scenario)", fr: "\(post) — fiche de décision — \(scenario)")
    }
    /// What would change the decision.
    public static var change: Wording { Wording(en: "What would change it", fr: "Ce qui changerait") }
    /// What forcing a post in would cost.
    public static func loss(thousandths: Int64) -> Wording {
      let points = Wording { $0.points(thousandths: thousandths) }
      return Wording(
        en: "funding it would cost \(points.english) points in all",
        fr: "le retenir coûterait \(points.french) points au total")
    }
    /// What refusing a funded post would cost.
    public static func margin(thousandths: Int64) -> Wording {
      let points = Wording { $0.points(thousandths: thousandths) }
      return Wording(
        en: "not funding it would cost \(points.english) points in all",
        fr: "ne pas le retenir coûterait \(points.french) points au total")
    }
    /// A funded post without which nothing satisfies the rules.
    public static var indispensable: Wording {
      Wording(
        en: "without it no allocation satisfies the rules", fr: "sans lui, aucune répartition ne respecte les règles")
    }
    /// A post with which nothing satisfies the rules.
    public static var impossible: Wording {
      Wording(
        en: "with it no allocation satisfies the rules", fr: "avec lui, aucune répartition ne respecte les règles")
    }
    /// The points that a post lacks, and with how many it would be level.
    public static func lacking(thousandths: Int64, of points: Int64) -> Wording {
      let lacking = Wording { $0.points(thousandths: thousandths) }
      let level = Wording { $0.points(thousandths: points + thousandths) }
      return thousandths == 0
        ? Wording(
          en: "it is level with funded posts: the number of posts, the cost or the lots drawn left it out",
          fr: "il est à égalité avec des postes retenus : le nombre de postes, le coût ou le tirage au sort l’a écarté")
        : Wording(
          en: "it lacks \(lacking.english) points: above \(level.english) points it would be funded",
          fr: "il lui manque \(lacking.french) points : au-delà de \(level.french) points il serait retenu")
    }
    /// The points that a funded post could lose, and with how many it would be level.
    public static func sparing(thousandths: Int64, of points: Int64) -> Wording {
      let level = Wording { $0.points(thousandths: points - thousandths) }
      return thousandths == 0
        ? Wording(
          en: "others are level with it: the number of posts, the cost or the lots drawn kept it",
          fr: "d’autres sont à égalité avec lui : le nombre de postes, le coût ou le tirage au sort l’a retenu")
        : Wording(
          en: "it would remain funded with any number of points above \(level.english)",
          fr: "il resterait retenu avec tout nombre de points supérieur à \(level.french)")
    }
    /// The search did not settle it.
    public static var unanswered: Wording {
      Wording(
        en: "within the limits set, what would change the decision could not all be proven",
        fr: "dans les limites fixées, tout ce qui changerait la décision n’a pas pu être prouvé")
    }
    /// No limit alone keeps a post out.
    public static var noSingleLimit: Wording {
      Wording(
        en: "no limit that counts it, however far it grew alone, would fund it",
        fr: "aucune limite qui le compte, relevée seule aussi loin que ce soit, ne suffirait à le retenir")
    }
    /// Who would leave or enter is not known.
    public static var movesUnproven: Wording {
      Wording(
        en: "which posts would leave or enter could not be proven",
        fr: "quels postes sortiraient ou entreraient n’a pas pu être prouvé")
    }
    /// Limits whose least increase was not found.
    public static func openIncreases(_ count: Int) -> Wording {
      Wording(
        en: count == 1
          ? "by how much 1 limit would have to grow is not settled: the count of searches was used up"
          : "by how much \(count) limits would have to grow is not settled: the count of searches was used up",
        fr: count == 1
          ? "de combien il faudrait relever 1 limite n’est pas établi : le nombre de recherches prévu est épuisé"
          : "de combien il faudrait relever \(count) limites n’est pas établi : le nombre de recherches prévu est épuisé"
      )
    }
    /// The limits whose least increase was not found.
    public static var openTitle: Wording {
      Wording(
        en: "Not settled: up to this increase the limit alone does not fund it",
        fr: "Non établi : jusqu’à ce relèvement, la limite seule ne le fait pas retenir")
    }
    /// Up to how much a post is proven not to be funded.
    public static var beyond: Wording { Wording(en: "Up to", fr: "Jusqu’à") }
    /// Nothing is known.
    public static var unknown: Wording { Wording(en: "unknown", fr: "inconnu") }
    /// Where more is looked for.
    public static func askSingle(_ post: String) -> Wording {
      Wording(
        en: "a longer search: dotation explain SCENARIO \(post)",
        fr: "pour chercher plus loin : dotation explain SCÉNARIO \(post)")
    }
    /// What would fund a post.
    public static var increases: Wording {
      Wording(en: "The least that would fund it, each alone", fr: "Le moins qui le ferait retenir, chacun à lui seul")
    }
    /// How much more.
    public static var more: Wording { Wording(en: "More", fr: "En plus") }
    /// What the whole choice gains.
    public static var gained: Wording { Wording(en: "Gained", fr: "Gagnés") }
    /// Posts of a limit.
    public static func morePosts(_ count: Int) -> Wording {
      counted(count, en: ("post", "posts"), fr: ("poste", "postes"))
    }
    /// The same euros every year, and of the total of all years as much as is said.
    public static func moreEachYear(cents: Int64, years: Int, totalCents: Int64?) -> Wording {
      let amount = Wording { $0.euros(cents: cents) }
      let each = Wording(
        en: "\(amount.english) in each of \(years) years", fr: "\(amount.french) pour chacun des \(years) exercices")
      guard let totalCents else { return each }
      let total = Wording { $0.euros(cents: totalCents) }
      return Wording(
        en: "\(each.english), and \(total.english) in the total", fr: "\(each.french), et \(total.french) au total")
    }
    /// The same euros of the first year and of the total of all years.
    public static func moreOfFirstYearAndTotal(cents: Int64) -> Wording {
      let amount = Wording { $0.euros(cents: cents) }
      return Wording(
        en: "\(amount.english) in the first year and in the total",
        fr: "\(amount.french) au premier exercice et au total")
    }
    /// The components of the cost.
    public static func components(_ regime: String) -> Wording {
      Wording(en: "Monthly cost, by component (\(regime))", fr: "Coût mensuel, par élément (\(regime))")
    }
    /// A component.
    public static var component: Wording { Wording(en: "Component", fr: "Élément") }
    /// A cost of one amount.
    public static var wholeCost: Wording { Wording(en: "whole cost", fr: "coût complet") }
    /// The amount before charges.
    public static var gross: Wording { Wording(en: "Gross", fr: "Brut") }
    /// What it is paid for.
    public static var period: Wording { Wording(en: "Per", fr: "Par") }
    /// A month, or a year.
    public static func period(isMonth: Bool) -> Wording {
      isMonth ? Wording(en: "month", fr: "mois") : Wording(en: "year", fr: "an")
    }
    /// The employer charges.
    public static var charges: Wording { Wording(en: "Charges", fr: "Charges") }
    /// The agency's part.
    public static var rate: Wording { Wording(en: "Paid", fr: "Pris en charge") }
    /// What the agency pays a year.
    public static var paidPerYear: Wording { Wording(en: "Paid a year", fr: "Payé par an") }
    /// Who would leave.
    public static func leaving(_ posts: [String]) -> Wording {
      let list = posts.joined(separator: ", ")
      return Wording(en: "these would leave: \(list)", fr: "sortiraient : \(list)")
    }
    /// Who would enter.
    public static func entering(_ posts: [String]) -> Wording {
      let list = posts.joined(separator: ", ")
      return Wording(en: "these would enter: \(list)", fr: "entreraient : \(list)")
    }
    /// Rules of eligibility.
    public static var eligibility: Wording {
      Wording(en: "Eligibility, rule by rule", fr: "Recevabilité, règle par règle")
    }
    /// What a rule requires.
    public static var requirement: Wording { Wording(en: "What is required", fr: "Ce qui est exigé") }
    /// Rules that do not concern the post.
    public static func othersNotConcerned(_ count: Int) -> Wording {
      counted(
        count, en: ("other rule does not apply to it", "other rules do not apply to it"),
        fr: ("autre règle ne le concerne pas", "autres règles ne le concernent pas"))
    }
    /// What a check found.
    public static var verdict: Wording { Wording(en: "Verdict", fr: "Constat") }
    /// A rule that does not concern the post.
    public static var notConcerned: Wording { Wording(en: "does not apply", fr: "sans objet") }
    /// A rule that is satisfied.
    public static var passes: Wording { Wording(en: "satisfied", fr: "respectée") }
    /// A rule that is broken.
    public static var broken: Wording { Wording(en: "not satisfied", fr: "non respectée") }
    /// The cells that a rule tests.
    public static var tested: Wording { Wording(en: "Tested", fr: "Élément examiné") }
    /// A criterion.
    public static var criterion: Wording { Wording(en: "Criterion", fr: "Critère") }
    /// The ways of funding.
    public static var options: Wording {
      Wording(en: "Ways of funding it", fr: "Façons de le financer")
    }
    /// The cost of each way.
    public static var costs: Wording { Wording(en: "Their cost by fiscal year", fr: "Leur coût par exercice") }
    /// The way chosen.
    public static var chosen: Wording { Wording(en: "Chosen", fr: "Retenue") }
    /// The limits that count it.
    public static var limits: Wording { Wording(en: "Limits that count it", fr: "Limites qui le comptent") }
    /// What the law grants.
    public static var law: Wording {
      Wording(
        en: "What French law grants (CRPA L. 311-3-1, R. 311-3-1-2; decree 2017-330)",
        fr:
          "Ce que garantit la loi (CRPA L. 311-3-1, R. 311-3-1-2 ; décret 2017-330)"
      )
    }
    /// Degree and way of the contribution.
    public static var lawContribution: Wording {
      Wording(
        en:
          "Degree and way in which the processing contributed: it proposes to a commission the posts that together earn the most points within the limits; it decides nothing. A human commission decides, and may depart from the proposal.",
        fr:
          "Degré et mode de contribution du traitement : il propose à une commission les postes qui totalisent le plus de points dans les limites fixées ; il ne décide rien. Une commission humaine décide, et peut s’écarter de la proposition."
      )
    }
    /// Data and sources.
    public static func lawSources(
      post: String, scenario: String, library: String, scenarioSHA256: String, poolSHA256: String, texts: [String]
    ) -> Wording {
      let list = texts.joined(separator: "; ")
      let shortScenario = scenarioSHA256.prefix(12)
      let shortPool = poolSHA256.prefix(12)
      return Wording(
        en:
          "Data processed and their sources: the row \(post) of the file of requests (SHA-256 \(shortPool)…), as quoted above; the rules of \(scenario) (SHA-256 \(shortScenario)…); the reference library \(library)"
          + (texts.isEmpty ? "." : ", after \(list)."),
        fr:
          "Données traitées et leurs sources : la ligne \(post) du fichier des demandes (SHA-256 \(shortPool)…), citée ci-dessus ; les règles de \(scenario) (SHA-256 \(shortScenario)…) ; la bibliothèque de référence \(library)"
          + (texts.isEmpty ? "." : ", d’après : \(texts.joined(separator: " ; "))."))
    }
    /// Parameters and weights.
    public static func lawParameters(criteria: [(String, Int64)], total: Int64, limits: Int) -> Wording {
      func list(_ language: Language) -> String {
        criteria.map { $0.0 + " " + Typography(language).points(thousandths: $0.1) }.joined(separator: ", ")
      }
      let sum = Wording { $0.points(thousandths: total) }
      let counting =
        limits == 0
        ? Wording(en: "no limit counts it", fr: "aucune limite ne le compte")
        : counted(
          limits, en: ("limit listed above counts it", "limits listed above count it"),
          fr: ("limite énumérée ci-dessus le compte", "limites énumérées ci-dessus le comptent"))
      return Wording(
        en:
          "Parameters and weights applied to this case: \(criteria.isEmpty ? "no criterion" : list(.english)); \(sum.english) points in all; \(counting.english).",
        fr:
          "Paramètres et pondérations appliqués à ce cas : \(criteria.isEmpty ? "aucun critère" : list(.french)) ; \(sum.french) points en tout ; \(counting.french)."
      )
    }
  }
}
