internal import DeclarativeFiles
internal import Quantities
internal import Wordings

/// Reads the test of one column: `{at_least, at_most, before, after, includes, list, missing}`.
struct ColumnTestReader {
  let lists: NamedLists

  /// The test that was written; nil, with faults, when it is none.
  func read(_ value: PositionedYAML, _ log: ReadingLog) -> ColumnTest? {
    let faultsBefore = log.diagnostics.entries.count
    guard let fields = FieldReader(value, in: log) else { return nil }
    var tests: [ColumnTest] = []
    if let range = range(fields) { tests.append(range) }
    if let day = fields.optional("before", .date) { tests.append(.before(day)) }
    if let day = fields.optional("after", .date) { tests.append(.after(day)) }
    if let texts = fields.optional("includes", ValueReader(Self.texts)) { tests.append(.includes(texts)) }
    if let list = fields.optional("list", .name(among: lists.names, code: "unknown-list")) {
      tests.append(.list(name: list, entries: lists[list]?.texts ?? []))
    }
    if let missing = fields.optional("missing", .boolean) { tests.append(.missing(missing)) }
    fields.finish()
    guard log.diagnostics.entries.count == faultsBefore else { return nil }
    guard !tests.isEmpty else {
      log.error("empty-condition", at: value.location, .emptyCondition)
      return nil
    }
    return tests.count == 1 ? tests[0] : .all(tests)
  }

  /// One text or several; texts are compared, so figures and dates are taken as written.
  static func texts(_ value: PositionedYAML, _ log: ReadingLog) -> [String]? {
    guard let texts = ValueReader.listOrSingle(of: .text).read(value, log) else { return nil }
    if let items = value.items, texts.count < items.count { return nil }
    guard !texts.isEmpty else {
      log.error("empty-condition", at: value.location, .emptyCondition)
      return nil
    }
    return texts
  }

  private func range(_ fields: FieldReader) -> ColumnTest? {
    let least = fields.optional("at_least", Self.literal)
    let most = fields.optional("at_most", Self.literal)
    guard least != nil || most != nil else { return nil }
    if let least, let most, !least.isAtMost(most) {
      fields.log.error("out-of-range", at: fields.location(of: "at_most"), .crossedBounds)
    }
    return .range(atLeast: least, atMost: most)
  }

  private static var literal: ValueReader<ConditionLiteral> {
    ValueReader { value, log in
      guard let text = value.text else {
        log.wrongType(of: value, expected: .expectedLiteral)
        return nil
      }
      if text.hasSuffix("%") {
        return ValueReader<Share>.percentage().read(value, log).map(ConditionLiteral.percentage)
      }
      if let date = CalendarDate(iso: text) { return .date(date) }
      if let millionths = DecimalText.scaled(text, digits: 6) { return .number(Decimal6(millionths: millionths)) }
      log.wrongType(of: value, expected: .expectedLiteral)
      return nil
    }
  }
}

extension ConditionLiteral {
  /// Whether a range from this literal to another can hold anything; true for literals of different kinds.
  fileprivate func isAtMost(_ other: ConditionLiteral) -> Bool {
    switch (self, other) {
    case (.number(let least), .number(let most)): least <= most
    case (.percentage(let least), .percentage(let most)): least <= most
    case (.date(let least), .date(let most)): least <= most
    default: true
    }
  }
}
