import Foundation
import Testing

@Suite struct SimulateTests {
  @Test func `the summary goes to standard output, nothing to standard error`() throws {
    let run = try Run("simulate", Fixture.small)
    #expect(run.exitCode == 0)
    #expect(run.messages.isEmpty)
    #expect(run.output.hasPrefix("Petite campagne\n"))
    #expect(run.output.contains("Funded     2 posts of 5 requested (4 eligible)"))
    #expect(run.output.contains("Points     45.5"))
    #expect(run.output.contains("no allocation under these rules earns more points"))
    #expect(run.output.contains("FIR: 2 of 2 posts, €48,000.00"))
    #expect(!run.output.contains("\u{1B}"))
    for line in run.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test func `in French the figures and the punctuation are French`() throws {
    let run = try Run("simulate", Fixture.small, environment: ["LC_ALL": "fr_FR.UTF-8"])
    #expect(run.output.contains("FIR\u{202F}: 2 postes sur 2, 48\u{202F}000,00\u{00A0}€"))
    #expect(run.output.contains("45,5"))
    for mark in [":", ";", "!", "?", "%", "»"] { #expect(!run.output.contains(" \(mark) "), "\(mark)") }
    #expect(!run.output.contains("« "))
    for line in run.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test func `the page names the territories beside the map, the most funded posts first`() throws {
    let scenario = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Scenarios/paca-2020").path
    let page = try Run("simulate", scenario, "--format", "html", "--lang", "fr").output
    let list = try #require(page.split(separator: "<div class=\"territories\">").last?.split(separator: "</ul>").first)
    let names = ["13 Bouches-du-Rhône", "84 Vaucluse", "04 Alpes-de-Haute-Provence", "06 Alpes-Maritimes", "83 Var"]
    let places = names.compactMap { list.firstRange(of: $0)?.lowerBound }
    #expect(places.count == names.count && places == places.sorted())
    #expect(list.contains("15 sur 35"))
  }

  @Test func `json on standard output is the whole result`() throws {
    let run = try Run("simulate", Fixture.small, "--format", "json")
    #expect(run.exitCode == 0)
    let result = try JSON(run.output)
    #expect(result["schema"].text == "dotation.result/1")
    #expect(result["status"].text == "optimal")
    #expect(result["objective"].number == 45.5)
    #expect(result["bound"].number == 45.5)
    #expect(result["gap"].number == 0)
    #expect(result["posts"].items.map { $0["id"].text } == ["A", "B", "C", "D", "E"])
    #expect(
      result["posts"].items.map { $0["decision"].text }
        == ["funded", "not_funded", "funded", "not_funded", "ineligible"])
    #expect(result["posts"].items[0]["cost"]["2021"].number == 12_000)
    #expect(result["posts"].items[4]["reasons"].items.first?["rule"].text == "paca-2020/filed-in-time")
    #expect((result["run"]["peak_memory_bytes"].number ?? 0) > 0)
    #expect(result["run"]["started"].text?.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d/) != nil)
  }

  @Test func `csv on standard output is the table of posts`() throws {
    let run = try Run("simulate", Fixture.small, "--format", "csv", "--lang", "en")
    #expect(run.output.hasPrefix("id,decision,"))
    #expect(run.output.split(separator: "\n").count == 6)
  }

  @Test func `a folder gets result.json and the tables, standard output the summary`() throws {
    let scratch = try Scratch()
    let run = try Run("simulate", Fixture.small, "--out", scratch.path("a/b"), "--format", "csv", "--lang", "fr")
    #expect(run.exitCode == 0)
    #expect(run.output.hasPrefix("Petite campagne"))
    #expect(
      scratch.files == [
        "a/b/envelopes.csv", "a/b/payments.csv", "a/b/posts.csv", "a/b/regions.csv", "a/b/result.json", "a/b/rules.csv",
      ])
    #expect(try scratch.read("a/b/posts.csv").hasPrefix("\u{FEFF}id;decision;"))
    #expect(try scratch.read("a/b/posts.csv").contains(";2000,00;12000,00;10000,00;24000,00;"))
  }

  @Test func `quiet leaves the summary out when files are written`() throws {
    let scratch = try Scratch()
    let run = try Run("simulate", Fixture.small, "--out", scratch.path("out"), "--quiet")
    #expect(run.output.isEmpty)
    #expect(run.messages.isEmpty)
    #expect(scratch.files == ["out/result.json"])
  }

  @Test func `several runs get a folder each, and the exit code is the largest`() throws {
    let scratch = try Scratch()
    let run = try Run("simulate", Fixture.small, "--all-variants", "--out", scratch.path("out"))
    #expect(run.exitCode == 4)
    #expect(
      scratch.files == [
        "out/small/result.json", "out/small/three-posts/result.json", "out/small/too-many/result.json",
      ])
    #expect(try JSON(scratch.read("out/small/three-posts/result.json"))["objective"].number == 55.5)
    let infeasible = try JSON(scratch.read("out/small/too-many/result.json"))
    #expect(infeasible["status"].text == "infeasible")
    #expect(infeasible["objective"].isNull)
  }

  @Test func `a variant alone runs in place of the scenario`() throws {
    let run = try Run("simulate", Fixture.small, "--variant", "three-posts")
    #expect(run.exitCode == 0)
    #expect(run.output.contains("3 posts of 5"))
    #expect(run.output.contains("envelopes.FIR.posts: 2 → 3"))
  }

  @Test func `a change of the command line is applied and told`() throws {
    let run = try Run("simulate", Fixture.small, "--set", "envelopes.FIR.posts=1", "--format", "json")
    let result = try JSON(run.output)
    #expect(result["objective"].number == 30.5)
    #expect(result["applied"].items.map { $0["path"].text } == ["envelopes.FIR.posts"])
  }

  @Test func `the same inputs give the same bytes on any number of threads, but for the run`() throws {
    let results = try ["1", "2"].map { threads in
      try Run("simulate", Fixture.small, "--format", "json", "--threads", threads).output
        .split(separator: "\n").filter { !$0.contains("\"run\":") }
    }
    #expect(results[0] == results[1])
  }

  @Test func `two scenarios of the same name in one folder are refused`() throws {
    let scratch = try Scratch()
    let run = try Run("simulate", Fixture.small, Fixture.small, "--out", scratch.path("out"))
    #expect(run.exitCode == 64)
    #expect(scratch.files.isEmpty)
  }

  @Test func `a reader that goes away ends the program quietly`() throws {
    let shell = "'\(Run.program.path)' simulate '\(Fixture.small)' | head -n 1"
    let run = try Run(program: URL(filePath: "/bin/sh"), ["-c", shell])
    #expect(run.output == "Petite campagne\n")
    #expect(run.messages.isEmpty)
  }
}
