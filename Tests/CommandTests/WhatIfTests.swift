import Foundation
import Testing

/// `sweep`, `explain` and `diagnose` as a user starts them; the posts are those of `Fixture.small`.
@Suite struct WhatIfTests {
  private static let sweep = ["sweep", Fixture.small, "--vary", "envelopes.FIR.posts", "--to", "4", "--step", "4"]

  // One alpine post at most, A before B: A alone, then C, then D; a fourth post brings nothing.
  @Test func `a sweep has a row for each value asked for and each step between`() throws {
    let run = try Run(Self.sweep + ["--from", "0", "--format", "csv", "--lang", "en"])
    #expect(run.exitCode == 0)
    #expect(
      run.output == """
        envelopes.FIR.posts,asked,step,status,points,funded,euros,entering,leaving
        0,true,false,optimal,0,0,0.00,,
        1,false,true,optimal,30.5,1,24000.00,A,
        2,false,true,optimal,45.5,2,48000.00,C,
        3,false,true,optimal,55.5,3,72000.00,D,
        4,true,false,optimal,55.5,3,72000.00,,

        """)
  }

  // Two posts of department 05 are eligible: a third cannot be asked for.
  @Test func `a value at which nothing is possible is told`() throws {
    let run = try Run(
      "sweep", Fixture.small, "--set",
      "rules.alpine={id: alpine, where: {department: \"05\"}, at_least: 1, at_most: 9}",
      "--vary", "rules.alpine.at_least", "--from", "1", "--to", "3", "--step", "1", "--lang", "en")
    #expect(run.exitCode == 4, "\(run.messages)")
    #expect(run.output.contains("A value without points: no allocation satisfies the rules there."))
  }

  // Two posts of department 05 are eligible: a third cannot be asked for, and the row of three says so.
  @Test func `a floor's first value that nothing satisfies has a row`() throws {
    let run = try Run(
      "sweep", Fixture.small, "--set",
      "rules.alpine={id: alpine, where: {department: \"05\"}, at_least: 1, at_most: 9}",
      "--vary", "rules.alpine.at_least", "--from", "1", "--to", "5", "--step", "4", "--format", "csv")
    #expect(run.exitCode == 4, "\(run.messages)")
    let rows = run.output.split(separator: "\n").dropFirst().map { $0.split(separator: ",").prefix(4) }
    #expect(rows.last { $0[2] == "true" }.map(Array.init) == ["3", "false", "true", "infeasible"])
  }

  @Test func `a sweep whose searches are used up is not proven`() throws {
    let run = try Run(Self.sweep + ["--from", "0", "--max-solves", "0"])
    #expect(run.exitCode == 3)
    #expect(run.output.contains("1 interval between two values"))
  }

  @Test func `a sampled sweep has the values alone and says that it knows no more`() throws {
    let run = try Run(Self.sweep + ["--from", "0", "--sampled"])
    #expect(run.exitCode == 0)
    #expect(run.output.contains("only these values were tried"))
    let csv = try Run(Self.sweep + ["--from", "0", "--sampled", "--format", "csv"])
    #expect(csv.output.split(separator: "\n").map { $0.prefix(2) } == ["en", "0,", "4,"])
  }

  @Test func `a sweep that leads nowhere is refused`() throws {
    let run = try Run(
      "sweep", Fixture.small, "--vary", "envelopes.FIR.posts", "--from", "4", "--to", "0", "--step", "1")
    #expect(run.exitCode == 65)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains("--step:1:1"))
  }

  // With two alpine posts A and B are the best two (50.5 points), and C leaves; no number of posts helps B otherwise.
  @Test func `the sheet of a post says the least that would fund it`() throws {
    let run = try Run("explain", Fixture.small, "B", "--format", "json")
    #expect(run.exitCode == 0)
    let tables = try JSON(run.output)["tables"]
    let increases = tables["increases"].items
    #expect(increases.map { $0["limit"].text } == ["alpine"])
    #expect(increases.first?["more"].text == "1")
    #expect(increases.first?["gain"].number == 5)
    #expect(increases.first?["leaving"].text == "C")
    // B forced in takes the one alpine place from A: 35 points with C in place of 45.5.
    #expect(tables["change"].items.first?["loss"].number == 10.5)
    #expect(tables["change"].items.first?["points_lacking"].number == 10.5)
  }

  // B has no CHU for an employer: that keeps an ambulatory post from MIGAC alone, and the FIR may pay it.
  @Test func `a rule of one fund is told with its fund, and what it tested in words`() throws {
    let scratch = try Scratch()
    let scenario = try Fixture.small(
      in: scratch,
      scenario: {
        $0.replacing("[paca-2020]", with: "[{use: dgos-2018, fund: MIGAC}, paca-2020]").replacing(
          "envelopes:", with: "envelopes:\n  - {id: national, fund: MIGAC, posts: 1}")
      },
      pool: { $0.replacing("B;PACA;hospital", with: "B;PACA;ambulatory") })
    let lines = try Run("explain", scenario, "B", "--lang", "en").output.split(separator: "\n")
    #expect(lines.contains { $0.contains("Tested") && $0.hasSuffix("Fund") })
    #expect(lines.contains { $0.contains("not satisfied") && $0.hasSuffix("MIGAC") })
    #expect(lines.contains { $0.contains("date of filing: 2020-03-02") })
    for line in lines { #expect(line.count <= 80, "\(line)") }
  }

  @Test func `a post that does not exist is refused with the nearest`() throws {
    let run = try Run("explain", Fixture.small, "AB")
    #expect(run.exitCode == 65)
    #expect(run.messages.contains("there is no post “AB” in the pool"))
    #expect(run.messages.contains("did you mean “A” or “B”?"))
    let far = try Run("explain", Fixture.small, "D-9999")
    #expect(far.exitCode == 65)
    #expect(far.messages.contains("did you mean “D”?"))
  }

  @Test(arguments: [
    ["explain", Fixture.small, "B"], ["diagnose", Fixture.small], Self.sweep + ["--from", "0"],
    ["compare", Fixture.small, Fixture.small + "#three-posts"],
    ["robustness", Fixture.small, "--withdrawal", "10%", "--draws", "3"],
    ["apportion", "--posts", "20", "--method", "adams"],
  ])
  func `an answer for a folder is there as JSON, whatever else was asked for`(arguments: [String]) throws {
    let scratch = try Scratch()
    let run = try Run(arguments + ["--out", scratch.path("answer"), "--quiet"])
    #expect(run.exitCode == 0, "\(run.messages)")
    let printed = try Run(arguments + ["--format", "json"])
    #expect(try scratch.read("answer/answer.json") == printed.output)
  }

  @Test func `the page of a sheet needs no network and holds what the law grants`() throws {
    let scratch = try Scratch()
    let run = try Run(
      "explain", Fixture.small, "B", "--lang", "fr", "--quiet", "--out", scratch.path("sheet"), "--format", "html")
    #expect(run.exitCode == 0)
    #expect(scratch.files == ["sheet/answer.json", "sheet/report.html"])
    let page = try scratch.read("sheet/report.html")
    for sign in ["http://", "https://", " src=", "@import", "url("] { #expect(!page.contains(sign), "\(sign)") }
    for part in [
      "Degré et mode de contribution", "Données traitées", "Paramètres et pondérations", "Opérations effectuées",
    ] {
      #expect(page.contains(part), "\(part)")
    }
    #expect(page.contains("une commission humaine décide") || page.contains("Une commission humaine décide"))
  }

  // Five posts of department 05 are asked for where two are eligible; one is all that the alpine rule lets through.
  @Test func `what counting shows comes before the conflict and the repair`() throws {
    let run = try Run("diagnose", Fixture.small, "--variant", "too-many")
    #expect(run.exitCode == 4)
    #expect(run.output.contains("asks for 5 posts; only 2 that could be funded count"))
    #expect(run.output.contains("five: at least 1 post"))
    for line in run.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  // Two posts of 05 are decided where at most one is allowed, then, on the command line, none at all.
  @Test(arguments: [
    (
      "en", "Un poste au plus dans les Hautes-Alpes (now at most 0 posts for each department)",
      "alpine: at most 2 posts for each department"
    ),
    (
      "fr", "Un poste au plus dans les Hautes-Alpes (désormais au plus 0 poste par département)",
      "alpine : au plus 2 postes par département"
    ),
  ])
  func `a conflict states the figure in force beside a title that names another, and the repair works`(
    language: String, heading: String, repair: String
  ) throws {
    let scratch = try Scratch()
    let scenario = try Fixture.small(in: scratch) { text in
      text.replacing("at_most: 1}", with: "per: department, at_most: 1}")
        + "\ndecisions:\n  fund: [{post: A, reason: x}, {post: B, reason: x}]\n"
    }
    let arguments = ["diagnose", scenario, "--lang", language, "--quiet"]
    func plain(_ text: String) -> String {
      text.replacing("\u{202F}", with: " ").replacing("\u{00A0}", with: " ")
    }
    let first = try Run(arguments)
    #expect(first.exitCode == 4)
    #expect(!first.output.contains("("))
    let set = arguments + ["--set", "rules.alpine.at_most=0"]
    let page = try Run(set + ["--out", scratch.path("why"), "--format", "html,csv"])
    #expect(page.exitCode == 4)
    for file in ["why/report.html", "why/conflict.csv"] { #expect(plain(try scratch.read(file)).contains(heading)) }
    #expect(plain(try scratch.read("why/report.html")).contains(repair))
    #expect(try Run("simulate", scenario, "--quiet", "--set", "rules.alpine.at_most=2").exitCode == 0)
    #expect(try Run("simulate", scenario, "--quiet").exitCode == 4)
  }

  @Test func `reasons state the figure in force, and verify agrees`() throws {
    let scratch = try Scratch()
    let run = try Run(
      "simulate", Fixture.small, "--set", "rules.alpine.at_most=0", "--out", scratch.path("none"), "--quiet")
    #expect(run.exitCode == 0, "\(run.messages)")
    #expect(try scratch.read("none/result.json").contains("Hautes-Alpes (now at most 0 posts)”"))
    #expect(try Run("verify", scratch.path("none/result.json")).exitCode == 0)
  }

  @Test func `a diagnosis writes the worth of each rule into the result, which verifies`() throws {
    let scratch = try Scratch()
    let run = try Run("diagnose", Fixture.small, "--out", scratch.path("why"), "--format", "csv")
    #expect(run.exitCode == 0)
    let result = try JSON(try scratch.read("why/result.json"))
    #expect(result["rules"].items.map { $0["marginal_value"].number } == [5])
    #expect(try scratch.read("why/worths.csv").hasPrefix("rule,step,gain,price,statement\n"))
    #expect(try Run("verify", scratch.path("why/result.json")).exitCode == 0)
  }

  @Test(arguments: ["en", "fr"])
  func `sheets, sweeps and diagnoses fit 80 columns`(language: String) throws {
    let scratch = try Scratch()
    let weights = try Fixture.small(in: scratch) { scenario in
      let criterion = "\n  - {id: scarce-speciality-elsewhere, points: 3, where: {department: \"04\"}}\n\nvariants:"
      let sweep = """

        sweeps:
          - id: two
            vary: [envelopes.FIR.budget.2021, scoring.scarce-speciality-elsewhere.points]
            values: [[10000, 1000000.50], [1, 60]]

        """
      return scenario.replacing("\n\nvariants:", with: criterion) + sweep
    }
    for arguments in [
      ["sweep", weights], ["explain", Fixture.small, "--all"], ["explain", Fixture.small, "B"],
      Self.sweep + ["--from", "0"],
      ["diagnose", Fixture.small], ["diagnose", Fixture.small, "--variant", "too-many"],
    ] {
      let run = try Run(arguments + ["--lang", language])
      #expect(!run.output.isEmpty)
      for line in run.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    }
  }
}
