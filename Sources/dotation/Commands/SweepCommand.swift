import Allocation
import ArgumentParser
import Regulation
import Reporting
import Scenarios
import Wordings

/// `dotation sweep`: the same choice over a range of values, and every step between them.
struct SweepCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "sweep", abstract: said(.CommandHelp.sweep),
      discussion: said(
        .CommandHelp.examples([
          "dotation sweep Scenarios/paca-2020 --sweep fir-2021",
          "dotation sweep scenario.yaml --vary envelopes.FIR.total --from 0 --to 4000000 --step 100000",
          "dotation sweep scenario.yaml --sweep fir --out sweep --format csv,html",
        ])))
  }

  @OptionGroup var scenario: SingleScenarioOptions

  @Option(name: .long, help: ArgumentHelp(said(.OptionHelp.sweep), valueName: "id"))
  var sweep: String?
  @Option(name: .long, help: ArgumentHelp(said(.OptionHelp.vary), valueName: "path"))
  var vary: String?
  @Option(name: .long, parsing: .unconditional, help: ArgumentHelp(said(.OptionHelp.from), valueName: "value"))
  var from: String?
  @Option(name: .long, parsing: .unconditional, help: ArgumentHelp(said(.OptionHelp.to), valueName: "value"))
  var to: String?
  @Option(name: .long, parsing: .unconditional, help: ArgumentHelp(said(.OptionHelp.step), valueName: "value"))
  var step: String?
  @Flag(name: .long, help: ArgumentHelp(said(.OptionHelp.sampled)))
  var sampled = false
  @Option(name: .long, parsing: .unconditional, help: ArgumentHelp(said(.OptionHelp.maxSolves), valueName: "number"))
  var maxSolves = 1_000

  @OptionGroup var solver: SolverOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    let isDescribed = vary != nil && from != nil && to != nil && step != nil
    let isPartial = vary != nil || from != nil || to != nil || step != nil
    if sweep != nil && isPartial || isPartial && !isDescribed { throw ValidationError(said(.Usage.sweepOrVary)) }
    if maxSolves < 0 { throw ValidationError(said(.Usage.maxSolvesOutOfRange)) }
  }

  func run() throws {
    let progress = Progress(isQuiet: output.quiet)
    let plan = try RunPlan(scenario.request, regulation: .shipped, progress: progress)
    guard let run = plan.runs.first else { return }
    let sweep = try definition(in: run.scenario)
    var solves = SweepRun(run: run, sweep: sweep, solving: Solving(options: solver, progress: progress))
    let report = try sampled ? solves.sampled() : solves.exact(searchLimit: maxSolves) ?? solves.sampled()
    try ReportPrinter(options: output, progress: progress).print(report.report)
    if solves.exitCode != 0 { throw ExitCode(solves.exitCode) }
  }

  private func definition(in scenario: LoadedScenario) throws -> Sweep {
    if let vary, let from, let to, let step { return try scenario.sweep(varying: vary, from: from, to: to, step: step) }
    if let sweep { return try scenario.sweep(sweep) }
    guard scenario.sweeps.count == 1 else { throw ValidationError(said(.Usage.whichSweep(scenario.sweeps.map(\.id)))) }
    return try scenario.sweep(scenario.sweeps[0].id)
  }
}
