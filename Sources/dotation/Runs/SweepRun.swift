import Allocation
import ArgumentParser
import Campaigns
import Pools
import Regulation
import Reporting
import Scenarios
import Wordings

/// The searches of one sweep.
struct SweepRun {
  /// Search nodes for a value that nobody asked for: a step more is not worth minutes.
  private static let nodesBetween = 10_000

  let run: PreparedRun
  let sweep: Sweep
  let solving: Solving
  /// The largest exit code of the values asked for; that of a missing proof where steps may be missing between them.
  private(set) var exitCode: Int32 = 0

  init(run: PreparedRun, sweep: Sweep, solving: Solving) {
    self.run = run
    self.sweep = sweep
    self.solving = solving
  }

  /// The choice at each value and nothing between.
  mutating func sampled() throws -> SweepReport {
    let points = try solving.progress.during(.Phase.values, of: sweep.steps.count) { reporter in
      try sweep.steps.map { step in
        defer { reporter.advance() }
        return SweepReport.Point(values: step.values, choice: ChoiceSummary(try outcome(at: step)))
      }
    }
    return SweepReport(
      title: title, isSynthetic: run.inputs.pool.isSynthetic, paths: sweep.paths, in: run.scenario.campaign,
      exactness: .sampled, points: points)
  }

  /// The choice at each value and at every step between; nil where the sweep does not move a single limit.
  mutating func exact(searchLimit: Int) throws -> SweepReport? {
    guard sweep.paths.count == 1, let limit = SweptLimit(path: sweep.paths[0], in: run.scenario.campaign) else {
      return nil
    }
    var steps: [Int64: Sweep.Step] = [:]
    for step in sweep.steps {
      guard let value = limit.scaled(step.values[0]) else { return nil }
      steps[value] = step
    }
    var search = StaircaseSearch(limit, searchLimit: searchLimit)
    let landings = try solving.progress.during(.Phase.values, of: steps.count) { reporter in
      var solved = 0
      return try search.landings(at: Array(steps.keys)) { value in
        // The values asked for come first; how many steps lie between them, nobody knows.
        defer {
          solved += 1
          if solved < steps.count {
            reporter.report(.Phase.values, done: solved, of: steps.count)
          } else {
            reporter.report(.Phase.valuesBetween, done: solved - steps.count)
          }
        }
        if let asked = steps[value] { return try outcome(at: asked) }
        let text = limit.text(value)
        let between = try run.scenario.sweep(varying: sweep.paths[0], from: text, to: text, step: limit.text(1))
        return try solving.outcome(of: prepared(at: between.steps[0]), nodeLimit: Self.nodesBetween)
      }
    }
    if search.openIntervals > 0 { exitCode = max(exitCode, ExitCodes.unproven.rawValue) }
    return SweepReport(
      title: title, isSynthetic: run.inputs.pool.isSynthetic, paths: sweep.paths, in: run.scenario.campaign,
      exactness: .exact(openIntervals: search.openIntervals),
      points: landings.map {
        .init(values: [limit.text($0.value)], choice: $0.choice, isAsked: $0.isAsked, isStep: $0.isStep)
      })
  }

  private var title: String { run.scenario.campaign.title + " — " + sweep.title }

  private mutating func outcome(at step: Sweep.Step) throws -> AllocationOutcome {
    let prepared = try prepared(at: step)
    let outcome = try solving.outcome(of: prepared)
    exitCode = max(exitCode, solving.exitCode(of: outcome, in: prepared))
    return outcome
  }

  private func prepared(at step: Sweep.Step) throws -> PreparedRun {
    let scenario = try run.scenario.scenario(at: step)
    return try PreparedRun(RunInputs(scenario: scenario, pool: run.inputs.pool, regulation: .shipped))
  }
}
