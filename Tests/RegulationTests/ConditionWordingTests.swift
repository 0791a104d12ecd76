import DeclarativeFiles
import Regulation
import Testing
import Wordings

@Suite struct ConditionWordingTests {
  private func wording(_ text: String) -> Wording? {
    let log = ReadingLog()
    let tree = YAMLParser.parse(SourceText(file: "f.yaml", text: text), into: log)
    let lists = NamedLists([NamedList(id: "scarce", title: "", entries: [("psychiatrie", [])], references: [])])
    return tree.flatMap { ConditionReader(lists: lists).read($0, log) }?.wording
  }

  @Test(arguments: [
    ("{category: ambulatory, partner_share: {at_least: 50%}}", "category: ambulatory and time at the partner ≥ 50%"),
    ("department: [\"04\", \"05\"]", "department: 04 or 05"),
    ("not: {any: [{employer_kind: CHU}, {partner_kind: CHU}]}", "not (kind of employer: CHU or kind of partner: CHU)"),
    (
      "{category: hospital, any: [{qpv: true}, {rank: {at_most: 2}}]}",
      "category: hospital and (priority urban district (QPV): yes or employer’s ranking ≤ 2)"
    ),
    ("speciality: {list: scarce}", "speciality in the list “scarce”"),
    (
      "filed_on: {after: 2020-01-01, before: 2020-04-25}",
      "date of filing before 2020-04-25 and date of filing after 2020-01-01"
    ),
    ("siret: {missing: false}", "SIRET: filled in"), ("applicant: {missing: true}", "applicant: empty"),
    ("documents: {includes: [cv, letter]}", "documents includes cv and letter"), ("own_column: x", "own_column: x"),
  ])
  func `a condition reads as a sentence`(_ text: String, _ english: String) {
    #expect(wording(text)?.english == english)
  }

  @Test func `in French the sentence has its own words and spaces`() {
    #expect(
      wording("{category: hospital, partner_share: {at_least: 12.5%}}")?.french
        == "catégorie\u{202F}: hospitalier et temps chez le partenaire ≥ 12,5\u{202F}%")
  }
}
