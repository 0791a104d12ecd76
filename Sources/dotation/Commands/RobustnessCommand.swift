import Allocation
import ArgumentParser
import Campaigns
import DeclarativeFiles
import Pools
import Quantities
import Regulation
import Reporting
import Scenarios
import Wordings

/// `dotation robustness`: what becomes of a decision when posts withdraw and weights are off.
struct RobustnessCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "robustness", abstract: said(.CommandHelp.robustness),
      discussion: said(
        .CommandHelp.examples([
          "dotation robustness Scenarios/paca-2020",
          "dotation robustness scenario.yaml --withdrawal 10% --draws 5000 --overrun-risk 2%",
          "dotation robustness scenario.yaml --withdrawn D-014 --withdrawn D-020",
        ])))
  }

  private static let usualRisk = Decimal6(millionths: 50_000)

  @OptionGroup var scenario: SingleScenarioOptions

  @Option(name: .long, parsing: .unconditional, help: ArgumentHelp(said(.OptionHelp.draws), valueName: "number"))
  var draws: Int?
  @Option(name: .long, parsing: .unconditional, help: ArgumentHelp(said(.OptionHelp.drawSeed), valueName: "number"))
  var seed: Int64?
  @Option(name: .long, parsing: .unconditional, help: ArgumentHelp(said(.OptionHelp.withdrawal), valueName: "share"))
  var withdrawal: String?
  @Option(name: .long, parsing: .unconditional, help: ArgumentHelp(said(.OptionHelp.spread), valueName: "share"))
  var spread: String?
  @Option(name: .long, parsing: .unconditional, help: ArgumentHelp(said(.OptionHelp.overrunRisk), valueName: "share"))
  var overrunRisk: String?
  @Option(name: .long, help: ArgumentHelp(said(.OptionHelp.withdrawnPosts), valueName: "post"))
  var withdrawn: [String] = []

  @OptionGroup var solver: SolverOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let draws, !(1...1_000_000).contains(draws) { throw ValidationError(said(.Usage.drawsOutOfRange)) }
    if let seed, !(0...Int64(Int32.max)).contains(seed) { throw ValidationError(said(.Usage.seedOutOfRange)) }
    _ = try part("--withdrawal", withdrawal)
    _ = try part("--spread", spread)
    _ = try part("--overrun-risk", overrunRisk)
  }

  func run() throws {
    let progress = Progress(isQuiet: output.quiet)
    let plan = try RunPlan(scenario.request, regulation: .shipped, progress: progress)
    guard let run = plan.runs.first else { return }
    let uncertainty = try uncertainty(of: run)
    let risk = try part("--overrun-risk", overrunRisk) ?? Self.usualRisk
    _ = try run.problem.rows(named: withdrawn)
    let solving = Solving(options: solver, progress: progress)
    let outcome = try solving.outcome(of: run)
    var code = solving.exitCode(of: outcome, in: run)
    let printer = ReportPrinter(options: output, progress: progress)
    if let study = try RobustnessStudy(
      outcome, uncertainty: uncertainty, overrunRisk: risk, withdrawn: withdrawn,
      options: solving.searchOptions(of: run))
    {
      let robustness = study.robustness(watchedBy: progress, until: solving.timeLimit(of: run))
      let effort = robustness.effort
      if effort.done < effort.asked || effort.unproven > 0 || effort.missingCalls > 0 {
        code = max(code, ExitCodes.unproven.rawValue)
      }
      try printer.print(
        RobustnessReport(
          robustness, uncertainty: uncertainty, overrunRisk: risk, scenario: run.inputs.identity
        ).report)
    } else {
      try printer.print(RobustnessReport.withoutDecision(run.inputs.identity))
    }
    if code != 0 { throw ExitCode(code) }
  }

  /// What is uncertain: what the command line says, else the scenario, else the pool's own column of probabilities.
  private func uncertainty(of run: PreparedRun) throws -> Uncertainty {
    var uncertainty = run.scenario.uncertainty ?? Uncertainty()
    if let chance = try part("--withdrawal", withdrawal) { uncertainty.withdrawal = .probability(chance) }
    if let most = try part("--spread", spread) {
      uncertainty.weightSpread = Share(basisPoints: Rounding.halfAwayFromZero(Int128(most.millionths), over: 100))
    }
    if uncertainty.withdrawal == nil && uncertainty.weightSpread == nil {
      guard run.problem.hasWithdrawalProbabilities else {
        throw InputFaults(
          diagnostics: [Diagnostic(.error, code: "no-uncertainty", .noUncertainty, hint: .sayWhatIsUncertain)])
      }
      uncertainty.withdrawal = .column(ColumnReference(name: "withdrawal_probability"))
    }
    if let draws { uncertainty.draws = draws }
    if let seed { uncertainty.seed = seed }
    return uncertainty
  }

  /// A part of a whole, such as 0.1 or 10%.
  private func part(_ option: String, _ text: String?) throws -> Decimal6? {
    guard let text else { return nil }
    let isPercent = text.hasSuffix("%")
    let scaled = DecimalText.scaled(isPercent ? String(text.dropLast()) : text, digits: isPercent ? 4 : 6)
    guard let scaled, (0...1_000_000).contains(scaled) else {
      throw ValidationError(said(.Usage.notAPart(option, text)))
    }
    return Decimal6(millionths: scaled)
  }
}
