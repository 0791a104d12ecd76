extension Wording {
  /// A part of a whole.
  public static var expectedFraction: Wording {
    Wording(
      en: "a number from 0 to 1, such as 0.1, or a percentage such as 10%",
      fr: "un nombre de 0 à 1, comme 0.1, ou un pourcentage comme 10%")
  }

  /// What a duration earns.
  public static var expectedDurationValue: Wording {
    Wording(
      en: "the part of the points that the duration earns, such as 0.5 or 50%",
      fr: "la part des points que vaut la durée, comme 0.5 ou 50%")
  }

  /// A relative gap.
  public static var expectedGap: Wording {
    Wording(
      en: "a relative gap from 0 to 1, such as 0.001, or a percentage such as 0.1%",
      fr: "un écart relatif de 0 à 1, comme 0.001, ou un pourcentage comme 0.1%")
  }

  /// A number of seconds.
  public static var expectedSeconds: Wording {
    Wording(
      en: "a number of seconds above 0",
      fr: "un nombre de secondes supérieur à 0")
  }

  /// Limits by year.
  public static var expectedBudget: Wording {
    Wording(
      en: "euros for each year {2021: 1500000, 2022: 1250000}, or unlimited",
      fr: "des euros pour chaque année {2021: 1500000, 2022: 1250000}, ou unlimited")
  }

  /// The limit of one year.
  public static var expectedYearLimit: Wording {
    Wording(
      en: "euros with at most two decimals, or unlimited",
      fr: "des euros à deux décimales au plus, ou unlimited")
  }

  /// A fiscal year.
  public static var expectedYear: Wording {
    Wording(en: "a year such as 2021", fr: "une année comme 2021")
  }

  /// A list with something in it.
  public static var emptyList: Wording {
    Wording(
      en: "the list is empty",
      fr: "la liste est vide")
  }

  /// A value that stands twice.
  public static func repeatedValue(_ value: String) -> Wording {
    Wording(
      en: "“\(value)” is repeated",
      fr: "« \(value) » est répété")
  }
}
