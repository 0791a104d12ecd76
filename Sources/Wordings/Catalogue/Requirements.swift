extension Wording {
  /// A floor in posts or cents.
  public static func limitAtLeast(_ value: Int64, isPosts: Bool) -> Wording {
    let figure = amount(value, isPosts: isPosts)
    return Wording(en: "at least \(figure.english)", fr: "au moins \(figure.french)")
  }

  /// A ceiling in posts or cents.
  public static func limitAtMost(_ value: Int64, isPosts: Bool) -> Wording {
    let figure = amount(value, isPosts: isPosts)
    return Wording(en: "at most \(figure.english)", fr: "au plus \(figure.french)")
  }

  /// A ceiling in euros of which earlier cohorts' posts take a part, or more than there is.
  ///
  /// - Parameters:
  ///   - cents: the ceiling as it was written, or added up to the year.
  ///   - committed: what earlier cohorts' posts take of it.
  ///   - year: the year up to which both are added up; nil where they are not.
  /// - Returns: the sentence.
  public static func limitBesideCommitments(_ cents: Int64, committed: Int64, until year: Int? = nil) -> Wording {
    let (limit, taken) = (Wording { $0.euros(cents: cents) }, Wording { $0.euros(cents: committed) })
    let rest = Wording { $0.euros(cents: abs(cents - committed)) }
    let english = year.map { "up to \($0), " } ?? ""
    let french = year.map { "jusqu’à \($0) compris, " } ?? ""
    return committed <= cents
      ? Wording(
        en:
          "\(english)at most \(limit.english); posts of earlier cohorts take \(taken.english) of it, \(rest.english) is left",
        fr:
          "\(french)au plus \(limit.french) ; les postes des cohortes antérieures en prennent \(taken.french), il reste \(rest.french)"
      )
      : Wording(
        en:
          "\(english)at most \(limit.english); posts of earlier cohorts already take \(taken.english), that is \(rest.english) too much",
        fr:
          "\(french)au plus \(limit.french) ; les postes des cohortes antérieures prennent déjà \(taken.french), soit \(rest.french) de trop"
      )
  }

  /// A floor as a share.
  public static func limitAtLeast(basisPoints: Int64) -> Wording {
    let share = Wording { $0.percent(basisPoints: basisPoints) }
    return Wording(en: "at least \(share.english)", fr: "au moins \(share.french)")
  }

  /// A ceiling as a share.
  public static func limitAtMost(basisPoints: Int64) -> Wording {
    let share = Wording { $0.percent(basisPoints: basisPoints) }
    return Wording(en: "at most \(share.english)", fr: "au plus \(share.french)")
  }

  /// Several figures of one rule.
  public static func figures(_ figures: [Wording]) -> Wording {
    Wording(
      en: figures.map(\.english).joined(separator: ", "), fr: figures.map(\.french).joined(separator: ", "))
  }

  /// A figure that holds for each value of a column.
  public static func figure(_ figure: Wording, forEach column: String) -> Wording {
    let column = Wording.column(column)
    return Wording(en: "\(figure.english) for each \(column.english)", fr: "\(figure.french) par \(column.french)")
  }

  /// The title of a rule whose figures are no longer those that it was written for.
  public static func title(_ title: String, now figures: Wording) -> Wording {
    Wording(en: "\(title) (now \(figures.english))", fr: "\(title) (désormais \(figures.french))")
  }

  /// A post that the commission decided to fund.
  public static func decidedIn(_ post: String) -> Wording {
    Wording(en: "\(post) is to be funded", fr: "\(post) doit être retenu")
  }

  /// A post that the commission decided not to fund.
  public static func decidedOut(_ post: String) -> Wording {
    Wording(en: "\(post) is not to be funded", fr: "\(post) ne doit pas être retenu")
  }

  /// Posts that are funded together.
  public static func fundedTogether(_ posts: [String]) -> Wording {
    let list = posts.joined(separator: ", ")
    return Wording(en: "\(list) are funded together or not at all", fr: "\(list) sont retenus ensemble ou pas du tout")
  }

  /// The establishments' own order.
  public static func ownOrder(_ title: String?) -> Wording {
    title.map { Wording(verbatim: $0) }
      ?? Wording(en: "each establishment's own order", fr: "l’ordre de préférence de chaque établissement")
  }

  private static func amount(_ value: Int64, isPosts: Bool) -> Wording {
    isPosts
      ? counted(Int(value), en: ("post", "posts"), fr: ("poste", "postes"))
      : Wording { $0.euros(cents: value) }
  }
}
