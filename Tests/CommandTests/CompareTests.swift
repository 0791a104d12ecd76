import Foundation
import Testing

/// `dotation compare` as a user starts it, on `small`: A and C are funded, with three posts D as well.
@Suite struct CompareTests {
  private let small = Fixture.small
  private var variant: String { Fixture.small + "/scenario.yaml#three-posts" }

  @Test func `a scenario beside itself is empty`() throws {
    let run = try Run("compare", small, small, "--lang", "en")
    #expect(run.exitCode == 0)
    #expect(run.output.contains("nothing differs"))
    #expect(!run.output.contains("Entering"))
    #expect(!run.output.contains("─"))
    let json = try JSON(Run("compare", small, small, "--format", "json").output)
    #expect(json["tables"].items.isEmpty)
  }

  @Test func `a variant says who enters and because of what`() throws {
    let run = try Run("compare", small, variant, "--lang", "en")
    #expect(run.exitCode == 0)
    #expect(run.output.contains("1 enter, 0 leave, 0 change"))
    #expect(run.output.contains("10 gained (21.98%)"))
    #expect(run.output.contains("envelopes.FIR.posts"))
    #expect(run.output.contains("(not funded)  FIR"))
    // Where a line breaks depends on the length of the path.
    let words = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("changes in its scenario"))
    #expect(words.contains("- envelopes.FIR.posts: 2 → 3"))
    for line in run.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    let french = try Run("compare", small, variant, "--lang", "fr")
    #expect(french.output.contains("Mouvements entre enveloppes"))
    for line in french.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test func `scenarios, variants, saved results and their folders mix`() throws {
    let scratch = try Scratch()
    #expect(try Run("simulate", small, "--all-variants", "--out", scratch.path("out"), "--quiet").exitCode == 4)
    let (saved, folder) = (scratch.path("out/small/result.json"), scratch.path("out/small/three-posts"))
    for (first, second) in [(small, folder), (saved, folder), (saved, variant)] {
      let run = try Run("compare", first, second, "--lang", "en")
      #expect(run.exitCode == 0)
      #expect(run.output.contains("1 enter, 0 leave, 0 change"), "\(first) \(second)")
    }
    for (first, second) in [(small, saved), (saved, small), (variant, folder)] {
      #expect(try Run("compare", first, second, "--lang", "en").output.contains("nothing differs"))
    }
  }

  @Test func `files of two regions that are numbered alike are not the same posts`() throws {
    let scratch = try Scratch()
    let elsewhere = try Fixture.small(in: scratch, pool: { $0.replacing(";PACA;", with: ";Grand Est;") })
    let run = try Run("compare", small, elsewhere, "--lang", "en")
    #expect(run.exitCode == 65)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains("have no post in common: none has the same identifier in the same region"))
  }

  @Test func `several comparisons go to a folder each`() throws {
    let scratch = try Scratch()
    let run = try Run(
      "compare", small, variant, variant, small, "--format", "csv", "--out", scratch.path("out"), "--quiet")
    #expect(run.exitCode == 0)
    let folders = Set(scratch.files.map { $0.split(separator: "/").dropLast().joined(separator: "/") })
    #expect(folders == ["out/small", "out/small/three-posts", "out/small/three-posts-2"])
    let entering = try scratch.read("out/small/three-posts/entering.csv")
    #expect(entering.split(separator: "\n").count == 2)
    #expect(entering.contains("envelopes.FIR.posts"))
    #expect(try scratch.read("out/small/three-posts/moves.csv").contains("none,FIR,1,0.00,24000.00"))
  }

  // Each change lets one of two posts in by itself; E is late and stays out.
  @Test func `each of several changes is told with what it brings about alone`() throws {
    let scratch = try Scratch()
    let file = try Fixture.small(
      in: scratch,
      scenario: {
        $0
          + """

            - {id: two-changes, set: {rules.alpine.at_most: 2, envelopes.FIR.posts: 3}}
            - {id: removed, remove: [rules.alpine], set: {envelopes.FIR.posts: 4}}
            - {id: added, add: {rules: [{id: no-d, where: {id: D}, at_most: 0}]}, set: {envelopes.FIR.posts: 3}}

          """.replacingOccurrences(of: "\n    - ", with: "\n  - ")
      })
    // Without the limit of one alpine post B (20) takes the place of C (15); with three places and the limit D enters.
    // With both B enters, and so by the rule alone; C stays.
    let both = try Run("compare", file, file + "#two-changes", "--format", "json")
    #expect(both.exitCode == 0, "\(both.messages)")
    #expect(both.output.contains(#""id": "B""#))
    #expect(both.output.contains("rules.alpine.at_most"))
    let removed = try Run("compare", file, file + "#removed", "--format", "json")
    #expect(removed.exitCode == 0, "\(removed.messages)")
    #expect(removed.output.contains("rules.alpine"))
    #expect(removed.output.contains("envelopes.FIR.posts"))
    let added = try Run("compare", file, file + "#added", "--format", "json")
    #expect(added.exitCode == 0, "\(added.messages)")
  }

