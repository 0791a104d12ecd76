internal import DeclarativeFiles
internal import Quantities
internal import Wordings

/// Finds the titles of a profile in the sheets of an export, and reports those that it does not find.
final class TitleFinder {
  /// Where faults go; it knows the profile's text.
  let log: ReadingLog
  private let export: PlatformExport
  private var used: [String: Set<Int>] = [:]

  init(_ export: PlatformExport, profile: SourceText) {
    self.export = export
    log = ReadingLog(texts: [profile])
  }

  /// The sheet with one row for each file; nil, with a fault, when there is none.
  func mainSheet() -> ExportSheet? {
    if let sheet = export.mainSheet { return checked(sheet) }
    let names = export.sheets.map(\.name)
    log.error(
      "missing-sheet", at: SourceLocation(file: export.file, line: 1, column: 1),
      .Importing.missingSheet(PlatformExport.mainSheetName), hint: names.isEmpty ? nil : .expectedOneOf(names))
    return nil
  }

  /// A sheet that the profile names; nil, with a fault, when there is none.
  func sheet(_ name: ImportProfile.PlacedName) -> ExportSheet? {
    if let sheet = export.sheet(named: name.text) { return checked(sheet) }
    if export.isCSV {
      log.error("missing-sheet", at: name.location, .Importing.missingSheet(name.text), hint: .Importing.csvHasOneSheet)
    } else {
      log.unknownName(
        "missing-sheet", name.text, at: name.location, among: export.sheets.map(\.name),
        .Importing.missingSheet(name.text))
    }
    return nil
  }

  private func checked(_ sheet: ExportSheet) -> ExportSheet? {
    if sheet.hasTitles { return sheet }
    // Several columns may name the sheet; that it has no titles is said once.
    if used.updateValue([], forKey: sheet.name) == nil {
      log.error("no-titles", at: sheet.location(line: sheet.titleLine), .Importing.noTitles(sheet.name))
    }
    return nil
  }

  /// The column of a title; nil, with a fault, when there is none or several and the profile does not say which.
  func column(_ title: ImportProfile.Title, of sheet: ExportSheet) -> Int? {
    switch sheet.match(title.text) {
    case .column(let column):
      if let occurrence = title.occurrence, occurrence > 1 {
        report(title, occurrences: 1, of: sheet)
        return nil
      }
      use(column, of: sheet)
      return column
    case .several(let columns):
      guard let occurrence = title.occurrence else {
        log.error(
          "repeated-title", at: title.location,
          .Importing.repeatedTitle(title.text, sheet: sheet.name, columns: columns.map { $0 + 1 }),
          hint: .Importing.sayWhichOccurrence)
        return nil
      }
      guard columns.indices.contains(occurrence - 1) else {
        report(title, occurrences: columns.count, of: sheet)
        return nil
      }
      use(columns[occurrence - 1], of: sheet)
      return columns[occurrence - 1]
    case .none:
      let near = NearestName.nearest(to: title.text, among: sheet.titles.filter { !$0.isEmpty })
      log.error(
        "missing-title", at: title.location, .Importing.missingTitle(title.text, sheet: sheet.name),
        hint: near.map(Wording.didYouMean) ?? .Importing.titlesOf(sheet.titles.filter { !$0.isEmpty }))
      return nil
    }
  }

  private func report(_ title: ImportProfile.Title, occurrences: Int, of sheet: ExportSheet) {
    log.error(
      "missing-title", at: title.location,
      .Importing.tooFewOccurrences(title.text, sheet: sheet.name, found: occurrences))
  }

  private func use(_ column: Int, of sheet: ExportSheet) { used[sheet.name, default: []].insert(column) }

  /// Warns of titles that neither the profile nor the platform itself accounts for.
  func reportUnused(of sheet: ExportSheet, ignored: [String]) {
    let known = Set((ignored + PlatformTitles.all).map { FoldedText($0) })
    let used = used[sheet.name] ?? []
    let unused = sheet.titles.indices.filter { column in
      !used.contains(column) && !sheet.titles[column].isEmpty && !known.contains(FoldedText(sheet.titles[column]))
    }
    guard let first = unused.first else { return }
    log.warning(
      "unused-title", at: sheet.location(line: sheet.titleLine, column: export.isCSV ? nil : first),
      .Importing.unusedTitles(unused.map { sheet.titles[$0] }, sheet: sheet.name), hint: .Importing.ignoreThem)
  }
}
