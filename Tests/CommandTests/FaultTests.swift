import Foundation
import Testing

@Suite struct FaultTests {
  @Test(arguments: ["simulate", "check"])
  func `every fault at once, with place, line, caret and hint; nothing is written`(command: String) throws {
    let scratch = try Scratch()
    let scenario = try Fixture.small(in: scratch) {
      $0.replacing("posts: 2", with: "postss: 2").replacing("at_most: 1}", with: "at_most: one}")
    }
    let before = scratch.files
    let output = command == "simulate" ? ["--out", scratch.path("out")] : []
    let run = try Run([command, scenario] + output)
    #expect(run.exitCode == 65)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains("scenario.yaml:26:5: error: unknown key “postss”\n      postss: 2\n      ^"))
    #expect(run.messages.contains("hint: did you mean “posts”?"))
    #expect(run.messages.contains("scenario.yaml:30:"))
    #expect(run.messages.hasSuffix("2 errors; nothing was written\n"))
    #expect(scratch.files == before)
  }

  @Test func `faults are told in French`() throws {
    let scratch = try Scratch()
    let scenario = try Fixture.small(in: scratch) { $0.replacing("posts: 2", with: "postss: 2") }
    let run = try Run("check", scenario, "--lang", "fr")
    #expect(run.exitCode == 65)
    #expect(run.messages.contains("erreur\u{202F}: clé inconnue «\u{202F}postss\u{202F}»"))
    #expect(run.messages.hasSuffix("1 erreur\u{202F}; rien n’a été écrit\n"))
  }

  @Test func `bad rows of the pool are all told, with their lines`() throws {
    let scratch = try Scratch()
    let scenario = try Fixture.small(
      in: scratch, pool: { $0.replacing("B;PACA", with: "B;Atlantide").replacing("2020-03-03", with: "2020-02-30") })
    let run = try Run("simulate", scenario)
    #expect(run.exitCode == 65)
    #expect(run.messages.contains("pool.csv:3:"))
    #expect(run.messages.contains("Atlantide"))
    #expect(run.messages.contains("pool.csv:4:"))
    #expect(run.messages.contains("2020-02-30"))
    #expect(run.messages.hasSuffix("2 errors; nothing was written\n"))
  }

  @Test func `faults of the scenario, of its posts and between them are told in one round`() throws {
    let scratch = try Scratch()
    func scenario(_ text: String) -> String {
      text.replacing("rate: 100%", with: "rate: 101%").replacing("commission_score, weight", with: "score, weight")
        + "\ndecisions: {reject: [{post: F, reason: nobody}]}\n"
    }
    let faulty = try Fixture.small(in: scratch, scenario: scenario)
    let run = try Run("check", faulty, "--lang", "en")
    #expect(run.exitCode == 65)
    for words in ["“101%”", "the pool has no column “score”", "the pool has no post “F”", "3 errors"] {
      #expect(run.messages.contains(words), "\(run.messages)")
    }
    // F may be the row that cannot be read: only the column is known to be missing.
    try Fixture.small(in: scratch, scenario: scenario, pool: { $0.replacing("B;PACA", with: "B;Atlantide") })
    let both = try Run("check", faulty, "--lang", "en")
    for words in ["“101%”", "the pool has no column “score”", "“Atlantide” is no region", "3 errors"] {
      #expect(both.messages.contains(words), "\(both.messages)")
    }
    try Fixture.small(in: scratch) { scenario($0).replacing("file: pool.csv", with: "file: none.csv") }
    let missing = try Run("check", faulty, "--lang", "en")
    #expect(missing.exitCode == 65)
    #expect(missing.messages.contains("none.csv: there is no such file"))
    #expect(missing.messages.contains("2 errors"))
  }

  @Test func `bad rows are left out on demand and listed`() throws {
    let scratch = try Scratch()
    let scenario = try Fixture.small(in: scratch, pool: { $0.replacing("B;PACA", with: "B;Atlantide") })
    let run = try Run("simulate", scenario, "--skip-bad-rows", "--format", "json")
    #expect(run.exitCode == 0)
    let result = try JSON(run.output)
    #expect(result["posts"].items.count == 4)
    #expect(result["skipped_rows"].items.map { $0["line"].number } == [3])
    let wide = ["COLUMNS": "400"]
    let english = try Run("simulate", scenario, "--skip-bad-rows", "--lang", "en", environment: wide)
    #expect(english.output.contains("line 3 (B): the region is unknown"))
    let french = try Run("simulate", scenario, "--skip-bad-rows", "--lang", "fr", environment: wide)
    #expect(french.output.contains("ligne 3 (B)\u{202F}: la région est inconnue"))
  }

  @Test func `a file that is not there: exit 74`() throws {
    let scratch = try Scratch()
    let run = try Run("simulate", scratch.path("none.yaml"))
    #expect(run.exitCode == 74)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains("cannot read \(scratch.path("none.yaml")): there is no such file"))
  }

  @Test func `a pool that is not there: exit 74 and the place that names it`() throws {
    let scratch = try Scratch()
    let scenario = try Fixture.small(in: scratch) { $0.replacing("file: pool.csv", with: "file: none.csv") }
    let run = try Run("check", scenario)
    #expect(run.exitCode == 74)
    #expect(run.messages.contains("scenario.yaml:10:"))
    #expect(run.messages.contains("none.csv"))
  }

  @Test func `a folder that cannot be made: exit 74, and nothing is solved`() throws {
    let scratch = try Scratch()
    try scratch.write("a file", to: "file")
    let run = try Run("simulate", Fixture.small, "--out", scratch.path("file/out"))
    #expect(run.exitCode == 74)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains("cannot write"))
    #expect(scratch.files == ["file"])
  }

  @Test func `a full disk: exit 74 and a sentence`() throws {
    let shell = "'\(Run.program.path)' simulate '\(Fixture.small)' > /dev/full"
    let run = try Run(program: URL(filePath: "/bin/sh"), ["-c", shell])
    #expect(run.exitCode == 74)
    #expect(run.messages.contains("cannot write standard output"))
  }

  @Test func `an unknown variant names the nearest`() throws {
    let run = try Run("simulate", Fixture.small, "--variant", "three-post")
    #expect(run.exitCode == 65)
    #expect(run.messages.contains("did you mean “three-posts”?"))
  }

  @Test func `no fault hides its text behind an escape sequence`() throws {
    let scratch = try Scratch()
    let scenario = try Fixture.small(in: scratch, pool: { $0.replacing("B;PACA", with: "B;\u{1B}[31mPACA") })
    let run = try Run("check", scenario)
    #expect(run.exitCode == 65)
    #expect(!run.messages.contains("\u{1B}"))
  }
}
