extension Wording {
  /// Keys with values.
  public static var expectedMapping: Wording {
    Wording(en: "keys with values (key: value)", fr: "des clés avec des valeurs (clé: valeur)")
  }

  /// A list.
  public static var expectedList: Wording { Wording(en: "a list (- … or […])", fr: "une liste (- … ou […])") }

  /// A text.
  public static var expectedText: Wording { Wording(en: "a text", fr: "un texte") }

  /// An identifier.
  public static var expectedIdentifier: Wording {
    Wording(
      en: "an id made of letters without accents, digits, “-” and “_”",
      fr: "un identifiant fait de lettres sans accent, de chiffres, de « - » et de « _ »")
  }

  /// Yes or no.
  public static var expectedBoolean: Wording { Wording(en: "true or false", fr: "true ou false") }

  /// A date.
  public static var expectedDate: Wording {
    Wording(en: "a date such as 2020-11-01", fr: "une date comme 2020-11-01")
  }

  /// The first day of a month.
  public static var expectedMonthFirst: Wording {
    Wording(
      en: "the first day of a month, such as 2020-11-01", fr: "le premier jour d’un mois, comme 2020-11-01")
  }

  /// A whole number within bounds.
  public static func expectedInteger(least: Int64, most: Int64) -> Wording {
    Wording(en: "a whole number", fr: "un nombre entier")
      .within(least: least, most: most, digits: 0, open: 1_000_000_000)
  }

  /// A decimal number within bounds, in millionths.
  public static func expectedDecimal(least: Int64, most: Int64) -> Wording {
    Wording(en: "a number with at most six decimals", fr: "un nombre à six décimales au plus")
      .within(least: least, most: most, digits: 6, open: 1_000_000_000_000_000)
  }

  /// Points within bounds, in thousandths.
  public static func expectedPoints(least: Int64, most: Int64) -> Wording {
    Wording(en: "points with at most three decimals", fr: "des points à trois décimales au plus")
      .within(least: least, most: most, digits: 3, open: 1_000_000_000_000)
  }

  /// Euros within bounds, in cents.
  public static func expectedMoney(least: Int64, most: Int64) -> Wording {
    Wording(en: "euros with at most two decimals", fr: "des euros à deux décimales au plus")
      .within(least: least, most: most, digits: 2, open: 1_000_000_000_000_000)
  }

  /// A percentage within bounds, in basis points.
  public static func expectedPercentage(least: Int64, most: Int64) -> Wording {
    Wording(
      en: "a percentage with at most two decimals from \(Typography(.english).percent(basisPoints: least)) "
        + "to \(Typography(.english).percent(basisPoints: most)), such as 40%",
      fr: "un pourcentage à deux décimales au plus, de \(Typography(.french).percent(basisPoints: least)) "
        + "à \(Typography(.french).percent(basisPoints: most)), comme 40%")
  }

  /// The same with bounds in words; bounds at or beyond `open` go unsaid.
  private func within(least: Int64, most: Int64, digits: Int, open: Int64) -> Wording {
    func figure(_ value: Int64, _ language: Language) -> String {
      Typography(language).decimal(value, digits: digits, shortest: true)
    }
    if least <= -open { return self }
    if most < open {
      return self
        + Wording(
          en: "from \(figure(least, .english)) to \(figure(most, .english))",
          fr: "de \(figure(least, .french)) à \(figure(most, .french))")
    }
    return Wording(
      en: english + ", at least \(figure(least, .english))", fr: french + ", au moins \(figure(least, .french))")
  }
}
