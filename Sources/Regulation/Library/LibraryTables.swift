internal import DeclarativeFiles
internal import Wordings

/// The tables that records refer to by the names of their files.
struct LibraryTables {
  let log: ReadingLog
  let source: (String) -> SourceText?

  /// The table that the key `table` of a record's content names.
  func table(of record: LibraryRecord, columns: [String], _ others: @escaping (FieldReader) -> Void = { _ in })
    -> ReferenceTable?
  {
    let name = ValueReader<String>.mapping { fields in
      others(fields)
      return fields.required("table", .text)
    }.read(record.content, log)
    return name.flatMap { table($0, beside: record, columns: columns) }
  }

  /// The table of a file that stands beside a record.
  func table(_ name: String, beside record: LibraryRecord, columns: [String]) -> ReferenceTable? {
    source(record.folder + name).flatMap { ReferenceTable($0, columns: columns, in: log) }
  }

  /// A whole number of a cell, 0 or more; nil, with a fault, for anything else.
  func count(_ row: ReferenceTable.Row, _ column: String) -> Int? {
    ValueReader<Int>.integer().read(cell(row, column), log)
  }

  /// A cell as the value of a user's file, for its readers.
  func cell(_ row: ReferenceTable.Row, _ column: String) -> PositionedYAML {
    PositionedYAML(.scalar(text: row[column], isPlain: false), at: row.location)
  }
}
