internal import Campaigns
internal import DeclarativeFiles
internal import Regulation
internal import Wordings

/// Reads which regime costs which posts (`regimes:`).
struct RegimeUseReading {
  let definitions: ScenarioDefinitions

  /// The uses, in the order of the file; faulty ones are reported and left out.
  func read(_ value: PositionedYAML, _ log: ReadingLog) -> [RegimeUse]? {
    guard let uses = ValueReader<[Found]>.list(of: .mapping(use)).read(value, log) else { return nil }
    if uses.isEmpty && value.items?.isEmpty == true { log.error("empty-value", at: value.location, .noRegime) }
    log.reportRepeats(uses.map { ($0.id, $0.location) })
    for later in uses.drop(while: { $0.condition != nil || $0.isFaulty }).dropFirst() {
      log.warning("unreachable-regime", at: later.location, .unreachableRegime(later.id))
    }
    return uses.compactMap { use in
      use.regime.map { RegimeUse(id: use.id, regime: $0, condition: use.condition) }
    }
  }

  private struct Found {
    let id: String
    let location: SourceLocation
    let regime: PayRegime?
    let condition: Condition?
    let isFaulty: Bool
  }

  private func use(_ fields: FieldReader) -> Found? {
    let id = fields.optional("id", ValueReader.identifier.placed)
    let name = fields.required("use", ValueReader.text.placed)
    let condition = fields.optional("where", definitions.conditions)
    guard let name else { return nil }
    if !definitions.knows(regime: name.value) {
      fields.log.unknownName(
        "unknown-regime", name.value, at: name.location, among: definitions.regimeNames, .unknownRegime(name.value))
    }
    return Found(
      id: id?.value ?? name.value, location: id?.location ?? name.location, regime: definitions[regime: name.value],
      condition: condition, isFaulty: condition == nil && fields.has("where"))
  }
}
