import DeclarativeFiles
import Imports
import Pools
import Regulation
import Testing
import Wordings

@Suite struct WorkbookImportTests {
  private let folder = ExportFolder()

  /// Three invented files; the first has two posts and three opinions, the second one post, the third none.
  private let workbook = WorkbookExport(sheets: [
    (
      "Dossiers",
      [
        ["ID", "État du dossier", "Déposé le", "Région (Code)", "Engagement"],
        [800001, "En instruction", .day(46_031), "53", .flag(true)],
        [800002, "En instruction", .day(46_032), 4, .flag(false)],
        [800003, "Refusé", .day(46_033), "53", .flag(true)],
      ]
    ),
    (
      "Etablissements",
      [
        ["Dossier ID", "Champ", "Établissement SIRET"],
        [800001, "Dossier", "26010004500012"],
        [800001, "Établissement partenaire", 26_010_003_700_019],
        [800002, "Dossier", "00000000000018"],
      ]
    ),
    (
      "Avis",
      [
        ["Dossier ID", "Question", "Réponse", "Expert"],
        [800001, "Intérêt", "Avis favorable. Note : 15,5/20", "a@exemple.test"],
        [800001, "Intérêt", "note : 12 sur 20", "b@exemple.test"],
        [800001, "Divers", "Note : 1", "c@exemple.test"],
        [800002, "Intérêt", "", "a@exemple.test"],
      ]
    ),
    (
      "(4242) Postes demandes",
      [
        ["Dossier ID", "Ligne", "Spécialité", "Catégorie", "Quotité", "Début"],
        [800001, 1, "Gériatrie", "hôpital", 52.299999999999997, .day(46_327)],
        [800001, 2, "<script>=1+1", "ambulatoire", 60, "2026-11-01"],
        [800002, 1, "Psychiatrie", "outre-mer", 50, "01/11/2026"],
        [800003, 1, "Psychiatrie", "hôpital", 50, ""],
      ]
    ),
  ])

  private let profile = """
    schema: dotation.import/1
    keep: {État du dossier: En instruction}
    posts_from: Postes demandés
    columns:
      region: Région (Code)
      filed_on: Déposé le
      commitment: Engagement
      siret: {sheet: Etablissements, title: Établissement SIRET, where: {Champ: Dossier}}
      partner_siret: {sheet: Etablissements, title: Établissement SIRET, where: {Champ: Établissement partenaire}}
      commission_score:
        {sheet: Avis, title: Réponse, where: {Question: Intérêt}, number_after: note, merge: mean}
      opinions: {sheet: Avis, title: Réponse, merge: count}
      speciality: {sheet: Postes demandés, title: Spécialité}
      category: {sheet: Postes demandés, title: Catégorie}
      partner_share: {sheet: Postes demandés, title: Quotité}
      starts: {sheet: Postes demandés, title: Début}
    establishments: {employer: siret, partner: partner_siret}
    """

  private func made(_ profile: String? = nil) throws -> PoolImport {
    try folder.imported(PlatformExport.read(folder.write("export.xlsx", workbook)), profile ?? self.profile)
  }

  @Test func `each line of the repeated block is a post, with what the other sheets say of its file`() throws {
    let made = try made()
    #expect(made.leftOut == 1)
    #expect(made.texts("id") == ["800001-1", "800001-2", "800002-1"])
    #expect(made.texts("region") == ["53", "53", "4"])
    #expect(made.texts("speciality") == ["Gériatrie", "<script>=1+1", "Psychiatrie"])
    #expect(made.texts("partner_share") == ["52.3", "60", "50"])
    // 46 327 is 1 November 2026, counted from 30 December 1899.
    #expect(made.texts("starts") == ["2026-11-01", "2026-11-01", "2026-11-01"])
    #expect(made.texts("filed_on") == ["2026-01-09", "2026-01-09", "2026-01-10"])
    #expect(made.texts("commitment") == ["true", "true", "false"])
    // (15.5 + 12) / 2; the third opinion answers another question, the fourth is not given.
    #expect(made.texts("commission_score") == ["13.75", "13.75", ""])
    #expect(made.texts("opinions") == ["3", "3", "0"])
    #expect(made.texts("employer_kind") == ["CH", "CH", ""])
    #expect(made.texts("partner_name") == ["CH BUGEY SUD", "CH BUGEY SUD", ""])
    #expect(made.warnings.map(\.code) == ["unknown-establishment"])
    #expect(made.warnings.first?.location?.file.hasSuffix("export.xlsx#(4242) Postes demandes") == true)
    let pool = try PoolReader(regulation: .shipped).read([PoolFile(name: "pool.csv", bytes: made.csv)])
    #expect(pool.count == 3)
    #expect(pool.categories == [.hospital, .ambulatory, .overseas])
  }

  @Test func `several values without a merge are a fault that says how to merge`() throws {
    let found = try folder.faults {
      try made(profile.replacing("number_after: note, merge: mean", with: "number_after: note"))
    }
    #expect(found.contains { $0.code == "several-values" && $0.hint?.english.contains("merge:") == true })
  }

  @Test func `a merge of texts that are no numbers is a fault at the cell`() throws {
    let found = try folder.faults {
      try made(profile.replacing("number_after: note, merge: mean", with: "merge: sum"))
    }
    let faults = found.filter { $0.code == "not-a-number" }
    #expect(faults.map { $0.location?.line } == [2, 3])
    #expect(faults.allSatisfy { $0.location?.column == 3 })
  }

  @Test func `a sheet that is not there is named, with those that are`() throws {
    let found = try folder.faults { try made(profile.replacing("sheet: Avis", with: "sheet: Aviss")) }
    #expect(found.map(\.code) == ["missing-sheet", "missing-sheet"])
    #expect(found.first?.hint?.english == "did you mean “Avis”?")
  }

  @Test func `a CSV export tells that it has no such sheet`() throws {
    let found = try folder.faults {
      try folder.imported("ID,État du dossier,Région (Code),Déposé le,Engagement\n1,Accepté,53,,\n", profile)
    }
    #expect(Set(found.filter { $0.severity == .error }.map(\.code)) == ["missing-sheet"])
    #expect(found.contains { $0.hint?.french.contains("XLSX") == true })
  }

  @Test func `a sheet without titles is refused`() throws {
    let bare = WorkbookExport(sheets: [("Dossiers", [[800001, "En instruction"], [800002, "Accepté"]])])
    let empty = WorkbookExport(sheets: [("Dossiers", [])])
    for workbook in [bare, empty] {
      let export = try PlatformExport.read(folder.write("bare.xlsx", workbook))
      let found = try folder.faults {
        try folder.imported(export, "schema: dotation.import/1\ncolumns: {region: A, category: B}\n")
      }
      #expect(found.map(\.code) == ["no-titles"])
    }
  }

  @Test func `a workbook that unpacks to too much is refused`() throws {
    let path = try folder.write("large.xlsx", workbook)
    let found = try folder.faults { try PlatformExport.read(path, partLimit: 300) }
    #expect(found.map(\.code) == ["workbook-too-large"])
  }
}
