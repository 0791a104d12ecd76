import Quantities
import Regulation
import Testing

@Suite struct NamedListsTests {
  private func entries(_ id: String) throws -> [(name: String, aliases: [String])] {
    try #require(Regulation.shipped.lists.first { $0.id == id }).entries
  }

  @Test(arguments: [
    ("paca-2020-scarce-specialities", 7), ("grand-est-pathways", 10), ("nouvelle-aquitaine-2024-priority-ght", 7),
    ("nouvelle-aquitaine-2024-priority-departments", 9), ("des-44-specialities", 44), ("ght-2023", 135),
    ("paca-2020-priority-departments", 3), ("priority-zones", 2), ("ambulatory-structures", 3),
  ])
  func `a list holds as many entries as its text`(_ id: String, _ count: Int) throws {
    #expect(try entries(id).count == count)
  }

  @Test(arguments: [
    "Anesthésie-réanimation", "Médecine intensive-réanimation", "Radiologie et imagerie médicale", "Gériatrie",
    "Médecine interne et immunologie clinique", "Psychiatrie", "Ophtalmologie", "Gynécologie obstétrique",
    "Médecine d'urgence", "anesthésie/réanimation", "imagerie",
  ])
  func `the scarce specialities are met under the names of their diplomas and of their halves`(_ name: String) throws {
    let list = try #require(Regulation.shipped.lists.first { $0.id == "paca-2020-scarce-specialities" })
    #expect(list.texts.contains { FoldedText($0) == FoldedText(name) })
  }

  @Test(arguments: ["Gynécologie médicale", "Médecine générale", "Médecine nucléaire", "Pédiatrie"])
  func `neighbouring specialities are not scarce`(_ name: String) throws {
    let list = try #require(Regulation.shipped.lists.first { $0.id == "paca-2020-scarce-specialities" })
    #expect(!list.texts.contains { FoldedText($0) == FoldedText(name) })
  }

  @Test func `no list holds a text twice`() {
    for list in Regulation.shipped.lists {
      let texts = list.texts.map { FoldedText($0) }
      #expect(Set(texts).count == texts.count, "\(list.id)")
    }
  }
}
