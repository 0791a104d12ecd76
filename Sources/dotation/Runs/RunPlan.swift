import Allocation
import DeclarativeFiles
import Pools
import Regulation
import Scenarios
import Wordings

/// A run whose inputs were read and checked, ready to be solved.
struct PreparedRun {
  let inputs: RunInputs
  let problem: AllocationProblem

  /// The scenario.
  var scenario: LoadedScenario { inputs.scenario }
  /// What the user has to know of the inputs.
  var warnings: [Diagnostic] { inputs.scenario.warnings + inputs.pool.warnings + problem.warnings }
  /// That no input has a fault.
  var checked: Wording { .checked(inputs.name, posts: inputs.pool.count, eligible: problem.eligibleCount) }
}

extension PreparedRun {
  /// Prepares a run.
  ///
  /// - Throws: `InputFaults` with the posts that cannot be costed or scored, beside the lines of the scenario.
  init(_ inputs: RunInputs) throws {
    self.inputs = inputs
    do {
      problem = try AllocationProblem(
        campaign: inputs.scenario.campaign, pool: inputs.pool, regulation: inputs.regulation)
    } catch {
      throw inputs.scenario.withExcerpts(error)
    }
  }
}

/// Every run that a command line asks for, read and checked before anything is solved.
struct RunPlan {
  let runs: [PreparedRun]

  /// Reads all inputs.
  ///
  /// - Parameters:
  ///   - request: what is asked for.
  ///   - regulation: what is published.
  ///   - progress: told what is being done.
  /// - Throws: `InputFaults` with the faults of all of them; `UnreadableFile` when a file cannot be read.
  init(_ request: RunRequest, regulation: Regulation, progress: Progress) throws {
    var gathering = Gathering(request, regulation: regulation, progress: progress)
    for file in request.files { try gathering.add(file) }
    runs = try gathering.result()
  }

  /// Gathers the runs, and the faults of all inputs.
  private struct Gathering {
    private let request: RunRequest
    private var reading: InputReading
    private var runs: [PreparedRun] = []
    private var faults: [Diagnostic] = []
    private let progress: Progress

    init(_ request: RunRequest, regulation: Regulation, progress: Progress) {
      self.request = request
      self.progress = progress
      reading = InputReading(regulation: regulation, skipsBadRows: request.skipsBadRows, progress: progress)
    }

    /// Adds a scenario and the variants of it that are asked for.
    ///
    /// The variants are not read when the scenario itself is faulty: every one would tell the same faults.
    mutating func add(_ file: String) throws {
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
        let inputs = try reading.inputs(file, variant: variant, changes: request.changes)
        runs.append(try progress.during(.Phase.preparing) { _ in try PreparedRun(inputs) })
        return inputs.scenario
      } catch let error as InputFaults {
        faults += error.diagnostics
        return nil
      }
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
