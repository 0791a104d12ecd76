import Foundation
import Testing

/// What the commission decided by itself, in every answer; the posts are those of `Fixture.small`.
///
/// Two places: D, promised, and E, filed late, are decided in; A is refused.
@Suite struct DecisionTests {
  private func decided(_ scratch: Scratch) throws -> String {
    try Fixture.small(in: scratch) {
      $0 + """

        decisions:
          fund: [{post: D, reason: promised in 2019}, {post: E, reason: emergency, override_eligibility: true}]
          reject: [{post: A, reason: withdrawn}]

        """
    }
  }

  /// The text without its line breaks and no-break spaces.
  private func running(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ").replacing("\u{202F}", with: " ")
      .replacing("\u{00A0}", with: " ")
  }

  @Test func `a result states each decision, its reason and the rules set aside, and verifies`() throws {
    let scratch = try Scratch()
    let run = try Run("simulate", try decided(scratch), "--out", scratch.path("out"), "--quiet", "--format", "csv,html")
    #expect(run.exitCode == 0, "\(run.messages)")
    let posts = try JSON(scratch.read("out/result.json"))["posts"].items
    func reasons(_ index: Int, _ key: String) -> [String?] { posts[index]["reasons"].items.map { $0[key].text } }
    #expect(reasons(3, "rule") == ["decision"])
    #expect(reasons(3, "detail") == ["funded by decision of the commission: promised in 2019"])
    #expect(reasons(3, "detail_fr") == ["retenu par décision de la commission\u{202F}: promised in 2019"])
    #expect(reasons(4, "rule") == ["decision", "paca-2020/filed-in-time"])
    #expect(
      reasons(4, "detail") == [
        "funded by decision of the commission: emergency",
        "funded although this rule is not met: The file was lodged by 24 April 2020. (date of filing: 2020-05-01)",
      ])
    #expect(reasons(0, "detail") == ["refused by the commission: withdrawn"])
    #expect(
      try scratch.read("out/posts.csv").contains("decision,funded by decision of the commission: promised in 2019"))
    #expect(try scratch.read("out/report.html").contains("funded by decision of the commission: promised in 2019"))
    #expect(try Run("verify", scratch.path("out")).exitCode == 0)
  }

  @Test(arguments: [("en", "Decided by the commission itself"), ("fr", "Décidés par la commission elle-même")])
  func `the answer on the terminal keeps them apart`(language: String, title: String) throws {
    let scratch = try Scratch()
    let run = try Run("simulate", try decided(scratch), "--lang", language)
    let apart = try #require(run.output.components(separatedBy: title).dropFirst().first)
    let list = running(apart.components(separatedBy: "\n\n")[0])
    #expect(["A ", "D ", "E "].allSatisfy { list.contains($0) }, "\(list)")
    let start = language == "fr" ? "retenu par décision de la" : "funded by decision of the"
    #expect(list.contains(start), "\(list)")
    for line in run.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  // Before decisions were named, the reasons of D were empty and those of E the rules that it breaks.
  @Test func `a result saved before decisions had sentences still verifies, an altered one does not`() throws {
    let scratch = try Scratch()
    _ = try Run("simulate", try decided(scratch), "--out", scratch.path("out"), "--quiet")
    let text = try scratch.read("out/result.json")
    func object(_ reason: String) -> String {
      #"{"rule": "decision", "detail": "funded by decision of the commission: \#(reason)", "#
        + #""detail_fr": "retenu par décision de la commission\#u{202F}: \#(reason)"}"#
    }
    let earlier = text.replacing(object("promised in 2019"), with: "").replacing(object("emergency") + ", ", with: "")
      .replacing("funded although this rule is not met: ", with: "")
      .replacing("retenu bien que cette règle ne soit pas respectée\u{202F}: ", with: "")
    #expect(!earlier.contains("by decision of") && !earlier.contains("although"))
    try scratch.write(earlier, to: "out/result.json")
    let verified = try Run("verify", scratch.path("out"))
    #expect(verified.exitCode == 0, "\(verified.output)\(verified.messages)")
    try scratch.write(text.replacing("promised in 2019", with: "promised in 2018"), to: "out/result.json")
    #expect(try Run("verify", scratch.path("out")).exitCode != 0)
  }

  @Test(arguments: [
    (
      "en", "D", "Why funded by decision of the commission: promised in 2019",
      "then this post was funded by decision of the commission and the others were chosen that together earn the most"
    ),
    (
      "fr", "D", "Motif retenu par décision de la commission : promised in 2019",
      "puis ce poste a été retenu par décision de la commission, et ont été choisis parmi les autres ceux qui totalisent"
    ),
    (
      "en", "A", "Why refused by the commission: withdrawn",
      "then this post was left out by decision of the commission, and among the others those were chosen"
    ),
    ("en", "C", "Points 15", "then the posts were chosen that together earn the most points within all limits"),
  ])
  func `the sheet of a post says who decided`(language: String, post: String, why: String, operations: String) throws {
    let scratch = try Scratch()
    let sheet = running(try Run("explain", try decided(scratch), post, "--lang", language).output)
    #expect(sheet.contains(why), "\(sheet)")
    #expect(sheet.contains(operations), "\(sheet)")
  }

  @Test(arguments: [
    ("en", "no choice of posts satisfies all the rules together: no post was chosen."),
    ("fr", "aucun choix de postes ne respecte toutes les règles à la fois : aucun poste n’a été choisi."),
  ])
  func `a sheet where nothing satisfies the rules claims no choice`(language: String, words: String) throws {
    let run = try Run("explain", Fixture.small, "A", "--variant", "too-many", "--lang", language)
    #expect(run.exitCode == 4)
    let sheet = running(run.output)
    #expect(sheet.contains(words), "\(sheet)")
    #expect(!sheet.contains("posts were chosen that together") && !sheet.contains("ont été choisis"))
  }
}
