import Testing
import Wordings

@Suite struct WordingTests {
  @Test(arguments: [
    ("vrai : faux ; oui ! non ? 5 %", "vrai\u{202F}: faux\u{202F}; oui\u{202F}! non\u{202F}? 5\u{202F}%"),
    ("la clé « x » manque", "la clé «\u{202F}x\u{202F}» manque"),
    ("(écart : 5 %)", "(écart\u{202F}: 5\u{202F}%)"),
    ("« oui », « non ».", "«\u{202F}oui\u{202F}», «\u{202F}non\u{202F}»."),
    ("« a »\u{202F}?", "«\u{202F}a\u{202F}»\u{202F}?"),
    ("rien à changer", "rien à changer"),
  ])
  func `spaces before high punctuation are narrow in French`(written: String, shown: String) {
    #expect(Wording(en: "", fr: written).french == shown)
  }

  @Test(arguments: ["le fichier a :b", "de 5 %20", "a ;b"])
  func `what only looks like punctuation is left alone`(text: String) {
    #expect(Wording(en: "", fr: text).french == text)
  }

  @Test func `a text of the user's is not touched`() {
    #expect(Wording(verbatim: "a : b").french == "a : b")
  }

  @Test(arguments: [(0, "0 posts", "0 poste"), (1, "1 post", "1 poste"), (2, "2 posts", "2 postes")])
  func `English counts one in the singular, French nought and one`(count: Int, english: String, french: String) {
    let wording = Wording.counted(count, en: ("post", "posts"), fr: ("poste", "postes"))
    #expect(wording.english == english)
    #expect(wording.french == french)
  }

  @Test func `the solver that a result names in English has a French name; another's stays`() {
    let saved = Wording.solver(pricesBy: "GLPK 5.0").english
    #expect(saved == "own exact search; GLPK 5.0 for linear prices")
    #expect(
      Wording.solver(saved: saved).french
        == "recherche exacte du programme\u{202F}; GLPK 5.0 pour les prix des limites")
    #expect(Wording.solver(saved: "HiGHS 1.7") == Wording(verbatim: "HiGHS 1.7"))
  }

  @Test(arguments: [
    ("fr_FR.UTF-8", Language.french), ("FR", .french), ("en_GB", .english), ("C", .english), ("de_DE", .english),
  ])
  func `a locale is French or English`(locale: String, language: Language) {
    #expect(Language(locale: locale) == language)
  }
}
