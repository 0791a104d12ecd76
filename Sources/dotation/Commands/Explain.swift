import Allocation
import ArgumentParser
import DeclarativeFiles
import Regulation
import Reporting
import Wordings

/// `dotation explain`: the decision sheet of posts.
struct Explain: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "explain", abstract: said(.CommandHelp.explain),
      discussion: said(
        .CommandHelp.examples([
          "dotation explain Scenarios/paca-2020 D-014", "dotation explain scenario.yaml --all --out sheets",
        ])))
  }

  @OptionGroup var scenario: SingleScenarioOptions

  @Argument(help: ArgumentHelp(said(.OptionHelp.explainedPosts), valueName: "post"))
  var posts: [String] = []

  @Flag(name: .long, help: ArgumentHelp(said(.OptionHelp.allPosts)))
  var all = false

  @OptionGroup var solver: SolverOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if posts.isEmpty != all { throw ValidationError(said(.Usage.postsOrAll)) }
  }

  func run() throws {
    let progress = Progress(isQuiet: output.quiet)
    let plan = try RunPlan(scenario.request, regulation: .shipped, progress: progress)
    guard let run = plan.runs.first else { return }
    let ids = all ? run.problem.postIdentifiers : posts
    _ = try run.problem.rows(named: ids)
    let solving = Solving(options: solver, progress: progress)
    let outcome = try solving.outcome(of: run)
    let limit = solving.timeLimit(of: run)
    let inquiry = Inquiry(outcome, options: solving.searchOptions(of: run))
    let known = progress.during(.Phase.questions, until: limit) { reporter in
      all
        ? Inquiry(outcome, options: solving.searchOptions(of: run, reportingTo: reporter)).map {
          (replacements: $0.replacements(), increases: $0.neededIncreases())
        } : nil
    }
    let explanations = outcome.explanations
    let printer = ReportPrinter(options: output, progress: progress)
    var isCut = false
    for (index, id) in ids.enumerated() {
      guard let explanation = explanations.explanation(of: id) else { continue }
      let answers =
        if let known {
          ExplanationReport.Answers(
            replacement: known.replacements[id], increases: known.increases[id],
            isCut: inquiry?.takesPart(id) ?? false && known.replacements[id] == nil)
        } else {
          try progress.during(.Phase.questions, of: ids.count, until: limit) { reporter in
            reporter.report(done: index)
            return try self.answers(about: id, inquiry)
          }
        }
      isCut = isCut || answers.isCut || answers.increases?.isInterrupted ?? false
      let report = ExplanationReport(
        explanation, answers: answers, scenario: run.inputs.identity, goesFurther: !all
      ).report
      if index > 0 { try printer.separate() }
      try printer.print(report, named: ids.count > 1 ? id.fileName : nil)
    }
    let code = max(solving.exitCode(of: outcome, in: run), isCut ? ExitCodes.unproven.rawValue : 0)
    if code != 0 { throw ExitCode(code) }
  }

  /// Everything that solving again can say about one post; what the limits cut short is left out.
  private func answers(about id: String, _ inquiry: Inquiry?) throws -> ExplanationReport.Answers {
    var answers = ExplanationReport.Answers()
    do {
      answers.replacement = try inquiry?.replacement(of: id)
      answers.increases = inquiry?.neededIncreases(of: id)
    } catch is UnansweredQuestion {
      answers.isCut = true
    }
    return answers
  }
}

extension String {
  /// The text as a name of a file: letters, digits, `-`, `_` and `.`, others by their code.
  fileprivate var fileName: String {
    unicodeScalars.map { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil || "-_.".unicodeScalars.contains(scalar)
        ? String(scalar) : "_" + String(scalar.value, radix: 16)
    }.joined()
  }
}
