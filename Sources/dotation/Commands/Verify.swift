import ArgumentParser
import Campaigns
import Glibc
import Pools
import Regulation
import Results
import Scenarios
import Verification
import Wordings

/// `dotation verify`: recomputes a saved result from its inputs, in integers, without the solver.
struct Verify: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "verify", abstract: said(.CommandHelp.verify),
      discussion: said(
        .CommandHelp.examples([
          "dotation verify out/result.json", "dotation verify result.json --scenario scenario.yaml",
        ])))
  }

  @Argument(help: ArgumentHelp(said(.OptionHelp.result), valueName: "result"))
  var result: String

  @Option(name: .long, help: ArgumentHelp(said(.OptionHelp.verifiedScenario), valueName: "file"))
  var scenario: String?

  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let file = Folder.exists(result) ? Folder.path(result, "result.json") : result
    let saved = try ResultJSONReader.read(file, unknownFields: .refused)
    let inputs = try inputs(of: saved, in: file)
    let report = Verifier.report(on: saved, against: inputs)
    for sentence in report.summary { try StandardOutput.write(said(sentence) + "\n") }
    for finding in report.findings { try StandardOutput.write("  " + said(finding.message) + "\n") }
    if !report.agrees { throw ExitCodes.faultyInput }
  }

  /// The inputs of a saved result: its scenario with the same variant and the same changes, and its posts.
  private func inputs(of saved: AllocationResult, in file: String) throws -> VerificationInputs {
    let path = scenarioFile(of: saved, in: file)
    let loader = ScenarioLoader(regulation: .shipped)
    var loaded = try loader.load(path, variant: saved.scenario.variant)
    let assigned = saved.applied.dropFirst(loaded.applied.count)
    if !assigned.isEmpty {
      loaded = try loader.load(
        path, variant: saved.scenario.variant, setting: assigned.map { "\($0.path)=\($0.after ?? "null")" })
    }
    let pool = try loaded.readPool(skippingBadRows: !saved.skippedRows.isEmpty)
    let endings = saved.warnings.filter { ["time-limit", "interrupted", "node-limit"].contains($0.code) }
    return VerificationInputs(
      campaign: loaded.campaign, pool: pool, regulation: .shipped,
      scenario: ScenarioIdentity(
        title: loaded.campaign.title, file: saved.scenario.file, variant: loaded.variant?.id, sha256: loaded.sha256,
        poolSHA256: pool.sha256, library: Regulation.shipped.version, readings: loaded.readings,
        isSynthetic: pool.isSynthetic, assumptions: loaded.campaign.assumptions),
      applied: loaded.applied, warnings: loaded.warnings.map(\.note) + endings,
      programVersion: programVersion)
  }

  /// The scenario file: as given, else where the result says, from the working folder or from the result's.
  private func scenarioFile(of saved: AllocationResult, in file: String) -> String {
    if let scenario { return Folder.exists(scenario) ? Folder.path(scenario, "scenario.yaml") : scenario }
    let named = saved.scenario.file
    if named.hasPrefix("/") || access(named, F_OK) == 0 { return named }
    guard let slash = file.lastIndex(of: "/") else { return named }
    let beside = String(file[...slash]) + named
    return access(beside, F_OK) == 0 ? beside : named
  }
}
