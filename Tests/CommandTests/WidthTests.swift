import Foundation
import Testing

/// What is read at a terminal of 80 columns stays within them, whatever the names of the user.
@Suite struct WidthTests {
  /// A scenario with a long title, at the end of a long path, of a post with a name of 10 000 characters.
  private func campaign(in scratch: Scratch) throws -> String {
    let folder = (1...6).map { "dossier-de-campagne-au-long-nom-\($0)" }.joined(separator: "/")
    let name = folder + "/scenario-au-nom-interminable-pour-une-campagne-regionale.yaml"
    let scenario = try String(contentsOfFile: Fixture.small + "/scenario.yaml", encoding: .utf8)
    let pool = try String(contentsOfFile: Fixture.small + "/pool.csv", encoding: .utf8)
    let title = String(repeating: "Campagne au titre très long ", count: 12) + String(repeating: "Z", count: 200)
    try scratch.write(
      pool.replacing("A;PACA", with: String(repeating: "L", count: 10_000) + ";PACA"), to: folder + "/pool.csv")
    return try scratch.write(scenario.replacing("Petite campagne", with: title), to: name)
  }

  private func expectNarrow(_ run: Run, _ what: String) {
    for text in [run.output, run.messages] {
      for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(what): \(line.prefix(200))") }
    }
  }

  @Test(arguments: ["en", "fr"])
  func `no line is wider than the terminal`(language: String) throws {
    let scratch = try Scratch()
    let scenario = try campaign(in: scratch)
    let folder = URL(filePath: scenario).deletingLastPathComponent().path
    let faulty = try scratch.write(
      String(contentsOfFile: scenario, encoding: .utf8).replacing("maximum", with: "").replacing(
        "scoring:", with: "scorings: \(String(repeating: "x", count: 300))\nscoring:"),
      to: "faulty/" + String(repeating: "f", count: 120) + ".yaml")
    let calls: [(arguments: [String], exitCode: Int32)] = [
      (["check", scenario], 0), (["check", faulty], 65), (["check", scenario + "x"], 74), (["simulate", scenario], 0),
      (["simulate", scenario, "--public"], 0), (["simulate", scenario, "--out", folder + "/out"], 0),
      (["verify", folder + "/out"], 0), (["verify", folder + "/nothing.json"], 74), (["library"], 0),
      (["library", "annex-1-2018"], 0), (["library", "dgos-2018"], 0),
      (["library", String(repeating: "q", count: 300)], 64),
      (["init", "PACA", "--out", folder + "/new"], 0), (["init", "PACA", "--out", folder + "/new"], 64),
      (["generate", "--posts", "2", "--out", folder + "/none/pool.csv"], 74),
      (["generate", "--posts", "2", "--profile", String(repeating: "p", count: 200)], 64),
      (["export", scenario, "--format", "mps", "--out", folder + "/none/model.mps"], 74),
      (["export", scenario, "--format", "lpx"], 64), (["import", folder + "/none.csv", "--new-profile"], 74),
      (["import", folder + "/pool.csv", "--new-profile", "--out", folder + "/profile.yaml"], 0),
    ]
    for call in calls {
      let run = try Run(call.arguments + ["--lang", language], environment: ["COLUMNS": "80"])
      #expect(run.exitCode == call.exitCode, "\(call.arguments.prefix(1)): \(run.messages.prefix(400))")
      expectNarrow(run, call.arguments.prefix(1).joined())
    }
  }

  @Test func `where nobody reads along, a message is one line with its whole path`() throws {
    let path = "/nowhere/" + String(repeating: "long/", count: 30) + "scenario.yaml"
    let run = try Run("check", path, "--lang", "en")
    #expect(run.messages.hasPrefix("error: cannot read \(path)"))
    #expect(run.messages.split(separator: "\n").count == 1)
  }
}
