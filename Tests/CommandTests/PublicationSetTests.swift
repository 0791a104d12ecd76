import Foundation
import Testing

@Suite struct PublicationSetTests {
  /// A region that asks for twenty posts, each with a named candidate.
  private func campaign(in scratch: Scratch) throws -> String {
    try Fixture.small(
      in: scratch,
      scenario: { $0.replacing("posts: 2", with: "posts: 9") },
      pool: { pool in
        let lines = pool.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
        let header = lines[0] + ";applicant"
        let copies = (0..<20).map { number in
          var cells = lines[3].split(separator: ";", omittingEmptySubsequences: false).map(String.init)
          cells[0] = "SECRET-\(number)"
          return (cells + ["DUPONT-\(number)"]).joined(separator: ";")
        }
        return ([header] + copies).joined(separator: "\n") + "\n"
      })
  }

  @Test func `the set holds totals and no one's name, in every format`() throws {
    let scratch = try Scratch()
    let scenario = try campaign(in: scratch)
    let run = try Run(
      "simulate", scenario, "--public", "--out", scratch.path("set"), "--format", "csv,html,xlsx", "--lang", "en")
    #expect(run.exitCode == 0, "\(run.messages)")
    let files = scratch.files.filter { $0.hasPrefix("set/") }
    #expect(
      files == [
        "set/envelopes.csv", "set/publication.json", "set/regions.csv", "set/report.html", "set/workbook.xlsx",
      ])
    for file in files where !file.hasSuffix(".xlsx") {
      let text = try scratch.read(file)
      for name in ["SECRET", "DUPONT", "CHU de"] { #expect(!text.contains(name), "\(name) in \(file)") }
    }
    #expect(!run.output.contains("SECRET"))
    #expect(try JSON(scratch.read("set/publication.json"))["schema"].text == "dotation.publication/1")
  }

  @Test func `its sentences are in the language of the run, its keys and figures the same`() throws {
    let sets = try ["en", "fr"].map {
      try Run("simulate", Fixture.small, "--public", "--format", "json", "--lang", $0).output
    }
    #expect(sets[0].contains("Where the figures come from"))
    #expect(sets[1].contains("D’où viennent les chiffres"))
    #expect(sets[1].contains("recherche exacte du programme"))
    let tables = sets.map { $0.split(separator: "\"tables\"").last }
    #expect(tables[0] == tables[1])
  }

  @Test func `on standard output too`() throws {
    let scratch = try Scratch()
    let scenario = try campaign(in: scratch)
    for format in ["text", "json", "csv", "html"] {
      let run = try Run("simulate", scenario, "--public", "--format", format, "--lang", "fr")
      #expect(run.exitCode == 0)
      #expect(!run.output.isEmpty)
      #expect(!run.output.contains("SECRET"))
    }
  }

  @Test func `small counts are hidden words, not figures`() throws {
    let run = try Run("simulate", Fixture.small, "--public", "--format", "csv", "--lang", "en")
    #expect(run.output.hasPrefix("code,name,category,posts,funded,euros\n"))
    #expect(run.output.contains("hidden"))
  }

  @Test func `a certificate names every post: it is refused beside a publication set`() throws {
    let run = try Run("simulate", Fixture.small, "--public", "--certificate", "c.json")
    #expect(run.exitCode == 64)
  }
}
