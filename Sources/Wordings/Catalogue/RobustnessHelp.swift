extension Wording.CommandHelp {
  /// `robustness`.
  public static var robustness: Wording {
    Wording(
      en: "Says what becomes of the decision when posts withdraw and weights are off, and who is called then.",
      fr: "Dit ce que devient la décision quand des postes se désistent et que les poids varient, et qui est appelé.")
  }
}

extension Wording.OptionHelp {
  /// `--draws`.
  public static var draws: Wording {
    Wording(
      en: "How many draws, in place of the scenario’s.", fr: "Le nombre de tirages, à la place de celui du scénario.")
  }
  /// `--seed` of the draws.
  public static var drawSeed: Wording {
    Wording(
      en: "The seed of the draws; the same seed draws the same.",
      fr: "La graine des tirages ; même graine, mêmes tirages.")
  }
  /// `--withdrawal`.
  public static var withdrawal: Wording {
    Wording(
      en: "The probability that a post withdraws, such as 0.1 or 10%, in place of the scenario’s.",
      fr: "La probabilité qu’un poste se désiste, comme 0.1 ou 10%, à la place de celle du scénario.")
  }
  /// `--spread`.
  public static var spread: Wording {
    Wording(
      en: "By which part of itself each weight may be off, such as 20%, in place of the scenario’s.",
      fr: "De quelle part de sa valeur chaque poids peut varier, comme 20%, à la place de celle du scénario.")
  }
  /// `--overrun-risk`.
  public static var overrunRisk: Wording {
    Wording(
      en: "How likely a ceiling may be exceeded when more posts are granted than it holds; 5% by default.",
      fr:
        "La probabilité admise de dépasser un plafond quand on attribue plus de postes qu’il n’en permet ; 5% par défaut."
    )
  }
  /// `--withdrawn`.
  public static var withdrawnPosts: Wording {
    Wording(
      en: "A post that has withdrawn: says who is called for those named (repeatable).",
      fr: "Un poste qui s’est désisté : dit qui est appelé pour ceux que l’on nomme (répétable).")
  }
}

extension Wording.Usage {
  /// A number of draws that makes no sense.
  public static var drawsOutOfRange: Wording {
    Wording(en: "--draws is from 1 to 1,000,000", fr: "--draws va de 1 à 1 000 000")
  }
  /// A seed that makes no sense.
  public static var seedOutOfRange: Wording {
    Wording(en: "--seed is from 0 to 2,147,483,647", fr: "--seed va de 0 à 2 147 483 647")
  }
  /// A part of one that is none.
  public static func notAPart(_ option: String, _ text: String) -> Wording {
    Wording(
      en: "\(option) is from 0 to 1, or from 0% to 100%, not “\(text)”",
      fr: "\(option) va de 0 à 1, ou de 0% à 100%, non « \(text) »")
  }
}

extension Wording {
  /// A scenario that does not say what is uncertain.
  public static var noUncertainty: Wording {
    Wording(
      en: "the scenario does not say what is uncertain",
      fr: "le scénario ne dit pas ce qui est incertain")
  }
  /// How to say what is uncertain.
  public static var sayWhatIsUncertain: Wording {
    Wording(
      en: "write “uncertainty: {withdrawal: {probability: 0.1}}” in it, or give --withdrawal or --spread",
      fr: "écrivez-y « uncertainty: {withdrawal: {probability: 0.1}} », ou donnez --withdrawal ou --spread")
  }
  /// A cell that should be a probability.
  public static func notAProbability(column: String, text: Wording?, post: String) -> Wording {
    let text = text ?? Wording(verbatim: "")
    return Wording(
      en: "post \(post): “\(text.english)” in the column \(column) is not a probability from 0 to 1",
      fr: "poste \(post) : « \(text.french) » dans la colonne \(column) n’est pas une probabilité de 0 à 1")
  }
}
