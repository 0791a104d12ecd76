extension Wording {
  /// The word before a fault.
  public static var errorLabel: Wording { Wording(en: "error:", fr: "erreur :") }
  /// The word before a warning.
  public static var warningLabel: Wording { Wording(en: "warning:", fr: "attention :") }
  /// The word before a hint.
  public static var hintLabel: Wording { Wording(en: "hint:", fr: "conseil :") }

  /// How many faults and warnings there are.
  public static func faultCount(errors: Int, warnings: Int) -> Wording {
    let faults = counted(errors, en: ("error", "errors"), fr: ("erreur", "erreurs"))
    let others = counted(warnings, en: ("warning", "warnings"), fr: ("avertissement", "avertissements"))
    return warnings == 0
      ? faults
      : errors == 0
        ? others
        : Wording(
          en: "\(faults.english) and \(others.english)", fr: "\(faults.french) et \(others.french)")
  }

  /// That faulty inputs left everything as it was.
  public static var nothingWritten: Wording { Wording(en: "nothing was written", fr: "rien n’a été écrit") }

  /// A file that cannot be read.
  public static func cannotRead(_ path: String, why: Wording) -> Wording {
    Wording(en: "cannot read \(path): \(why.english)", fr: "lecture impossible de \(path) : \(why.french)")
  }

  /// A file that cannot be written.
  public static func cannotWrite(_ path: String, why: String) -> Wording {
    Wording(en: "cannot write \(path): \(why)", fr: "écriture impossible de \(path) : \(why)")
  }

  /// That a bound was not proven again.
  public static func noCertificate(_ run: String) -> Wording {
    Wording(
      en: "\(run): no certificate was written: there is no bound, or its proof was stopped or would be too long",
      fr:
        "\(run) : aucun certificat n’a été écrit : il n’y a pas de borne, ou sa preuve a été interrompue ou serait trop "
        + "longue")
  }

  /// That a certificate proves less than its result states.
  public static func certificateOfHigherBound(_ run: String, bound: Int64, stated: Int64) -> Wording {
    let (english, french) = (Typography(.english), Typography(.french))
    return Wording(
      en: "\(run): the certificate proves a bound of \(english.points(thousandths: bound)), above the "
        + "\(english.points(thousandths: stated)) that the search found: a proof of that was stopped or would be too long",
      fr: "\(run) : le certificat prouve une borne de \(french.points(thousandths: bound)), au-dessus de celle de la "
        + "recherche (\(french.points(thousandths: stated))), dont la preuve a été interrompue ou serait trop longue")
  }

  /// Standard output, in messages.
  public static var standardOutput: Wording { Wording(en: "standard output", fr: "la sortie standard") }

  /// That the solver gave up.
  public static func solverFailed(_ words: String) -> Wording {
    Wording(en: "the solver failed: \(words)", fr: "le solveur a échoué : \(words)")
  }

  /// A failure that nobody foresaw.
  public static func unforeseen(_ words: String) -> Wording {
    Wording(en: "unforeseen failure: \(words)", fr: "échec imprévu : \(words)")
  }

  /// What was written.
  public static func written(_ path: String) -> Wording { Wording(en: "written: \(path)", fr: "écrit : \(path)") }

  /// That a scenario passed every check.
  public static func checked(_ file: String, posts: Int, eligible: Int?) -> Wording {
    let requests = counted(posts, en: ("post", "posts"), fr: ("poste", "postes"))
    let fit = eligible.map { Typography(.english).integer(Int64($0)) }
    let frenchFit = eligible.map { Typography(.french).integer(Int64($0)) }
    return Wording(
      en: "\(file): no fault; \(requests.english)" + (fit.map { ", \($0) eligible" } ?? ""),
      fr: "\(file) : aucune faute ; \(requests.french)" + (frenchFit.map { ", \($0) recevables" } ?? ""))
  }

  /// That the run was interrupted and winds up.
  public static var interrupted: Wording {
    Wording(
      en: "interrupted: finishing with the best result so far (once more to quit)",
      fr: "interruption : on termine avec le meilleur résultat obtenu (une seconde fois pour quitter)")
  }
}
