internal import Campaigns
internal import DeclarativeFiles
internal import Regulation
internal import Wordings

/// Reads the published splits to respect (`quotas:`).
struct QuotaReading {
  let regulation: Regulation
  let scopes: PaymentScopes

  /// The uses with their places, in the order of the file; faulty ones are reported and left out.
  func read(_ value: PositionedYAML, _ log: ReadingLog) -> [(quota: QuotaUse, location: SourceLocation)]? {
    ValueReader<[(quota: QuotaUse, location: SourceLocation)]>.list(of: .mapping(quota)).read(value, log)
  }

  private func quota(_ fields: FieldReader) -> (quota: QuotaUse, location: SourceLocation)? {
    let id = fields.required("id", ValueReader.identifier.placed)
    let name = fields.required("table", ValueReader.text.placed)
    let reading = fields.optional("reading", ValueReader.text.placed)
    let scope = scopes.scope(fields)
    guard let id, let name else { return nil }
    guard let table = regulation.quotaTables.first(where: { $0.id == name.value }) else {
      fields.log.unknownName(
        "unknown-table", name.value, at: name.location, among: regulation.quotaTables.map(\.id),
        .unknownTable(name.value))
      return nil
    }
    let readings = table.readings.map(\.name)
    if let reading, !readings.contains(reading.value) {
      fields.log.unknownName(
        "unknown-reading", reading.value, at: reading.location, among: readings,
        .unknownReading(reading.value, table: table.id))
    }
    return (
      QuotaUse(id: id.value, table: table, reading: reading?.value ?? table.readings[0].name, scope: scope),
      id.location
    )
  }
}
