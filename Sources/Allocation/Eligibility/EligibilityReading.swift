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
    var excused = RowSet(rowCount: pool.count)
    var rows: RowSet
    switch rule.requirement {
    case .holds(let condition):
      rows = reading.rows(satisfying: condition)
      rows.complement()
      rows.formIntersection(concerned)
      if campaign.missingFigures == .warn && !rule.testsPresence {
        excused = reading.rowsWithBlank(in: condition)
        excused.formIntersection(rows)
        rows.subtract(excused)
      }
    case .duration(let months):
      rows = Self.rows(of: pool, withoutDuration: months)
      rows.formIntersection(concerned)
      withdraw(concerned, from: use.scope) { $0.months != months }
    case .startsWithin(let years, let column):
      (rows, excused) = readStarts(within: years, of: column, concerned, scope: use.scope)
    }
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

  /// Rows that state durations without this one; a blank cell accepts all on offer.
  private static func rows(of pool: Pool, withoutDuration months: Int) -> RowSet {
    guard case .texts(let texts) = pool.columns["durations"] else { return RowSet(rowCount: pool.count) }
    let lacking = (0..<texts.values.count).map { code in
      !texts.values[code].split(separator: "|").contains { DecimalText.scaled($0, digits: 0) == Int64(months) }
    }
    return RowSet(rowCount: pool.count) { texts.codes[$0] >= 0 && lacking[Int(texts.codes[$0])] }
  }

  /// Takes away the starts that are too late; who keeps none breaks the rule.
  private mutating func readStarts(
    within years: Int, of column: ColumnReference, _ concerned: RowSet, scope: PaymentScope
  ) -> (broken: RowSet, excused: RowSet) {
    var broken = concerned
    for start in campaign.starts {
      let late = RowSet(rowCount: pool.count) { row in
        guard concerned.contains(row), let day = pool.date(row, column.name) else { return false }
        return start.firstDay > day.addingYears(years)
      }
      var kept = concerned
      kept.subtract(late)
      kept.formIntersection(Self.rows(of: pool, accepting: start))
      broken.subtract(kept)
      withdraw(late, from: scope) { $0.start == start }
    }
    let blank = RowSet(rowCount: pool.count) { concerned.contains($0) && pool.date($0, column.name) == nil }
    if campaign.missingFigures == .warn {
      broken.subtract(blank)
      return (broken, blank)
    }
    broken.formUnion(blank)
    return (broken, RowSet(rowCount: pool.count))
  }

  private static func rows(of pool: Pool, accepting start: YearMonth) -> RowSet {
    guard case .texts(let texts) = pool.columns["starts"] else { return RowSet(rowCount: pool.count, full: true) }
    let accepted = (0..<texts.values.count).map { code in
      texts.values[code].split(separator: "|").contains { CalendarDate(text: String($0))?.month == start }
    }
    return RowSet(rowCount: pool.count) { texts.codes[$0] < 0 || accepted[Int(texts.codes[$0])] }
  }
}

extension Pool {
  /// The day of a row in a column; nil where the cell is empty or the column absent.
  func date(_ row: Int, _ column: String) -> CalendarDate? {
    switch columns[column] {
    case .dates(let dates): dates[row]
    case .texts(let texts): texts[row].flatMap { CalendarDate(text: $0) }
    default: nil
    }
  }

  /// The text of a row in a column; nil where the cell is empty or the column absent.
  func text(_ row: Int, _ column: String) -> String? {
    if case .texts(let texts) = columns[column] { return texts[row] }
    return nil
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
