internal import DeclarativeFiles
internal import Quantities
internal import Wordings

/// Reads the records of named lists.
struct NamedListReader {
  let log: ReadingLog

  func list(_ record: LibraryRecord) -> NamedList? {
    let entries = ValueReader<[(name: String, aliases: [String])]>.mapping { fields in
      fields.required("entries", .list(of: entry))
    }.read(record.content, log)
    return entries.map {
      NamedList(id: record.id, title: record.title.french, entries: $0, references: [record.source])
    }
  }

  private var entry: ValueReader<(name: String, aliases: [String])> {
    .mapping { fields in
      let name = fields.required("name", .text)
      let aliases = fields.value("aliases", .list(of: .text), or: [])
      return name.map { ($0, aliases) }
    }
  }
}
