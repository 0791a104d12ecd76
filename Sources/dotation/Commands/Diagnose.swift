import Allocation
import ArgumentParser
import Campaigns
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
      discussion: said(.CommandHelp.examples(["dotation diagnose Scenarios/paca-2020"])))
  }

  @OptionGroup var scenario: SingleScenarioOptions
  @OptionGroup var solver: SolverOptions
  @OptionGroup var output: OutputOptions

  func validate() throws { try ReportPrinter.check(output) }

  func run() throws {
    let progress = ProgressLine(isQuiet: output.quiet)
    let plan = try RunPlan(scenario.request, regulation: .shipped, progress: progress)
    guard let run = plan.runs.first else { return }
    let solving = Solving(options: solver, progress: progress)
    let outcome = try solving.outcome(of: run)
    let options = solving.searchOptions(of: run)
    let report: Report
    if outcome.status == .infeasible {
      var search = ConflictSearch(run.problem, options: options)
      report = DiagnosisReport(conflict: try search.diagnosis(), title: run.scenario.campaign.title).report
    } else {
      let worths = try Inquiry(outcome, options: options)?.marginalWorths() ?? []
      report = DiagnosisReport(worths: worths, title: run.scenario.campaign.title).report
    }
    try ReportPrinter(options: output).print(report)
    let code = solving.exitCode(of: outcome, in: run)
    if code != 0 { throw ExitCode(code) }
  }
}
