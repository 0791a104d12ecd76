public import DeclarativeFiles
internal import Quantities
internal import Wordings

/// Reads a regime as scenario files (`define: regimes:`) and the reference library write it.
public struct PayRegimeReader {
  private let conditions: ConditionReader

  /// The reader of regimes whose conditions may refer to these lists, and ask known values of these columns alone.
  public init(lists: NamedLists, closedColumns: ClosedColumns? = nil) {
    conditions = ConditionReader(lists: lists, closedColumns: closedColumns)
  }

  /// The reader of the regime of an identifier, which a user's file writes as a key.
  public func reader(id: String) -> ValueReader<PayRegime> {
    .mapping { fields in
      let title = fields.value("title", .text, or: id)
      return regime(id: id, title: title, fields, references: [])
    }
  }

  /// The regime that the keys of a mapping describe; keys that it does not ask for are left to the caller.
  ///
  /// - Parameters:
  ///   - id: the regime's identifier.
  ///   - title: what the regime is.
  ///   - fields: the mapping.
  ///   - references: where the figures were published.
  /// - Returns: the regime; nil, with faults, when it is incomplete.
  public func regime(id: String, title: String, _ fields: FieldReader, references: [LegalReference]) -> PayRegime? {
    let faultsBefore = fields.log.diagnostics.entries.count
    let notified = fields.optional("notified", Self.amount)
    let breakdown = breakdown(fields)
    let rate = fields.value("rate", .fundingRate, or: .uniform(.whole))
    let paidFrom = fields.value("paid_from", .choice, or: PayRegime.PaidFrom.start)
    if !fields.has("notified") && !fields.has("components") {
      fields.log.error("missing-key", at: fields.location, .missingOneOf(["components", "notified"]))
    }
    guard fields.log.diagnostics.entries.count == faultsBefore else { return nil }
    let basis: PayRegime.Basis
    if let notified {
      check(breakdown, against: notified, fields)
      basis = .notified(notified.money, per: notified.per)
    } else {
      basis = .components(breakdown?.components ?? [], employerCharges: breakdown?.employerCharges ?? .none)
    }
    return PayRegime(
      id: id, title: title, basis: basis, rate: rate, breakdown: notified == nil ? nil : breakdown, paidFrom: paidFrom,
      references: references)
  }

  private func breakdown(_ fields: FieldReader) -> PayBreakdown? {
    let charges = fields.value("employer_charges", .percentage(), or: .none)
    let table = ValueReader<[(key: String, value: PayComponent, location: SourceLocation)]> { value, log in
      guard let entries = value.entries else {
        log.wrongType(of: value, expected: .expectedMapping)
        return nil
      }
      return entries.compactMap { entry in
        let key = PositionedYAML(.scalar(text: entry.key, isPlain: true), at: entry.keyLocation)
        guard let id = ValueReader.identifier.read(key, log) else { return nil }
        return PayComponentReader(id: id, conditions: conditions).read(entry, log).map { (id, $0, entry.keyLocation) }
      }
    }
    guard let components = fields.optional("components", table) else {
      if fields.has("employer_charges") && !fields.has("components") {
        fields.log.error(
          "conflicting-keys", at: fields.location(of: "employer_charges"), .chargesWithoutComponents)
      }
      return nil
    }
    if components.isEmpty && !fields.log.hasErrors {
      fields.log.error("empty-value", at: fields.location(of: "components"), .emptyValue("components"))
    }
    return PayBreakdown(components: components.map(\.value), employerCharges: charges)
  }

  /// A figure, per month where nothing is said, or an amount with its period.
  private static var amount: ValueReader<(money: Money, per: PayPeriod)> {
    ValueReader { value, log in
      guard value.entries != nil else { return ValueReader.money.read(value, log).map { ($0, .month) } }
      return ValueReader<(money: Money, per: PayPeriod)>.mapping { fields in
        let money = fields.required("amount", .money)
        let per = fields.value("per", .choice, or: PayPeriod.month)
        return money.map { ($0, per) }
      }.read(value, log)
    }
  }

  /// Reports a notified amount that its own components do not give; components with conditions check nothing.
  private func check(
    _ breakdown: PayBreakdown?, against notified: (money: Money, per: PayPeriod), _ fields: FieldReader
  ) {
    guard let breakdown, let computed = breakdown.cost(per: notified.per), computed != notified.money else { return }
    fields.log.error(
      "notified-amount", at: fields.location(of: "notified"),
      .notifiedAmountDiffers(notifiedCents: notified.money.cents, computedCents: computed.cents))
  }
}
