internal import Campaigns
internal import Pools
internal import Quantities

/// Finds out how many posts an envelope may grant, since some of them withdraw.
///
/// The posts that were decided are granted; then the reserve list is gone through in its order, and a post is granted
/// too when the draws in which those that stay exceed a ceiling remain few enough. Ceilings are the envelope's posts and
/// euros, and every other limit from above that counts the post.
struct OverGranting: Sendable {
  /// A limit by its family and its number there.
  private struct Ceiling: Hashable {
    let family: Int
    let limit: Int
  }

  let problem: AllocationProblem
  let plan: AllocationPlan
  let withdrawals: Withdrawals
  let reserve: [Int32]
  let draws: Int
  let risk: Decimal6

  /// What each envelope with a limit may grant, in the order of the scenario.
  func grants() -> [OverGrant] {
    problem.campaign.envelopes.indices.compactMap { index in
      let envelope = problem.campaign.envelopes[index]
      let isLimited =
        envelope.posts != nil || envelope.total != nil || !EnvelopeCeiling.yearLimits(of: envelope).isEmpty
      return isLimited ? grant(from: index) : nil
    }
  }

  /// The state of the walk down the reserve list.
  private struct Walk {
    var choice: [Int32]
    var sums: [Ceiling: [Int64]] = [:]
    var isExceeded: [Bool]
  }

  private func grant(from envelope: Int) -> OverGrant {
    let decided = plan.fundedRows.count { row in
      plan.option(of: row).map { problem.offer(of: $0).envelope == envelope } ?? false
    }
    var walk = Walk(choice: plan.optionOfRow, isExceeded: Array(repeating: false, count: draws))
    var extra: [String] = []
    var steps = [OverGrant.Step(granted: decided, exceeded: Frequency(count: 0, draws: draws))]
    var refused: (id: String, exceeded: Frequency)?
    for row in reserve where walk.choice[Int(row)] < 0 {
      guard let unit = unit(of: Int(row), from: envelope), isInOrder(unit, walk) else { continue }
      prepare(&walk, for: unit)
      let next = granting(unit, walk)
      let exceeded = Frequency(count: next.isExceeded.count { $0 }, draws: draws)
      if Int128(exceeded.count) * 1_000_000 <= Int128(risk.millionths) * Int128(draws) {
        walk = next
        extra += unit.map { problem.pool.ids[$0.row] }
        steps.append(OverGrant.Step(granted: decided + extra.count, exceeded: exceeded))
      } else if refused == nil {
        refused = (problem.pool.ids[Int(row)], exceeded)
      }
    }
    return OverGrant(
      envelope: problem.campaign.envelopes[envelope].id, decided: decided, extra: extra,
      exceeded: steps[steps.count - 1].exceeded, steps: steps, next: refused?.id,
      exceededWithNext: refused?.exceeded)
  }

  /// A row with its group, each by its best option from the envelope: most points, then least cost, then the first.
  private func unit(of row: Int, from envelope: Int) -> [(row: Int, option: Int)]? {
    var unit: [(row: Int, option: Int)] = []
    for member in withdrawals.falling(with: row).map(Int.init) where plan.option(of: member) == nil {
      let options = problem.options.options(of: member).filter { problem.offer(of: $0).envelope == envelope }
      let best = options.min { first, second in
        let (value, other) = (problem.value(of: first, row: member), problem.value(of: second, row: member))
        return value != other ? value > other : (problem.cost(of: first), first) < (problem.cost(of: second), second)
      }
      guard let best, problem.participation.verdicts[member] == .none else { return nil }
      unit.append((member, best))
    }
    return unit
  }

  /// Whether what establishments rank before these posts is granted too.
  private func isInOrder(_ unit: [(row: Int, option: Int)], _ walk: Walk) -> Bool {
    var choice = walk.choice
    for member in unit { choice[member.row] = Int32(member.option) }
    let granted = AllocationPlan(optionOfRow: choice)
    return problem.orders.allSatisfy { order in
      unit.allSatisfy { member in
        !granted.funds(member.row, by: order, in: problem)
          || order.prerequisites(of: member.row).allSatisfy { granted.funds(Int($0), by: order, in: problem) }
      }
    }
  }

  /// Adds up what those that stay use of the ceilings that count some posts.
  private func prepare(_ walk: inout Walk, for unit: [(row: Int, option: Int)]) {
    for (row, option) in unit {
      forEachCeiling(row, option) { ceiling, _, _ in
        if walk.sums[ceiling] == nil { walk.sums[ceiling] = sums(of: ceiling, walk.choice) }
      }
    }
  }

  private func granting(_ unit: [(row: Int, option: Int)], _ walk: Walk) -> Walk {
    var next = walk
    for (row, option) in unit {
      let stays = (0..<draws).map { withdrawals.stays(row, draw: $0) }
      forEachCeiling(row, option) { ceiling, atMost, amount in
        guard var sums = next.sums[ceiling] else { return }
        for draw in sums.indices where stays[draw] {
          sums[draw] += amount
          if sums[draw] > atMost { next.isExceeded[draw] = true }
        }
        next.sums[ceiling] = sums
      }
      next.choice[row] = Int32(option)
    }
    return next
  }

  /// What those that stay of a choice use of a ceiling, by draw.
  private func sums(of ceiling: Ceiling, _ choice: [Int32]) -> [Int64] {
    var sums = Array(repeating: Int64(0), count: draws)
    let family = problem.families[ceiling.family]
    for row in choice.indices where choice[row] >= 0 {
      let amount = family.weight(of: Int(choice[row]), row: row, in: problem).counted
      guard amount != 0, family.limitNumbers(of: row).contains(ceiling.limit) else { continue }
      for draw in sums.indices where withdrawals.stays(row, draw: draw) { sums[draw] += amount }
    }
    return sums
  }

  private func forEachCeiling(_ row: Int, _ option: Int, _ body: (Ceiling, _ atMost: Int64, _ amount: Int64) -> Void) {
    for (index, family) in problem.families.enumerated() {
      let amount = family.weight(of: option, row: row, in: problem).counted
      guard amount != 0 else { continue }
      family.forEachLimit(of: row) { limit in
        if let atMost = family.limits(of: limit).atMost { body(Ceiling(family: index, limit: limit), atMost, amount) }
      }
    }
  }
}
