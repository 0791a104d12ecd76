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
      Field(Table.Column("period", .ColumnTitle.period, overflow: .cut, rank: 1)) { .sentence($0.period) },
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
    let sources = sharedPassage(of: entry).map { [$0] } ?? entry.references
    var fields: [Field<LibraryEntry.Row>] = [
      Field(Table.Column("label", .ColumnTitle.item, overflow: .wrap)) { .sentence($0.label) },
      Field(Table.Column("value", .ColumnTitle.valueOf, overflow: .wrap)) { .sentence($0.value) },
    ]
    if sources == entry.references {
      fields.append(
        Field(Table.Column("source", .ColumnTitle.source, overflow: .wrap)) {
          .text(place(of: $0.reference, among: sources))
        })
    }
    return Report(
      title: entry.title, banners: [],
      facts: [
        Report.Fact(.ColumnTitle.name, [Wording(verbatim: entry.id)]),
        Report.Fact(.ColumnTitle.kind, [.libraryKind(entry.kind.rawValue)]),
        Report.Fact(.ColumnTitle.period, [entry.period]),
        Report.Fact(.ColumnTitle.checkedOn, [Wording(verbatim: entry.checkedOn.description)]),
      ],
      tables: [
        Table(
          "values", .TableTitle.values, columns: fields.map(\.column), rows: Table.Rows(entry.rows, fields: fields))
      ],
      passages: [
        Report.Passage(.PassageTitle.warnings, entry.notes),
        Report.Passage(.PassageTitle.quotes, quotes(entry.rows.map(\.reference), among: sources)),
        Report.Passage(.PassageTitle.sources, sources.enumerated().map { source($0.element, number: $0.offset + 1) }),
      ])
  }

  /// The one passage from which every value was taken; nil where there are several.
  private static func sharedPassage(of entry: LibraryEntry) -> LegalReference? {
    let passages = Set(entry.rows.map { $0.reference.at(passage: $0.reference.passage, quote: nil) })
    return passages.count == 1 ? passages.first : nil
  }

  /// `[2] annexe V`: the number of the text and the passage.
  private static func place(of reference: LegalReference, among sources: [LegalReference]) -> String {
    if sources.contains(reference.at(passage: reference.passage, quote: nil)) { return "[1]" }
    let number = sources.firstIndex(of: reference.at(passage: nil, quote: nil)).map { "[\($0 + 1)]" }
    return [number, reference.passage].compactMap { $0 }.joined(separator: " ")
  }

  /// The words of the texts, each once, in French as they are.
  private static func quotes(_ references: [LegalReference], among sources: [LegalReference]) -> [Wording] {
    var seen: Set<LegalReference> = []
    return references.compactMap { reference in
      guard let quote = reference.quote, seen.insert(reference).inserted else { return nil }
      return .quoted(quote, from: place(of: reference, among: sources))
    }
  }

  private static func source(_ reference: LegalReference, number: Int) -> Wording {
    let parts = [reference.text, reference.passage, reference.date?.description].compactMap { $0 }
    let note = reference.note.map { " (\($0))" } ?? ""
    return Wording(verbatim: "[\(number)] " + parts.joined(separator: ", ") + note)
  }
}
