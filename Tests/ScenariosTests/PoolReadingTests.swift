import DeclarativeFiles
import Pools
import Regulation
import Scenarios
import Testing
import Wordings

@Suite struct PoolReadingTests {
  /// Loads a scenario of a folder that stays until the body ends.
  private func withScenario(
    _ files: [String: String] = [:], pool: String = "file: pool.csv", more: String = "",
    _ body: (Folder, LoadedScenario) throws -> Void
  ) throws {
    let text = smallScenario.replacing("{file: pool.csv}", with: "{\(pool)}") + more
    let folder = try Folder(["a.yaml": text].merging(files) { $1 })
    try body(folder, try ScenarioLoader(regulation: .shipped).load(folder.path("a.yaml")))
  }

  @Test func `the posts of a file are read from where the scenario says`() throws {
    try withScenario(["pool.csv": "id;region;category\nB;PACA;hospital\nA;93;ambulatory\n"]) { _, scenario in
      let pool = try scenario.readPool()
      #expect((0..<pool.count).map { pool.ids[$0] } == ["A", "B"])
      #expect(!pool.isSynthetic)
    }
  }

  @Test func `several files are one pool`() throws {
    let files = ["n.csv": "id;region;category\nA;PACA;hospital\n", "s.csv": "id;region;category\nB;PACA;hospital\n"]
    try withScenario(files, pool: "files: [n.csv, s.csv]") { _, scenario in
      let pool = try scenario.readPool()
      #expect(pool.count == 2)
    }
  }

  @Test func `a file that is not there names the place that asks for it`() throws {
    try withScenario { folder, scenario in
      let failure = #expect(throws: UnreadableFile.self) { try scenario.readPool() }
      #expect(failure?.path == folder.path("pool.csv"))
      #expect(failure?.namedAt?.line == 3)
    }
  }

  @Test(arguments: ["national", "PACA", "06", "Île-de-France", "grand-est-2021"])
  func `invented posts are as many as asked, the same for a seed, and marked`(profile: String) throws {
    try withScenario(pool: "synthetic: {posts: 40, seed: 7, profile: \(profile)}") { _, scenario in
      let pool = try scenario.readPool()
      #expect(pool.count == 40 && pool.isSynthetic)
      let again = try scenario.readPool()
      #expect(again.sha256 == pool.sha256)
    }
  }

  @Test func `a column of probabilities has to be there`() throws {
    let files = ["pool.csv": "id;region;category\nA;PACA;hospital\n"]
    let more = "uncertainty: {withdrawal: {column: withdrawal_probabilty}}\n"
    try withScenario(files, more: more) { _, scenario in
      let faults = #expect(throws: InputFaults.self) { try scenario.readPool() }
      #expect(faults?.diagnostics.first?.hint?.english == "did you mean “withdrawal_probability”?")
      #expect(faults?.diagnostics.first?.excerpt?.hasPrefix("uncertainty:") == true)
    }
  }

  @Test func `faults found elsewhere are given the line of the scenario`() throws {
    try withScenario { folder, scenario in
      let place = SourceLocation(file: folder.path("a.yaml"), line: 2, column: 1)
      let fault = Diagnostic(.error, code: "x", at: place, Wording(verbatim: "x"))
      let shown = scenario.withExcerpts(InputFaults(diagnostics: [fault])).diagnostics
      #expect(shown.first?.excerpt == "campaign: {starts: [2020-11-01], durations: [24]}")
    }
  }
}
