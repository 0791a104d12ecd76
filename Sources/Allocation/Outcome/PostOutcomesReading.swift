internal import Campaigns
internal import Pools
internal import Quantities
internal import Regulation
internal import Results
internal import Wordings

/// States what was decided on each post and why, on demand.
struct PostOutcomesReading: Sendable {
  let problem: AllocationProblem
  /// What was decided; nil when nothing was.
  let plan: AllocationPlan?
  /// What the plan uses of the limits.
  let usage: LimitUsage
  /// What is known of the answer.
  let status: AllocationResult.Status

  func outcome(of row: Int) -> PostOutcome {
    let option = plan?.option(of: row)
    let isEligible = problem.participation.eligible.contains(row)
    return PostOutcome(
      id: problem.pool.ids[row], decision: option != nil ? .funded : isEligible ? .notFunded : .ineligible,
      points: Points(thousandths: problem.scoring.thousandths[row]),
      criteria: problem.scoring.criteria(of: row).map { .init(criterion: $0.id, points: $0.points) },
      funding: option.map { funding(of: row, option: $0) }, locked: locked(row),
      reasons: reasons(row, option, isEligible),
      label: PostLabel(row: row, pool: problem.pool, regulation: problem.regulation))
  }

  private func funding(of row: Int, option: Int) -> Funding {
    let offer = problem.offer(of: option)
    let schedule = problem.options.schedules[option]
    let envelope = problem.campaign.envelopes[offer.envelope]
    return Funding(
      value: problem.value(of: option, row: row), envelope: envelope.id, fund: envelope.fund, start: offer.start,
      months: offer.months,
      cost: problem.costs.years(of: schedule).map {
        .init(year: $0, amount: Money(cents: problem.costs.funded(schedule, in: $0)))
      },
      total: Money(cents: problem.costs.total(schedule)),
      establishments: EstablishmentSharing(pool: problem.pool).shares(of: row, schedule: schedule, costs: problem.costs)
    )
  }

  private func locked(_ row: Int) -> String? {
    switch problem.participation.verdicts[row] {
    case .none: nil
    case .fund: Decision.Verdict.fund.rawValue
    case .reject: Decision.Verdict.reject.rawValue
    }
  }

  private func reasons(_ row: Int, _ option: Int?, _ isEligible: Bool) -> [PostOutcome.Reason] {
    if option != nil { return problem.participation.verdicts[row] == .fund ? decidedIn(row) : [] }
    if !isEligible {
      let broken = brokenRules(row, everywhere: true)
      return problem.participation.ruledOutByGroup.contains(row)
        ? broken + [.init(rule: "group", detail: .groupRuledOut)] : broken
    }
    if problem.participation.verdicts[row] == .reject {
      let words = problem.participation.wordsOfDecision[row]
      return [.init(rule: "decision", detail: .rejectedByCommission(words ?? ""))]
    }
    if problem.options.options(of: row).isEmpty {
      return [.init(rule: "no-option", detail: .noOption)] + brokenRules(row, everywhere: false)
    }
    guard let plan else {
      return status == .infeasible ? [.init(rule: "infeasible", detail: .nothingSatisfiesTheRules)] : []
    }
    let obstacles = ObstacleReading(problem: problem, plan: plan, usage: usage).obstacles(of: row)
    guard obstacles.isEmpty else { return obstacles }
    return status == .optimal
      ? [.init(rule: "outranked", detail: .outranked)] : [.init(rule: "unsettled", detail: .unsettled)]
  }

  /// The commission's decision to fund a row, then the rules that it set aside for it.
  private func decidedIn(_ row: Int) -> [PostOutcome.Reason] {
    let words = problem.participation.wordsOfDecision[row] ?? ""
    let setAside = brokenRules(row, everywhere: true).map {
      PostOutcome.Reason(rule: $0.rule, detail: .fundedDespite($0.detail))
    }
    return [.init(rule: "decision", detail: .fundedByCommission(words))] + setAside
  }

  /// The rules of eligibility that a row breaks, each with the cells that it tested.
  private func brokenRules(_ row: Int, everywhere: Bool) -> [PostOutcome.Reason] {
    problem.broken.filter { ($0.scope == .everywhere) == everywhere && $0.rows.contains(row) }.map { broken in
      let cells = broken.rule.testedColumns.map {
        (column: Wording.column($0), text: problem.pool.cellWording(row, $0))
      }
      return .init(rule: broken.id, detail: .brokenRule(broken.rule.statement, cells: cells))
    }
  }
}

extension EligibilityRule {
  /// The columns that the rule tests, each once, in the order of the text.
  var testedColumns: [String] {
    switch requirement {
    case .holds(let condition):
      var names: [String] = []
      for column in condition.columns where !names.contains(column.name) { names.append(column.name) }
      return names
    case .duration: return ["durations"]
    case .startsWithin(_, let column): return [column.name]
    }
  }
}

extension PostLabel {
  /// What a reader recognises a row by.
  init(row: Int, pool: Pool, regulation: Regulation) {
    let region = regulation.regions[Int(pool.regions[row])]
    self.init(
      regionCode: region.code, region: region.name, category: pool.categories[row].rawValue,
      department: pool.text(row, "department"), speciality: pool.text(row, "speciality"),
      employer: pool.text(row, "employer_name") ?? pool.text(row, "employer_finess"),
      partner: pool.text(row, "partner_name") ?? pool.text(row, "partner_finess"))
  }
}
