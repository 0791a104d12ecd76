extension Wording.Sheet {
  /// What came of the choice, as far as one post is concerned.
  public enum Choice: Sendable {
    /// The search chose, this post among the others.
    case searched
    /// The commission decided to fund this post, and the search chose the others.
    case fundedByCommission
    /// The commission refused this post, and the search chose among the others.
    case refusedByCommission
    /// No allocation satisfies the rules.
    case impossible
    /// The search ended before it found a choice.
    case unfinished
  }

  /// Operations.
  public static func lawOperations(_ choice: Choice) -> Wording {
    let end = lastOperation(choice)
    return Wording(
      en:
        "Operations carried out: the eligibility rules were tested, points added up, costs computed by fiscal year, \(end.english)",
      fr:
        "Opérations effectuées : les règles de recevabilité ont été examinées, les points additionnés, les coûts calculés par exercice, \(end.french)"
    )
  }

  private static func lastOperation(_ choice: Choice) -> Wording {
    switch choice {
    case .searched:
      Wording(
        en: "then the posts were chosen that together earn the most points within all limits; \(ties.english)",
        fr: "puis ont été choisis les postes qui totalisent le plus de points dans toutes les limites ; \(ties.french)")
    case .fundedByCommission:
      Wording(
        en:
          "then this post was funded by decision of the commission and the others were chosen that together earn the most points within all limits; \(ties.english)",
        fr:
          "puis ce poste a été retenu par décision de la commission, et ont été choisis parmi les autres ceux qui totalisent le plus de points dans toutes les limites ; \(ties.french)"
      )
    case .refusedByCommission:
      Wording(
        en:
          "then this post was left out by decision of the commission, and among the others those were chosen that together earn the most points within all limits; \(ties.english)",
        fr:
          "puis ce poste a été écarté par décision de la commission, et ont été choisis parmi les autres ceux qui totalisent le plus de points dans toutes les limites ; \(ties.french)"
      )
    case .impossible:
      Wording(
        en: "then it was found that no choice of posts satisfies all the rules together: no post was chosen.",
        fr:
          "puis il a été établi qu’aucun choix de postes ne respecte toutes les règles à la fois : aucun poste n’a été choisi."
      )
    case .unfinished:
      Wording(
        en: "then the search ended before it had found a choice that satisfies all the rules: no post was chosen.",
        fr:
          "puis la recherche a pris fin sans avoir trouvé de choix qui respecte toutes les règles : aucun poste n’a été choisi."
      )
    }
  }

  private static var ties: Wording {
    Wording(
      en: "equal totals are settled by the number of posts, the cost, then lots drawn.",
      fr: "les égalités se tranchent par le nombre de postes, le coût, puis un tirage au sort.")
  }
}
