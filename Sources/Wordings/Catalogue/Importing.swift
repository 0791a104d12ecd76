extension Wording {
  /// The import of an export of the platform on which applications are filed.
  public enum Importing {
    /// A workbook that cannot be unpacked.
    public static func damagedWorkbook(_ reason: String) -> Wording {
      Wording(
        en: "the workbook is damaged, cut short or of another format (\(reason)); export it again as XLSX",
        fr: "le classeur est endommagé, tronqué ou d’un autre format (\(reason)) ; exportez-le à nouveau en XLSX")
    }
    /// A workbook under a password, or an old one.
    public static var encryptedWorkbook: Wording {
      Wording(
        en: "the workbook is protected by a password, or in the old XLS format; save it as XLSX without a password",
        fr: "le classeur est protégé par un mot de passe, ou à l’ancien format XLS ; "
          + "enregistrez-le en XLSX sans mot de passe")
    }
    /// All parts of a workbook together are too large.
    public static func workbookTooLargeInAll(megabytes: Int) -> Wording {
      Wording(
        en: "the workbook would take more than \(megabytes) MB once unpacked: export fewer applications at a time",
        fr: "le classeur dépasserait \(megabytes) Mo une fois décompressé : exportez moins de dossiers à la fois")
    }
    /// A workbook that can only be a bomb.
    public static func workbookPackedTooTightly(ratio: Int) -> Wording {
      Wording(
        en: "the workbook would grow \(ratio) times when unpacked: no export does, it is refused",
        fr: "le classeur grossirait \(ratio) fois une fois décompressé : aucun export n’en est là, il est refusé")
    }
    /// A workbook that unpacks to more than any export.
    public static func workbookTooLarge(part: String, megabytes: Int) -> Wording {
      Wording(
        en: "the part \(part) of the workbook is larger than \(megabytes) MB once unpacked, the most that is read here",
        fr: "la partie \(part) du classeur dépasse \(megabytes) Mo une fois décompressée, la limite de lecture")
    }
    /// An archive that is no XLSX workbook.
    public static func notAWorkbook(missing part: String) -> Wording {
      Wording(
        en: "this archive is no XLSX workbook (\(part) is missing); an ODS file has to be saved as XLSX or CSV",
        fr: "cette archive n’est pas un classeur XLSX (il y manque \(part)) ; "
          + "un fichier ODS est à enregistrer en XLSX ou CSV")
    }
    /// A part of a workbook that is not well-formed.
    public static func malformedPart(_ part: String, line: Int, problem: String) -> Wording {
      Wording(
        en: "the part \(part) of the workbook is faulty at line \(line) (\(problem)); export it again",
        fr: "la partie \(part) du classeur est fautive à la ligne \(line) (\(problem)) ; exportez-le à nouveau")
    }
  }
}

/// Sheets and titles.
extension Wording.Importing {
  /// A sheet that the export does not have.
  public static func missingSheet(_ name: String) -> Wording {
    Wording(en: "the export has no sheet “\(name)”", fr: "l’export n’a pas de feuille « \(name) »")
  }
  /// Why a CSV export has no further sheets.
  public static var csvHasOneSheet: Wording {
    Wording(
      en: "a CSV export holds the files alone; establishments, opinions and repeated blocks are in the XLSX export",
      fr:
        "un export CSV ne contient que les dossiers ; établissements, avis et blocs répétables sont dans l’export XLSX"
    )
  }
  /// A sheet whose first row gives no titles.
  public static func noTitles(_ sheet: String) -> Wording {
    Wording(
      en: "the first row of the sheet “\(sheet)” gives no titles: it is empty, or holds figures or dates",
      fr: "la première ligne de la feuille « \(sheet) » ne donne pas de titres : elle est vide, "
        + "ou contient des nombres ou des dates")
  }
  /// A title that a sheet does not have.
  public static func missingTitle(_ title: String, sheet: String) -> Wording {
    Wording(
      en: "the sheet “\(sheet)” has no column “\(title)”", fr: "la feuille « \(sheet) » n’a pas de colonne « \(title) »"
    )
  }
  /// The titles that there are; the first thirty.
  public static func titlesOf(_ titles: [String]) -> Wording {
    let list = listed(titles, most: 30)
    return Wording(en: "its titles: \(list)", fr: "ses titres : \(list)")
  }
  /// A title that several columns have.
  public static func repeatedTitle(_ title: String, sheet: String, columns: [Int]) -> Wording {
    let list = columns.map(String.init).joined(separator: ", ")
    return Wording(
      en: "several columns of the sheet “\(sheet)” have the title “\(title)”: \(list)",
      fr: "plusieurs colonnes de la feuille « \(sheet) » ont le titre « \(title) » : \(list)")
  }
  /// How to choose among columns of one title.
  public static var sayWhichOccurrence: Wording {
    Wording(
      en: "rename the fields of the form, or say which one counts: {title: …, occurrence: 1}",
      fr: "renommez les champs du formulaire, ou dites lequel compte : {title: …, occurrence: 1}")
  }
  /// A title that fewer columns have than the profile says.
  public static func tooFewOccurrences(_ title: String, sheet: String, found: Int) -> Wording {
    let columns = Wording.counted(found, en: ("column", "columns"), fr: ("colonne", "colonnes"))
    return Wording(
      en: "only \(columns.english) of the sheet “\(sheet)” with the title “\(title)”",
      fr: "seulement \(columns.french) de la feuille « \(sheet) » avec le titre « \(title) »")
  }
  /// Titles that no column of the pool uses.
  public static func unusedTitles(_ titles: [String], sheet: String) -> Wording {
    let list = listed(titles, most: 20)
    return Wording(
      en: "the profile knows nothing of these titles of the sheet “\(sheet)”: \(list)",
      fr: "le profil ignore tout de ces titres de la feuille « \(sheet) » : \(list)")
  }
  /// How to leave titles out on purpose.
  public static var ignoreThem: Wording {
    Wording(
      en: "list under “ignore:” those that are left out on purpose",
      fr: "inscrivez sous « ignore: » ceux qui sont écartés exprès")
  }

