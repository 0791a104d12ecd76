internal import Campaigns
internal import Pools
internal import Quantities
internal import Selection
internal import Wordings

/// A ceiling, or several that grow together, by which a post might come to be funded.
struct Ceilings: Sendable {
  /// How results name it.
  let id: String
  /// What it says; nothing where several limits grow together.
  let statement: Wording?
  /// The envelope whose ceiling it is.
  let envelope: Int?
  /// The inequalities that grow, and how many times the increase each gains.
  let lines: [(line: Int, slope: Int64)]
  /// An increase in the user's terms.
  let extra: @Sendable (Int64) -> NeededIncrease.Extra

  /// The ceilings with an increase, or without any limit.
  ///
  /// - Parameters:
  ///   - increase: what they gain; nil for no limit.
  ///   - base: the problem as it was solved.
  ///   - row: a row that is forced in.
  /// - Returns: the change.
  func change(by increase: Int64?, in base: SelectionProblem, forcing row: Int? = nil) -> SelectionChange {
    var change = SelectionChange(decisions: row.map { [$0: .forcedIn] } ?? [:])
    for (line, slope) in lines {
      var bounds = base.rows[line]
      bounds.upper = increase.flatMap { increase in bounds.upper.map { $0 + increase * slope } }
      change.rows[line] = bounds
    }
    return change
  }

  /// One ceiling turned into a floor just above itself: whoever gains by its growth is found there.
  ///
  /// - Parameter base: the problem as it was solved.
  /// - Returns: the change; nil where several ceilings grow together.
  func exceeded(in base: SelectionProblem) -> SelectionChange? {
    guard lines.count == 1, let upper = base.rows[lines[0].line].upper, base.rows[lines[0].line].lower == nil else {
      return nil
    }
    return SelectionChange(rows: [lines[0].line: SelectionRow(lower: upper + 1)])
  }

  /// The least increase under which a plan respects the ceilings.
  func reach(of plan: AllocationPlan, in base: SelectionProblem) -> Int64 {
    var sums = lines.map { _ in Int64(0) }
    for row in plan.fundedRows {
      guard let option = plan.option(of: row) else { continue }
      for entry in base.entries(ofColumn: option) {
        for (index, line) in lines.enumerated() where Int(base.rowIndices[entry]) == line.line {
          sums[index] += base.amounts[entry]
        }
      }
    }
    var reach: Int64 = 0
    for (sum, line) in zip(sums, lines) {
      guard let upper = base.rows[line.line].upper, sum > upper else { continue }
      reach = max(reach, (sum - upper + line.slope - 1) / line.slope)
    }
    return reach
  }

  /// The least increase that any option of some rows asks for by itself: about the length of a step.
  func leastAmount(of rows: [Int], in base: SelectionProblem) -> Int64 {
    var least = Int64.max
    for row in rows {
      for column in base.columns(ofGroup: row) {
        for entry in base.entries(ofColumn: column) where base.amounts[entry] > 0 {
          for line in lines where line.line == Int(base.rowIndices[entry]) {
            least = min(least, (base.amounts[entry] + line.slope - 1) / line.slope)
          }
        }
      }
    }
    return least == .max ? 1 : least
  }

  /// Whether no choice at all could exceed them: their growth then changes nothing.
  func areIdle(in base: SelectionProblem) -> Bool {
    var most = lines.map { _ in Int128(0) }
    for group in 0..<base.groupCount {
      var own = lines.map { _ in Int64(0) }
      for column in base.columns(ofGroup: group) {
        for entry in base.entries(ofColumn: column) {
          for (index, line) in lines.enumerated() where line.line == Int(base.rowIndices[entry]) {
            own[index] = max(own[index], base.amounts[entry])
          }
        }
      }
      for index in lines.indices { most[index] += Int128(own[index]) }
    }
    return zip(most, lines).allSatisfy { most, line in base.rows[line.line].upper.map { most <= Int128($0) } ?? true }
  }
}

extension Inquiry {
  /// The inequalities in posts or euros with a ceiling that count an option of a row.
  func ceilingLines(of row: Int) -> [Int] {
    let offers = Set(problem.options.options(of: row).map { Int(problem.options.offers[$0]) })
    return formulation.lines.indices.filter { index in
      let line = formulation.lines[index]
      let family = problem.families[line.family]
      return line.side == .amount && line.upper != nil && family.origin != .applicant
        && offers.contains { family.counted.counts(row: row, offer: $0) }
        && family.limitNumbers(of: row).contains(line.limit)
    }
  }

  /// The ceiling that an inequality states.
  func ceiling(ofLine index: Int) -> Ceilings {
    let line = formulation.lines[index]
    let family = problem.families[line.family]
    let isPosts = family.counted.weight == .posts
    return Ceilings(
      id: family.id(of: line.limit), statement: Requirement.statement(of: family, limit: line.limit),
      envelope: family.origin.envelope, lines: movedTogether(with: index).map { ($0, 1) },
      extra: { isPosts ? .posts(Int($0)) : .money(Money(cents: $0)) })
  }

  /// The inequalities that one figure of the scenario moves: with carry-over a year's budget is part of the limits of
  /// the later years too.
  func movedTogether(with index: Int) -> [Int] {
    guard case .envelopeYear(let envelope, let first) = problem.families[formulation.lines[index].family].origin,
      problem.campaign.envelopes[envelope].carriesOver
    else { return [index] }
    return formulation.lines.indices.filter { other in
      guard case .envelopeYear(envelope, let year) = problem.families[formulation.lines[other].family].origin else {
        return false
      }
      return year >= first
    }
  }

  /// The envelopes from which a row could be paid.
  func envelopes(of row: Int) -> [Int] {
    Set(problem.options.options(of: row).map { problem.offer(of: $0).envelope }).sorted()
  }

  /// All limits in euros of an envelope that has several.
  func jointCeilings(of envelope: Int) -> Ceilings? {
    var years: [Int] = []
    var total: [Int] = []
    for (index, line) in formulation.lines.enumerated() {
      switch problem.families[line.family].origin {
      case .envelopeYear(envelope, _): years.append(index)
      case .envelopeTotal(envelope): total.append(index)
      default: break
      }
    }
    guard years.count + total.count > 1, !years.isEmpty else { return nil }
    let count = years.count
    let carriesOver = problem.campaign.envelopes[envelope].carriesOver
    // With carry-over alone, the first year's budget is what all of them have in common.
    if carriesOver && total.isEmpty { return nil }
    let slope = carriesOver ? 1 : Int64(count)
    let hasTotal = !total.isEmpty
    return Ceilings(
      id: "envelopes/" + problem.campaign.envelopes[envelope].id, statement: nil, envelope: envelope,
      lines: years.map { ($0, 1) } + total.map { ($0, slope) },
      extra: {
        carriesOver
          ? .moneyOfFirstYearAndTotal(Money(cents: $0))
          : .moneyEachYear(
            Money(cents: $0), years: count, total: hasTotal ? Money(cents: $0 * slope) : nil)
      })
  }
}

extension RuleFamily.Origin {
  /// The envelope whose limit it is.
  fileprivate var envelope: Int? {
    switch self {
    case .envelopePosts(let envelope), .envelopeYear(let envelope, _), .envelopeTotal(let envelope): envelope
    case .quota, .rule, .applicant: nil
    }
  }
}
