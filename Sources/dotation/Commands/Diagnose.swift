import Allocation
import ArgumentParser
import Campaigns
import GLPKSolver
import LinearProgramming
import Pools
import Regulation
import Reporting
import Results
import Scenarios
import Wordings

/// `dotation diagnose`: why nothing satisfies the rules, or what each rule that is reached is worth.
struct Diagnose: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "diagnose", abstract: said(.CommandHelp.diagnose),
      usage: "dotation diagnose <scenario> [<options>]",
      discussion: said(.CommandHelp.examples(["dotation diagnose Scenarios/paca-2020"])))
  }

  @OptionGroup var scenario: SingleScenarioOptions
  @OptionGroup var solver: SolverOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let progress = Progress(isQuiet: output.quiet)
    let plan = try RunPlan(scenario.request, regulation: .shipped, progress: progress)
    guard let run = plan.runs.first else { return }
    let solving = Solving(options: solver, progress: progress)
    let (solved, outcome) = try solving.resultAndOutcome(of: run)
    let (title, isSynthetic) = (run.scenario.campaign.title, run.inputs.pool.isSynthetic)
    let report: Report
    var result = solved
    if outcome.status == .infeasible {
      let conflict = try progress.during(.Phase.conflict, until: solving.timeLimit(of: run)) { _ in
        var search = ConflictSearch(run.problem, options: solving.searchOptions(of: run))
        return try search.diagnosis()
      }
      report = DiagnosisReport(conflict: conflict, title: title, isSynthetic: isSynthetic).report
    } else {
      let (prices, note) = try progress.during(.Phase.prices) { _ in try self.prices(of: run) }
      let worths = try worths(of: outcome, beside: prices, solving, run)
      result.state(worths ?? [])
      report = DiagnosisReport(worths: worths, prices: note, title: title, isSynthetic: isSynthetic).report
    }
    if output.out != nil { solving.addCertificate(to: &result, from: outcome, run) }
    let file = ReportFile(name: "result.json") { [result] sink in try ResultJSONWriter.write(result, to: sink) }
    try ReportPrinter(options: output, progress: progress).print(report, beside: [file])
    let code = solving.exitCode(of: outcome, in: run)
    if code != 0 { throw ExitCode(code) }
  }

  /// The exact worths; nil where a search ended without a proof.
  private func worths(
    of outcome: AllocationOutcome, beside prices: LimitPrices?, _ solving: Solving, _ run: PreparedRun
  ) throws -> [MarginalWorth]? {
    try solving.progress.during(.Phase.questions, until: solving.timeLimit(of: run)) { reporter in
      let inquiry = Inquiry(outcome, options: solving.searchOptions(of: run, reportingTo: reporter))
      do {
        return try inquiry?.marginalWorths(beside: prices)
      } catch is UnansweredQuestion {
        return nil
      }
    }
  }

  /// The prices of the linear relaxation, solved by GLPK.
  private func prices(of run: PreparedRun) throws -> (LimitPrices?, DiagnosisReport.Prices) {
    do {
      let prices = try LimitPrices(of: run.problem, by: GLPKSolver(), stopSignal: Interruption.stop)
      return (prices, .solved(by: prices.solver.description))
    } catch LimitPrices.Absence.tooLarge(let columns) {
      return (nil, .tooLarge(columns: columns))
    } catch is LimitPrices.Absence {
      return (nil, .unsolved)
    }
  }
}

extension AllocationResult {
  /// States what one unit more of each rule is worth; of a rule with a number and a share, what its number is worth.
  fileprivate mutating func state(_ worths: [MarginalWorth]) {
    let worthOfID = Dictionary(worths.map { ($0.id, $0.gain) }, uniquingKeysWith: { first, _ in first })
    for index in rules.indices { rules[index].marginalValue = worthOfID[rules[index].id] }
  }
}
