internal import Campaigns
internal import Pools
internal import Quantities
internal import Regulation

/// The eligibility rules of a campaign, asked of one row at a time.
struct EligibilityTests: Sendable {
  /// One rule of one of the sets in use.
  struct Rule: Sendable {
    /// The set and the rule, such as `paca-2020/filed-in-time`.
    let id: String
    let rule: EligibilityRule
    let scope: PaymentScope
    let when: RowCondition
    let requirement: RowCondition
  }

  let rules: [Rule]
  private let campaign: Campaign
  private let pool: Pool

  init(campaign: Campaign, pool: Pool, regulation: Regulation) {
    self.campaign = campaign
    self.pool = pool
    rules = campaign.eligibility.flatMap { use in
      use.ruleSet.rules.map { rule in
        var requirement = RowCondition.always
        if case .holds(let condition) = rule.requirement {
          requirement = RowCondition(condition, pool: pool, regulation: regulation)
        }
        return Rule(
          id: use.ruleSet.id + "/" + rule.id, rule: rule, scope: use.scope,
          when: RowCondition(rule.when, pool: pool, regulation: regulation), requirement: requirement)
      }
    }
  }

  /// What a rule says of a row.
  enum Verdict: Sendable {
    /// It holds, or does not concern the row.
    case holds
    /// It is broken.
    case broken
    /// A missing figure or date was let through.
    case excused
  }

  /// What a rule says of a row.
  func verdict(of rule: Rule, on row: Int) -> Verdict {
    guard rule.when.holds(row) else { return .holds }
    switch rule.rule.requirement {
    case .holds:
      if rule.requirement.holds(row) { return .holds }
      let isExcused = isLenient && !rule.rule.testsPresence && rule.requirement.couldHold(row)
      return isExcused ? .excused : .broken
    case .duration(let months):
      return accepts(months: months, row) ? .holds : .broken
    case .startsWithin(let years, let column):
      guard let day = pool.day(column.name, row) else { return isLenient ? .excused : .broken }
      let limit = day.later(byYears: years)
      let accepted = campaign.starts.filter { accepts(start: $0, row) }
      return accepted.isEmpty || accepted.contains { $0.firstDay <= limit } ? .holds : .broken
    }
  }

  /// Whether a rule takes an offer away from a row.
  func removes(_ rule: Rule, _ offer: Offer, from row: Int) -> Bool {
    guard rule.scope.includes(campaign.envelopes[offer.envelope]), rule.when.holds(row) else { return false }
    if rule.scope != .everywhere, verdict(of: rule, on: row) == .broken { return true }
    switch rule.rule.requirement {
    case .holds: return false
    case .duration(let months): return offer.months != months
    case .startsWithin(let years, let column):
      return pool.day(column.name, row).map { offer.start.firstDay > $0.later(byYears: years) } ?? false
    }
  }

  /// Whether a row's own cell accepts a start; an empty one accepts all.
  func accepts(start: YearMonth, _ row: Int) -> Bool {
    pool.written("starts", row).map { cell in
      cell.split(separator: "|").contains { CalendarDate(text: String($0))?.month == start }
    } ?? true
  }

  /// Whether a row's own cell accepts a duration; an empty one accepts all.
  func accepts(months: Int, _ row: Int) -> Bool {
    pool.written("durations", row).map { cell in
      cell.split(separator: "|").contains { DecimalText.scaled($0, digits: 0) == Int64(months) }
    } ?? true
  }

  private var isLenient: Bool { campaign.missingFigures == .warn }
}

extension CalendarDate {
  /// The same day some years later; 28 February for a 29 February that does not come back.
  func later(byYears years: Int) -> CalendarDate {
    let (year, month, day) = components
    return CalendarDate(year: year + years, month: month, day: day)
      ?? CalendarDate(year: year + years, month: month, day: day - 1) ?? self
  }
}
