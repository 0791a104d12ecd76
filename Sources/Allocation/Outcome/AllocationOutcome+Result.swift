internal import Campaigns
internal import DeclarativeFiles
internal import Pools
internal import Quantities
internal import Regulation
public import Results
internal import Selection
internal import Wordings

extension AllocationOutcome {
  /// The whole result, from which every report takes its figures.
  ///
  /// - Parameters:
  ///   - scenario: what was run.
  ///   - program: what ran.
  ///   - applied: what a variant or the command line changed.
  ///   - warnings: what the reading of the inputs has to say.
  ///   - run: what differs from run to run.
  /// - Returns: the result; with nothing funded and no value when there is no plan.
  public func result(
    scenario: ScenarioIdentity, program: ProgramIdentity, applied: [AppliedChange] = [], warnings: [Note] = [],
    run: RunFigures
  ) -> AllocationResult {
    let effective = plan ?? AllocationPlan(optionOfRow: Array(repeating: -1, count: problem.pool.count))
    let usage = LimitUsage(problem, effective)
    let outcomes = PostOutcomesReading(
      problem: problem, plan: plan, usage: usage, status: status)
    let funded = effective.fundedRows
    let notes = warnings + problem.pool.warnings.map(Note.init) + problem.warnings.map(Note.init)
    return AllocationResult(
      scenario: scenario, program: program, status: status, value: value, provedLevels: provedLevels,
      counts: Counts(
        posts: problem.pool.count, eligible: problem.participation.eligible.count, funded: funded.count,
        points: points(of: funded, effective)),
      posts: PostOutcomes(count: problem.pool.count) { outcomes.outcome(of: $0) },
      waitingList: plan.map { WaitingList.rows(problem, $0) } ?? [], envelopes: EnvelopeUses.uses(problem, effective),
      rules: RuleUses.uses(problem, effective, usage), applied: applied, skippedRows: skippedRows, warnings: notes,
      regions: RegionUses.uses(problem, effective), indicators: IndicatorReading.indicators(problem, effective),
      run: run)
  }

  private var value: ObjectiveValue? {
    guard plan != nil, let reached = search.values.first else { return nil }
    let bound = search.bound ?? problem.bestOfEachRow
    switch problem.campaign.objective {
    case .points: return ObjectiveValue(reached: reached, bound: bound, measure: .points)
    case .posts: return ObjectiveValue(reached: reached * 1_000, bound: bound * 1_000, measure: .posts)
    }
  }

  private var provedLevels: [String] {
    guard plan != nil else { return [] }
    let names = problem.campaign.objective == .points ? ["points", "posts"] : ["posts", "points"]
    return Array((names + ["cost", "order"]).prefix(search.provedLevels))
  }

  private func points(of rows: [Int], _ plan: AllocationPlan) -> Points {
    rows.reduce(.zero) { sum, row in plan.option(of: row).map { sum + problem.value(of: $0, row: row) } ?? sum }
  }

  private var skippedRows: [SkippedRowNote] {
    problem.pool.skippedRows.map {
      SkippedRowNote(file: $0.location.file, line: $0.location.line, id: $0.id, code: $0.code)
    }
  }
}

extension Note {
  /// A note of a diagnostic, with its place.
  init(_ diagnostic: Diagnostic) {
    let place = diagnostic.location.map { "\($0.file):\($0.line): " } ?? ""
    self.init(
      code: diagnostic.code,
      text: Wording(en: place + diagnostic.message.english, fr: place + diagnostic.message.french))
  }
}

extension AllocationProblem {
  /// What the best option of every row adds up to: no choice is worth more, whatever the search had time to prove.
  fileprivate var bestOfEachRow: Int64 {
    let sum = (0..<pool.count).reduce(Int128(0)) { sum, row in
      let options = options.options(of: row)
      switch campaign.objective {
      case .points: return sum + Int128(options.reduce(0) { max($0, value(of: $1, row: row).thousandths) })
      case .posts: return sum + (options.isEmpty ? 0 : 1)
      }
    }
    return Int64(clamping: sum)
  }
}
