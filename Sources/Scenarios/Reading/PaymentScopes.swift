internal import Campaigns
internal import DeclarativeFiles
internal import Wordings

/// The funds and envelopes of a scenario, as rules, quotas and rule sets refer to them.
struct PaymentScopes {
  private let envelopes: Names
  private let funds: Names

  /// Names in the order of the file, and as a set.
  private struct Names {
    let ordered: [String]
    let known: Set<String>

    init(_ names: [String]) {
      var known: Set<String> = []
      ordered = names.filter { known.insert($0).inserted }
      self.known = known
    }
  }

  /// The names that the envelopes of a scenario carry; faulty envelopes count too.
  init(envelopes value: PositionedYAML?) {
    let items = value?.items ?? []
    envelopes = Names(items.compactMap { $0["id"]?.text })
    funds = Names(items.compactMap { $0["fund"]?.text })
  }

  /// The payments that `fund` or `envelope` restricts something to; unknown names are faults.
  func scope(_ fields: FieldReader) -> PaymentScope {
    let key = fields.oneOf(["fund", "envelope"], required: false)
    let fund = fields.optional("fund", .text)
    let envelope = fields.optional("envelope", .text)
    if let fund, !funds.known.contains(fund) {
      report("unknown-fund", fund, at: fields.raw("fund"), among: funds.ordered, .unknownFund(fund), fields.log)
    }
    if let envelope, !envelopes.known.contains(envelope) {
      report(
        "unknown-envelope", envelope, at: fields.raw("envelope"), among: envelopes.ordered, .unknownEnvelope(envelope),
        fields.log)
    }
    switch key {
    case "fund": return fund.map(PaymentScope.fund) ?? .everywhere
    case "envelope": return envelope.map(PaymentScope.envelope) ?? .everywhere
    default: return .everywhere
    }
  }

  private func report(
    _ code: String, _ name: String, at value: PositionedYAML?, among names: [String], _ message: Wording,
    _ log: ReadingLog
  ) {
    log.unknownName(code, name, at: value?.location, among: names, message)
  }
}
