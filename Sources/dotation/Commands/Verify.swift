import ArgumentParser
import DeclarativeFiles
import Regulation
import Reporting
import Results
import Verification
import Wordings

/// `dotation verify`: recomputes a saved result from its inputs, in integers and without the solver.
struct Verify: ParsableCommand {
  private static let shownFindings = 50

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "verify", abstract: said(.CommandHelp.verify),
      usage: "dotation verify <result> [--scenario <file>] [<options>]",
      discussion: said(
        .CommandHelp.examples([
          "dotation verify out/result.json", "dotation verify result.json --scenario scenario.yaml",
          "dotation verify out --certificate certificate.json",
        ])))
  }

  @Argument(help: ArgumentHelp(said(.OptionHelp.result), valueName: "result"))
  var result: String

  @Option(name: .long, help: ArgumentHelp(said(.OptionHelp.verifiedScenario), valueName: "file"))
  var scenario: String?

  @Option(name: .long, help: ArgumentHelp(said(.OptionHelp.checkedCertificate), valueName: "file"))
  var certificate: String?

  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let file = Folder.exists(result) ? Folder.path(result, "result.json") : result
    let progress = Progress(isQuiet: speech.quiet)
    let saved = try progress.during(.Phase.readingResult) { _ in
      try ResultJSONReader.read(file, unknownFields: .refused)
    }
    let proof =
      try certificate.map { try CertificateJSONReader.read($0) } ?? saved.certificate ?? found(beside: file, for: saved)
    let inputs = try VerifiedInputs.read(
      of: saved, scenario: scenario ?? Folder.located(saved.scenario.file, beside: file), progress)
    let report = progress.during(.Phase.verifying) { _ in
      Verifier.report(on: saved, against: inputs, certificate: proof)
    }
    for sentence in report.summary { try print(sentence) }
    for finding in report.findings.prefix(Self.shownFindings) { try print(finding.message, mark: "  - ") }
    let others = report.findingCount - min(report.findings.count, Self.shownFindings)
    if others > 0 { try print(.furtherItems(others), mark: "    ") }
    if !report.agrees { throw ExitCodes.faultyInput }
  }

  /// The certificate of the same inputs that lies beside a result as `certificate.json`.
  private func found(beside file: String, for saved: AllocationResult) throws -> OptimalityCertificate? {
    let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
    let path = folder + "certificate.json"
    guard Folder.holds(path) else { return nil }
    let proof = try CertificateJSONReader.read(path)
    let isOfTheseInputs =
      proof.scenarioSHA256 == saved.scenario.sha256 && proof.poolSHA256 == saved.scenario.poolSHA256
    return isOfTheseInputs ? proof : nil
  }

  private func print(_ sentence: Wording, mark: String = "") throws {
    let lines = DisplayText.wrapped(DisplayText.harmless(said(sentence)), to: Interface.width - mark.count)
    for (index, line) in lines.enumerated() {
      try StandardOutput.write((index == 0 ? mark : String(repeating: " ", count: mark.count)) + line + "\n")
    }
  }
}
