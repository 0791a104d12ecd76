internal import Campaigns
internal import DeclarativeFiles
internal import Quantities
internal import Regulation
internal import Results
internal import Wordings

/// Reads the commission's rules (`rules:`).
struct RuleReading {
  let definitions: ScenarioDefinitions
  let scopes: PaymentScopes
  /// The fiscal years of the campaign; empty where they are not known.
  let fiscalYears: [Int]
  /// What was changed on the file.
  let changes: [AppliedChange]

  /// The rules with their places, in the order of the file; faulty ones are reported and left out.
  func read(_ value: PositionedYAML, _ log: ReadingLog) -> [(rule: AllocationRule, location: SourceLocation)]? {
    ValueReader<[(rule: AllocationRule, location: SourceLocation)]>.list(of: .mapping(rule)).read(value, log)
  }

  private func rule(_ fields: FieldReader) -> (rule: AllocationRule, location: SourceLocation)? {
    let id = fields.required("id", ValueReader.identifier.placed)
    let title = fields.optional("title", .text)
    let condition = fields.optional("where", definitions.conditions)
    let per = fields.optional("per", .column)
    let measure = measure(fields)
    let limits = limits(fields, measure)
    let scope = scopes.scope(fields)
    let kind = fields.value("kind", .choice, or: AllocationRule.Kind.policy)
    if fields.has("in_order_of") && !fields.has("per") {
      fields.log.error("missing-key", at: fields.location(of: "in_order_of"), .orderNeedsPer)
    }
    let keys = Self.figures + ["in_order_of"]
    // A misspelt limit is reported as what it is.
    if !keys.contains(where: fields.has) && fields.remaining.isEmpty {
      fields.log.error("no-limit", at: fields.location, .ruleWithoutLimit(keys))
    }
    guard let id else { return nil }
    return (
      AllocationRule(
        id: id.value, title: title, titleIsOlder: titleIsOlder(of: id.value, fields), condition: condition,
        scope: scope, per: per, measure: measure, limits: limits, kind: kind),
      id.location
    )
  }

  private static let figures = ["at_least", "at_most", "at_least_share", "at_most_share"]

  /// Whether a variant, the command line or a file that extends another changed a figure and left the title.
  private func titleIsOlder(of id: String, _ fields: FieldReader) -> Bool {
    guard let title = fields.raw("title") else { return false }
    func lastChange(of keys: [String]) -> Int? {
      changes.lastIndex { change in keys.contains { change.path == "rules.\(id).\($0)" } }
    }
    let isElsewhere = Self.figures.contains { key in
      fields.raw(key).map { $0.location.file != title.location.file } ?? false
    }
    guard let titleChange = lastChange(of: ["title"]) else {
      return isElsewhere || lastChange(of: Self.figures) != nil
    }
    // One variant may change both, in any order.
    return isElsewhere && (lastChange(of: Self.figures).map { $0 > titleChange } ?? false)
  }

  private func measure(_ fields: FieldReader) -> AllocationRule.Measure {
    let name = fields.value("measure", .name(among: ["posts", "euros"]), or: "posts")
    let year = fields.optional("year", ValueReader.year.placed)
    guard name == "euros" else {
      if fields.has("year") { fields.log.error("conflicting-keys", at: fields.location(of: "year"), .yearNeedsEuros) }
      return .posts
    }
    if let year, !fiscalYears.isEmpty, !fiscalYears.contains(year.value) {
      fields.log.error(
        "unknown-year", at: year.location, .unknownYear(year.value), hint: .expectedOneOf(fiscalYears.map(String.init)))
    }
    return .euros(year: year?.value)
  }

  private func limits(_ fields: FieldReader, _ measure: AllocationRule.Measure) -> AllocationRule.Limits {
    let amount: ValueReader<Int64> =
      switch measure {
      case .posts: ValueReader<Int>.integer().map(Int64.init)
      case .euros: ValueReader<Money>.money.map(\.cents)
      }
    let limits = AllocationRule.Limits(
      atLeast: fields.optional("at_least", amount), atMost: fields.optional("at_most", amount),
      atLeastShare: fields.optional("at_least_share", .percentage()),
      atMostShare: fields.optional("at_most_share", .percentage()),
      of: fields.optional("of", definitions.conditions), inOrderOf: fields.optional("in_order_of", .column))
    check(limits, fields)
    return limits
  }

  private func check(_ limits: AllocationRule.Limits, _ fields: FieldReader) {
    let log = fields.log
    if let least = limits.atLeast, let most = limits.atMost, least > most {
      log.error("crossed-limits", at: fields.location(of: "at_least"), .crossedLimits("at_least", "at_most"))
    }
    if let least = limits.atLeastShare, let most = limits.atMostShare, least > most {
      log.error(
        "crossed-limits", at: fields.location(of: "at_least_share"), .crossedLimits("at_least_share", "at_most_share"))
    }
    if fields.has("of") && !fields.has("at_least_share") && !fields.has("at_most_share") {
      log.error("conflicting-keys", at: fields.location(of: "of"), .ofNeedsShare)
    }
  }
}
