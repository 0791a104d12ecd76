extension Wording {
  /// The title of the library's list.
  public static func libraryTitle(version: String) -> Wording {
    Wording(en: "Reference library \(version)", fr: "Bibliothèque de référence \(version)")
  }

  /// The kind of a piece of the library, by its code.
  public static func libraryKind(_ code: String) -> Wording {
    switch code {
    case "regions": Wording(en: "Regions", fr: "Régions")
    case "departments": Wording(en: "Departments", fr: "Départements")
    case "populations": Wording(en: "Populations", fr: "Populations")
    case "quota-table": Wording(en: "Quota tables", fr: "Tables de répartition")
    case "regime": Wording(en: "Pay regimes", fr: "Régimes de financement")
    case "eligibility": Wording(en: "Eligibility rules", fr: "Règles de recevabilité")
    case "list": Wording(en: "Lists", fr: "Listes")
    case "amounts": Wording(en: "Amounts", fr: "Montants")
    default: Wording(verbatim: code)
    }
  }
}

extension Wording.TableTitle {
  /// The values of an entry.
  public static var values: Wording { Wording(en: "Values", fr: "Valeurs") }
}

extension Wording.PassageTitle {
  /// What the texts say.
  public static var quotes: Wording { Wording(en: "In the words of the texts", fr: "Ce que disent les textes") }
  /// Where values were published.
  public static var sources: Wording { Wording(en: "Sources", fr: "Sources") }
}

extension Wording.ColumnTitle {
  /// The kind of an entry.
  public static var kind: Wording { Wording(en: "Kind", fr: "Nature") }
  /// A name by which scenarios call something.
  public static var name: Wording { Wording(en: "Name", fr: "Nom") }
  /// The campaign or the year to which something applies.
  public static var period: Wording { Wording(en: "Applies to", fr: "S’applique à") }
  /// The day of the last comparison with the source.
  public static var checkedOn: Wording { Wording(en: "Checked on", fr: "Vérifié le") }
  /// What a value is.
  public static var item: Wording { Wording(en: "Item", fr: "Élément") }
  /// A value.
  public static var valueOf: Wording { Wording(en: "Value", fr: "Valeur") }
  /// Where a value was published.
  public static var source: Wording { Wording(en: "Source", fr: "Source") }
}

extension Wording {
  /// The words of a text, in French as they stand there.
  public static func quoted(_ quote: String, from place: String) -> Wording {
    Wording(en: "\(place): « \(quote) »", fr: "\(place) : « \(quote) »")
  }
}
