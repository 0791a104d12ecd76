internal import DeclarativeFiles
internal import Wordings

/// A variant (variante) as a scenario file writes it: a what-if on the scenario.
struct VariantDefinition {
  /// Variants that a scenario may have, and changes that one may make.
  static let limit = 1_000

  /// The identifier.
  let id: String
  /// What it supposes, in its author's words; the identifier where nothing is written.
  let title: String
  /// Where the variant is written.
  let location: SourceLocation
  /// The variants that are applied before its own changes.
  let combined: [(value: String, location: SourceLocation)]
  /// Its own changes: what it removes, then adds, then sets.
  let overrides: [Override]

  /// The variants of a scenario, in the order of the file; faulty ones are reported and left out.
  static func all(of tree: PositionedYAML, _ log: ReadingLog) -> [VariantDefinition] {
    guard let value = tree["variants"] else { return [] }
    let variants = ValueReader<[VariantDefinition]>.list(of: .mapping(read)).read(value, log) ?? []
    log.reportRepeats(variants.map { ($0.id, $0.location) })
    if variants.count > limit {
      log.error("too-many-variants", at: value.location, .tooManyVariants(limit: limit))
      return []
    }
    return variants
  }

  private static func read(_ fields: FieldReader) -> VariantDefinition? {
    let id = fields.required("id", ValueReader.identifier.placed)
    let title = fields.optional("title", .text)
    _ = fields.optional("description", .text)
    let combined = fields.value("combine", .list(of: ValueReader.identifier.placed), or: [])
    let removed = fields.value("remove", .list(of: ValueReader.text.placed), or: [])
    let added = fields.value("add", rawEntries, or: [])
    let set = fields.value("set", rawEntries, or: [])
    guard let id else { return nil }
    let overrides =
      removed.map { Override(path: ScenarioPath(text: $0.value, location: $0.location), action: .remove) }
      + added.map { Override(path: path(of: $0), action: .add($0.value)) }
      + set.map { Override(path: path(of: $0), action: .set($0.value)) }
    if overrides.count > limit {
      fields.log.error("too-many-changes", at: id.location, .tooManyChanges(id.value, limit: limit))
      return nil
    }
    return VariantDefinition(
      id: id.value, title: title ?? id.value, location: id.location, combined: combined, overrides: overrides)
  }

  private static var rawEntries: ValueReader<[PositionedYAML.Entry]> {
    ValueReader { value, log in
      if let entries = value.entries { return entries }
      log.wrongType(of: value, expected: .expectedMapping)
      return nil
    }
  }

  private static func path(of entry: PositionedYAML.Entry) -> ScenarioPath {
    ScenarioPath(text: entry.key, location: entry.keyLocation)
  }
}
