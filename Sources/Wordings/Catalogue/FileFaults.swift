extension Wording {
  /// A file with nothing in it.
  public static var emptyFile: Wording {
    Wording(en: "the file is empty", fr: "le fichier est vide")
  }

  /// More values than a file may hold.
  public static func tooManyValues(limit: Int) -> Wording {
    Wording(
      en: "the file holds more than \(limit) values; large tables belong in CSV files",
      fr: "le fichier contient plus de \(limit) valeurs\u{202F}; les grands tableaux vont dans des fichiers CSV")
  }

  /// A mapping key that is a list or a mapping.
  public static var keyNotText: Wording {
    Wording(en: "a key must be a single word or text", fr: "une clé doit être un mot ou un texte simple")
  }

  /// A key that stands twice in a mapping.
  public static func repeatedKey(_ key: String) -> Wording {
    Wording(en: "the key “\(key)” is repeated", fr: "la clé « \(key) » est répétée")
  }

  /// Text that YAML cannot read.
  public static func notYAML(_ problem: String) -> Wording {
    Wording(en: "this is not YAML: \(problem)", fr: "ceci n’est pas du YAML\u{202F}: \(problem)")
  }

  /// A key that is not among the known ones.
  public static func unknownKey(_ key: String) -> Wording {
    Wording(en: "unknown key “\(key)”", fr: "clé inconnue « \(key) »")
  }

  /// The nearest valid name.
  public static func didYouMean(_ name: String) -> Wording {
    Wording(en: "did you mean “\(name)”?", fr: "vouliez-vous dire « \(name) »\u{202F}?")
  }

  /// The names that are allowed.
  public static func expectedOneOf(_ names: [String]) -> Wording {
    let list = names.joined(separator: ", ")
    return Wording(en: "expected one of: \(list)", fr: "valeurs possibles\u{202F}: \(list)")
  }
}
