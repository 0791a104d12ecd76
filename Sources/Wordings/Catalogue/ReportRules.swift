extension Wording {
  /// What a rule demands, in words.
  public enum Limit {
    /// At least so much.
    public static func atLeast(_ figure: Wording) -> Wording {
      Wording(en: "at least \(figure.english)", fr: "au moins \(figure.french)")
    }

    /// At most so much.
    public static func atMost(_ figure: Wording) -> Wording {
      Wording(en: "at most \(figure.english)", fr: "au plus \(figure.french)")
    }

    /// A rule that sets an order and limits nothing.
    public static var inOrder: Wording { Wording(en: "in order", fr: "dans l’ordre") }
    /// Nothing limits.
    public static var none: Wording { Wording(en: "no limit", fr: "sans limite") }
    /// All years together.
    public static var allYears: Wording { Wording(en: "all", fr: "tous") }
    /// The limit is reached.
    public static var reached: Wording { Wording(en: "reached", fr: "atteinte") }
  }

  /// What a rule counts of a share: the part and the whole.
  public static func part(_ part: Wording, of whole: Wording) -> Wording {
    Wording(en: "\(part.english) of \(whole.english)", fr: "\(part.french) sur \(whole.french)")
  }

  /// A limit cumulated since the first year.
  public static func cumulated(_ amount: Wording) -> Wording {
    Wording(en: "\(amount.english) cum.", fr: "\(amount.french) cum.")
  }

  /// Rules that a table leaves out because they leave room.
  public static func rulesLeavingRoom(_ count: Int) -> Wording {
    counted(
      count, en: ("other rule leaves room", "other rules leave room"),
      fr: ("autre règle laisse", "autres règles laissent"))
      + Wording(en: "(rules.csv lists them)", fr: "de la marge (rules.csv les donne)")
  }
}
