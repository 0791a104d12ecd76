internal import DeclarativeFiles
internal import Quantities
internal import Wordings

/// Reads the contents of the records, each with the reader of its kind; lists first, since conditions refer to them.
struct LibraryContentReader {
  /// What was read, in the order of the records.
  struct Content {
    var regions: [Region] = []
    var departments: [Department] = []
    var populations: RegionalPopulations?
    var regimes: [PayRegime] = []
    var eligibilitySets: [EligibilityRuleSet] = []
    var quotaTables: [QuotaTable] = []
    var lists: [NamedList] = []
    var entries: [LibraryEntry] = []
  }

  let log: ReadingLog
  let source: (String) -> SourceText?

  /// The contents of all records.
  func content(of records: [LibraryRecord]) -> Content {
    var content = Content()
    for record in records where record.kind == .regions { content.regions = places.regions(record) }
    for record in records where record.kind == .list {
      if let list = NamedListReader(log: log).list(record) { content.lists.append(list) }
    }
    for record in records {
      let rows = read(record, into: &content)
      content.entries.append(record.entry(rows))
    }
    return content
  }

  private var places: PlaceReader { PlaceReader(tables: tables) }
  private var tables: LibraryTables { LibraryTables(log: log, source: source) }

  private func read(_ record: LibraryRecord, into content: inout Content) -> [LibraryEntry.Row] {
    let rows = LibraryRows(record: record, regions: content.regions, log: log)
    let lists = NamedLists(content.lists)
    switch record.kind {
    case .regions: return rows.regions(content.regions)
    case .departments:
      content.departments = places.departments(record)
      return rows.departments(content.departments)
    case .populations:
      content.populations = places.populations(record)
      return content.populations.map(rows.populations) ?? []
    case .quotaTable:
      guard let table = QuotaTableReader(tables: tables, regions: content.regions).table(record) else { return [] }
      content.quotaTables.append(table)
      return rows.quotaTable(table)
    case .regime:
      guard let regime = PayRegimeReader(lists: lists).regime(of: record, log) else { return [] }
      content.regimes.append(regime)
      return rows.regime(regime)
    case .eligibility:
      guard let set = EligibilityReader(lists: lists).ruleSet(record, log) else { return [] }
      content.eligibilitySets.append(set)
      return rows.eligibility(set)
    case .list:
      return lists[record.id].map(rows.list) ?? []
    case .amounts:
      return AmountTableReader(tables: tables).rows(record)
    }
  }
}