  private static func listed(_ texts: [String], most: Int) -> String {
    texts.prefix(most).joined(separator: ", ") + (texts.count > most ? ", … (\(texts.count))" : "")
  }
}

/// What a profile says.
extension Wording.Importing {
  /// A column of the pool that the profile has to fill.
  public static func columnNotMapped(_ name: String) -> Wording {
    Wording(
      en: "nothing fills the column “\(name)”; name its title under “columns:” or its value under “constants:”",
      fr: "rien ne remplit la colonne « \(name) » ; donnez son titre sous « columns: » ou sa valeur sous « constants: »"
    )
  }
  /// The identifier where columns are.
  public static var identifierAmongColumns: Wording {
    Wording(
      en: "the identifier is named by the key “id:” of the profile, not among the columns",
      fr: "l’identifiant se donne par la clé « id: » du profil, pas parmi les colonnes")
  }
  /// A constant for what the list of hospitals would fill.
  public static func constantBeforeDirectory(_ name: String) -> Wording {
    Wording(
      en: "“\(name)” is a constant: the list of hospitals will not fill it",
      fr: "« \(name) » est une constante : la liste des hôpitaux ne la remplira pas")
  }
  /// A key that only means something for another sheet.
  public static func needsSheet(_ key: String) -> Wording {
    Wording(
      en: "“\(key)” chooses among rows of another sheet: name it with “sheet:”",
      fr: "« \(key) » choisit parmi les lignes d’une autre feuille : nommez-la par « sheet: »")
  }
  /// A value that no row holds.
  public static func noRowHolds(_ value: String, title: String) -> Wording {
    Wording(
      en: "no row of the export holds “\(value)” under “\(title)”",
      fr: "aucune ligne de l’export ne porte « \(value) » sous « \(title) »")
  }
  /// The values that there are.
  public static func valuesFound(_ values: [String]) -> Wording {
    let list = listed(values, most: 12)
    return Wording(en: "values found: \(list)", fr: "valeurs trouvées : \(list)")
  }
}

