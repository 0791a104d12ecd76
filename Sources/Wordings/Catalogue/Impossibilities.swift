extension Wording {
  /// Earlier cohorts' posts take more than there is.
  public static func committedBeyond(cents: Int64) -> Wording {
    let excess = Wording { $0.euros(cents: cents) }
    return Wording(
      en: "posts of earlier cohorts already take \(excess.english) more than the limit",
      fr: "les postes des cohortes antérieures dépassent déjà la limite de \(excess.french)")
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
  public static func decidedBeyondCeiling(_ taken: Int64, _ atMost: Int64, isPosts: Bool) -> Wording {
    let (least, most) = (limitAtLeast(taken, isPosts: isPosts), limitAtMost(atMost, isPosts: isPosts))
    return Wording(
      en: "allows \(most.english); the posts decided in take \(least.english)",
      fr: "permet \(most.french) ; les postes décidés d’office en prennent \(least.french)")
  }

  /// A rule that would have to be set aside.
  public static var setAside: Wording { Wording(en: "set aside", fr: "mise de côté") }
}
