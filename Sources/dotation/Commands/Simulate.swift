import ArgumentParser
import Regulation
import Wordings

/// `dotation simulate`: solves scenarios, prints a summary, writes the results.
struct Simulate: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "simulate", abstract: said(.CommandHelp.simulate),
      usage: "dotation simulate <scenario> ... [<options>]",
      discussion: said(
        .CommandHelp.examples([
          "dotation simulate Scenarios/paca-2020",
          "dotation simulate scenario.yaml --all-variants --out results --format csv",
          "dotation simulate scenario.yaml --set envelopes.FIR.budget.2021=-20%",
        ])))
  }

  @OptionGroup var scenarios: ScenarioOptions
  @OptionGroup var solver: SolverOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let progress = ProgressLine(isQuiet: output.quiet)
    let plan = try RunPlan(scenarios.request, regulation: .shipped, progress: progress)
    if output.out == nil, plan.runs.count > 1, let format = output.formats.first, !format.joinsRuns {
      throw ValidationError(said(.Usage.formatNeedsFolder(format.rawValue)))
    }
    let folders = try output.out.map { try RunFolders($0, runs: plan.runs) }
    try folders?.prepare()
    let solving = Solving(options: solver, progress: progress)
    let writer = ResultWriter(options: output)
    var code = ExitCodes.done.rawValue
    for (index, run) in plan.runs.enumerated() {
      if index > 0 && writer.printsText { try StandardOutput.write("\n") }
      let result = try solving.result(of: run)
      try writer.write(result, dated: run.inputs.date, to: folders?.paths[index])
      code = max(code, solving.exitCode(of: result, in: run))
    }
    if code != 0 { throw ExitCode(code) }
  }
}
