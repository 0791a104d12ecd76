internal import Pools
internal import Selection

/// Looks for the least increase of some ceilings with which a row is in the best choice.
struct IncreaseSearch {
  let inquiry: Inquiry
  /// The inequalities that grow, and how many times the increase each gains.
  let lines: [(line: Int, slope: Int64)]
  let row: Int

  /// An increase, the best choice with it and what the choice earns.
  struct Finding {
    let increase: Int64
    let answer: Inquiry.Answer
  }

  /// The least increase; nil when none brings the row in.
  ///
  /// - Throws: ``UnansweredQuestion`` when a search ended without a proof, or after so many rounds.
  func least(rounds: Int) throws -> Finding? {
    guard var known = try inquiry.answer(SelectionChange(), allLevels: true) else { return nil }
    var increase: Int64 = 0
    for _ in 0..<rounds {
      guard let next = try leastReaching(known.values, from: increase) else { return nil }
      increase = next
      guard let best = try inquiry.answer(change(by: increase, forcing: false), allLevels: true) else { return nil }
      if best.plan.option(of: row) != nil { return Finding(increase: increase, answer: best) }
      known = best
    }
    throw UnansweredQuestion()
  }

  /// The least increase, from one on, with which the row forced in reaches some totals; nil when none does.
  ///
  /// The first level alone is asked first; where it is reached at once, the row lost by a later level.
  private func leastReaching(_ totals: [Int64], from start: Int64) throws -> Int64? {
    guard let unbounded = try inquiry.answer(change(by: nil, forcing: true), allLevels: false),
      unbounded.best >= totals[0]
    else { return nil }
    let first = [totals[0]]
    if try !isReached(first, with: start) {
      return try halved(between: start, and: max(reach(of: unbounded.plan), start + 1), reaching: first)
    }
    guard let full = try inquiry.answer(change(by: nil, forcing: true), allLevels: true),
      !full.values.lexicographicallyPrecedes(totals)
    else { return nil }
    return try halved(between: start, and: max(reach(of: full.plan), start + 1), reaching: totals)
  }

  /// The least increase that reaches some totals, between one that does not and one that does.
  ///
  /// A choice that reaches them needs no more than its own sums, which shortens the way; the value just below is tried
  /// before the middle, since it often is the end.
  private func halved(between low: Int64, and high: Int64, reaching totals: [Int64]) throws -> Int64 {
    var (low, high) = (low, high)
    var triesNext = true
    while high - low > 1 {
      let probe = triesNext ? high - 1 : low + (high - low) / 2
      triesNext.toggle()
      if let answer = try answer(reaching: totals, with: probe) {
        high = min(probe, max(reach(of: answer.plan), low + 1))
      } else {
        low = probe
      }
    }
    return high
  }

  private func isReached(_ totals: [Int64], with increase: Int64) throws -> Bool {
    try answer(reaching: totals, with: increase) != nil
  }

  /// The best choice with the row forced in, where it reaches some totals, of one level or of all.
  private func answer(reaching totals: [Int64], with increase: Int64) throws -> Inquiry.Answer? {
    guard let answer = try inquiry.answer(change(by: increase, forcing: true), allLevels: totals.count > 1) else {
      return nil
    }
    return answer.values.prefix(totals.count).lexicographicallyPrecedes(totals) ? nil : answer
  }

  private func change(by increase: Int64?, forcing isForced: Bool) -> SelectionChange {
    var change = SelectionChange(decisions: isForced ? [row: .forcedIn] : [:])
    for (line, slope) in lines {
      var bounds = inquiry.base.rows[line]
      bounds.upper = increase.flatMap { increase in bounds.upper.map { $0 + increase * slope } }
      change.rows[line] = bounds
    }
    return change
  }

  /// The least increase under which a plan respects the ceilings.
  private func reach(of plan: AllocationPlan) -> Int64 {
    var sums = lines.map { _ in Int64(0) }
    for row in plan.fundedRows {
      guard let option = plan.option(of: row) else { continue }
      for entry in inquiry.base.entries(ofColumn: option) {
        for (index, line) in lines.enumerated() where Int(inquiry.base.rowIndices[entry]) == line.line {
          sums[index] += inquiry.base.amounts[entry]
        }
      }
    }
    var reach: Int64 = 0
    for (sum, line) in zip(sums, lines) {
      guard let upper = inquiry.base.rows[line.line].upper, sum > upper else { continue }
      reach = max(reach, (sum - upper + line.slope - 1) / line.slope)
    }
    return reach
  }
}
