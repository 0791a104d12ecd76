import ArgumentParser
import DeclarativeFiles
import Glibc
import Regulation
import Reporting
import Wordings

/// `dotation check`: reads and checks everything, solves nothing.
struct Check: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check", abstract: said(.CommandHelp.check), usage: "dotation check <scenario> ... [<options>]",
      discussion: said(.CommandHelp.examples(["dotation check Scenarios/paca-2020 --all-variants"]))
    )
  }

  @OptionGroup var scenarios: ScenarioOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let plan = try RunPlan(scenarios.request, regulation: .shipped, progress: Progress(isQuiet: speech.quiet))
    let printer = DiagnosticPrinter(
      language: Interface.language,
      usesColour: Interface.showsColour(on: STDERR_FILENO, isForbidden: speech.noColor))
    var told: Set<Diagnostic> = []
    for run in plan.runs {
      let news = run.warnings.filter { told.insert($0).inserted }
      StandardError.write(printer.text(of: news, nothingWritten: false))
      let sentence = DisplayText.harmless(said(run.checked))
      let width = Interface.sentenceWidth(on: STDOUT_FILENO)
      try StandardOutput.write((width.map { DisplayText.folded(sentence, to: $0) } ?? sentence) + "\n")
    }
  }
}
