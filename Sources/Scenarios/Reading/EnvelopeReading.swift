internal import Campaigns
internal import DeclarativeFiles
internal import Quantities
internal import Regulation
internal import Wordings

/// Reads who pays, within what limits (`envelopes:`).
struct EnvelopeReading {
  let definitions: ScenarioDefinitions
  /// The years that a budget has to cover; empty where they are not known.
  let chargedYears: [Int]
  /// Reads the earlier cohorts' posts of a file that a value names.
  let commitments: ValueReader<[RunningPost]>

  /// The envelopes, in the order of the file; faulty ones are reported and left out.
  func read(_ value: PositionedYAML, _ log: ReadingLog) -> [Envelope]? {
    guard let found = ValueReader<[Found]>.list(of: .mapping(envelope)).read(value, log) else { return nil }
    if value.items?.isEmpty == true { log.error("empty-value", at: value.location, .noEnvelope) }
    log.reportRepeats(found.map { ($0.envelope.id, $0.location) })
    return found.map(\.envelope)
  }

  private struct Found {
    let envelope: Envelope
    let location: SourceLocation
  }

  private func envelope(_ fields: FieldReader) -> Found? {
    let id = fields.required("id", ValueReader.identifier.placed)
    let fund = fields.required("fund", .text)
    let condition = fields.optional("where", definitions.conditions)
    let posts = fields.optional("posts", .integer())
    let budget = fields.optional("budget", ValueReader(budget))
    let carriesOver = fields.optional("carry_over", .boolean)
    let total = fields.optional("total", .money)
    let commitments = fields.optional("commitments", commitments)
    if carriesOver == true && !fields.has("budget") {
      fields.log.warning("no-budget", at: fields.location(of: "carry_over"), .carryOverWithoutBudget)
    }
    guard let id, let fund else { return nil }
    return Found(
      envelope: Envelope(
        id: id.value, fund: fund, condition: condition, posts: posts, budget: budget ?? nil,
        carriesOver: carriesOver ?? false, total: total, commitments: commitments ?? []),
      location: id.location)
  }

  /// Limits by year, or one word for no limit at all.
  private func budget(_ value: PositionedYAML, _ log: ReadingLog) -> [Int: Envelope.YearLimit]?? {
    if value.text == "unlimited" { return .some(nil) }
    let table = ValueReader<[(key: Int, value: Envelope.YearLimit, location: SourceLocation)]>
      .table(keys: .year, values: .yearLimit)
    guard value.entries != nil else {
      log.wrongType(of: value, expected: .expectedBudget)
      return nil
    }
    guard let years = table.read(value, log) else { return nil }
    let written = Set((value.entries ?? []).compactMap { Int($0.key) })
    let missing = chargedYears.filter { !written.contains($0) }
    if !missing.isEmpty {
      log.error("missing-year", at: value.location, .missingBudgetYears(missing), hint: .writeUnlimited)
    }
    return Dictionary(years.map { ($0.key, $0.value) }) { first, _ in first }
  }
}

extension ValueReader where Value == Envelope.YearLimit {
  /// Euros, or `unlimited`.
  fileprivate static var yearLimit: ValueReader {
    ValueReader { value, log in
      if value.text == "unlimited" { return .unlimited }
      guard value.text.flatMap({ DecimalText.scaled($0, digits: 2) }) != nil else {
        log.wrongType(of: value, expected: .expectedYearLimit)
        return nil
      }
      return ValueReader<Money>.money.read(value, log).map(Envelope.YearLimit.amount)
    }
  }
}
