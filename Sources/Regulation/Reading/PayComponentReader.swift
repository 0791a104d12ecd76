internal import DeclarativeFiles
internal import Quantities
internal import Wordings

/// Reads one component of the pay: a figure, an amount with its period, condition or rate, or a list of cases.
struct PayComponentReader {
  let id: String
  let conditions: ConditionReader

  /// The component; nil, with faults, when it is none.
  func read(_ entry: PositionedYAML.Entry, _ log: ReadingLog) -> PayComponent? {
    if entry.value.isNull {
      log.error("empty-value", at: entry.keyLocation, .emptyValue(entry.key))
      return nil
    }
    guard let items = entry.value.items else {
      return payCase(entry.value, log).map { PayComponent(id: id, cases: [$0]) }
    }
    let cases = items.compactMap { payCase($0, log) }
    guard !items.isEmpty else {
      log.error("empty-value", at: entry.value.location, .emptyValue(entry.key))
      return nil
    }
    reportUnreachable(cases, items, log)
    return cases.count == items.count ? PayComponent(id: id, cases: cases) : nil
  }

  private func payCase(_ value: PositionedYAML, _ log: ReadingLog) -> PayComponent.Case? {
    if value.text != nil || value.isNull {
      return ValueReader.money.read(value, log).map { PayComponent.Case(amount: $0, per: .month, condition: nil) }
    }
    return ValueReader<PayComponent.Case>.mapping { fields in
      let faultsBefore = log.diagnostics.entries.count
      let amount = fields.required("amount", .money)
      let per = fields.value("per", .choice, or: PayPeriod.month)
      let condition = fields.optional("where", conditions.reader)
      let rate = fields.optional("rate", .fundingRate)
      guard let amount, log.diagnostics.entries.count == faultsBefore else { return nil }
      return PayComponent.Case(amount: amount, per: per, condition: condition, rate: rate)
    }.read(value, log)
  }

  /// A case after one without a condition is never reached.
  private func reportUnreachable(_ cases: [PayComponent.Case], _ items: [PositionedYAML], _ log: ReadingLog) {
    guard cases.count == items.count, let always = cases.firstIndex(where: { $0.condition == nil }) else { return }
    for item in items.dropFirst(always + 1) {
      log.error("unreachable-case", at: item.location, .unreachableCase)
    }
  }
}
