import Allocation
import ArgumentParser
import Regulation
import Results
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
          "dotation simulate scenario.yaml --out out --certificate certificate.json",
          "dotation simulate scenario.yaml --set envelopes.FIR.budget.2021=-20%",
        ])))
  }

  @OptionGroup var scenarios: ScenarioOptions
  @OptionGroup var solver: SolverOptions
  @OptionGroup var output: OutputOptions

  @Option(name: .long, help: ArgumentHelp(said(.OptionHelp.compareWith), valueName: "result"))
  var compareWith: String?

  @Flag(name: .customLong("public"), help: ArgumentHelp(said(.OptionHelp.publicationSet)))
  var isPublic = false

  @Option(name: .long, help: ArgumentHelp(said(.OptionHelp.writtenCertificate), valueName: "file"))
  var certificate: String?

  func validate() throws {
    if isPublic && certificate != nil { throw ValidationError(said(.Usage.publicCertificate)) }
    if isPublic && compareWith != nil { throw ValidationError(said(.Usage.publicComparison)) }
    if compareWith != nil && !output.formats.contains(.html) {
      throw ValidationError(said(.Usage.compareWithNeedsPage))
    }
  }

  func run() throws {
    let progress = Progress(isQuiet: output.quiet)
    let plan = try RunPlan(scenarios.request, regulation: .shipped, progress: progress)
    if output.out == nil, plan.runs.count > 1, let format = output.formats.first, !format.joinsRuns {
      throw ValidationError(said(.Usage.formatNeedsFolder(format.rawValue)))
    }
    if let certificate, plan.runs.count > 1, output.out == nil || certificate.contains("/") || certificate == "-" {
      throw ValidationError(said(.Usage.certificateNeedsFolder))
    }
    let folders = try output.out.map { try RunFolders($0, runs: plan.runs) }
    try folders?.prepare()
    let solving = Solving(options: solver, progress: progress)
    let writer = ResultWriter(
      options: output, progress: progress, isPublic: isPublic, threads: solver.threadCount)
    let other = try compareWith.map { try ComparedSide($0, solving: solving) }
    var code = ExitCodes.done.rawValue
    try progress.during(.Phase.scenarios, of: plan.runs.count) { reporter in
      for (index, run) in plan.runs.enumerated() {
        if index > 0 && writer.printsText { try StandardOutput.write("\n") }
        var (result, outcome) = try solving.resultAndOutcome(of: run)
        if writer.writesResult { solving.addCertificate(to: &result, from: outcome, run) }
        try writer.write(
          result, dated: run.inputs.date, to: folders?.paths[index],
          comparison: other.map { try $0.comparison(to: result, of: run, solving: solving) })
        code = max(code, solving.exitCode(of: result, in: run))
        if let certificate {
          let path = plan.runs.count > 1 ? folders.map { Folder.path($0.paths[index], certificate) } : certificate
          let isWritten = try writeCertificate(
            of: outcome, run, solving, to: path ?? certificate, stated: result.value?.bound)
          if !isWritten && result.value != nil { code = max(code, ExitCodes.unproven.rawValue) }
        }
        reporter.advance()
      }
    }
    if code != 0 { throw ExitCode(code) }
  }

  /// Writes the proof of the bound; false when there is none, which it says.
  private func writeCertificate(
    of outcome: AllocationOutcome, _ run: PreparedRun, _ solving: Solving, to path: String, stated: Int64?
  ) throws -> Bool {
    guard let certificate = solving.certificate(of: outcome, run) else {
      StandardError.line(said(.noCertificate(run.inputs.name)))
      return false
    }
    try FileOutput.write(to: path) { sink in try CertificateJSONWriter.write(certificate, to: sink) }
    if let stated, certificate.bound > stated {
      StandardError.line(said(.certificateOfHigherBound(run.inputs.name, bound: certificate.bound, stated: stated)))
    }
    return true
  }
}
