extension Wording {
  /// How conditions are joined.
  public enum Conjunction: Sendable {
    /// All of them hold.
    case and
    /// At least one of them holds.
    case or
  }

  /// Conditions joined by “and” or “or”.
  public static func conditionsJoined(_ parts: [Wording], by conjunction: Conjunction) -> Wording {
    let (english, french) = conjunction == .and ? (" and ", " et ") : (" or ", " ou ")
    return Wording(
      en: parts.map(\.english).joined(separator: english), fr: parts.map(\.french).joined(separator: french))
  }

  /// The contrary of a condition.
  public static func conditionNot(_ part: Wording) -> Wording {
    Wording(en: "not (\(part.english))", fr: "non (\(part.french))")
  }

  /// A part in brackets.
  public var bracketed: Wording { Wording(en: "(\(english))", fr: "(\(french))") }

  /// A cell that equals one of some values.
  public static func cellEquals(_ column: Wording, _ values: [Wording]) -> Wording {
    let joined = conditionsJoined(values, by: .or)
    return Wording(en: "\(column.english): \(joined.english)", fr: "\(column.french) : \(joined.french)")
  }

  /// A cell of several values that holds all of some.
  public static func cellIncludes(_ column: Wording, _ values: [Wording]) -> Wording {
    let joined = conditionsJoined(values, by: .and)
    return Wording(
      en: "\(column.english) includes \(joined.english)", fr: "\(column.french) comprend \(joined.french)")
  }

  /// A cell that is in a named list.
  public static func cellInList(_ column: Wording, _ list: String) -> Wording {
    Wording(
      en: "\(column.english) in the list “\(list)”", fr: "\(column.french) dans la liste « \(list) »")
  }

  /// An empty cell.
  public static func cellEmpty(_ column: Wording) -> Wording {
    Wording(en: "\(column.english): empty", fr: "\(column.french) : vide")
  }

  /// A filled cell.
  public static func cellFilled(_ column: Wording) -> Wording {
    Wording(en: "\(column.english): filled in", fr: "\(column.french) : renseigné")
  }

  /// A day before another.
  public static func cellBefore(_ column: Wording, _ day: String) -> Wording {
    Wording(en: "\(column.english) before \(day)", fr: "\(column.french) avant le \(day)")
  }

  /// A day after another.
  public static func cellAfter(_ column: Wording, _ day: String) -> Wording {
    Wording(en: "\(column.english) after \(day)", fr: "\(column.french) après le \(day)")
  }

  /// A cell of at least a value.
  public static func cellAtLeast(_ column: Wording, _ value: Wording) -> Wording {
    Wording(en: "\(column.english) ≥ \(value.english)", fr: "\(column.french) ≥ \(value.french)")
  }

  /// A cell of at most a value.
  public static func cellAtMost(_ column: Wording, _ value: Wording) -> Wording {
    Wording(en: "\(column.english) ≤ \(value.english)", fr: "\(column.french) ≤ \(value.french)")
  }
}
