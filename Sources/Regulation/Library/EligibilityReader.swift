internal import DeclarativeFiles
internal import Quantities
internal import Wordings

/// Reads the records of eligibility rule sets.
struct EligibilityReader {
  let lists: NamedLists

  func ruleSet(_ record: LibraryRecord, _ log: ReadingLog) -> EligibilityRuleSet? {
    let rules = ValueReader<[EligibilityRule]>.mapping { $0.required("rules", .list(of: rule(record))) }
      .read(record.content, log)
    return rules.map {
      EligibilityRuleSet(id: record.id, title: record.title, rules: $0, references: [record.source])
    }
  }

  private func rule(_ record: LibraryRecord) -> ValueReader<EligibilityRule> {
    .mapping { fields in
      let id = fields.required("id", .identifier)
      let statement = fields.required("statement", .wording)
      let when = fields.optional("when", ConditionReader(lists: lists).reader)
      let requirement = requirement(fields)
      let testsPresence = fields.value("tests_presence", .boolean, or: false)
      let passage = fields.required("passage", .text)
      let quote = fields.required("quote", .text)
      guard let id, let statement, let requirement, let passage, let quote else { return nil }
      return EligibilityRule(
        id: id, statement: statement, when: when, requirement: requirement, testsPresence: testsPresence,
        reference: record.source.at(passage: passage, quote: quote))
    }
  }

  private func requirement(_ fields: FieldReader) -> EligibilityRule.Requirement? {
    switch fields.oneOf(["requires", "requires_months", "requires_start"], required: true) {
    case "requires":
      fields.required("requires", ConditionReader(lists: lists).reader).map { .holds($0) }
    case "requires_months":
      fields.required("requires_months", .integer(1...120)).map { .duration(months: $0) }
    case "requires_start":
      fields.required(
        "requires_start",
        .mapping { start in
          guard let years = start.required("within_years", .integer(1...50)), let column = start.required("of", .text)
          else { return nil }
          return .startsWithin(years: years, ofColumn: ColumnReference(name: column))
        })
    default: nil
    }
  }
}
