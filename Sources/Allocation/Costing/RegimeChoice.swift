internal import Campaigns
internal import DeclarativeFiles
internal import Pools
internal import Quantities
internal import Regulation
internal import Wordings

/// Which regime costs each row, and with which component cases: rows that cost the same share one cost class.
struct RegimeChoice: Sendable {
  /// What a row costs for a month and from when the agency pays.
  struct CostClass: Sendable {
    let monthly: MonthlyCost
    let paidFrom: PaidFrom
  }

  /// Why a row has no cost class.
  enum Gap: Int32, CaseIterable, Sendable {
    /// No regime's condition holds.
    case noRegime = -1
    /// The regime gives no rate for the category.
    case noRate = -2
    /// The cost is beyond what can be summed exactly.
    case tooLarge = -3
  }

  typealias PaidFrom = PayRegime.PaidFrom

  /// The distinct costs.
  private(set) var classes: [CostClass] = []
  /// For each row its class, or the raw value of a ``Gap``.
  private(set) var classOfRow: [Int32]

  private struct Key: Hashable {
    let pattern: Int32
    let category: PostCategory
    let stated: Int64?
  }

  init(campaign: Campaign, pool: Pool, reading: ConditionReading) {
    classOfRow = Array(repeating: Gap.noRegime.rawValue, count: pool.count)
    var remaining = RowSet(rowCount: pool.count, full: true)
    let stated = pool.numbers("monthly_cost")
    let longest = campaign.durations.max() ?? 0
    for use in campaign.regimes {
      let rows = reading.rows(satisfying: use.condition).intersection(remaining)
      remaining.subtract(rows)
      let cases = ComponentCases(use.regime, among: rows, reading: reading)
      var known: [Key: Int32] = [:]
      for row in rows.rows {
        let key = Key(
          pattern: cases.patternOfRow.isEmpty ? 0 : cases.patternOfRow[row], category: pool.categories[row],
          stated: stated?[row])
        if let found = known[key] {
          classOfRow[row] = found
        } else {
          let found = newClass(key, use.regime, choices: cases.choices[Int(key.pattern)], longest: longest)
          known[key] = found
          classOfRow[row] = found
        }
      }
    }
  }

  private mutating func newClass(_ key: Key, _ regime: PayRegime, choices: [Int?], longest: Int) -> Int32 {
    let monthly = MonthlyCost(
      regime: regime, category: key.category, chosen: choices, stated: key.stated.map { Money(cents: $0) })
    guard let monthly else { return Gap.noRate.rawValue }
    guard monthly.isWithinReason(months: longest) else { return Gap.tooLarge.rawValue }
    classes.append(CostClass(monthly: monthly, paidFrom: regime.paidFrom))
    return Int32(classes.count - 1)
  }
}

extension RegimeChoice {
  /// Reports the rows that take part and cannot be costed.
  func reportGaps(among rows: RowSet, of pool: Pool, into log: inout DiagnosticLog) {
    for gap in Gap.allCases {
      let found = rows.rows.lazy.filter { classOfRow[$0] == gap.rawValue }
      switch gap {
      case .noRegime: log.report(.error, "no-regime", rows: found, of: pool) { .noRegime(post: pool.ids[$0]) }
      case .noRate:
        log.report(.error, "no-rate", rows: found, of: pool) {
          .noRate(post: pool.ids[$0], category: .category(pool.categories[$0].rawValue))
        }
      case .tooLarge: log.report(.error, "cost-too-large", rows: found, of: pool) { .costTooLarge(post: pool.ids[$0]) }
      }
    }
  }
}

/// Which case of each component applies to each row: rows with the same cases share one pattern.
private struct ComponentCases {
  /// For each pattern the case of each component; nil where none applies.
  private(set) var choices: [[Int?]] = [[]]
  /// For each row its pattern; empty when there is only one.
  private(set) var patternOfRow: [Int32] = []

  init(_ regime: PayRegime, among rows: RowSet, reading: ConditionReading) {
    guard case .components(let components, _) = regime.basis else { return }
    for component in components {
      if let first = component.cases.first, first.condition == nil {
        for pattern in choices.indices { choices[pattern].append(0) }
      } else {
        split(by: component.cases.map { reading.rows(satisfying: $0.condition) }, among: rows)
      }
    }
  }

  /// Splits every pattern by the case that applies.
  private mutating func split(by cases: [RowSet], among rows: RowSet) {
    if patternOfRow.isEmpty { patternOfRow = Array(repeating: 0, count: rows.rowCount) }
    let before = choices
    choices = []
    var known: [Int: Int32] = [:]
    for row in rows.rows {
      let choice = cases.firstIndex { $0.contains(row) }
      let key = Int(patternOfRow[row]) * (cases.count + 1) + (choice.map { $0 + 1 } ?? 0)
      if known[key] == nil {
        known[key] = Int32(choices.count)
        choices.append(before[Int(patternOfRow[row])] + [choice])
      }
      patternOfRow[row] = known[key] ?? 0
    }
    if choices.isEmpty { choices = [[]] }
  }
}
