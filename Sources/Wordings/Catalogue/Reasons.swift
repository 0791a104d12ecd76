extension Wording {
  /// A rule of eligibility that a post breaks, with the cells that it tested.
  public static func brokenRule(_ statement: Wording, cells: [(column: Wording, text: Wording?)]) -> Wording {
    guard !cells.isEmpty else { return statement }
    let english = cells.map { "\($0.column.english): \($0.text?.english ?? "empty")" }.joined(separator: ", ")
    let french = cells.map { "\($0.column.french) : \($0.text?.french ?? "vide")" }.joined(separator: ", ")
    return Wording(en: "\(statement.english) (\(english))", fr: "\(statement.french) (\(french))")
  }

  /// A post whose group has an ineligible member.
  public static var groupRuledOut: Wording {
    Wording(
      en: "another post of its group is not eligible, and a group is funded together or not at all",
      fr: "un autre poste de son groupe est irrecevable, et un groupe est retenu en entier ou pas du tout")
  }

  /// A post whose group is not funded.
  public static func groupNotFunded(others: [String]) -> Wording {
    let ids = others.joined(separator: ", ")
    return Wording(
      en: "it is funded together with \(ids) or not at all", fr: "il est retenu avec \(ids) ou pas du tout")
  }

  /// A post that the commission refused.
  public static func rejectedByCommission(_ reason: String) -> Wording {
    reason.isEmpty
      ? Wording(en: "refused by the commission", fr: "refusé par la commission")
      : Wording(en: "refused by the commission: \(reason)", fr: "refusé par la commission : \(reason)")
  }

  /// A post that the commission decided to fund.
  public static func fundedByCommission(_ reason: String) -> Wording {
    reason.isEmpty
      ? Wording(en: "funded by decision of the commission", fr: "retenu par décision de la commission")
      : Wording(
        en: "funded by decision of the commission: \(reason)", fr: "retenu par décision de la commission : \(reason)")
  }

  /// A rule of eligibility that a post breaks which the commission funds all the same.
  public static func fundedDespite(_ brokenRule: Wording) -> Wording {
    Wording(
      en: "funded although this rule is not met: \(brokenRule.english)",
      fr: "retenu bien que cette règle ne soit pas respectée : \(brokenRule.french)")
  }

  /// A post that accepts no envelope, start and duration on offer.
  public static var noOption: Wording {
    Wording(
      en: "no envelope, start and duration on offer suits this post",
      fr: "aucune enveloppe, aucun début ni aucune durée offerts ne conviennent à ce poste")
  }

  /// A post in a result without any allocation.
  public static var nothingSatisfiesTheRules: Wording {
    Wording(en: "no allocation satisfies the rules", fr: "aucune répartition ne satisfait aux règles")
  }

  /// A post that others outrank although no single limit forbids it.
  public static var outranked: Wording {
    Wording(
      en: "funding it would not raise the total of priority points",
      fr: "le retenir n’augmenterait pas le total des points de priorité")
  }

  /// A post that no single limit forbids, in a choice that is not proven to be the best.
  public static var unsettled: Wording {
    Wording(
      en: "the search ended before it was settled whether funding it would raise the total of priority points",
      fr: "la recherche s’est arrêtée avant d’établir si le retenir augmenterait le total des points de priorité")
  }

  /// A post that its establishment ranked after one that is not funded.
  public static func rankedAfter(_ post: String) -> Wording {
    Wording(
      en: "its establishment ranked it after \(post), which is not funded",
      fr: "son établissement l’a classé après \(post), qui n’est pas retenu")
  }

  /// An envelope whose posts are all given.
  public static func envelopeFull(_ envelope: String, posts: Int) -> Wording {
    switch posts {
    case 0:
      Wording(en: "the envelope \(envelope) pays no post", fr: "l’enveloppe \(envelope) ne paie aucun poste")
    case 1:
      Wording(
        en: "the one post of the envelope \(envelope) goes to another, for more points in all",
        fr: "le seul poste de l’enveloppe \(envelope) va à un autre, pour plus de points au total")
    default:
      Wording(
        en: "the \(posts) posts of the envelope \(envelope) go to posts that together earn more points",
        fr: "les \(posts) postes de l’enveloppe \(envelope) vont à des postes qui totalisent plus de points")
    }
  }

  /// An envelope without enough euros left.
  ///
  /// - Parameters:
  ///   - envelope: its identifier.
  ///   - until: whether the limit is cumulated up to the year.
  ///   - year: the fiscal year; nil for the total.
  ///   - leftCents: what is left.
  ///   - neededCents: what the post would take.
  /// - Returns: the sentence.
  public static func envelopeShort(
    _ envelope: String, until: Bool, year: Int?, leftCents: Int64, neededCents: Int64
  ) -> Wording {
    let (english, french) = (Typography(.english), Typography(.french))
    let period =
      switch year {
      case let year? where until: (en: " up to \(year)", fr: " jusqu’à \(year) compris")
      case let year?: (en: " for \(year)", fr: " pour \(year)")
      case nil: (en: " in all", fr: " au total")
      }
    return Wording(
      en: "the envelope \(envelope) has \(english.euros(cents: leftCents)) left\(period.en), "
        + "and the post would take \(english.euros(cents: neededCents))",
      fr: "il reste \(french.euros(cents: leftCents)) dans l’enveloppe \(envelope)\(period.fr), "
        + "et le poste en prendrait \(french.euros(cents: neededCents))")
  }

  /// A quota that is used up.
  public static func quotaFull(posts: Int) -> Wording {
    switch posts {
    case 0: Wording(en: "the quota allows no post", fr: "le quota n’admet aucun poste")
    case 1:
      Wording(
        en: "the quota of one post goes to another, for more points in all",
        fr: "le quota d’un poste va à un autre, pour plus de points au total")
    default:
      Wording(
        en: "the quota of \(posts) posts goes to posts that together earn more points",
        fr: "le quota de \(posts) postes va à des postes qui totalisent plus de points")
    }
  }

  /// An applicant who has another post.
  public static var applicantFundedElsewhere: Wording {
    Wording(en: "another post of the same applicant is funded", fr: "un autre poste du même candidat est retenu")
  }

  /// A rule of the commission that would be broken, by its title or its identifier.
  public static func ruleFull(_ name: Wording) -> Wording {
    Wording(
      en: "it would break the rule “\(name.english)”", fr: "la règle « \(name.french) » ne serait plus respectée")
  }
}
