extension Wording {
  /// What a search is doing.
  public enum Phase {
    /// Setting aside what cannot matter.
    public static var reducing: Wording { Wording(en: "setting aside", fr: "tri préalable") }
    /// Estimating the best possible.
    public static var relaxing: Wording {
      Wording(en: "estimating the best possible", fr: "estimation du meilleur possible")
    }
    /// Working region by region.
    public static var decomposing: Wording { Wording(en: "part by part", fr: "partie par partie") }
    /// Looking for the best; then settling ties.
    public static func searching(level: Int) -> Wording {
      level == 0
        ? Wording(en: "searching", fr: "recherche")
        : Wording(en: "settling ties (\(level))", fr: "départage (\(level))")
    }
    /// Writing down why nothing is better.
    public static var proving: Wording {
      Wording(en: "writing down the proof of the bound", fr: "rédaction de la preuve de la borne")
    }
  }

  /// How far the reading of a pool has got.
  public static func rowsRead(_ count: Int) -> Wording {
    counted(count, en: ("row read", "rows read"), fr: ("ligne lue", "lignes lues"))
  }

  /// The progress line: phase, best so far, best possible, distance, time left.
  public static func progress(
    phase: Wording, best: Wording?, bound: Wording?, gap: Double?, secondsLeft: Double?
  ) -> Wording {
    let distance = gap.flatMap { $0.isFinite ? Int64(($0 * 1_000_000).rounded(.up)) : nil }
    let parts: [Wording?] = [
      phase,
      best.map { Wording(en: "best \($0.english)", fr: "meilleur \($0.french)") },
      bound.map { Wording(en: "at most \($0.english)", fr: "au plus \($0.french)") },
      distance.map { parts in
        let figure = Wording { $0.decimal(parts, digits: 4, shortest: true) }
        return Wording(en: "\(figure.english)% apart", fr: "écart \(figure.french) %")
      },
      secondsLeft.map { left in
        let time = Wording { $0.wholeSeconds(left) }
        return Wording(en: "\(time.english) left", fr: "reste \(time.french)")
      },
    ]
    return Wording(
      en: parts.compactMap { $0?.english }.joined(separator: " · "),
      fr: parts.compactMap { $0?.french }.joined(separator: " · "))
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
