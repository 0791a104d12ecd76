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
        let time = Wording { $0.seconds(left.rounded()) }
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
    public static var timeLimit: Wording {
      Wording(
        en: "The time limit ended the search: this is the best allocation found by then.",
        fr: "La limite de temps a mis fin à la recherche : voici la meilleure répartition trouvée alors.")
    }
    /// The user asked to stop.
    public static var interrupted: Wording {
      Wording(
        en: "The search was interrupted: this is the best allocation found by then.",
        fr: "La recherche a été interrompue : voici la meilleure répartition trouvée alors.")
    }
    /// The search looked at as many cases as it may.
    public static var nodeLimit: Wording {
      Wording(
        en: "The search looked at as many cases as it may: this is the best allocation found.",
        fr: "La recherche a examiné autant de cas que permis : voici la meilleure répartition trouvée.")
    }
  }
}
