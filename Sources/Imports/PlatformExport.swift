public import DeclarativeFiles
internal import Spreadsheets

/// An export of demarche.numerique, formerly demarches-simplifiees: the files of applications (dossiers) as tables.
///
/// A CSV export holds the table of files alone; a workbook adds the establishments, the opinions and one sheet for each
/// repeated block of the form.
public struct PlatformExport: Sendable {
  /// The name of the sheet that holds one row for each file of applications.
  public static let mainSheetName = "Dossiers"

  /// The file as the user named it.
  public let file: String
  /// The sheets, in the order of the workbook; one for a CSV file.
  public let sheets: [ExportSheet]
  /// Whether it is a CSV file, which has no sheets but the main one.
  public let isCSV: Bool
  /// What is odd about the file, such as its encoding.
  public let warnings: [Diagnostic]

  /// An export with its sheets.
  init(file: String, sheets: [ExportSheet], isCSV: Bool, warnings: [Diagnostic] = []) {
    self.file = file
    self.sheets = sheets
    self.isCSV = isCSV
    self.warnings = warnings
  }

  /// The sheet of a name; nil when there is none.
  ///
  /// The sheet of a repeated block, `(4242) Postes`, is also found by its label alone: the number changes when the form
  /// is copied for the next campaign.
  public func sheet(named name: String) -> ExportSheet? {
    let key = ExportSheet.key(of: name)
    return sheets.first { ExportSheet.key(of: $0.name) == key }
      ?? sheets.first { ExportSheet.key(of: $0.label) == ExportSheet.key(of: ExportSheet.label(of: name)) }
  }

  /// The sheet with one row for each file: the one of that name, or the only one.
  var mainSheet: ExportSheet? {
    sheet(named: Self.mainSheetName) ?? (sheets.count == 1 ? sheets.first : nil)
  }
}
