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
    /// The repairs.
    public static var repairs: Wording {
      Wording(en: "Any one of these changes is enough", fr: "L’un quelconque de ces changements suffit")
    }
    /// No repair.
    public static var noRepair: Wording {
      Wording(
        en: "no single rule of the commission, relaxed alone, is enough",
        fr: "aucune règle de la commission, assouplie seule, ne suffit")
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
    /// One post.
    public static var onePost: Wording { Wording(en: "1 post", fr: "1 poste") }
    /// Ten thousand euros.
    public static var tenThousandEuros: Wording { Wording { $0.wholeEuros(cents: 1_000_000) } }
    /// One point of percentage.
    public static var onePercent: Wording { Wording(en: "1 point of %", fr: "1 point de %") }
  }
}
