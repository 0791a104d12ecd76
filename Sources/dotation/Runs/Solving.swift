import Allocation
import ArgumentParser
import Campaigns
import DeclarativeFiles
import GLPKSolver
import LinearProgramming
import Pools
import Regulation
import Results
import Scenarios
import Selection
import Wordings

/// Solves a prepared run and states its result.
struct Solving {
  /// The search is the program's own; GLPK is linked, and decides nothing here.
  private static let solver = Wording.solver(pricesBy: GLPKSolver().identity.description).english

  /// Bytes of a proof beyond which it is no part of a result: it would be what the file is about.
  private static let longestKeptCertificate = 16_384

  let options: SolverOptions
  let progress: Progress

  /// The result of a run; interruption and time limit end it with the best so far.
  func result(of run: PreparedRun) throws -> AllocationResult { try resultAndOutcome(of: run).result }

  /// The result of a run, and what it was made from.
  func resultAndOutcome(of run: PreparedRun) throws -> (result: AllocationResult, outcome: AllocationOutcome) {
    let (start, started) = (ContinuousClock.now, ProcessClock.timestamp)
    let outcome = try outcome(of: run)
    let result = outcome.result(
      scenario: run.inputs.identity,
      program: ProgramIdentity(version: programVersion, solver: Self.solver),
      applied: run.scenario.applied, warnings: run.inputs.notes + ending(outcome),
      run: ProcessClock.figures(since: start, started: started, outcome.search.counters))
    return (result, outcome)
  }

  /// Keeps the proof of its bound with a result, where there is a short one.
  func addCertificate(to result: inout AllocationResult, from outcome: AllocationOutcome, _ run: PreparedRun) {
    let certificate = progress.during(.Phase.proving, until: timeLimit(of: run)) { _ in
      outcome.certificate(for: run.inputs.identity, options: searchOptions(of: run), limits: .short)
    }
    guard let certificate, CertificateJSONWriter.bytes(of: certificate).count <= Self.longestKeptCertificate else {
      return
    }
    result.certificate = certificate
  }

  /// The proof of an outcome's bound; nil when there is none to prove, or it was stopped or would grow too large.
  func certificate(of outcome: AllocationOutcome, _ run: PreparedRun) -> OptimalityCertificate? {
    progress.during(.Phase.proving, until: timeLimit(of: run)) { _ in
      outcome.certificate(for: run.inputs.identity, options: searchOptions(of: run))
    }
  }

  /// What was chosen and proved, for questions about it.
  ///
  /// - Parameters:
  ///   - run: the run.
  ///   - nodeLimit: search nodes allowed for each level; nil for as many as ever.
  /// - Returns: the outcome, also when the search was cut short.
  /// - Throws: what the search finds wrong with itself.
  func outcome(of run: PreparedRun, nodeLimit: Int? = nil) throws -> AllocationOutcome {
    try progress.during(.Phase.reducing, until: timeLimit(of: run)) { reporter in
      var options = searchOptions(of: run, reportingTo: reporter)
      if let nodeLimit { options.nodeLimit = nodeLimit }
      return try Allocator.allocate(run.problem, options: options)
    }
  }

  /// How close to the best possible is good enough.
  func gap(of run: PreparedRun) -> Double { options.relativeGap ?? run.scenario.campaign.search.gap }

  /// The exit code that a result deserves.
  func exitCode(of result: AllocationResult, in run: PreparedRun) -> Int32 {
    exitCode(of: result.status, gap: result.value?.gap ?? 1, in: run)
  }

  /// The exit code that an outcome deserves.
  func exitCode(of outcome: AllocationOutcome, in run: PreparedRun) -> Int32 {
    exitCode(of: outcome.status, gap: outcome.search.gap ?? 1, in: run)
  }

  private func exitCode(of status: AllocationResult.Status, gap: Double, in run: PreparedRun) -> Int32 {
    switch status {
    case .optimal: ExitCodes.done.rawValue
    case .feasible where gap <= self.gap(of: run): ExitCodes.done.rawValue
    case .feasible, .unknown: ExitCodes.unproven.rawValue
    case .infeasible: ExitCodes.infeasible.rawValue
    }
  }

  /// The seconds after the start of the program at which every search of a run ends; nil for never.
  func timeLimit(of run: PreparedRun) -> Double? {
    options.timeLimit ?? run.scenario.campaign.search.timeLimitSeconds
  }

  /// How far a search of this run goes, and to whom it reports.
  func searchOptions(of run: PreparedRun, reportingTo reporter: Progress.Reporter? = nil) -> SelectionOptions {
    var limits = SelectionOptions(
      relativeGap: gap(of: run), threads: options.threadCount,
      deadline: timeLimit(of: run).map { ProcessClock.start + .seconds($0) }, stopSignal: Interruption.stop)
    if let reporter {
      let words = SearchProgress(objective: run.scenario.campaign.objective)
      limits.onProgress = { state in reporter.update { words.state(state, in: &$0) } }
    }
    return limits
  }

  /// Why the search ended before its end, as a note of the result.
  private func ending(_ outcome: AllocationOutcome) -> [Note] {
    let isEmpty = outcome.status == .unknown
    return switch outcome.search.ending {
    case .completed: []
    case .deadline: [Note(code: EndingCode.timeLimit, text: .Ending.timeLimit(isEmpty: isEmpty))]
    case .stopped: [Note(code: EndingCode.interrupted, text: .Ending.interrupted(isEmpty: isEmpty))]
    case .nodeLimit: [Note(code: EndingCode.nodeLimit, text: .Ending.nodeLimit(isEmpty: isEmpty))]
    }
  }
}

/// The codes of the notes that say why a search ended before its end.
enum EndingCode {
  static let timeLimit = "time-limit"
  static let interrupted = "interrupted"
  static let nodeLimit = "node-limit"
  static let all: Set<String> = [timeLimit, interrupted, nodeLimit]
}
