import Foundation
import Testing

@Suite struct RobustnessTests {
  private static let shipped = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Scenarios")

  /// The small scenario with something uncertain: A and C are funded, D waits, B may not stand beside A.
  private func uncertain(in scratch: Scratch, _ lines: String, pool: (String) -> String = { $0 }) throws -> String {
    try Fixture.small(in: scratch, scenario: { $0 + "\nuncertainty:\n" + lines + "\n" }, pool: pool)
  }

  // A gone, B takes its place in the Hautes-Alpes: 10.5 points less. C gone, D comes in: 5 points less.
  @Test func `who is called for each post is told`() throws {
    let scratch = try Scratch()
    let file = try uncertain(in: scratch, "  withdrawal: {probability: 0.2}\n  draws: 50")
    let run = try Run("robustness", file, "--format", "json")
    #expect(run.exitCode == 0, "\(run.messages)")
    #expect(run.messages.isEmpty)
    let calls = try JSON(run.output)["tables"]["calls"].items
    #expect(calls.map { $0["withdrawn"].text } == ["A", "C"])
    #expect(calls.map { $0["called"].text } == ["B", "D"])
    #expect(calls.map { $0["loss"].number } == [10.5, 5])
    let places = try JSON(run.output)["tables"]["places"].items
    #expect(places.map { $0["without_calls"].number } == [1.6])
  }

  @Test func `the same seed gives the same bytes, on any number of threads and in any order of the rows`() throws {
    let scratch = try Scratch()
    let lines = "  withdrawal: {probability: 0.3}\n  weights: {spread: 40%}\n  draws: 80\n  seed: 4"
    let file = try uncertain(in: scratch, lines)
    let shuffled = try Scratch()
    let other = try uncertain(in: shuffled, lines) { text in
      let rows = text.split(separator: "\n")
      return ([rows[0]] + rows.dropFirst().reversed()).joined(separator: "\n")
    }
    let runs = try [(file, "1"), (file, "3"), (other, "2")].map { file, threads in
      try Run("robustness", file, "--format", "json", "--threads", threads)
    }
    #expect(runs.allSatisfy { $0.exitCode == 0 })
    #expect(runs[0].output == runs[1].output)
    #expect(runs[0].output == runs[2].output)
    #expect(try Run("robustness", file, "--format", "json", "--seed", "5").output != runs[0].output)
  }

  @Test func `the posts that withdrew in fact are called for together`() throws {
    let run = try Run(
      "robustness", Fixture.small, "--withdrawal", "0", "--draws", "1", "--withdrawn", "A", "--withdrawn", "C",
      "--format", "json")
    #expect(run.exitCode == 0, "\(run.messages)")
    let asked = try JSON(run.output)["tables"]["asked_call"].items
    #expect(asked.map { $0["withdrawn"].text } == ["A C"])
    #expect(asked.map { $0["called"].text } == ["B D"])
  }

  @Test(arguments: ["fr", "en"])
  func `the text fits 80 columns`(language: String) throws {
    let path = Self.shipped.appending(path: "paca-2020").path
    let run = try Run("robustness", path, "--draws", "3", "--lang", language)
    #expect(run.exitCode == 0, "\(run.messages)")
    for line in run.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    #expect(run.output.contains(language == "fr" ? "Liste de réserve, dans l’ordre" : "Reserve list, in order"))
  }

  @Test func `a folder gets a file for each table`() throws {
    let scratch = try Scratch()
    let run = try Run(
      "robustness", Fixture.small, "--withdrawal", "10%", "--draws", "5", "--out", scratch.path("out"), "--format",
      "csv,json", "--quiet")
    #expect(run.exitCode == 0, "\(run.messages)")
    #expect(run.output.isEmpty)
    let names =
      ["answer.json"] + ["calls", "over_allocation", "places", "posts", "reserve", "spending"].map { $0 + ".csv" }
    #expect(scratch.files == names.map { "out/" + $0 })
  }

  @Test func `a scenario that does not say what is uncertain is refused with what to write`() throws {
    let run = try Run("robustness", Fixture.small, "--lang", "en")
    #expect(run.exitCode == 65)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains("the scenario does not say what is uncertain"))
    #expect(run.messages.contains("uncertainty: {withdrawal: {probability: 0.1}}"))
  }

  @Test func `the pool's own probabilities are taken where the scenario says nothing`() throws {
    let scratch = try Scratch()
    let file = try Fixture.small(
      in: scratch,
      pool: { pool in
        pool.split(separator: "\n").enumerated().map { index, line in
          line + (index == 0 ? ";withdrawal_probability" : index == 1 ? ";1" : ";0")
        }.joined(separator: "\n")
      })
    let run = try Run("robustness", file, "--draws", "4", "--format", "json")
    #expect(run.exitCode == 0, "\(run.messages)")
    let posts = try JSON(run.output)["tables"]["posts"].items
    // A, the first row, always withdraws; B takes its place, C is never touched.
    #expect(posts.map { $0["id"].text } == ["A", "B", "C", "D"])
    #expect(posts.map { $0["funded"].number } == [0, 4, 4, 0])
  }

  @Test(arguments: [
    (["--draws", "0"], "--draws"), (["--draws", "-3"], "--draws"), (["--draws", "many"], "many"),
    (["--seed", "-1"], "--seed"), (["--withdrawal", "1.5"], "1.5"), (["--withdrawal", "150%"], "150%"),
    (["--spread", "abc"], "abc"), (["--overrun-risk", "2"], "--overrun-risk"), (["--format", "xml"], "xml"),
  ])
  func `a command line that makes no sense is refused`(arguments: [String], named: String) throws {
    let run = try Run(["robustness", Fixture.small, "--lang", "en"] + arguments)
    #expect(run.exitCode == 64)
    #expect(run.messages.contains(named))
    #expect(run.output.isEmpty)
  }

  @Test(arguments: ["  withdrawal: {probability: 1.1}", "  draws: 0", "  weights: {spread: 120%}"])
  func `a faulty section is refused`(line: String) throws {
    let scratch = try Scratch()
    let run = try Run("robustness", try uncertain(in: scratch, line))
    #expect(run.exitCode == 65)
    #expect(run.output.isEmpty)
  }

  @Test func `a post that is not there is refused with the nearest`() throws {
    let path = Self.shipped.appending(path: "paca-2020").path
    let run = try Run("robustness", path, "--withdrawn", "D-01O", "--lang", "en")
    #expect(run.exitCode == 65)
    #expect(run.messages.contains("“D-01O”"))
    #expect(run.messages.contains("did you mean"))
  }

  @Test func `where no allocation satisfies the rules nothing is measured`() throws {
    let run = try Run("robustness", Fixture.small, "--variant", "too-many", "--withdrawal", "0.1", "--lang", "en")
    #expect(run.exitCode == 4)
    #expect(run.output.contains("no decision"))
  }
}
