import Foundation
import Testing

@Suite struct StartingTests {
  private static let regions = [
    "01", "02", "03", "04", "06", "11", "24", "27", "28", "32", "44", "52", "53", "75", "76", "84", "93", "94",
  ]

  @Test(arguments: regions)
  func `the starting scenario of every region runs as it is`(region: String) throws {
    let scratch = try Scratch()
    let start = try Run("init", region, "--out", scratch.path("campaign"))
    #expect(start.exitCode == 0)
    #expect(start.messages == "written: \(scratch.path("campaign"))/scenario.yaml\n")
    let run = try Run("simulate", scratch.path("campaign"), "--format", "json", "--all-variants")
    #expect(run.exitCode == 0, "\(run.messages)")
    #expect(run.output.contains("\"synthetic\": true"))
  }

  @Test func `the starting scenario goes to standard output, with comments in the language asked for`() throws {
    let run = try Run("init", "Corse", "--lang", "fr")
    #expect(run.output.hasPrefix("# Scénario de départ pour\u{202F}: Corse."))
    #expect(run.output.contains("schema: dotation.scenario/1"))
  }

  @Test func `a scenario that exists is not written over`() throws {
    let scratch = try Scratch()
    try scratch.write("mine", to: "scenario.yaml")
    let run = try Run("init", "PACA", "--out", scratch.folder.path)
    #expect(run.exitCode == 64)
    #expect(try scratch.read("scenario.yaml") == "mine")
  }

  @Test func `an unknown region names the nearest`() throws {
    let run = try Run("init", "Bretange")
    #expect(run.exitCode == 64)
    #expect(run.messages.contains("did you mean “Bretagne”?"))
  }

  @Test func `the same seed invents the same posts, another seed others`() throws {
    let pools = try ["7", "7", "8"].map { seed in
      let run = try Run("generate", "--posts", "50", "--seed", seed, "--profile", "PACA")
      #expect(run.exitCode == 0)
      return run.output
    }
    #expect(pools[0].split(separator: "\n").count == 51)
    #expect(pools[0] == pools[1])
    #expect(pools[0] != pools[2])
  }

  @Test func `an invented pool is read back without a fault`() throws {
    let scratch = try Scratch()
    let made = try Run(
      "generate", "--posts", "40", "--seed", "1", "--profile", "PACA", "--out", scratch.path("pool.csv"))
    #expect(made.exitCode == 0)
    #expect(made.output.isEmpty)
    try scratch.write(String(contentsOfFile: Fixture.small + "/scenario.yaml", encoding: .utf8), to: "scenario.yaml")
    let run = try Run("check", scratch.folder.path)
    #expect(run.exitCode == 0)
    #expect(run.output.contains("no fault; 40 posts"))
  }
}
