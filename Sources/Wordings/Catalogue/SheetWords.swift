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
    /// The points that a post lacks.
    public static func lacking(thousandths: Int64) -> Wording {
      let points = Wording { $0.points(thousandths: thousandths) }
      return thousandths == 0
        ? Wording(
          en: "it is level with funded posts and lost the draw",
          fr: "il est à égalité avec des postes retenus et le tirage l’a écarté")
        : Wording(en: "it lacks \(points.english) points", fr: "il lui manque \(points.french) points")
    }
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
      Wording(en: "Ways of funding it, with their cost", fr: "Façons de le financer, avec leur coût")
    }
    /// The way chosen.
    public static var chosen: Wording { Wording(en: "Chosen", fr: "Retenue") }
    /// The limits that count it.
    public static var limits: Wording { Wording(en: "Limits that count it", fr: "Limites qui le comptent") }
    /// What the law grants.
    public static var law: Wording {
      Wording(
        en: "What French law grants to anyone concerned (article R. 311-3-1-2 of the CRPA)",
        fr: "Ce que la loi garantit à toute personne concernée (article R. 311-3-1-2 du CRPA)")
    }
    /// Degree and way of the contribution.
    public static var lawContribution: Wording {
      Wording(
        en:
          "Degree and way in which the processing contributed: it proposes the posts that together earn the most points within the limits; a human commission decides.",
        fr:
          "Degré et mode de contribution du traitement : il propose les postes qui totalisent le plus de points dans les limites fixées ; une commission humaine décide."
      )
    }
    /// Data and sources.
    public static func lawSources(scenario: String, library: String) -> Wording {
      Wording(
        en:
          "Data processed and their sources: the application file as shown above, the rules of \(scenario), the reference library \(library).",
        fr:
          "Données traitées et leurs sources : le dossier déposé, repris ci-dessus, les règles de \(scenario), la bibliothèque de référence \(library)."
      )
    }
    /// Parameters and weights.
    public static var lawParameters: Wording {
      Wording(
        en:
          "Parameters and weights applied to this case: the criteria and their points, the rules and the limits listed above.",
        fr:
          "Paramètres et pondérations appliqués à ce cas : les critères et leurs points, les règles et les limites énumérés ci-dessus."
      )
    }
    /// Operations.
    public static var lawOperations: Wording {
      Wording(
        en:
          "Operations carried out: the eligibility rules were tested, points added up, costs computed by fiscal year, then the posts were chosen that together earn the most points within all limits; equal totals are settled by the number of posts, the cost, then lots drawn.",
        fr:
          "Opérations effectuées : les règles de recevabilité ont été examinées, les points additionnés, les coûts calculés par exercice, puis ont été choisis les postes qui totalisent le plus de points dans toutes les limites ; les égalités se tranchent par le nombre de postes, le coût, puis un tirage au sort."
      )
    }
  }
}
