internal import DeclarativeFiles
internal import Pools
internal import Quantities
internal import Wordings

/// A profile whose titles have been found in an export.
struct ProfileBinding {
  /// Where a source finds its cells.
  enum Place {
    case constant(String)
    /// A column of the main sheet.
    case file(Int)
    /// A column of the repeated block that gives the posts.
    case line(Int)
    /// A column of another sheet, by the position of the sheet among the joined ones.
    case joined(Int, column: Int, filters: [Filter])
  }

  /// Cells that have to hold one of some values.
  struct Filter {
    let column: Int
    let values: Set<FoldedText>
  }

  struct Source {
    let source: ImportProfile.Source
    let place: Place
  }

  struct Column {
    let name: String
    /// What the pool keeps in it; nil for a column of the user's own.
    let type: PoolColumnType?
    let sources: [Source]
  }

  /// The rows of another sheet, by the file to which they belong.
  struct JoinedSheet {
    let sheet: ExportSheet
    let rows: [String: [Int]]
  }

  let main: ExportSheet
  let identifier: Int
  let filters: [Filter]
  /// The repeated block that gives the posts, with the column of its line numbers.
  let lines: (sheet: JoinedSheet, number: Int?)?
  let columns: [Column]
  let joined: [JoinedSheet]

  /// Finds every title of a profile; nil, with faults, when one is missing.
  init?(_ profile: ImportProfile, in export: PlatformExport, _ finder: TitleFinder) {
    guard let main = finder.mainSheet() else { return nil }
    self.main = main
    let identifier = finder.column(profile.identifier, of: main)
    filters = profile.filters.compactMap { Self.bound($0, in: main, finder) }
    var joins = Joins(finder: finder)
    let block = profile.postsFrom.flatMap { joins.index(of: $0) }
    columns = profile.columns.map { plan in
      let sources = plan.sources.compactMap { source in
        Self.place(of: source, main: main, block: block, &joins).map { Source(source: source, place: $0) }
      }
      return Column(name: plan.name, type: PoolSchema.column(named: plan.name)?.type, sources: sources)
    }
    joined = joins.sheets
    lines = block.map { block in
      let number: Int? =
        if case .column(let column) = joins.sheets[block].sheet.match(PlatformTitles.line) { column } else { nil }
      return (joins.sheets[block], number)
    }
    finder.reportUnused(of: main, ignored: profile.ignored)
    if let lines { finder.reportUnused(of: lines.sheet.sheet, ignored: profile.ignored) }
    guard let identifier, !finder.log.hasErrors else { return nil }
    self.identifier = identifier
  }

  private static func place(
    of source: ImportProfile.Source, main: ExportSheet, block: Int?, _ joins: inout Joins
  ) -> Place? {
    switch source.origin {
    case .constant(let text): return .constant(text)
    case .cell(let title, sheet: nil): return joins.finder.column(title, of: main).map { .file($0) }
    case .cell(let title, sheet: let name?):
      if ExportSheet.key(of: name.text) == ExportSheet.key(of: main.name) {
        return joins.finder.column(title, of: main).map { .file($0) }
      }
      guard let index = joins.index(of: name) else { return nil }
      let sheet = joins.sheets[index].sheet
      let filters = source.filters.compactMap { bound($0, in: sheet, joins.finder) }
      guard let column = joins.finder.column(title, of: sheet) else { return nil }
      let isLine = index == block && source.merge == nil && source.filters.isEmpty
      return isLine ? .line(column) : .joined(index, column: column, filters: filters)
    }
  }

  /// A filter whose title was found; values that no row holds are warned of.
  private static func bound(
    _ filter: ImportProfile.Filter, in sheet: ExportSheet, _ finder: TitleFinder
  ) -> Filter? {
    guard let column = finder.column(filter.title, of: sheet) else { return nil }
    var present: [FoldedText: String] = [:]
    for row in sheet.rows {
      let text = row.cell(column).importedText
      if !text.isEmpty { present[FoldedText(text)] = text }
    }
    let isState = FoldedText(filter.title.text) == FoldedText(PlatformTitles.state)
    let known = present.values.sorted() + (isState ? PlatformTitles.states : [])
    for value in filter.values where !known.contains(where: { FoldedText($0) == FoldedText(value.text) }) {
      finder.log.warning(
        "value-without-row", at: value.location, .Importing.noRowHolds(value.text, title: filter.title.text),
        hint: NearestName.nearest(to: value.text, among: known).map(Wording.didYouMean)
          ?? (known.isEmpty ? nil : .Importing.valuesFound(known)))
    }
    return Filter(column: column, values: Set(filter.values.map { FoldedText($0.text) }))
  }
}

/// The sheets other than the main one that a profile uses, each once.
private struct Joins {
  let finder: TitleFinder
  var sheets: [ProfileBinding.JoinedSheet] = []
  private var failed: Set<String> = []

  init(finder: TitleFinder) {
    self.finder = finder
  }

  /// The position of a sheet; nil, with a fault, when there is none or it does not say to which file its rows belong.
  mutating func index(of name: ImportProfile.PlacedName) -> Int? {
    guard let sheet = finder.sheet(name) else { return nil }
    if let known = sheets.firstIndex(where: { $0.sheet.name == sheet.name }) { return known }
    let title = ImportProfile.Title(text: PlatformTitles.fileNumber, occurrence: nil, location: name.location)
    guard !failed.contains(sheet.name) else { return nil }
    guard let key = finder.column(title, of: sheet) else {
      failed.insert(sheet.name)
      return nil
    }
    var rows: [String: [Int]] = [:]
    for (index, row) in sheet.rows.enumerated() { rows[row.cell(key).importedText, default: []].append(index) }
    sheets.append(ProfileBinding.JoinedSheet(sheet: sheet, rows: rows))
    return sheets.count - 1
  }
}
