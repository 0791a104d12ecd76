public import DeclarativeFiles
internal import Pools
internal import Quantities
internal import Wordings

extension ImportProfile {
  /// Reads a profile.
  ///
  /// - Parameter path: the YAML file.
  /// - Returns: the profile.
  /// - Throws: `UnreadableFile` when it cannot be opened or read, `InputFaults` with every fault of it.
  public static func read(_ path: String) throws -> ImportProfile {
    try ImportProfile(bytes: FileBytes.read(path, limit: SourceText.byteLimit + 1), file: path)
  }

  /// The profile of a file's bytes.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - file: the file as messages call it.
  /// - Throws: ``InputFaults`` with every fault of it.
  public init(bytes: [UInt8], file: String) throws(InputFaults) {
    let log = ReadingLog()
    var faults = DiagnosticLog()
    let source = SourceText(decoding: bytes, file: file, into: &faults)
    log.report(contentsOf: faults)
    let tree = source.flatMap { YAMLParser.parse($0, into: log) }
    let profile = source.flatMap { source in
      tree.flatMap { ValueReader.mapping { Self.profile($0, text: source) }.read($0, log) }
    }
    try log.diagnostics.throwIfFaulty()
    guard let profile else { throw InputFaults(diagnostics: log.diagnostics.sorted) }
    self = profile
  }

  private static func profile(_ fields: FieldReader, text: SourceText) -> ImportProfile {
    _ = fields.required("schema", .name(among: [schema], code: "unknown-schema"))
    let identifier = fields.optional("id", .title)
    let postsFrom = fields.optional("posts_from", .placedName)
    let filters = fields.value("keep", .filters, or: [])
    let constants = fields.value("constants", ValueReader.table(keys: .text, values: .text), or: []).map {
      let source = Source(origin: .constant($0.value), location: $0.location)
      return ColumnPlan(name: columnName($0.key), location: $0.location, sources: [source])
    }
    let mapped = fields.value("columns", ValueReader.table(keys: .text, values: .sources), or: []).map {
      ColumnPlan(name: columnName($0.key), location: $0.location, sources: $0.value)
    }
    let columns = constants + mapped
    fields.log.reportRepeats(columns.map { ($0.name, $0.location) })
    reportNameless(columns, fields.log)
    let establishments = establishments(fields, columns: columns.map(\.name))
    let filled = establishments.flatMap { $0.role.columns }
    for name in PoolSchema.required where name != "id" && !columns.contains(where: { $0.name == name }) {
      fields.log.error("missing-column", at: fields.location(of: "columns"), .Importing.columnNotMapped(name))
    }
    for column in columns where column.name == "id" {
      fields.log.error("conflicting-keys", at: column.location, .Importing.identifierAmongColumns)
    }
    for column in columns where filled.contains(column.name) && column.sources.allSatisfy(\.isConstant) {
      fields.log.warning("filled-twice", at: column.location, .Importing.constantBeforeDirectory(column.name))
    }
    let standard = Title(text: "ID", occurrence: nil, location: fields.location)
    return ImportProfile(
      text: text, identifier: identifier ?? standard, postsFrom: postsFrom, filters: filters, columns: columns,
      establishments: establishments, ignored: fields.value("ignore", .list(of: .text), or: []),
      warnings: fields.log.diagnostics.sorted)
  }

  /// The pool's own name of a known column, else the name as it is written.
  private static func columnName(_ name: String) -> String {
    PoolSchema.column(titled: name)?.name ?? FoldedSpaces.trimmed(name)
  }

  private static func reportNameless(_ columns: [ColumnPlan], _ log: ReadingLog) {
    for column in columns where column.name.isEmpty || column.name.contains(where: \.isNewline) {
      log.error("empty-value", at: column.location, .emptyItem)
    }
  }

  private static func establishments(_ fields: FieldReader, columns: [String]) -> [EstablishmentUse] {
    guard fields.has("establishments") else { return [] }
    let reader = ValueReader<[EstablishmentUse]>.mapping { roles in
      EstablishmentRole.allCases.compactMap { role in
        roles.optional(role.rawValue, .placedName).map { name in
          EstablishmentUse(
            role: role, siretColumn: PlacedName(text: columnName(name.text), location: name.location))
        }
      }
    }
    let uses = fields.value("establishments", reader, or: [])
    for use in uses where !columns.contains(use.siretColumn.text) {
      fields.log.unknownName(
        "unknown-value", use.siretColumn.text, at: use.siretColumn.location, among: columns,
        .Importing.columnNotMapped(use.siretColumn.text))
    }
    return uses
  }
}

extension ImportProfile.EstablishmentRole {
  /// The columns that a known SIRET number fills; the kind comes last.
  var columns: [String] { ["finess", "name", "kind"].map { "\(rawValue)_\($0)" } }
}

extension ImportProfile.Source {
  fileprivate var isConstant: Bool {
    if case .constant = origin { return true }
    return false
  }
}
