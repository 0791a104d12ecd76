internal import Campaigns
internal import DeclarativeFiles
internal import Quantities
internal import Wordings

/// Reads what earns points (`scoring:`).
struct CriterionReading {
  let definitions: ScenarioDefinitions

  /// The criteria, in the order of the file; faulty ones are reported and left out.
  func read(_ value: PositionedYAML, _ log: ReadingLog) -> [Criterion]? {
    guard let found = ValueReader<[Found]>.list(of: .mapping(criterion)).read(value, log) else { return nil }
    log.reportRepeats(found.map { ($0.id, $0.location) })
    return found.compactMap(\.criterion)
  }

  private struct Found {
    let id: String
    let location: SourceLocation
    let criterion: Criterion?
  }

  private func criterion(_ fields: FieldReader) -> Found? {
    let id = fields.required("id", ValueReader.identifier.placed)
    let key = fields.oneOf(["points", "points_from"], required: true)
    let points = fields.optional("points", .points)
    let column = fields.optional("points_from", .column)
    let weight = fields.optional("weight", .decimal(from: Decimal6(-1_000_000), to: Decimal6(1_000_000)))
    let condition = fields.optional("where", definitions.conditions)
    if key == "points" && fields.has("weight") {
      fields.log.error("conflicting-keys", at: fields.location(of: "weight"), .weightNeedsColumn)
    }
    guard let id else { return nil }
    let source: Criterion.Source? =
      switch key {
      case "points": points.map(Criterion.Source.fixed)
      case "points_from": column.map { .column($0, weight: weight ?? .one) }
      default: nil
      }
    return Found(
      id: id.value, location: id.location,
      criterion: source.map { Criterion(id: id.value, source: $0, condition: condition) })
  }
}
