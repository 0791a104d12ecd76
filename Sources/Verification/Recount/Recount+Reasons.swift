internal import Campaigns
internal import Pools
internal import Quantities
internal import Regulation
internal import Results
internal import Wordings

extension Recount {
  /// Why a row is not eligible or not funded; of a row that the commission funds, its decision and the rules broken.
  func reasons(of row: Int) -> [PostOutcome.Reason] {
    let standing = reading.standing
    if plan[row] != nil { return standing.verdicts[row] == .fund ? decidedIn(row) : [] }
    if !standing.isEligible[row] {
      let group = PostOutcome.Reason(rule: "group", detail: .groupRuledOut)
      return brokenRules(of: row, everywhere: true) + (standing.isRuledOutByGroup[row] ? [group] : [])
    }
    if standing.verdicts[row] == .reject {
      return [.init(rule: "decision", detail: .rejectedByCommission(standing.wordsOfDecision[row] ?? ""))]
    }
    let options = reading.options(of: row)
    if options.isEmpty {
      return [.init(rule: "no-option", detail: .noOption)] + brokenRules(of: row, everywhere: false)
    }
    switch status {
    case .best, .found: break
    case .infeasible: return [.init(rule: "infeasible", detail: .nothingSatisfiesTheRules)]
    case .undecided: return []
    }
    let obstacles = links(of: row) + limits(of: row, options)
    guard obstacles.isEmpty else { return obstacles }
    return status == .best
      ? [.init(rule: "outranked", detail: .outranked)] : [.init(rule: "unsettled", detail: .unsettled)]
  }

  private func decidedIn(_ row: Int) -> [PostOutcome.Reason] {
    let words = reading.standing.wordsOfDecision[row] ?? ""
    return [.init(rule: "decision", detail: .fundedByCommission(words))]
      + brokenRules(of: row, everywhere: true).map { .init(rule: $0.rule, detail: .fundedDespite($0.detail)) }
  }

  /// The reasons of a row that the commission funds as results gave them before they named its decision.
  func reasonsWithoutDecision(of row: Int) -> [PostOutcome.Reason]? {
    guard plan[row] != nil, reading.standing.verdicts[row] == .fund else { return nil }
    return brokenRules(of: row, everywhere: true)
  }

  private func brokenRules(of row: Int, everywhere: Bool) -> [PostOutcome.Reason] {
    reading.eligibility.rules.compactMap { rule in
      guard (rule.scope == .everywhere) == everywhere, reading.eligibility.verdict(of: rule, on: row) == .broken else {
        return nil
      }
      let cells = Self.columns(of: rule.rule).map { (column: Wording.column($0), text: cell($0, row)) }
      return .init(rule: rule.id, detail: .brokenRule(rule.rule.statement, cells: cells))
    }
  }

  private static func columns(of rule: EligibilityRule) -> [String] {
    switch rule.requirement {
    case .duration: return ["durations"]
    case .startsWithin(_, let column): return [column.name]
    case .holds(let condition):
      return condition.columns.reduce(into: []) { names, column in
        if !names.contains(column.name) { names.append(column.name) }
      }
    }
  }

  /// A cell as its reader sees it; nil where it is empty.
  private func cell(_ column: String, _ row: Int) -> Wording? {
    switch pool.columns[column] {
    case .texts(let texts): return texts[row].map { Wording(verbatim: $0) }
    case .numbers(let numbers):
      guard let number = numbers[row] else { return nil }
      return Wording { typography in
        switch numbers.unit {
        case .whole: typography.integer(number)
        case .cents: typography.euros(cents: number)
        case .basisPoints: typography.percent(basisPoints: number)
        case .millionths: typography.decimal(number, digits: 6, shortest: true)
        }
      }
    case .dates(let days): return days[row].map { Wording(verbatim: $0.description) }
    case .flags(let flags): return flags[row].map { $0 ? .yes : .no }
    case nil: return column == "category" ? .category(pool.categories[row].rawValue) : nil
    }
  }

  /// Other posts without which the row cannot be funded.
  private func links(of row: Int) -> [PostOutcome.Reason] {
    var reasons: [PostOutcome.Reason] = []
    for group in reading.standing.groupsOfRow[row] ?? [] {
      let others = reading.standing.groups[group].filter { $0 != row }.map { pool.ids[$0] }
      reasons.append(.init(rule: "group-not-funded", detail: .groupNotFunded(others: others)))
    }
    for order in reading.orders {
      for needed in order.needs[row] ?? [] where !isFunded(needed, in: order) {
        reasons.append(.init(rule: order.id, detail: .rankedAfter(pool.ids[needed])))
      }
    }
    return reasons
  }

  /// Whether a row is funded by a payment that an order sees.
  func isFunded(_ row: Int, in order: RankOrder) -> Bool {
    plan[row].map { order.envelopes[reading.offers[$0].envelope] } ?? false
  }

  /// The limits that the row would break by the option that breaks the fewest; the first of such options.
  private func limits(of row: Int, _ offers: some Collection<Int>) -> [PostOutcome.Reason] {
    var fewest: [PostOutcome.Reason]?
    for offer in offers {
      let reasons = limits(of: option(row, offer))
      if reasons.count < fewest?.count ?? .max { fewest = reasons }
    }
    return fewest ?? []
  }

  private func limits(of option: Option) -> [PostOutcome.Reason] {
    option.additions.compactMap { index, limit, amounts in
      let restriction = reading.restrictions.all[index]
      let before = tallies[index][limit]
      let after = Restriction.Tally(counted: before.counted + amounts.counted, base: before.base + amounts.base)
      guard restriction.bounds.allow(before), !restriction.bounds.allow(after) else { return nil }
      return .init(
        rule: reasonID(restriction, limit), detail: detail(restriction, limit, before.counted, amounts.counted))
    }
  }

  private func reasonID(_ restriction: Restriction, _ limit: Int) -> String {
    if case .applicant = restriction.origin { return restriction.id }
    return restriction.id(limit)
  }

  private func detail(_ restriction: Restriction, _ limit: Int, _ used: Int64, _ needed: Int64) -> Wording {
    let left = (restriction.bounds.atMost ?? used) - used
    switch restriction.origin {
    case .envelopePosts(let index): return .envelopeFull(campaign.envelopes[index].id, posts: Int(used))
    case .envelopeYear(let index, let year):
      let envelope = campaign.envelopes[index]
      return .envelopeShort(
        envelope.id, until: envelope.carriesOver, year: year, leftCents: left, neededCents: needed)
    case .envelopeTotal(let index):
      return .envelopeShort(
        campaign.envelopes[index].id, until: false, year: nil, leftCents: left, neededCents: needed)
    case .quota: return .quotaFull(posts: Int(used))
    case .rule: return .ruleFull(restriction.heading ?? Wording(verbatim: restriction.id(limit)))
    case .applicant: return .applicantFundedElsewhere
    }
  }
}
