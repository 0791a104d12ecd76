internal import DeclarativeFiles
internal import Quantities
internal import Wordings

/// Reads the records of published splits: each reading has a table of cells.
struct QuotaTableReader {
  let tables: LibraryTables
  let regions: [Region]

  func table(_ record: LibraryRecord) -> QuotaTable? {
    let log = tables.log
    let readings = ValueReader<[QuotaTable.Reading]>.mapping { fields in
      fields.required("readings", .list(of: reading(record)))
    }.read(record.content, log)
    guard let readings, !readings.isEmpty else {
      log.error("empty-value", at: record.location, .emptyValue("readings"))
      return nil
    }
    return QuotaTable(
      id: record.id, title: record.title.french, readings: readings, references: [record.source])
  }

  private func reading(_ record: LibraryRecord) -> ValueReader<QuotaTable.Reading> {
    .mapping { fields in
      let name = fields.required("name", .identifier)
      let meaning = fields.required("meaning", .wording)
      let file = fields.required("cells", .text)
      guard let name, let meaning, let file,
        let table = tables.table(
          file, beside: record, columns: ["cell", "regions", "category", "at_most", "as_printed"])
      else { return nil }
      return QuotaTable.Reading(name: name, meaning: meaning, cells: table.rows.compactMap(cell))
    }
  }

  private func cell(_ row: ReferenceTable.Row) -> QuotaTable.Cell? {
    let codes = regions.map(\.code)
    let regionCodes = row.texts("regions")
    for code in regionCodes where !codes.contains(code) {
      tables.log.error("unknown-region", at: row.location, .unknownValue(code))
    }
    let category = ValueReader<PostCategory>.choice.read(tables.cell(row, "category"), tables.log)
    let atMost = tables.count(row, "at_most")
    guard let category, let atMost else { return nil }
    return QuotaTable.Cell(
      id: row["cell"], regionCodes: regionCodes, category: category, atMost: atMost,
      asPrinted: row["as_printed"].isEmpty ? nil : row["as_printed"])
  }
}
