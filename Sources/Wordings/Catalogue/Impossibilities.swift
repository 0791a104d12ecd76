extension Wording {
  /// Earlier cohorts' posts take more than there is.
  public static func committedBeyond(_ cents: Int64, committed: Int64) -> Wording {
    let (limit, taken) = (Wording { $0.euros(cents: cents) }, Wording { $0.euros(cents: committed) })
    let excess = Wording { $0.euros(cents: committed - cents) }
    return Wording(
      en:
        "posts of earlier cohorts already take \(taken.english), that is \(excess.english) more than the limit of \(limit.english)",
      fr:
        "les postes des cohortes antérieures prennent déjà \(taken.french), soit \(excess.french) de plus que la limite de \(limit.french)"
    )
  }

  /// A floor above the number of posts that could count.
  public static func floorBeyondPosts(_ floor: Int64, eligible: Int64) -> Wording {
    let demanded = counted(Int(floor), en: ("post", "posts"), fr: ("poste", "postes"))
    return eligible == 0
      ? Wording(
        en: "asks for \(demanded.english); no eligible post counts for it",
        fr: "demande \(demanded.french) ; aucun dossier recevable n’y compte")
      : Wording(
        en:
          "asks for \(demanded.english); only \(Typography(.english).integer(eligible)) that could be funded count for it",
        fr:
          "demande \(demanded.french) ; seuls \(Typography(.french).integer(eligible)) susceptibles d’être retenus y comptent"
      )
  }

  /// A floor above the euros that could count.
  public static func floorBeyondEuros(_ floor: Int64, most: Int64) -> Wording {
    let (demanded, reachable) = (Wording { $0.euros(cents: floor) }, Wording { $0.euros(cents: most) })
    return Wording(
      en: "asks for \(demanded.english); all posts that count for it together reach \(reachable.english)",
      fr: "demande \(demanded.french) ; tous les postes qui y comptent n’atteignent ensemble que \(reachable.french)")
  }

  /// A floor above a ceiling on the same posts and more.
  public static func floorAboveCeiling(_ floor: Int64, ceiling: String, _ atMost: Int64, isPosts: Bool) -> Wording {
    let (least, most) = (limitAtLeast(floor, isPosts: isPosts), limitAtMost(atMost, isPosts: isPosts))
    return Wording(
      en: "asks for \(least.english); \(ceiling), which counts all of them, allows \(most.english)",
      fr: "demande \(least.french) ; \(ceiling), qui les compte tous, en permet \(most.french)")
  }

  /// A post decided in that is not eligible.
  public static func decidedIneligible(_ post: String) -> Wording {
    Wording(
      en: "\(post) is to be funded and is not eligible; `override_eligibility` would say that this is meant",
      fr: "\(post) doit être retenu et n’est pas recevable ; `override_eligibility` dirait que c’est voulu")
  }

  /// A post decided in, of whose group other posts are not eligible.
  ///
  /// - Parameters:
  ///   - post: the post.
  ///   - others: the other posts, for which the commission did not set the rules of eligibility aside.
  ///   - isEligible: whether the post itself is eligible but for its group.
  /// - Returns: the sentence.
  public static func decidedWithIneligible(_ post: String, _ others: [String], isEligible: Bool) -> Wording {
    let list = others.joined(separator: ", ")
    let isOne = others.count == 1
    return isEligible
      ? Wording(
        en:
          "\(post) is to be funded, and \(list), funded with it or not at all, \(isOne ? "is" : "are") not eligible; "
          + "a decision to fund \(isOne ? "it" : "each of them") with `override_eligibility` would say that this is meant",
        fr:
          "\(post) doit être retenu, et \(list), \(isOne ? "retenu" : "retenus") avec lui ou pas du tout, "
          + "\(isOne ? "n’est pas recevable" : "ne sont pas recevables") ; une décision de \(isOne ? "le" : "les") retenir "
          + "avec `override_eligibility` dirait que c’est voulu")
      : Wording(
        en:
          "\(post) is to be funded and is not eligible, nor \(isOne ? "is" : "are") \(list), funded with it or not at all; "
          + "a decision to fund each of them with `override_eligibility` would say that this is meant",
        fr:
          "\(post) doit être retenu et n’est pas recevable, non plus que \(list), \(isOne ? "retenu" : "retenus") avec lui "
          + "ou pas du tout ; une décision de les retenir tous avec `override_eligibility` dirait que c’est voulu")
  }

  /// A post decided in that no envelope, start or duration accepts.
  public static func decidedWithoutOption(_ post: String) -> Wording {
    Wording(
      en: "\(post) is to be funded and no envelope, start and duration on offer fits it",
      fr: "\(post) doit être retenu et aucune enveloppe, date de début et durée proposées ne lui convient")
  }

  /// A post decided in whose companion is decided out.
  public static func decidedApart(_ post: String, _ other: String) -> Wording {
    Wording(
      en: "\(post) is to be funded and \(other), funded with it or not at all, is refused",
      fr: "\(post) doit être retenu et \(other), retenu avec lui ou pas du tout, est refusé")
  }

  /// A post decided in that exceeds a ceiling whatever pays it.
  public static func decidedBeyondEveryEnvelope(_ post: String) -> Wording {
    Wording(
      en: "\(post) is to be funded and exceeds a limit by itself, whatever pays it",
      fr: "\(post) doit être retenu et dépasse une limite à lui seul, quelle que soit l’enveloppe")
  }

  /// Posts decided in that exceed a ceiling together.
  ///
  /// - Parameters:
  ///   - taken: what they take at least.
  ///   - atMost: what they may take.
  ///   - isPosts: whether posts are counted, and not cents.
  ///   - isLeft: whether that is what earlier cohorts' posts leave.
  /// - Returns: the sentence.
  public static func decidedBeyondCeiling(
    _ taken: Int64, _ atMost: Int64, isPosts: Bool, isLeft: Bool = false
  ) -> Wording {
    let (least, most) = (limitAtLeast(taken, isPosts: isPosts), limitAtMost(atMost, isPosts: isPosts))
    if isLeft {
      let left = Wording { $0.euros(cents: atMost) }
      return Wording(
        en: "has \(left.english) left after posts of earlier cohorts; the posts decided in take \(least.english)",
        fr:
          "a encore \(left.french) une fois payés les postes des cohortes antérieures ; les postes décidés d’office en prennent \(least.french)"
      )
    }
    return Wording(
      en: "allows \(most.english); the posts decided in take \(least.english)",
      fr: "permet \(most.french) ; les postes décidés d’office en prennent \(least.french)")
  }

  /// A rule that would have to be set aside.
  public static var setAside: Wording { Wording(en: "set aside", fr: "mise de côté") }
}
