import Allocation
import Campaigns
import DeclarativeFiles
import Pools
import Quantities
import Regulation
import Scenarios
import Wordings

/// A scenario, or a variant of one, with its posts, ready to be solved.
struct PreparedRun {
  let scenario: LoadedScenario
  let problem: AllocationProblem

  /// The scenario as the user named it, with its variant.
  var name: String { scenario.file + (scenario.variant.map { "#" + $0.id } ?? "") }
  /// The folder for the run's files when there are several runs.
  var folder: String { scenario.name + (scenario.variant.map { "/" + $0.id } ?? "") }
  /// The first day on which a post can start: the date of documents that carry one.
  var date: CalendarDate { scenario.campaign.starts.first?.firstDay ?? CalendarDate(dayNumber: 0) }
  /// That no input has a fault.
  var checked: Wording {
    .checked(name, posts: problem.pool.count, eligible: problem.eligibleCount)
  }
  /// What the user has to know of the inputs.
  var warnings: [Diagnostic] { scenario.warnings + problem.pool.warnings + problem.warnings }
}

/// Every run that a command line asks for, read and checked before anything is solved.
struct RunPlan {
  let runs: [PreparedRun]

  /// Reads all inputs.
  ///
  /// - Parameters:
  ///   - request: what is asked for.
  ///   - regulation: what is published.
  ///   - progress: told how many rows have been read.
  /// - Throws: `InputFaults` with the faults of all of them; `UnreadableFile` when a file cannot be read.
  init(_ request: RunRequest, regulation: Regulation, progress: ProgressLine) throws {
    defer { progress.clear() }
    var reading = Reading(request: request, regulation: regulation, progress: progress)
    for file in request.files {
      try reading.read(
        Folder.exists(file) ? Folder.path(file == "." ? "" : file, "scenario.yaml") : file)
    }
    runs = try reading.result()
  }

  private struct Reading {
    let request: RunRequest
    let regulation: Regulation
    let progress: ProgressLine
    private var pools: [PoolSource: Pool] = [:]
    private var runs: [PreparedRun] = []
    private var faults: [Diagnostic] = []

    init(request: RunRequest, regulation: Regulation, progress: ProgressLine) {
      self.request = request
      self.regulation = regulation
      self.progress = progress
    }

    /// Reads a scenario and the variants of it that are asked for.
    ///
    /// The variants are not read when the scenario itself is faulty: every one would tell the same faults.
    mutating func read(_ file: String) throws {
      switch request.variants {
      case .none: try add(file, variant: nil)
      case .named(let names): for name in names { try add(file, variant: name) }
      case .all:
        let variants = try add(file, variant: nil)?.variants ?? []
        for variant in variants { try add(file, variant: variant.id) }
      }
    }

    /// Adds a run, or the faults of its inputs.
    @discardableResult
    private mutating func add(_ file: String, variant: String?) throws -> LoadedScenario? {
      do {
        let scenario = try ScenarioLoader(regulation: regulation)
          .load(file, variant: variant, setting: request.changes)
        runs.append(PreparedRun(scenario: scenario, problem: try problem(of: scenario)))
        return scenario
      } catch let error as InputFaults {
        faults += error.diagnostics
        return nil
      }
    }

    private mutating func problem(of scenario: LoadedScenario) throws -> AllocationProblem {
      do {
        let pool = try pool(scenario.poolSource)
        try scenario.check(against: pool)
        return try AllocationProblem(campaign: scenario.campaign, pool: pool, regulation: regulation)
      } catch let error as InputFaults {
        throw scenario.withExcerpts(error)
      }
    }

    private mutating func pool(_ source: PoolSource) throws -> Pool {
      if let pool = pools[source] { return pool }
      let pool = try source.read(
        regulation: regulation, skippingBadRows: request.skipsBadRows,
        progress: { rows in progress.show { .rowsRead(rows) } })
      pools[source] = pool
      return pool
    }

    /// The runs, when no input has a fault; a fault that several variants share is told once.
    func result() throws(InputFaults) -> [PreparedRun] {
      var log = DiagnosticLog()
      var told: Set<Diagnostic> = []
      for fault in faults where told.insert(fault).inserted { log.report(fault) }
      try log.throwIfFaulty()
      return runs
    }
  }
}
