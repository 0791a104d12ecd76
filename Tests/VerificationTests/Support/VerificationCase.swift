import Allocation
import Campaigns
import DeclarativeFiles
import Foundation
import Pools
import Regulation
import Results
import Scenarios
import Selection
import Verification
import Wordings

/// A small scenario of this folder, solved once, its result read back from its file.
struct VerificationCase {
  static let names = ["paca", "national", "durations"]

  let inputs: VerificationInputs
  let result: AllocationResult
  private let outcome: AllocationOutcome

  /// A case; its pool's text and its campaign may be changed first.
  init(
    _ name: String, pool changedPool: (String) -> String = { $0 }, changing change: (inout Campaign) -> Void = { _ in }
  ) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Cases/\(name)").path(percentEncoded: false)
    let regulation = Regulation.shipped
    let scenario = try ScenarioLoader(regulation: regulation).load(folder + "/scenario.yaml")
    let text = changedPool(String(decoding: try FileBytes.read(folder + "/pool.csv", limit: 1_000_000), as: UTF8.self))
    let file = PoolFile(name: "pool.csv", bytes: Array(text.utf8))
    let pool = try PoolReader(regulation: regulation, skipsBadRows: true).read([file])
    var campaign = scenario.campaign
    change(&campaign)
    let identity = ScenarioIdentity(
      title: campaign.title, file: "scenario.yaml", variant: nil, sha256: scenario.sha256, poolSHA256: pool.sha256,
      library: regulation.version, readings: scenario.readings, isSynthetic: true, assumptions: campaign.assumptions)
    let applied = [AppliedChange(path: "envelopes.FIR.posts", before: "2", after: "{\"a\": [3]}")]
    let warning = Note(code: "old-library", text: Wording(en: "an old library", fr: "une bibliothèque ancienne"))
    inputs = VerificationInputs(
      campaign: campaign, pool: pool, regulation: regulation, scenario: identity, applied: applied,
      warnings: [warning], programVersion: "1.0.0")
    let problem = try AllocationProblem(campaign: campaign, pool: pool, regulation: regulation)
    outcome = try Allocator.allocate(problem, options: SelectionOptions())
    let solved = outcome.result(
      scenario: identity, program: ProgramIdentity(version: "1.0.0", solver: "test"), applied: applied,
      warnings: [warning], run: RunFigures())
    result = try ResultJSONReader.result(
      from: ResultJSONWriter.bytes(of: solved), of: "result.json", unknownFields: .refused)
  }

  /// The proof of the bound, read back from its file; nil where there is no bound.
  func certificate(threads: Int = 1) throws -> OptimalityCertificate? {
    try outcome.certificate(for: inputs.scenario, options: SelectionOptions(threads: threads)).map {
      try CertificateJSONReader.certificate(from: CertificateJSONWriter.bytes(of: $0), of: "certificate.json")
    }
  }

  /// The findings on a result, each as `code place: sentence`.
  func findings(on result: AllocationResult, certificate: OptimalityCertificate? = nil) -> [String] {
    Verifier.report(on: result, against: inputs, certificate: certificate).findings.map {
      "\($0.code) \($0.place): \($0.message.english)"
    }
  }
}
