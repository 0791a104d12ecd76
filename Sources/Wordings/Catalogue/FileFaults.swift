extension Wording {
  /// A file with nothing in it.
  public static var emptyFile: Wording {
    Wording(en: "the file is empty", fr: "le fichier est vide")
  }

  /// A file beyond the size that is read.
  public static func fileTooLarge(bytes: Int, limit: Int) -> Wording {
    let size = Int64(bytes / 1_048_576)
    let most = Int64(limit / 1_048_576)
    return Wording(
      en: "the file has \(Typography(.english).integer(size)) MB; at most \(most) MB are read here. "
        + "Large tables belong in CSV files",
      fr: "le fichier fait \(Typography(.french).integer(size)) Mo\u{202F}; ici, on en lit au plus \(most). "
        + "Les grands tableaux vont dans des fichiers CSV")
  }

  /// A file saved as UTF-16.
  public static var utf16File: Wording {
    Wording(
      en: "the file is in UTF-16; save it as UTF-8",
      fr: "le fichier est en UTF-16\u{202F}; enregistrez-le en UTF-8")
  }

  /// A file that holds a NUL byte.
  public static var binaryFile: Wording {
    Wording(
      en: "this is not a text file (it holds a NUL byte)",
      fr: "ce n’est pas un fichier texte (il contient un octet nul)")
  }

  /// A file whose bytes are no UTF-8.
  public static var notUTF8: Wording {
    Wording(
      en: "this is not UTF-8 text; save the file as UTF-8",
      fr: "ce texte n’est pas en UTF-8\u{202F}; enregistrez le fichier en UTF-8")
  }

  /// More values than a file may hold.
  public static func tooManyValues(limit: Int) -> Wording {
    Wording(
      en: "the file holds more than \(Typography(.english).integer(Int64(limit))) values; "
        + "large tables belong in CSV files",
      fr: "le fichier contient plus de \(Typography(.french).integer(Int64(limit))) valeurs\u{202F}; "
        + "les grands tableaux vont dans des fichiers CSV")
  }

  /// Collections that stand too deep inside one another.
  public static func tooDeep(limit: Int) -> Wording {
    Wording(
      en: "lists and mappings stand more than \(limit) deep inside one another",
      fr: "listes et tables sont imbriquées sur plus de \(limit) niveaux")
  }

  /// So many faults that the rest is not read.
  public static func tooManyFaults(limit: Int) -> Wording {
    Wording(
      en: "more than \(limit) faults; the rest of the file was not read",
      fr: "plus de \(limit) fautes\u{202F}; la suite du fichier n’a pas été lue")
  }

  /// A second document after `---`.
  public static var severalDocuments: Wording {
    Wording(
      en: "the file holds several documents; one is read: remove the line “---” and what follows, or make two files",
      fr: "le fichier contient plusieurs documents, un seul est lu\u{202F}: supprimez la ligne « --- » et la suite, "
        + "ou faites deux fichiers")
  }

  /// A mapping key that is a list or a mapping.
  public static var keyNotText: Wording {
    Wording(en: "a key must be a single word or text", fr: "une clé doit être un mot ou un texte simple")
  }

  /// A key that stands twice in a mapping.
  public static func repeatedKey(_ key: String, firstLine: Int) -> Wording {
    Wording(
      en: "the key “\(key)” is repeated; it is already on line \(firstLine)",
      fr: "la clé « \(key) » est répétée\u{202F}; elle est déjà à la ligne \(firstLine)")
  }

  /// A type such as `!!binary` before a value.
  public static func tagNotAllowed(_ tag: String) -> Wording {
    Wording(
      en: "types such as “\(tag)” are not allowed; write the value alone",
      fr: "les types comme « \(tag) » ne sont pas admis\u{202F}; écrivez la valeur seule")
  }

  /// `*name` without `&name` before it.
  public static func unknownAlias(_ name: String) -> Wording {
    Wording(
      en: "“*\(name)” refers to nothing; no “&\(name)” stands before it",
      fr: "« *\(name) » ne renvoie à rien\u{202F}; aucun « &\(name) » ne le précède")
  }

  /// A tab where spaces are needed.
  public static var tabInIndentation: Wording {
    Wording(
      en: "a tab stands here; YAML is indented with spaces only",
      fr: "il y a ici une tabulation\u{202F}; le YAML s’indente avec des espaces seulement")
  }

  /// Text that YAML cannot read.
  ///
  /// - Parameters:
  ///   - problem: the words of libyaml.
  ///   - contextLine: the line on which the part begins that could not be read; nil where there is none.
  /// - Returns: the sentence, in plain words where libyaml's are known.
  public static func notYAML(_ problem: String, contextLine: Int? = nil) -> Wording {
    let known = yamlProblems[problem] ?? Wording(verbatim: problem)
    let here = Wording(en: "this is not YAML: \(known.english)", fr: "ceci n’est pas du YAML\u{202F}: \(known.french)")
    guard let contextLine else { return here }
    return here
      + Wording(en: "(in what begins on line \(contextLine))", fr: "(dans ce qui commence à la ligne \(contextLine))")
  }

  private static let yamlProblems: [String: Wording] = [
    "did not find expected key": Wording(
      en: "a key was expected here; check the indentation and the quotes",
      fr: "une clé était attendue ici\u{202F}; vérifiez l’indentation et les guillemets"),
    "did not find expected '-' indicator": Wording(
      en: "an item beginning with “-” was expected here; check the indentation",
      fr: "un élément commençant par « - » était attendu ici\u{202F}; vérifiez l’indentation"),
    "did not find expected ',' or ']'": Wording(
      en: "the list opened by “[” is not closed by “]”",
      fr: "la liste ouverte par « [ » n’est pas fermée par « ] »"),
    "did not find expected ',' or '}'": Wording(
      en: "the mapping opened by “{” is not closed by “}”",
      fr: "la table ouverte par « { » n’est pas fermée par « } »"),
    "did not find expected <document start>": Wording(
      en: "nothing more was expected here; check the indentation",
      fr: "plus rien n’était attendu ici\u{202F}; vérifiez l’indentation"),
    "did not find expected node content": Wording(
      en: "a value was expected here", fr: "une valeur était attendue ici"),
    "could not find expected ':'": Wording(
      en: "the key has no “:” after it", fr: "la clé n’est pas suivie de «\u{00A0}:\u{00A0}»"),
    "mapping values are not allowed in this context": Wording(
      en: "a “:” is not allowed here; check the indentation, or put the text in quotes",
      fr: "« : » n’est pas admis ici\u{202F}; vérifiez l’indentation, ou mettez le texte entre guillemets"),
    "block sequence entries are not allowed in this context": Wording(
      en: "a list item is not allowed here; begin it on a line of its own",
      fr: "un élément de liste n’est pas admis ici\u{202F}; commencez-le sur une ligne à lui"),
    "found character that cannot start any token": Wording(
      en: "this character cannot begin a value; put the text in quotes",
      fr: "ce caractère ne peut pas commencer une valeur\u{202F}; mettez le texte entre guillemets"),
    "found unexpected end of stream": Wording(
      en: "the file ends inside a quoted text", fr: "le fichier s’arrête au milieu d’un texte entre guillemets"),
    "Maximum nesting level reached, set with yaml_set_max_nest_level())": Wording(
      en: "lists and mappings are nested too deeply", fr: "les listes et les tables sont imbriquées trop profondément"),
    "found undefined tag handle": Wording(en: "unknown type", fr: "type inconnu"),
    "control characters are not allowed": Wording(
      en: "a control character stands here", fr: "il y a ici un caractère de contrôle"),
  ]
}
