import DeclarativeFiles
import Regulation
import Testing
import Wordings

/// The shipped library with one text changed.
@Suite struct LibraryFaultsTests {
  private func faults(_ path: String, _ old: String, _ new: String) -> [Diagnostic] {
    let log = ReadingLog()
    let loader = RegulationLoader(log: log) { asked in
      guard let bytes = ReferenceFiles.bytes(at: asked) else { return nil }
      guard asked == path else { return bytes }
      let text = String(decoding: bytes, as: UTF8.self)
      let changed = text.replacing(old, with: new)
      #expect(changed != text, "the text to change is not there")
      return Array(changed.utf8)
    }
    #expect(loader.regulation() == nil)
    return log.diagnostics.sorted
  }

  @Test(arguments: [
    ("regimes/paca-2020.yaml", "  components.base: {", "  components.bass: {", "passages.components.base"),
    ("regimes/paca-2020.yaml", "source: paca-2020", "source: paca-2021", "paca-2020"),
    ("regimes/paca-2020.yaml", "checked_on: 2026-11-21", "checked_on: 2026-11-31", "2026-11-31"),
    ("regimes/paca-2020.yaml", "kind: regime", "kind: regimes", "did you mean"),
    ("regimes/nouvelle-aquitaine-2024.yaml", "33643.13", "33643.00", "components come to"),
    (
      "eligibility/paca-2020.yaml", "list: paca-2020-scarce-specialities", "list: paca-2020-scarce",
      "scarce-specialities"
    ),
    ("eligibility/dgos-2018.yaml", "requires_months: 24", "requires_weeks: 24", "requires_months"),
    ("eligibility/dgos-2018.yaml", "passage: III, troisième alinéa", "pasage: III", "passage"),
    ("quotas/annex-1-2018.csv", "11/hospital,11,hospital", "11/hospital,10,hospital", "10"),
    ("quotas/annex-1-2018.csv", "12,PACA", "douze,PACA", "a whole number"),
    ("quotas/annex-1-2018.csv", "cell,regions", "cells,regions", "columns"),
    ("quotas/annex-2-2018.yaml", "annex-2-2018-share.csv", "annex-2.csv", "no such file"),
    (
      "geography/regions.csv", "93,Provence-Alpes-Côte d'Azur,PACA,no,", "93,Provence-Alpes-Côte d'Azur,PACA,",
      "columns"
    ),
    ("library.yaml", "lists/priority-zones.yaml", "lists/zones.yaml", "no such file"),
    ("sources.yaml", "    date: 2018-06-27", "    day: 2018-06-27", "date"),
  ])
  func `a faulty file of the library is told by its words`(
    _ path: String, _ old: String, _ new: String, _ words: String
  ) {
    let said = faults(path, old, new).map { $0.message.english + " " + ($0.hint?.english ?? "") }.joined(
      separator: "\n")
    #expect(said.contains(words), "\(said)")
  }

  @Test func `a record that is listed twice is told`() {
    let found = faults(
      "library.yaml", "  - regimes/paca-2020.yaml", "  - regimes/paca-2020.yaml\n  - regimes/paca-2020.yaml")
    #expect(found.map(\.code) == ["repeated-id"])
  }
}
