extension Wording {
  /// A key that is not among the known ones.
  public static func unknownKey(_ key: String) -> Wording {
    Wording(en: "unknown key “\(key)”", fr: "clé inconnue « \(key) »")
  }

  /// A decimal comma inside braces, where YAML reads it as the end of a value.
  public static var decimalPointInBraces: Wording {
    Wording(
      en: "inside {…} and […] a comma ends the value; write decimals with a point",
      fr: "entre {…} et […], une virgule termine la valeur\u{202F}; écrivez les décimales avec un point")
  }

  /// How to write a text with a comma between braces.
  public static var quoteCommas: Wording {
    Wording(
      en: "if the comma before it belongs to a text, put that text in quotes",
      fr: "si la virgule qui précède fait partie d’un texte, mettez ce texte entre guillemets")
  }

  /// A key that has to be there and is not.
  public static func missingKey(_ key: String) -> Wording {
    Wording(en: "the key “\(key)” is missing here", fr: "la clé « \(key) » manque ici")
  }

  /// Keys of which one has to be there.
  public static func missingOneOf(_ keys: [String]) -> Wording {
    Wording(
      en: "one of these keys is needed here: \(keys.joined(separator: ", "))",
      fr: "il faut ici l’une de ces clés\u{202F}: \(keys.joined(separator: ", "))")
  }

  /// Keys of which only one may be there.
  public static func conflictingKeys(_ keys: [String]) -> Wording {
    Wording(
      en: "these keys exclude one another: \(keys.joined(separator: ", "))",
      fr: "ces clés s’excluent\u{202F}: \(keys.joined(separator: ", "))")
  }

  /// A key with nothing after it.
  public static func emptyValue(_ key: String) -> Wording {
    Wording(en: "nothing is written after “\(key):”", fr: "rien n’est écrit après « \(key): »")
  }

  /// An item of a list with nothing in it.
  public static var emptyItem: Wording {
    Wording(en: "nothing is written here", fr: "rien n’est écrit ici")
  }

  /// A value that is not among the known ones.
  public static func unknownValue(_ value: String) -> Wording {
    Wording(en: "“\(value)” is not a known value here", fr: "« \(value) » n’est pas une valeur connue ici")
  }

  /// An identifier that stands twice.
  public static func repeatedIdentifier(_ name: String, firstLine: Int) -> Wording {
    Wording(
      en: "the id “\(name)” is repeated; it is already on line \(firstLine)",
      fr: "l’identifiant « \(name) » est répété\u{202F}; il est déjà à la ligne \(firstLine)")
  }

  /// A day that the calendar does not have.
  public static func noSuchDay(_ text: String) -> Wording {
    Wording(
      en: "there is no day “\(text)”; expected a date such as 2020-11-01",
      fr: "le jour « \(text) » n’existe pas\u{202F}; une date comme 2020-11-01 était attendue")
  }

  /// A text that no cell of a column can hold.
  public static func noValueOfColumn(_ value: String, column: String) -> Wording {
    Wording(
      en: "“\(value)” is no value that the column “\(column)” can have",
      fr: "« \(value) » n’est pas une valeur que la colonne « \(column) » peut avoir")
  }

  /// The nearest valid name.
  public static func didYouMean(_ name: String) -> Wording {
    Wording(en: "did you mean “\(name)”?", fr: "vouliez-vous dire « \(name) »\u{202F}?")
  }

  /// The nearest valid names, equally near; nil without one.
  public static func didYouMean(oneOf names: [String]) -> Wording? {
    guard let last = names.last else { return nil }
    guard names.count > 1 else { return .didYouMean(last) }
    let before = names.dropLast()
    let english = before.map { "“\($0)”" }.joined(separator: ", ")
    let french = before.map { "« \($0) »" }.joined(separator: ", ")
    return Wording(
      en: "did you mean \(english) or “\(last)”?", fr: "vouliez-vous dire \(french) ou « \(last) »\u{202F}?")
  }

  /// The names that are allowed.
  public static func expectedOneOf(_ names: [String]) -> Wording {
    let list = names.joined(separator: ", ")
    return Wording(en: "expected one of: \(list)", fr: "valeurs possibles\u{202F}: \(list)")
  }

  /// What was expected and what was found instead.
  public static func wrongType(expected: Wording, found: Wording) -> Wording {
    Wording(
      en: "expected \(expected.english), found \(found.english)",
      fr: "attendu\u{202F}: \(expected.french)\u{202F}; trouvé\u{202F}: \(found.french)")
  }
}

extension Wording {
  /// Nothing was written.
  public static var foundNothing: Wording { Wording(en: "nothing", fr: "rien") }

  /// A text or a figure was written.
  public static func foundText(_ text: String) -> Wording { Wording(en: "“\(text)”", fr: "« \(text) »") }

  /// A list was written.
  public static func foundList(count: Int) -> Wording {
    count == 0
      ? Wording(en: "an empty list", fr: "une liste vide")
      : Wording(en: "a list (\(count))", fr: "une liste (\(count))")
  }

  /// A mapping was written.
  public static var foundMapping: Wording { Wording(en: "keys with values", fr: "des clés avec des valeurs") }
}