/// Rows and cells.
extension Wording.Importing {
  /// An import without a single post.
  public static func noPost(leftOut: Int) -> Wording {
    Wording(
      en: leftOut == 0
        ? "the export holds no file" : "the export gives no post: “keep:” leaves out all \(leftOut) files",
      fr: leftOut == 0
        ? "l’export ne contient aucun dossier"
        : "l’export ne donne aucun poste : « keep: » écarte tous les dossiers (\(leftOut))")
  }
  /// A file without a line of the repeated block that gives the posts.
  public static func fileWithoutLine(_ number: String, sheet: String) -> Wording {
    Wording(
      en: "file \(number) asks for no post: the sheet “\(sheet)” has no line of it",
      fr: "le dossier \(number) ne demande aucun poste : la feuille « \(sheet) » n’en a pas de ligne")
  }
  /// A row that belongs to no file of the export.
  public static func orphanRow(file: String) -> Wording {
    Wording(
      en: "this row belongs to file “\(file)”, which the export does not hold",
      fr: "cette ligne relève du dossier « \(file) », absent de l’export")
  }
  /// Several values where one is expected.
  public static func severalValues(_ values: [String], file: String, column: String) -> Wording {
    let list = listed(values, most: 5)
    return Wording(
      en: "file \(file) has several values for “\(column)”: \(list)",
      fr: "le dossier \(file) a plusieurs valeurs pour « \(column) » : \(list)")
  }
  /// How to make one value of several.
  public static var sayMerge: Wording {
    Wording(
      en: "say how they merge: “merge:” first, list, count, sum, mean, min or max, or choose rows with “where:”",
      fr: "dites comment les réunir : « merge: » first, list, count, sum, mean, min ou max, "
        + "ou choisissez des lignes par « where: »")
  }
  /// A value that the profile does not translate.
  public static func untranslated(_ value: String, column: String) -> Wording {
    Wording(
      en: "the profile has no translation of “\(value)” for “\(column)”",
      fr: "le profil ne traduit pas « \(value) » pour « \(column) »")
  }
  /// What to do about a value without translation.
  public static var addTranslation: Wording {
    Wording(
      en: "add it under “values:”, or write “others: keep” or “others: blank”",
      fr: "ajoutez-la sous « values: », ou écrivez « others: keep » ou « others: blank »")
  }
  /// A text where a number is wanted.
  public static func notANumber(_ text: String, column: String) -> Wording {
    Wording(
      en: "“\(text)” is no number, as “\(column)” needs",
      fr: "« \(text) » n’est pas un nombre, qu’il faut pour « \(column) »")
  }
  /// How to find a number in a sentence.
  public static var sayNumberAfter: Wording {
    Wording(
      en: "if the number stands in a sentence, write “number_after:” and the words before it",
      fr: "si le nombre est dans une phrase, écrivez « number_after: » et les mots qui le précèdent")
  }
  /// A sentence without the number that is wanted.
  public static func noNumber(_ text: String, after marker: String, column: String) -> Wording {
    let shown = text.count > 80 ? String(text.prefix(80)) + "…" : text
    return Wording(
      en: marker.isEmpty
        ? "no number in “\(shown)” for “\(column)”" : "no number after “\(marker)” in “\(shown)” for “\(column)”",
      fr: marker.isEmpty
        ? "aucun nombre dans « \(shown) » pour « \(column) »"
        : "aucun nombre après « \(marker) » dans « \(shown) » pour « \(column) »")
  }
  /// A SIRET number of no hospital in the list.
  public static func unknownSiret(_ siret: String) -> Wording {
    Wording(
      en: "no hospital of the shipped list has the SIRET number “\(siret)”: its kind stays blank",
      fr: "aucun hôpital de la liste fournie n’a le SIRET « \(siret) » : son type reste vide")
  }
  /// A SIRET number that hospitals of several kinds have.
  public static func ambiguousSiret(_ siret: String) -> Wording {
    Wording(
      en: "hospitals of different kinds have the SIRET number “\(siret)”: its kind stays blank",
      fr: "des hôpitaux de types différents ont le SIRET « \(siret) » : son type reste vide")
  }
  /// Faults of one kind that are not shown.
  public static func furtherFaults(_ count: Int, code: String, column: String) -> Wording {
    Wording(
      en: "further findings of the kind “\(code)” for “\(column)”: \(count)",
      fr: "autres constats du type « \(code) » pour « \(column) » : \(count)")
  }
}

/// The command.
extension Wording.Importing {
  /// `import`.
  public static var command: Wording {
    Wording(
      en: "Makes a pool of an export of demarche.numerique, by a profile of its titles.",
      fr: "Fait un vivier d’un export de demarche.numerique, selon un profil de ses titres.")
  }
  /// The export.
  public static var exportHelp: Wording {
    Wording(
      en: "The export: XLSX with all its sheets, or CSV.", fr: "L’export : XLSX avec toutes ses feuilles, ou CSV.")
  }
  /// `--profile`.
  public static var profileHelp: Wording {
    Wording(
      en: "The file that says which title becomes which column.",
      fr: "Le fichier qui dit quel titre devient quelle colonne.")
  }
  /// `--new-profile`.
  public static var newProfileHelp: Wording {
    Wording(
      en: "Write a first profile from the titles of the export instead of a pool.",
      fr: "Écrire un premier profil d’après les titres de l’export, au lieu d’un vivier.")
  }
  /// Neither a profile nor the wish for one, or both.
  public static var profileOrNew: Wording {
    Wording(
      en: "give either --profile FILE, or --new-profile to write a first one",
      fr: "donnez soit --profile FICHIER, soit --new-profile pour en écrire un premier")
  }
  /// What was imported.
  public static func summary(posts: Int, leftOut: Int) -> Wording {
    let made = Wording.counted(posts, en: ("post", "posts"), fr: ("poste", "postes"))
    guard leftOut > 0 else { return Wording(en: made.english + " imported", fr: "importé : " + made.french) }
    let files = Wording.counted(leftOut, en: ("file", "files"), fr: ("dossier", "dossiers"))
    return Wording(
      en: "\(made.english) imported; \(files.english) left out by “keep:”",
      fr: "importé : \(made.french) ; écarté par « keep: » : \(files.french)")
  }
}
