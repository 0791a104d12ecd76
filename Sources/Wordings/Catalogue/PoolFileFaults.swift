/// What can be wrong with a pool as a file and as a table.
extension Wording {
  /// A workbook where a CSV file is expected.
  public static var workbookNotCSV: Wording {
    Wording(
      en: "this is a workbook or an archive; save the sheet as CSV (UTF-8)",
      fr: "c’est un classeur ou une archive ; enregistrez la feuille au format CSV (UTF-8)")
  }

  /// A gzip file that is cut or damaged.
  public static var damagedGzip: Wording {
    Wording(
      en: "the gzip file is cut short or damaged", fr: "le fichier gzip est tronqué ou endommagé")
  }

  /// A file beyond the size of any pool.
  public static var poolTooLarge: Wording {
    Wording(en: "the file has more than 32 GiB", fr: "le fichier dépasse 32 Gio")
  }

  /// A row beyond the size of any row.
  public static var rowTooLong: Wording {
    Wording(
      en: "the row that begins here has more than 16 MiB",
      fr: "la ligne qui commence ici dépasse 16 Mio")
  }

  /// A cell beyond the size of any cell.
  public static var cellTooLong: Wording {
    Wording(
      en: "the cell that begins here has more than 1 MiB; a quote may have been left open",
      fr: "la cellule qui commence ici dépasse 1 Mio ; un guillemet est peut-être resté ouvert")
  }

  /// A file that is neither UTF-8 nor Windows-1252.
  public static var unknownEncoding: Wording {
    Wording(
      en: "the text is neither UTF-8 nor Windows-1252; save the file as UTF-8",
      fr: "le texte n’est ni en UTF-8 ni en Windows-1252 ; enregistrez le fichier en UTF-8")
  }

  /// A file that was read as Windows-1252.
  public static var readAsWindows1252: Wording {
    Wording(
      en: "the file is not UTF-8; it was read as Windows-1252",
      fr: "le fichier n’est pas en UTF-8 ; il a été lu comme du Windows-1252")
  }

  /// A quote that is never closed.
  public static var unclosedQuote: Wording {
    Wording(
      en: "the quote opened here is not closed before the end of the file",
      fr: "le guillemet ouvert ici n’est pas fermé avant la fin du fichier")
  }

  /// Text after the quote that closes a cell.
  public static var textAfterQuote: Wording {
    Wording(
      en: "text follows the quote that closes the cell; a quote within a cell is written twice",
      fr: "du texte suit le guillemet qui ferme la cellule ; un guillemet dans une cellule s’écrit deux fois")
  }

  /// A row with more or fewer cells than the table has columns.
  public static func raggedRow(cells: Int, columns: Int) -> Wording {
    let found = counted(cells, en: ("cell", "cells"), fr: ("cellule", "cellules"))
    let titles = counted(columns, en: ("column", "columns"), fr: ("colonne", "colonnes"))
    return Wording(
      en: "the row has \(found.english), the table \(titles.english)",
      fr: "la ligne a \(found.french), le tableau \(titles.french)")
  }

  /// A title that stands twice.
  public static func repeatedTitle(_ title: String, firstColumn: Int) -> Wording {
    Wording(
      en: "the column “\(title)” is repeated; it is already column \(firstColumn)",
      fr: "la colonne « \(title) » est répétée ; c’est déjà la colonne \(firstColumn)")
  }

  /// Two titles that name the same known column.
  public static func sameColumn(_ title: String, asTitle other: String, firstColumn: Int) -> Wording {
    Wording(
      en: "“\(title)” and “\(other)” (column \(firstColumn)) name the same column",
      fr: "« \(title) » et « \(other) » (colonne \(firstColumn)) désignent la même colonne")
  }

  /// A column that every pool must have and this one lacks.
  public static func missingColumn(_ name: String) -> Wording {
    Wording(en: "there is no column “\(name)”", fr: "il manque la colonne « \(name) »")
  }

  /// A title that may have been meant for a missing column.
  public static func renamedColumn(_ title: String) -> Wording {
    Wording(en: "is it “\(title)”? rename that title", fr: "est-ce « \(title) » ? renommez ce titre")
  }

  /// A title that may be a known one misspelt.
  public static func nearlyKnownColumn(_ title: String) -> Wording {
    Wording(
      en: "“\(title)” is no known column; it is kept as a column of your own",
      fr: "« \(title) » n’est pas une colonne connue ; elle est gardée comme colonne à vous")
  }

  /// A table with more columns than any pool.
  public static func tooManyColumns(limit: Int) -> Wording {
    Wording(
      en: "the table has more than \(limit) columns", fr: "le tableau a plus de \(limit) colonnes")
  }

  /// A table of titles alone.
  public static var headersAlone: Wording {
    Wording(en: "the file has titles but no row", fr: "le fichier a des titres mais aucune ligne")
  }

  /// A pool all of whose rows were left out.
  public static var everyRowSkipped: Wording {
    Wording(en: "every row was left out as faulty", fr: "toutes les lignes ont été écartées comme fautives")
  }

  /// Further faults of a kind that is not shown any more.
  public static func furtherFaults(_ count: Int, code: String) -> Wording {
    let english = counted(count, en: ("further fault", "further faults"), fr: ("", "")).english
    let french = counted(count, en: ("", ""), fr: ("autre faute", "autres fautes")).french
    return Wording(en: "\(english) of the kind “\(code)”", fr: "\(french) du type « \(code) »")
  }

  /// Further warnings of a kind that is not shown any more.
  public static func furtherWarnings(_ count: Int, code: String) -> Wording {
    let english = counted(count, en: ("further warning", "further warnings"), fr: ("", "")).english
    let french = counted(count, en: ("", ""), fr: ("autre avertissement", "autres avertissements")).french
    return Wording(en: "\(english) of the kind “\(code)”", fr: "\(french) du type « \(code) »")
  }
}
