extension Wording {
  /// The words of a diagnosis.
  public enum DiagnosisWords {
    /// The search could not tell.
    public static var undecided: Wording {
      Wording(
        en: "within the limits set, it could not be told why nothing was found",
        fr: "dans les limites fixées, la cause n’a pas pu être établie")
    }
    /// The conflict is minimal.
    public static var minimal: Wording {
      Wording(
        en: "the rules below cannot hold together; any one of them set aside, the others can",
        fr: "les règles ci-dessous ne peuvent tenir ensemble ; l’une quelconque mise de côté, les autres le peuvent")
    }
    /// The conflict may be larger than needed.
    public static var notMinimal: Wording {
      Wording(
        en: "the rules below cannot hold together; there was no time to see whether fewer would do",
        fr: "les règles ci-dessous ne peuvent tenir ensemble ; le temps a manqué pour voir si moins suffiraient")
    }
    /// The conflict.
    public static var conflict: Wording {
      Wording(en: "Rules that cannot hold together", fr: "Règles qui ne peuvent tenir ensemble")
    }
    /// Whether a rule may give way.
    public static var mayGiveWay: Wording { Wording(en: "May give way", fr: "Peut céder") }
    /// What counting alone shows.
    public static var impossibilities: Wording {
      Wording(en: "Impossible by counting alone", fr: "Impossible, à simplement compter")
    }
    /// How many findings.
    public static func impossible(_ count: Int) -> Wording {
      counted(
        count,
        en: ("demand cannot be met, whatever is chosen", "demands cannot be met, each by itself, whatever is chosen"),
        fr: (
          "exigence ne peut être satisfaite, quel que soit le choix",
          "exigences ne peuvent être satisfaites, chacune à elle seule, quel que soit le choix"
        ))
    }
    /// The repairs.
    public static var repairs: Wording {
      Wording(en: "Any one of these changes is enough", fr: "L’un quelconque de ces changements suffit")
    }
    /// No repair.
    public static var noRepair: Wording {
      Wording(
        en:
          "none was found: the rules of the commission that may give way, relaxed one or two at a time, are not enough",
        fr:
          "aucun trouvé : les règles de la commission qui peuvent céder, assouplies une ou deux à la fois, ne suffisent pas"
      )
    }
    /// Nothing binds.
    public static var nothingBinds: Wording {
      Wording(en: "no limit is reached", fr: "aucune limite n’est atteinte")
    }
    /// Limits that are reached.
    public static func binding(_ count: Int) -> Wording {
      counted(
        count, en: ("limit is reached", "limits are reached"), fr: ("limite est atteinte", "limites sont atteintes"))
    }
    /// The table of worths.
    public static var worths: Wording {
      Wording(en: "What one unit more is worth, solved again", fr: "Ce que vaut une unité de plus, recalcul fait")
    }
    /// One unit.
    public static var step: Wording { Wording(en: "One unit", fr: "Une unité") }
    /// The gain.
    public static var gain: Wording { Wording(en: "Points gained", fr: "Points gagnés") }
    /// The price of the linear relaxation.
    public static var price: Wording { Wording(en: "Estimate", fr: "Estimation") }
    /// What the prices are.
    public static func priceNote(_ solver: String) -> Wording {
      Wording(
        en:
          "Estimate: what \(solver) expects of the unit when posts may be funded in part, for a small change; the points gained are exact.",
        fr:
          "Estimation : ce que \(solver) attend de l’unité si des postes pouvaient être financés en partie, pour un petit changement ; les points gagnés sont exacts."
      )
    }
    /// The model is too large for prices.
    public static func tooLargeForPrices(_ columns: Int) -> Wording {
      let count = Wording { $0.integer(Int64(columns)) }
      return Wording(
        en: "no estimates: the model has \(count.english) columns, more than are worth the time",
        fr: "pas d’estimation : le modèle a \(count.french) colonnes, trop pour le temps que cela prendrait")
    }
    /// The relaxation was not solved.
    public static var pricesUnsolved: Wording {
      Wording(
        en: "no estimates: the calculation with parts of posts did not end in time",
        fr: "pas d’estimation : le calcul continu n’a pas abouti à temps")
    }
    /// A repair made of two changes.
    public static func together(_ first: Wording, _ second: Wording) -> Wording {
      Wording(
        en: "\(first.english), together with \(second.english)", fr: "\(first.french), avec \(second.french)")
    }
    /// Worths left open.
    public static var unanswered: Wording {
      Wording(
        en: "within the limits set, the worth of one unit more could not be proven",
        fr: "dans les limites fixées, la valeur d’une unité de plus n’a pas pu être prouvée")
    }
    /// One post.
    public static var onePost: Wording { Wording(en: "1 post", fr: "1 poste") }
    /// Ten thousand euros.
    public static var tenThousandEuros: Wording { Wording { $0.wholeEuros(cents: 1_000_000) } }
    /// One point of percentage.
    public static var onePercent: Wording { Wording(en: "1 point of %", fr: "1 point de %") }
  }
}
