internal import Campaigns
internal import DeclarativeFiles
internal import Regulation
internal import Wordings

/// Reads the rule sets that posts must satisfy (`eligibility:`).
struct EligibilityReading {
  let regulation: Regulation
  let scopes: PaymentScopes

  /// The uses, in the order of the file; faulty ones are reported and left out.
  func read(_ value: PositionedYAML, _ log: ReadingLog) -> [EligibilityUse]? {
    guard let uses = ValueReader<[Found]>.list(of: ValueReader(item)).read(value, log) else { return nil }
    log.reportRepeats(uses.map { ($0.use.ruleSet.id, $0.location) })
    return uses.map(\.use)
  }

  private struct Found {
    let use: EligibilityUse
    let location: SourceLocation
  }

  private func item(_ value: PositionedYAML, _ log: ReadingLog) -> Found? {
    guard value.entries != nil else { return found(value, .everywhere, log) }
    return ValueReader<Found>.mapping { fields in
      let name = fields.required("use", .raw)
      let scope = scopes.scope(fields)
      return name.flatMap { found($0, scope, fields.log) }
    }.read(value, log)
  }

  private func found(_ value: PositionedYAML, _ scope: PaymentScope, _ log: ReadingLog) -> Found? {
    guard let name = ValueReader.text.read(value, log) else { return nil }
    guard let set = regulation.eligibilitySets.first(where: { $0.id == name }) else {
      log.unknownName(
        "unknown-rule-set", name, at: value.location, among: regulation.eligibilitySets.map(\.id),
        .unknownRuleSet(name))
      return nil
    }
    return Found(use: EligibilityUse(ruleSet: set, scope: scope), location: value.location)
  }
}
