internal import DeclarativeFiles
internal import Quantities
internal import Wordings

extension PayRegimeReader {
  /// The regime of a record, whose content is written as in the `define:` of a scenario.
  func regime(of record: LibraryRecord, _ log: ReadingLog) -> PayRegime? {
    ValueReader<PayRegime>.mapping { fields in
      regime(id: record.id, title: record.title.french, fields, references: [record.source])
    }.read(record.content, log)
  }
}
