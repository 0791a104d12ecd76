internal import DeclarativeFiles
internal import Quantities
internal import Wordings

/// Reads the records of places: regions, departments, populations.
struct PlaceReader {
  let tables: LibraryTables

  func regions(_ record: LibraryRecord) -> [Region] {
    let table = tables.table(of: record, columns: ["code", "name", "abbreviation", "overseas", "other_names"])
    return (table?.rows ?? []).compactMap { row in
      ValueReader<Bool>.boolean.read(tables.cell(row, "overseas"), tables.log).map { isOverseas in
        Region(
          code: row["code"], name: row["name"], abbreviation: row["abbreviation"].isEmpty ? nil : row["abbreviation"],
          isOverseas: isOverseas, otherNames: row.texts("other_names"))
      }
    }
  }

  func departments(_ record: LibraryRecord) -> [Department] {
    let table = tables.table(of: record, columns: ["code", "name", "region"])
    return (table?.rows ?? []).map { Department(code: $0["code"], name: $0["name"], regionCode: $0["region"]) }
  }

  func populations(_ record: LibraryRecord) -> RegionalPopulations? {
    var year: Int?
    let table = tables.table(of: record, columns: ["region", "name", "inhabitants", "year", "note"]) { fields in
      year = fields.required("year", .integer(1900...2100))
    }
    guard let table, let year else { return nil }
    var inhabitants: [String: Int] = [:]
    var notes: [String: String] = [:]
    for row in table.rows {
      inhabitants[row["region"]] = tables.count(row, "inhabitants")
      if !row["note"].isEmpty { notes[row["region"]] = row["note"] }
    }
    return RegionalPopulations(year: year, inhabitants: inhabitants, notes: notes)
  }
}
