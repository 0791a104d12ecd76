internal import Campaigns
internal import Pools
internal import Quantities
internal import Regulation

/// A rule of eligibility and the rows that break it.
struct BrokenRule: Sendable {
  /// The rule set and the rule, such as `paca-2020/filed-in-time`.
  let id: String
  let rule: EligibilityRule
  /// The payments that it concerns.
  let scope: PaymentScope
  let rows: RowSet
  /// Rows that passed only because a missing figure or date was let through.
  let excused: RowSet
}

/// Reads the rule sets on a pool: who breaks what, and which offers each rule takes away.
struct EligibilityReading {
  private let campaign: Campaign
  private let pool: Pool
  private let reading: ConditionReading
  private(set) var broken: [BrokenRule] = []
  /// For each offer the rows from which a rule takes it away.
  private(set) var withdrawn: [RowSet]
  private let offers: [Offer]

  init(campaign: Campaign, pool: Pool, reading: ConditionReading, offers: [Offer]) {
    self.campaign = campaign
    self.pool = pool
    self.reading = reading
    self.offers = offers
    withdrawn = offers.map { _ in RowSet(rowCount: pool.count) }
    for use in campaign.eligibility {
      for rule in use.ruleSet.rules { read(rule, of: use) }
    }
  }

  private mutating func read(_ rule: EligibilityRule, of use: EligibilityUse) {
    let concerned = reading.rows(satisfying: rule.when)
    var (rows, excused) =
      switch rule.requirement {
      case .holds(let condition): rowsBreaking(condition, missingFiguresPass: !rule.testsPresence)
      case .duration(let months): rowsWithoutDuration(months, concerned, scope: use.scope)
      case .startsWithin(let years, let column): rowsStartingLate(years, column, concerned, scope: use.scope)
      }
    rows.formIntersection(concerned)
    excused.formIntersection(concerned)
    broken.append(
      BrokenRule(id: use.ruleSet.id + "/" + rule.id, rule: rule, scope: use.scope, rows: rows, excused: excused))
    if use.scope != .everywhere { withdraw(rows, from: use.scope) { _ in true } }
  }

  private mutating func withdraw(_ rows: RowSet, from scope: PaymentScope, where applies: (Offer) -> Bool) {
    for (index, offer) in offers.enumerated()
    where applies(offer) && scope.includes(campaign.envelopes[offer.envelope]) {
      withdrawn[index].formUnion(rows)
    }
  }

  /// Rows that break a condition, and rows that would if missing figures and dates broke it.
  private func rowsBreaking(_ condition: Condition, missingFiguresPass: Bool) -> (broken: RowSet, excused: RowSet) {
    var broken = reading.rows(satisfying: condition)
    broken.complement()
    guard campaign.missingFigures == .warn, missingFiguresPass else {
      return (broken, RowSet(rowCount: pool.count))
    }
    let excused = broken.intersection(reading.rows(possiblySatisfying: condition))
    return (broken.subtracting(excused), excused)
  }

  /// Takes away every other duration; rows that state durations without this one break the rule.
  private mutating func rowsWithoutDuration(
    _ months: Int, _ concerned: RowSet, scope: PaymentScope
  ) -> (broken: RowSet, excused: RowSet) {
    withdraw(concerned, from: scope) { $0.months != months }
    var broken = OfferAcceptance.rows(of: pool, acceptingDuration: months)
    broken.complement()
    return (broken, RowSet(rowCount: pool.count))
  }

  /// Takes away the starts that are too late; rows that accept a start on offer and keep none break the rule.
  private mutating func rowsStartingLate(
    _ years: Int, _ column: ColumnReference, _ concerned: RowSet, scope: PaymentScope
  ) -> (broken: RowSet, excused: RowSet) {
    let day = pool.days(of: column.name)
    var accepting = RowSet(rowCount: pool.count)
    var keeping = RowSet(rowCount: pool.count)
    for start in campaign.starts {
      let late = RowSet(rowCount: pool.count) { row in
        concerned.contains(row) && day(row).map { start.firstDay > $0.addingYears(years) } ?? false
      }
      withdraw(late, from: scope) { $0.start == start }
      let accepted = OfferAcceptance.rows(of: pool, acceptingStart: start)
      accepting.formUnion(accepted)
      keeping.formUnion(accepted.subtracting(late))
    }
    let unknown = RowSet(rowCount: pool.count) { concerned.contains($0) && day($0) == nil }
    let broken = accepting.subtracting(keeping)
    if campaign.missingFigures == .warn { return (broken, unknown) }
    var brokenOrUnknown = broken
    brokenOrUnknown.formUnion(unknown)
    return (brokenOrUnknown, RowSet(rowCount: pool.count))
  }
}

extension CalendarDate {
  /// The same day some years later; 28 February for a 29 February that does not come back.
  func addingYears(_ years: Int) -> CalendarDate {
    let (year, month, day) = components
    return CalendarDate(year: year + years, month: month, day: day)
      ?? CalendarDate(year: year + years, month: month, day: 28) ?? self
  }
}
