import Foundation
import Glibc
import Testing

@Suite struct InterruptionTests {
  /// Posts with many equal points and many limits: far more than can be proven in the time of a test.
  static func longScenario(in scratch: Scratch) throws -> String {
    try scratch.write(
      """
      schema: dotation.scenario/1
      title: Longue recherche
      campaign: {cohort: 2020-2022, starts: [2020-11-01, 2021-05-01], durations: [12, 24], duration_value: {12: 0.85, 24: 1}}
      pool: {synthetic: {posts: 400, seed: 5, profile: national}}
      define: {regimes: {flat: {notified: {per: month, amount: 4125.31}, rate: {hospital: 80%, ambulatory: 90%, overseas: 100%}}}}
      regimes: [{use: flat}]
      envelopes:
        - {id: MIGAC, fund: MIGAC, budget: {2020: 300000, 2021: 2400000, 2022: 2200000, 2023: 600000}}
        - {id: FIR, fund: FIR, budget: {2020: 180000, 2021: 1400000, 2022: 1300000, 2023: 400000}}
      rules:
        - {id: outside, per: region, where: {not: {any: [{employer_kind: CHU}, {partner_kind: CHU}]}}, at_least_share: 60%}
        - {id: per-employer, per: employer_finess, at_most: 3}
      scoring:
        - {id: commission, points_from: commission_score, weight: 1}
        - {id: under-served, points: 20, where: {zone: [ZIP, ZAC]}}
      """, to: "scenario.yaml")
  }

  @Test func `a time limit counts from the start of the program and ends with a result that says so`() throws {
    let scratch = try Scratch()
    let run = try Run(
      "simulate", Self.longScenario(in: scratch), "--time-limit", "0.01", "--out", scratch.path("out"), "--quiet")
    #expect(run.exitCode == 3)
    let result = try JSON(scratch.read("out/result.json"))
    #expect(["feasible", "unknown"].contains(result["status"].text))
    #expect(result["warnings"].items.contains { $0["code"].text == "time-limit" })
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `an interruption writes the best result so far and says so`(signal: Int32) throws {
    let scratch = try Scratch()
    let process = Process()
    process.executableURL = Run.program
    process.arguments = ["simulate", try Self.longScenario(in: scratch), "--out", scratch.path("out"), "--quiet"]
    process.environment = [:]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    // The folder is made once the inputs are read, just before the search starts.
    while process.isRunning, !FileManager.default.fileExists(atPath: scratch.path("out")) { usleep(20_000) }
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 3)
    #expect(scratch.files == ["out/result.json", "scenario.yaml"])
    let result = try JSON(scratch.read("out/result.json"))
    #expect(result["warnings"].items.contains { $0["code"].text == "interrupted" })
  }
}
