extension Wording {
  /// Files that extend one another in a circle.
  public static func extendsCircle(_ files: [String]) -> Wording {
    let circle = files.joined(separator: " → ")
    return Wording(
      en: "scenarios extend one another in a circle: \(circle)",
      fr: "des scénarios se prolongent en cercle (extends)\u{202F}: \(circle)")
  }

  /// Too many files that extend one another.
  public static func extendsTooLong(limit: Int) -> Wording {
    Wording(
      en: "more than \(limit) scenarios extend one another",
      fr: "plus de \(limit) scénarios se prolongent l’un l’autre (extends)")
  }
}
