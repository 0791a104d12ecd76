extension Wording {
  /// A sweep of no path, or of three.
  public static var oneOrTwoPaths: Wording {
    Wording(
      en: "a sweep varies one path, or two different ones", fr: "un balayage fait varier un chemin, ou deux différents")
  }

  /// Values that do not go with the paths.
  public static func oneListForEachPath(_ paths: Int) -> Wording {
    Wording(
      en: "values needs one list for each of the \(paths) paths: [[10, 20], [30, 40]]",
      fr: "values demande une liste pour chacun des \(paths) chemins\u{202F}: [[10, 20], [30, 40]]")
  }

  /// A range for two paths.
  public static var twoPathsNeedValues: Wording {
    Wording(
      en: "two paths vary over lists of values: use values instead of from, to and step",
      fr: "deux chemins varient sur des listes de valeurs\u{202F}: utilisez values au lieu de from, to et step")
  }

  /// A sweep without a point.
  public static func sweepWithoutSteps(_ id: String) -> Wording {
    Wording(en: "the sweep “\(id)” has no values to try", fr: "le balayage « \(id) » n’a aucune valeur à essayer")
  }

  /// A sweep with too many points.
  public static func tooManySteps(_ id: String, limit: Int) -> Wording {
    Wording(
      en: "the sweep “\(id)” has more than \(limit) values to try",
      fr: "le balayage « \(id) » a plus de \(limit) valeurs à essayer")
  }

  /// A step of zero, or away from the last value.
  public static var stepLeadsNowhere: Wording {
    Wording(
      en: "the sweep has no steps: step does not lead from the first value to the last",
      fr: "le balayage n’a aucun pas\u{202F}: step ne mène pas de la première valeur à la dernière")
  }

  /// A range of something that is no number.
  public static func onlyNumbersStep(_ path: String) -> Wording {
    Wording(
      en: "“\(path)” is not a number: list its values with values instead of from, to and step",
      fr: "« \(path) » n’est pas un nombre\u{202F}: listez ses valeurs avec values au lieu de from, to et step")
  }

  /// A number of a sweep.
  public static var expectedSweepNumber: Wording {
    Wording(en: "a number of the kind that varies", fr: "un nombre du genre de ce qui varie")
  }

  /// A percentage of a sweep.
  public static var expectedSharePoint: Wording {
    Wording(en: "a percentage such as 40%", fr: "un pourcentage comme 40%")
  }

  /// A sweep that the file does not have.
  public static func unknownSweep(_ id: String) -> Wording {
    Wording(en: "there is no sweep “\(id)”", fr: "il n’y a pas de balayage « \(id) »")
  }
}
