internal import DeclarativeFiles
internal import Regulation
internal import Wordings

/// The named pieces that a scenario can use: those of the library, and its own beside them (`define:`).
struct ScenarioDefinitions {
  /// The library.
  let regulation: Regulation
  /// Lists, for conditions.
  let lists: NamedLists
  /// Names of regimes, faulty ones included: a fault is reported where it is, not where it is used.
  let regimeNames: [String]
  private let regimes: [String: PayRegime?]

  /// The library and the keys of `define:`, where there are any.
  init(_ value: PositionedYAML?, regulation: Regulation, _ log: ReadingLog) {
    let fields = value.flatMap { FieldReader($0, in: log) }
    let ownLists = fields?.optional("lists", .entries).map { Self.lists($0, log) } ?? []
    let lists = NamedLists(regulation.lists + ownLists)
    let ownRegimes = fields?.optional("regimes", .entries) ?? []
    fields?.finish()
    self.regulation = regulation
    self.lists = lists
    Self.warnOfShadows(ownRegimes, hiding: regulation.regimes.map(\.id), log)
    let reader = PayRegimeReader(lists: lists, closedColumns: ClosedColumns(regions: regulation.regions))
    var regimes: [String: PayRegime?] = Dictionary(regulation.regimes.map { ($0.id, $0) }) { first, _ in first }
    for entry in ownRegimes { regimes[entry.key] = .some(Self.regime(entry, reader, log)) }
    self.regimes = regimes
    let ownNames = ownRegimes.map(\.key)
    regimeNames = ownNames + regulation.regimes.map(\.id).filter { !ownNames.contains($0) }
  }

  /// The regime of a name; nil for a faulty one and for an unknown name.
  subscript(regime name: String) -> PayRegime? { regimes[name] ?? nil }

  /// Whether there is a regime of a name, be it faulty.
  func knows(regime name: String) -> Bool { regimes[name] != nil }

  /// The reader of conditions that may refer to the lists.
  var conditions: ValueReader<Condition> {
    ConditionReader(lists: lists, closedColumns: ClosedColumns(regions: regulation.regions)).reader
  }

  private static func lists(_ entries: [PositionedYAML.Entry], _ log: ReadingLog) -> [NamedList] {
    entries.map { entry in
      _ = ValueReader.identifier.read(entry.name, log)
      let texts = ValueReader<[String]>.list(of: .text).read(entry.value, log) ?? []
      if texts.isEmpty { log.error("empty-value", at: entry.keyLocation, .emptyList) }
      return NamedList(
        id: entry.key, title: entry.key, entries: texts.map { (name: $0, aliases: []) }, references: [])
    }
  }

  private static func regime(
    _ entry: PositionedYAML.Entry, _ reader: PayRegimeReader, _ log: ReadingLog
  ) -> PayRegime? {
    guard let id = ValueReader.identifier.read(entry.name, log) else { return nil }
    return reader.reader(id: id).read(entry.value, log)
  }

  private static func warnOfShadows(
    _ entries: [PositionedYAML.Entry], hiding names: [String], _ log: ReadingLog
  ) {
    for entry in entries where names.contains(entry.key) {
      log.warning("hidden-entry", at: entry.keyLocation, .hidesLibraryEntry(entry.key))
    }
  }
}

extension PositionedYAML.Entry {
  /// The key as a value.
  fileprivate var name: PositionedYAML { PositionedYAML(.scalar(text: key, isPlain: true), at: keyLocation) }
}

extension ValueReader where Value == [PositionedYAML.Entry] {
  /// The entries of a mapping as they were written.
  static var entries: ValueReader {
    ValueReader(nothing: []) { value, log in
      if let entries = value.entries { return entries }
      log.wrongType(of: value, expected: .expectedMapping)
      return nil
    }
  }
}
