internal import Quantities
public import Regulation
internal import Wordings

/// The reference library as a reader sees it: the list of its entries, or one with its values and sources.
public enum LibraryReport {
  /// All entries, a table for each kind.
  public static func list(of library: Regulation) -> Report {
    let fields: [Field<LibraryEntry>] = [
      Field(Table.Column("name", .ColumnTitle.name)) { .text($0.id) },
      Field(Table.Column("title", .ColumnTitle.statement, overflow: .wrap)) { .sentence($0.title) },
      Field(Table.Column("period", .ColumnTitle.period, overflow: .cut, rank: 1)) { .text($0.period) },
    ]
    let tables = LibraryEntry.Kind.allCases.map { kind in
      Table(
        kind.rawValue, .libraryKind(kind.rawValue), columns: fields.map(\.column),
        rows: Table.Rows(library.entries.filter { $0.kind == kind }, fields: fields))
    }
    return Report(
      title: .libraryTitle(version: library.version), banners: [], facts: [], tables: tables, passages: [])
  }

  /// One entry: its values, what a reader has to know, its sources.
  public static func entry(_ entry: LibraryEntry) -> Report {
    let sources = entry.references
    let fields: [Field<LibraryEntry.Row>] = [
      Field(Table.Column("label", .ColumnTitle.item, overflow: .wrap)) { .sentence($0.label) },
      Field(Table.Column("value", .ColumnTitle.valueOf, overflow: .wrap)) { .sentence($0.value) },
      Field(Table.Column("source", .ColumnTitle.source)) { row in
        sources.count > 1 ? .text(sources.firstIndex(of: row.reference).map { "[\($0 + 1)]" }) : .none
      },
    ]
    return Report(
      title: entry.title, banners: [],
      facts: [
        Report.Fact(.ColumnTitle.name, [Wording(verbatim: entry.id)]),
        Report.Fact(.ColumnTitle.kind, [.libraryKind(entry.kind.rawValue)]),
        Report.Fact(.ColumnTitle.period, [Wording(verbatim: entry.period)]),
        Report.Fact(.ColumnTitle.checkedOn, [Wording(verbatim: entry.checkedOn.description)]),
      ],
      tables: [
        Table(
          "values", .TableTitle.values, columns: fields.map(\.column), rows: Table.Rows(entry.rows, fields: fields))
      ],
      passages: [
        Report.Passage(.PassageTitle.warnings, entry.notes),
        Report.Passage(.PassageTitle.sources, sources.enumerated().map { source($0.element, number: $0.offset + 1) }),
      ])
  }

  private static func source(_ reference: LegalReference, number: Int) -> Wording {
    let parts = [reference.text, reference.passage, reference.date?.description].compactMap { $0 }
    let note = reference.note.map { " (\($0))" } ?? ""
    return Wording(verbatim: "[\(number)] " + parts.joined(separator: ", ") + note)
  }
}
