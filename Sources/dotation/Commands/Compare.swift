import ArgumentParser
import DeclarativeFiles
import Reporting
import Results
import Wordings

/// `dotation compare`: scenarios, variants or saved results side by side, each with the first.
struct Compare: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "compare", abstract: said(.CommandHelp.compare),
      usage: "dotation compare <result> ... [<options>]",
      discussion: said(
        .CommandHelp.examples([
          "dotation compare scenario.yaml scenario.yaml#fir-minus-20",
          "dotation compare out/2020 out/2021/result.json Scenarios/paca-2020#table",
        ])))
  }

  @Argument(help: ArgumentHelp(said(.OptionHelp.compared), valueName: "result"))
  var compared: [String]

  @OptionGroup var solver: SolverOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if compared.count < 2 { throw ValidationError(said(.Usage.twoToCompare)) }
  }

  func run() throws {
    let progress = Progress(isQuiet: output.quiet)
    let solving = Solving(options: solver, progress: progress)
    let sides = try progress.during(.Phase.scenarios, of: compared.count) { reporter in
      try compared.map { name in
        defer { reporter.advance() }
        return try ComparedSide(name, solving: solving)
      }
    }
    let printer = ReportPrinter(options: output, progress: progress)
    let comparisons = try sides.dropFirst().map { side in
      guard let comparison = ResultComparison(sides[0].result, side.result) else {
        throw InputFaults(
          diagnostics: [Diagnostic(.error, code: "nothing-in-common", .nothingInCommon(sides[0].name, side.name))])
      }
      return (side: side, comparison: comparison)
    }
    let folders = Self.folders(of: comparisons.map(\.side.folder))
    for (index, (side, comparison)) in comparisons.enumerated() {
      let causes = try ChangeCauses(of: comparison, from: sides[0], to: side, solving: solving)
      if index > 0 { try printer.separate() }
      try printer.print(
        ComparisonReport(
          comparison, before: sides[0].name, after: side.name, causes: causes.causes, withoutCauses: causes.absence
        ).report,
        named: comparisons.count > 1 ? folders[index] : nil)
    }
    let code = sides.map(\.exitCode).max() ?? 0
    if code != 0 { throw ExitCode(code) }
  }

  /// A folder for each comparison: a name that comes again gets a number.
  private static func folders(of names: [String]) -> [String] {
    var counts: [String: Int] = [:]
    return names.map { name in
      counts[name, default: 0] += 1
      let count = counts[name] ?? 1
      return count == 1 ? name : "\(name)-\(count)"
    }
  }
}
