import Foundation
import Testing

@Suite struct SchemaTests {
  private static let scenarios = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Scenarios")

  private static let shipped = [
    "paca-2020", "grand-est-2021", "nouvelle-aquitaine-2024", "grand-est-2026", "national-2018",
  ]

  /// A shipped scenario, and what none of them has: nothing feasible, a share that is not, years without a limit.
  static let places = shipped.map { scenarios.appending(path: $0).path } + [Fixture.small]

  @Test(arguments: places)
  func `a result and its certificate conform to the schemas under docs`(scenario: String) throws {
    let scratch = try Scratch()
    let run = try Run(
      "simulate", scenario, "--out", scratch.path("out"), "--quiet", "--certificate", scratch.path("proof.json"))
    #expect(run.exitCode == 0, "\(run.messages)")
    #expect(try SchemaCheck("result.schema.json").faults(in: scratch.read("out/result.json")) == [])
    #expect(try SchemaCheck("certificate.schema.json").faults(in: scratch.read("proof.json")) == [])
  }

  @Test func `a result without an allocation conforms too`() throws {
    let run = try Run("simulate", Fixture.small, "--variant", "too-many", "--format", "json")
    #expect(run.exitCode == 4)
    #expect(try SchemaCheck("result.schema.json").faults(in: run.output) == [])
  }

  @Test(arguments: places, ["en", "fr"])
  func `a publication set conforms to its schema in every language`(scenario: String, language: String) throws {
    let run = try Run("simulate", scenario, "--public", "--format", "json", "--lang", language)
    #expect(run.exitCode == 0, "\(run.messages)")
    #expect(try SchemaCheck("publication.schema.json").faults(in: run.output) == [])
    #expect(try JSON(run.output)["language"].text == language)
  }

  @Test func `a publication set of nothing conforms too`() throws {
    let run = try Run("simulate", Fixture.small, "--variant", "too-many", "--public", "--format", "json")
    #expect(run.exitCode == 4)
    #expect(try SchemaCheck("publication.schema.json").faults(in: run.output) == [])
  }

  @Test(arguments: [
    #"{"schema": "dotation.publication/2", "language": "fr", "title": "", "notes": [], "tables": {}}"#,
    #"{"schema": "dotation.publication/1", "language": "de", "title": "", "notes": [], "tables": {}}"#,
    #"{"schema": "dotation.publication/1", "language": "fr", "title": "", "notes": [], "tables": {}, "posts": []}"#,
    #"{"schema": "dotation.publication/1", "language": "fr", "title": "", "tables": {}}"#,
    #"{"schema": "dotation.publication/1", "language": "fr", "title": 1, "notes": [], "tables": {}}"#,
  ])
  func `what does not conform shows`(text: String) throws {
    #expect(try SchemaCheck("publication.schema.json").faults(in: text).count == 1)
  }
}
