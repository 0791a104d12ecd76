import DeclarativeFiles
import Foundation
import Quantities
import Regulation
import Testing
import Wordings

@Suite struct ShippedRegulationTests {
  private let regulation = Regulation.shipped

  private static var resources: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources/Regulation/Resources")
  }

  @Test func `every file of the library loads without a fault`() {
    let log = ReadingLog()
    #expect(RegulationLoader(log: log).regulation() != nil)
    #expect(log.diagnostics.entries.isEmpty, "\(log.diagnostics.entries)")
  }

  @Test func `every file of the folder is embedded, byte for byte`() throws {
    let folder = Self.resources
    let found = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.contains(".") && $0 != "README.md" }.sorted()
    #expect(ReferenceFiles.paths == found)
    for path in found {
      let bytes = try Data(contentsOf: folder.appendingPathComponent(path))
      #expect(ReferenceFiles.bytes(at: path) == Array(bytes), "\(path)")
    }
  }

  @Test func `every record file is in the list of records`() throws {
    let listed = try #require(ReferenceFiles.bytes(at: "library.yaml").map { String(decoding: $0, as: UTF8.self) })
    for path in ReferenceFiles.paths where path.hasSuffix(".yaml") && path.contains("/") {
      #expect(listed.contains("- \(path)\n"), "\(path)")
    }
  }

  @Test func `every value has a text, a passage and a date or time`() {
    #expect(regulation.entries.count == 25)
    for entry in regulation.entries {
      #expect(!entry.rows.isEmpty, "\(entry.id)")
      #expect(!entry.references.isEmpty, "\(entry.id)")
      #expect(!entry.period.english.isEmpty, "\(entry.id)")
      for row in entry.rows {
        #expect(row.reference.passage != nil, "\(entry.id): \(row.label.english)")
        #expect(row.reference.date != nil || row.reference.note != nil, "\(entry.id)")
      }
    }
  }

  @Test func `values read well in both languages`() throws {
    let entry = try #require(regulation.entries.first { $0.id == "paca-2020" && $0.kind == .regime })
    let french = entry.rows.map { "\($0.label.french) = \($0.value.french)" }
    #expect(french[0] == "émoluments = 2\u{202F}668,00\u{A0}€ bruts par mois")
    #expect(
      french[2]
        == "prime d’exercice territorial (PET) – catégorie\u{202F}: ambulatoire et temps chez le partenaire ≥ 50\u{202F}% = "
        + "1\u{202F}000,00\u{A0}€ bruts par mois")
    #expect(entry.rows[4].value.english == "44%")
    #expect(entry.rows.last?.label.english == "paid from")
  }

  @Test func `there are 18 regions and 101 departments, each in a region`() {
    #expect(regulation.regions.count == 18)
    #expect(regulation.regions.map(\.code) == regulation.regions.map(\.code).sorted())
    #expect(regulation.regions.filter(\.isOverseas).map(\.code) == ["01", "02", "03", "04", "06"])
    #expect(regulation.departments.count == 101)
    #expect(
      regulation.departments.allSatisfy { department in
        regulation.regions.contains { $0.code == department.regionCode }
      })
  }

  @Test func `every region has inhabitants in 2023`() {
    #expect(regulation.populations.year == 2023)
    #expect(regulation.regions.allSatisfy { (regulation.populations.inhabitants[$0.code] ?? 0) > 100_000 })
    #expect(regulation.populations.inhabitants["93"] == 5_218_960)
    #expect(regulation.populations.notes.keys.sorted() == ["06"])
  }

  @Test func `the names of the library are those of the specification`() {
    #expect(
      regulation.regimes.map(\.id) == [
        "paca-2020", "paca-2020-table", "paca-2020-full-pet", "grand-est-2021", "nouvelle-aquitaine-2024",
      ])
    #expect(regulation.quotaTables.map(\.id) == ["annex-1-2018", "annex-2-2018"])
    #expect(
      regulation.eligibilitySets.map(\.id) == [
        "dgos-2018", "paca-2020", "grand-est-2021", "nouvelle-aquitaine-2024", "grand-est-2026",
      ])
    let lists = regulation.lists.map(\.id)
    #expect(lists.contains("paca-2020-scarce-specialities"))
    #expect(lists.contains("grand-est-pathways"))
    #expect(lists.contains("nouvelle-aquitaine-2024-priority-ght"))
  }

  @Test func `outlines and hospitals are aboard`() throws {
    for outlines in [ReferenceFiles.regionOutlines, ReferenceFiles.departmentOutlines] {
      let object = try JSONSerialization.jsonObject(with: Data(outlines))
      #expect((object as? [String: Any])?["viewBox"] as? String == "0 0 1000 817")
    }
  }
}
