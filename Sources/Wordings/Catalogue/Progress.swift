extension Wording {
  /// What the program is doing, as the line on the terminal begins.
  public enum Phase {
    /// The posts of a pool are read.
    public static var readingPosts: Wording { Wording(en: "reading the posts", fr: "lecture des postes") }
    /// A saved result is read.
    public static var readingResult: Wording { Wording(en: "reading the result", fr: "lecture du résultat") }
    /// An export of the platform is read.
    public static var readingExport: Wording { Wording(en: "reading the export", fr: "lecture de l’export") }
    /// Posts are made of an export.
    public static var makingPosts: Wording { Wording(en: "making the posts", fr: "constitution des postes") }
    /// Posts are invented.
    public static var inventingPosts: Wording { Wording(en: "inventing the posts", fr: "invention des postes") }
    /// Eligibility, costs, points.
    public static var preparing: Wording {
      Wording(en: "eligibility, costs and points", fr: "éligibilité, coûts et points")
    }
    /// Several scenarios or variants one after the other.
    public static var scenarios: Wording { Wording(en: "scenarios", fr: "scénarios") }
    /// Setting aside what cannot matter.
    public static var reducing: Wording {
      Wording(en: "setting aside what cannot matter", fr: "mise de côté de ce qui ne compte pas")
    }
    /// Estimating the best possible.
    public static var relaxing: Wording {
      Wording(en: "estimating the best possible", fr: "estimation du meilleur possible")
    }
    /// Working region by region.
    public static var decomposing: Wording {
      Wording(en: "looking for the best choice part by part", fr: "recherche du meilleur choix partie par partie")
    }
    /// Looking for the best; then settling ties.
    public static func searching(level: Int) -> Wording {
      level == 0
        ? Wording(en: "looking for the best choice", fr: "recherche du meilleur choix")
        : Wording(en: "settling ties, level \(level)", fr: "départage des ex æquo, niveau \(level)")
    }
    /// Writing down why nothing is better.
    public static var proving: Wording {
      Wording(en: "writing down the proof", fr: "rédaction de la preuve")
    }
    /// Everything of a result is worked out again.
    public static var verifying: Wording {
      Wording(en: "working out the result again", fr: "recalcul du résultat")
    }
    /// The values that a sweep asks for.
    public static var values: Wording { Wording(en: "values solved", fr: "valeurs résolues") }
    /// The values between those that a sweep asks for.
    public static var valuesBetween: Wording {
      Wording(en: "looking for the steps between", fr: "recherche des paliers intermédiaires")
    }
    /// Who would be called if funded posts withdrew.
    public static var calls: Wording {
      Wording(en: "who would be called for each post", fr: "qui serait appelé pour chaque poste")
    }
    /// Draws of what may happen.
    public static var draws: Wording { Wording(en: "draws solved", fr: "tirages résolus") }
    /// Questions about an outcome.
    public static var questions: Wording { Wording(en: "questions answered", fr: "questions résolues") }
    /// Why nothing satisfies the rules.
    public static var conflict: Wording {
      Wording(en: "looking for the rules that exclude each other", fr: "recherche des règles incompatibles")
    }
    /// The prices of the relaxation.
    public static var prices: Wording { Wording(en: "prices of the limits", fr: "prix des limites") }
    /// Each change of a variant by itself.
    public static var causes: Wording { Wording(en: "effect of each change", fr: "effet de chaque changement") }
    /// The counts that must be hidden.
    public static var hiding: Wording { Wording(en: "hiding small counts", fr: "masquage des petits effectifs") }
    /// The whole model is laid out.
    public static var modelling: Wording { Wording(en: "laying out the model", fr: "mise en forme du modèle") }
    /// A file is written.
    public static func writing(_ file: String) -> Wording {
      Wording(en: "writing \(file)", fr: "écriture de \(file)")
    }
    /// The lines that are shown are laid out.
    public static var layingOut: Wording { Wording(en: "laying out the text", fr: "mise en page du texte") }
  }

  /// The parts of the line that says how far a run has got.
  public enum ProgressPart {
    /// How much of a phase is done: `312 of 1,000`.
    public static func amount(_ done: Int, of total: Int?) -> Wording {
      let count = Wording { $0.integer(Int64(done)) }
      guard let total else { return count }
      let whole = Wording { $0.integer(Int64(total)) }
      return Wording(en: "\(count.english) of \(whole.english)", fr: "\(count.french) sur \(whole.french)")
    }
    /// A phase and how much of it is done.
    public static func phase(_ phase: Wording, _ amount: Wording?) -> Wording {
      guard let amount else { return phase }
      return Wording(en: "\(phase.english): \(amount.english)", fr: "\(phase.french) : \(amount.french)")
    }
    /// The best choice so far.
    public static func best(_ figure: Wording) -> Wording {
      Wording(en: "best \(figure.english)", fr: "meilleur \(figure.french)")
    }
    /// What no choice can exceed.
    public static func bound(_ figure: Wording) -> Wording {
      Wording(en: "at most \(figure.english)", fr: "au plus \(figure.french)")
    }
    /// How far the best choice may still be from the best possible, relative to that.
    public static func gap(_ gap: Double) -> Wording {
      let figure = Wording { $0.decimal(Int64((gap * 1_000_000).rounded(.up)), digits: 4, shortest: true) }
      return Wording(en: "\(figure.english)% still open", fr: "écart restant \(figure.french) %")
    }
    /// The time until the search has to end.
    public static func untilLimit(seconds: Double) -> Wording {
      let time = Wording { $0.wholeSeconds(seconds) }
      return Wording(en: "\(time.english) left at most", fr: "encore \(time.french) au plus")
    }
    /// The time that the rest will probably take.
    public static func estimate(seconds: Double) -> Wording {
      let time = Wording { $0.wholeSeconds(seconds) }
      return Wording(en: "about \(time.english) left", fr: "encore \(time.french) environ")
    }
  }
}

extension Wording {
  /// Why a search ended before its end.
  public enum Ending {
    /// The time was over.
    public static func timeLimit(isEmpty: Bool) -> Wording {
      Wording(en: "The time limit ended the search", fr: "La limite de temps a mis fin à la recherche").ending(isEmpty)
    }
    /// The user asked to stop.
    public static func interrupted(isEmpty: Bool) -> Wording {
      Wording(en: "The search was interrupted", fr: "La recherche a été interrompue").ending(isEmpty)
    }
    /// The search looked at as many cases as it may.
    public static func nodeLimit(isEmpty: Bool) -> Wording {
      Wording(
        en: "The search looked at as many cases as it may", fr: "La recherche a examiné autant de cas que permis"
      ).ending(isEmpty)
    }
  }

  /// What an early end leaves in hand.
  private func ending(_ isEmpty: Bool) -> Wording {
    isEmpty
      ? Wording(
        en: "\(english) before any allocation was found.", fr: "\(french) avant qu’une répartition soit trouvée.")
      : Wording(
        en: "\(english): this is the best allocation found by then.",
        fr: "\(french) : voici la meilleure répartition trouvée alors.")
  }
}
