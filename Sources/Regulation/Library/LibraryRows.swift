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
      let heading = row(.reading(reading.name), reading.meaning, at: "readings")
      let cells = reading.cells.map { cell in
        let names = cell.regionCodes.map { code in regions.first { $0.code == code }?.name ?? code }
        let label = Wording.quotaCell(
          reading: table.readings.count > 1 ? reading.name : nil, regions: names, category: cell.category.rawValue)
        let printed = row(label, .postsAtMost(cell.atMost), at: "readings")
        guard let words = cell.asPrinted else { return printed }
        return LibraryEntry.Row(
          label: printed.label, value: printed.value,
          reference: printed.reference.at(passage: printed.reference.passage, quote: words))
      }
      return (table.readings.count > 1 ? [heading] : []) + cells
    }
  }
}
