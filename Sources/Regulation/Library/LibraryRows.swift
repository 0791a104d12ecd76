internal import DeclarativeFiles
internal import Quantities
internal import Wordings

/// The rows by which the library shows a record; a value without a passage is a fault of the record.
struct LibraryRows {
  let record: LibraryRecord
  let regions: [Region]
  let log: ReadingLog

  /// A value at a path of the content.
  func row(_ label: Wording, _ value: Wording, at path: String) -> LibraryEntry.Row {
    let reference = record.reference(at: path)
    if reference == nil { log.error("missing-passage", at: record.location, .missingKey("passages.\(path)")) }
    return LibraryEntry.Row(label: label, value: value, reference: reference ?? record.source)
  }

  func regions(_ regions: [Region]) -> [LibraryEntry.Row] {
    regions.map { region in
      let names = [region.abbreviation].compactMap(\.self) + region.otherNames
      return row(.place(code: region.code, name: region.name), .namesInUse(names), at: "table")
    }
  }

  func departments(_ departments: [Department]) -> [LibraryEntry.Row] {
    departments.map { department in
      let region = regions.first { $0.code == department.regionCode }
      return row(
        .place(code: department.code, name: department.name), Wording(verbatim: region?.name ?? department.regionCode),
        at: "table")
    }
  }

  func populations(_ populations: RegionalPopulations) -> [LibraryEntry.Row] {
    regions.map { region in
      let count = populations.inhabitants[region.code] ?? 0
      let note = populations.notes[region.code]
      return row(
        .place(code: region.code, name: region.name), .inhabitants(count, year: populations.year, note: note),
        at: "table")
    }
  }

  func list(_ list: NamedList) -> [LibraryEntry.Row] {
    list.entries.map { row(Wording(verbatim: $0.name), .namesInUse($0.aliases), at: "entries") }
  }

  func eligibility(_ set: EligibilityRuleSet) -> [LibraryEntry.Row] {
    set.rules.map {
      LibraryEntry.Row(
        label: Wording(verbatim: $0.id), value: $0.statement, reference: $0.reference ?? record.source)
    }
  }

  func quotaTable(_ table: QuotaTable) -> [LibraryEntry.Row] {
    table.readings.flatMap { reading in
      let name = table.readings.count > 1 ? reading.name : nil
      let heading = name.map { [row(.reading($0), reading.meaning, at: "readings")] } ?? []
      return heading + printedCells(reading, name) + unlistedRegions(reading, name)
    }
  }

  private func printedCells(_ reading: QuotaTable.Reading, _ name: String?) -> [LibraryEntry.Row] {
    reading.cells.filter { $0.asPrinted != nil }.map { cell in
      let names = cell.regionCodes.map { code in regions.first { $0.code == code }?.name ?? code }
      return row(
        .quotaCell(reading: name, regions: names, category: cell.category.rawValue), .postsAtMost(cell.atMost),
        at: "readings")
    }
  }

  /// The regions that the text does not list, in one row a category.
  private func unlistedRegions(_ reading: QuotaTable.Reading, _ name: String?) -> [LibraryEntry.Row] {
    PostCategory.allCases.compactMap { category in
      let cells = reading.cells.filter { $0.category == category && $0.asPrinted == nil }
      guard let most = cells.map(\.atMost).max() else { return nil }
      return row(
        .unlistedRegions(reading: name, count: cells.count, category: category.rawValue), .postsAtMost(most),
        at: "readings")
    }
  }
}