  // From two places (A, C) with B's rule loosened (A, B) to three places with the rule as it was (A, C, D): the rule alone
  // brings C back for B, the places alone bring C in beside B; D needs both.
  @Test func `between two variants the changes from the first to the second are told`() throws {
    let scratch = try Scratch()
    let file = try Fixture.small(
      in: scratch,
      scenario: {
        $0
          + """

            - {id: two-alpine, set: {rules.alpine.at_most: 2}}

          """.replacingOccurrences(of: "\n    - ", with: "\n  - ")
      })
    let run = try Run("compare", file + "#two-alpine", file + "#three-posts", "--format", "json", "--lang", "en")
    #expect(run.exitCode == 0, "\(run.messages)")
    let tables = try JSON(run.output)["tables"]
    func causes(_ table: String) -> [String: String] {
      Dictionary(uniqueKeysWithValues: tables[table].items.map { ($0["id"].text ?? "", $0["cause"].text ?? "") })
    }
    #expect(
      causes("entering") == [
        "C": "rules.alpine.at_most or envelopes.FIR.posts", "D": "the changes together",
      ])
    #expect(causes("leaving") == ["B": "rules.alpine.at_most"])
  }

  @Test func `saved results have causes as long as their inputs are at hand`() throws {
    let scratch = try Scratch()
    let file = try Fixture.small(in: scratch)
    #expect(try Run("simulate", file, "--out", scratch.path("before"), "--quiet").exitCode == 0)
    #expect(
      try Run("simulate", file, "--variant", "three-posts", "--out", scratch.path("after"), "--quiet").exitCode == 0)
    let (before, after) = (scratch.path("before"), scratch.path("after"))
    func entering(_ first: String, _ second: String) throws -> String {
      let run = try Run("compare", first, second, "--format", "json", "--lang", "en")
      #expect(run.exitCode == 0, "\(run.messages)")
      return try JSON(run.output)["tables"]["entering"].items.first?["cause"].text ?? ""
    }
    for (first, second) in [(before, after), (file, after), (before, file + "#three-posts")] {
      #expect(try entering(first, second) == "envelopes.FIR.posts", "\(first) \(second)")
    }
    // The posts change: what the results were made of is no longer there.
    let pool = try scratch.read("pool.csv")
    _ = try scratch.write(pool + "\n", to: "pool.csv")
    let changed = try Run("compare", before, after, "--lang", "en")
    #expect(changed.exitCode == 0)
    #expect(changed.output.contains("1 enter, 0 leave"))
    #expect(changed.output.replacingOccurrences(of: "\n", with: " ").contains("have changed"), "\(changed.output)")
    try FileManager.default.removeItem(atPath: scratch.path("pool.csv"))
    let missing = try Run("compare", before, after, "--lang", "en")
    #expect(missing.exitCode == 0)
    #expect(missing.output.contains("not at hand"), "\(missing.output)")
  }

  @Test func `pools without a post in common are refused`() throws {
    let scratch = try Scratch()
    let other = try Fixture.small(
      in: scratch,
      pool: { text in
        text.split(separator: "\n").enumerated().map { $0.offset == 0 ? String($0.element) : "Z" + $0.element }
          .joined(separator: "\n") + "\n"
      })
    let run = try Run("compare", small, other)
    #expect(run.exitCode == 65)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains("have no post in common"))
  }

  @Test func `what cannot be compared says why`() throws {
    #expect(try Run("compare", small).exitCode == 64)
    #expect(try Run("compare", small, "none.json").exitCode == 74)
    #expect(try Run("compare", small, small + "#none").exitCode == 65)
    let scratch = try Scratch()
    let broken = try scratch.write("{\"schema\": ", to: "result.json")
    #expect(try Run("compare", small, broken).exitCode == 74)
    #expect(try Run("compare", small, scratch.folder.path).exitCode == 74)
  }
}
