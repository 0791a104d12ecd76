/// What can be wrong with the cells of a pool.
extension Wording {
  /// A row without an identifier.
  public static var missingPostIdentifier: Wording {
    Wording(en: "this row has no identifier", fr: "cette ligne n’a pas d’identifiant")
  }

  /// An identifier with a line break or another control character.
  public static var faultyPostIdentifier: Wording {
    Wording(
      en: "the identifier holds a line break or another control character",
      fr: "l’identifiant contient un retour à la ligne ou un autre caractère de contrôle")
  }

  /// An identifier that an earlier row has.
  public static func repeatedPostIdentifier(_ id: String, firstFile: String?, firstLine: Int) -> Wording {
    let (english, french) = firstFile.map { (" of \($0)", " de \($0)") } ?? ("", "")
    return Wording(
      en: "the identifier “\(id)” is repeated; it is already on line \(firstLine)\(english)",
      fr: "l’identifiant « \(id) » est répété ; il est déjà à la ligne \(firstLine)\(french)")
  }

  /// An empty cell where something must stand.
  public static func emptyCell(column: String) -> Wording {
    Wording(en: "the cell of “\(column)” is empty", fr: "la cellule de « \(column) » est vide")
  }

  /// A text that is no region.
  public static func unknownRegion(_ text: String) -> Wording {
    Wording(
      en: "“\(text)” is no region: an INSEE code, a name or a usual abbreviation is expected",
      fr: "« \(text) » n’est pas une région : on attend un code INSEE, un nom ou une abréviation usuelle")
  }

  /// Océan Indien where one region is expected.
  public static func severalRegions(_ text: String) -> Wording {
    Wording(
      en: "“\(text)” is two regions together: La Réunion (04) or Mayotte (06) is expected",
      fr: "« \(text) » réunit deux régions : on attend La Réunion (04) ou Mayotte (06)")
  }

  /// A text that is no category of post.
  public static func unknownCategory(_ text: String) -> Wording {
    Wording(
      en: "“\(text)” is no category: hospital, ambulatory or overseas is expected",
      fr: "« \(text) » n’est pas une catégorie : on attend établissements, ambulatoire ou outre-mer")
  }

  /// A text that is no kind of establishment.
  public static func unknownKind(_ text: String, column: String, kinds: [String]) -> Wording {
    let list = kinds.joined(separator: ", ")
    return Wording(
      en: "“\(text)” is no kind of establishment (column \(column)); expected one of: \(list)",
      fr: "« \(text) » n’est pas un type d’établissement (colonne \(column)) ; valeurs possibles : \(list)")
  }

  /// A text that is no document that rules know.
  public static func unknownDocument(_ text: String) -> Wording {
    Wording(
      en: "“\(text)” names a document that no rule knows; post-description and medical-project are known, "
        + "several are separated by |",
      fr: "« \(text) » nomme une pièce qu’aucune règle ne connaît ; on connaît fiche de poste et projet médical, "
        + "plusieurs se séparent par |")
  }

  /// A text that is no number of the kind that the column holds.
  public static func unreadableNumber(_ text: String, column: String, expected: Wording) -> Wording {
    Wording(
      en: "“\(text)” is no number that “\(column)” can hold; expected: \(expected.english)",
      fr: "« \(text) » n’est pas un nombre que « \(column) » peut contenir : on attend \(expected.french)")
  }

  /// A number outside the limits of its column.
  public static func numberOutOfRange(_ text: String, column: String, expected: Wording) -> Wording {
    Wording(
      en: "“\(text)” is outside the limits of “\(column)”; expected: \(expected.english)",
      fr: "« \(text) » sort des limites de « \(column) » : on attend \(expected.french)")
  }

  /// A text that is no day.
  public static func unreadableDate(_ text: String, column: String) -> Wording {
    Wording(
      en: "“\(text)” is no day of the calendar (column \(column)); 2020-11-01 or 01/11/2020 is expected",
      fr: "« \(text) » n’est pas un jour du calendrier (colonne \(column)) ; on attend 2020-11-01 ou 01/11/2020")
  }

  /// A start that is not the first of a month.
  public static func startNotFirstOfMonth(_ text: String) -> Wording {
    Wording(
      en: "“\(text)”: posts start on the first of a month",
      fr: "« \(text) » : les postes commencent le premier d’un mois")
  }

  /// A text that is neither yes nor no.
  public static func unreadableFlag(_ text: String, column: String) -> Wording {
    Wording(
      en: "“\(text)” is neither yes nor no (column \(column)); "
        + "oui/non, yes/no, vrai/faux, true/false, 1/0 or on/off is expected",
      fr: "« \(text) » n’est ni oui ni non (colonne \(column)) ; "
        + "on attend oui/non, yes/no, vrai/faux, true/false, 1/0 ou on/off")
  }

  /// A filled cell under an empty title.
  public static func untitledCell(_ text: String) -> Wording {
    Wording(en: "“\(text)” stands in a column without a title", fr: "« \(text) » est dans une colonne sans titre")
  }

  /// A text that is no department.
  public static func unknownDepartment(_ text: String, column: String) -> Wording {
    Wording(
      en: "“\(text)” is no department (column \(column)); it is kept as it is written",
      fr: "« \(text) » n’est pas un département (colonne \(column)) ; il est gardé tel quel")
  }

  /// A FINESS number whose check digit is wrong.
  public static func finessChecksum(_ text: String, column: String) -> Wording {
    Wording(
      en: "“\(text)” is no valid FINESS number (column \(column)): nine characters, the last a check digit",
      fr: "« \(text) » n’est pas un numéro FINESS valable (colonne \(column)) : neuf caractères, le dernier de contrôle"
    )
  }

  /// A SIRET number whose check digit is wrong.
  public static func siretChecksum(_ text: String, column: String) -> Wording {
    Wording(
      en: "“\(text)” is no valid SIRET number (column \(column)): fourteen digits, the last a check digit",
      fr:
        "« \(text) » n’est pas un numéro SIRET valable (colonne \(column)) : quatorze chiffres, le dernier de contrôle")
  }

  /// A column of shares none of which is above one percent.
  public static func sharesLookLikeFractions(column: String) -> Wording {
    Wording(
      en: "no share in “\(column)” is above 1 %; a half is written 50 or 50 %, not 0.5",
      fr: "aucune part de « \(column) » ne dépasse 1 % ; une moitié s’écrit 50 ou 50 %, pas 0,5")
  }
}

/// What a column of numbers expects.
extension Wording {
  /// A share.
  public static var expectedShare: Wording {
    Wording(
      en: "0 to 100, with two decimals at most, % or not",
      fr: "0 à 100, avec deux décimales au plus, % ou non")
  }
  /// A probability.
  public static var expectedProbability: Wording {
    Wording(en: "0 to 1, or 0 % to 100 %", fr: "0 à 1, ou 0 % à 100 %")
  }
  /// A whole number.
  public static var expectedWhole: Wording {
    Wording(en: "a whole number, 0 or more", fr: "un nombre entier, 0 ou plus")
  }
  /// A number of months.
  public static var expectedMonths: Wording {
    Wording(en: "whole numbers of months, separated by |", fr: "des nombres entiers de mois, séparés par |")
  }
  /// An amount.
  public static var expectedEuros: Wording {
    Wording(
      en: "euros, 0 or more, with two decimals at most",
      fr: "un montant en euros, 0 ou plus, avec deux décimales au plus")
  }
  /// A decimal number.
  public static var expectedDecimal: Wording {
    Wording(
      en: "a number with six decimals at most",
      fr: "un nombre avec six décimales au plus")
  }
}
