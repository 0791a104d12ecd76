import DeclarativeFiles
import Imports
import Regulation
import Testing
import Wordings

@Suite struct ImportFaultTests {
  private let folder = ExportFolder()

  @Test func `missing and repeated titles are reported together, with the nearest title`() throws {
    let csv = "ID,Région,Catégorie,Note,Note,Spécialité\n1,PACA,hôpital,12,13,Gériatrie\n"
    let found = try folder.faults {
      try folder.imported(
        csv,
        """
        schema: dotation.import/1
        columns:
          region: Région
          category: Catégories
          speciality: Discipline choisie
          commission_score: Note
        """)
    }
    #expect(found.filter { $0.severity == .error }.map(\.code) == ["missing-title", "missing-title", "repeated-title"])
    #expect(found.map { $0.location?.line ?? 0 }.suffix(3) == [4, 5, 6])
    let first = try #require(found.first { $0.location?.line == 4 })
    #expect(first.hint?.english == "did you mean “Catégorie”?")
    #expect(first.excerpt == "  category: Catégories")
  }

  @Test func `an occurrence chooses among columns of one title`() throws {
    let csv = "ID,Région,Catégorie,Note,Note\n1,PACA,hôpital,12,13\n"
    let profile = """
      schema: dotation.import/1
      columns: {region: Région, category: Catégorie, commission_score: {title: Note, occurrence: 2}}
      ignore: [Note]
      """
    let made = try folder.imported(csv, profile)
    #expect(made.texts("commission_score") == ["13"])
    #expect(made.warnings.isEmpty)
  }

  @Test func `a title that the profile does not know is a warning`() throws {
    let made = try folder.imported(
      "ID,Région,Catégorie,Nouveau champ\n1,PACA,hôpital,x\n",
      "schema: dotation.import/1\ncolumns: {region: Région, category: Catégorie}\n")
    #expect(made.warnings.map(\.code) == ["unused-title"])
    #expect(made.warnings.first?.message.english.contains("Nouveau champ") == true)
  }

  @Test func `a value without translation names the row and the nearest value`() throws {
    let found = try folder.faults {
      try folder.imported(
        "ID,Région,Catégorie\n1,PACA,Hopital\n2,PACA,Hôpitl\n",
        "schema: dotation.import/1\ncolumns: {region: Région, category: {title: Catégorie, values: {Hôpital: hospital}}}"
      )
    }
    #expect(found.map(\.code) == ["untranslated-value"])
    #expect(found.first?.location?.line == 3)
    #expect(found.first?.hint?.english == "did you mean “Hôpital”?")
  }

  @Test func `what the pool would refuse is told at the row of the export`() throws {
    // The second file stands on lines 3 and 4 of the export, the third on line 5.
    let csv =
      "ID,Région,Catégorie,Quotité,Note\n1,PACA,hôpital,50,\n2,PACA,hôpital,50,\"a\nb\"\n3,Atlantide,hôpital,150,\n"
    let found = try folder.faults {
      try folder.imported(
        csv,
        """
        schema: dotation.import/1
        columns: {region: Région, category: Catégorie, partner_share: Quotité, remark: Note}
        """)
    }
    #expect(Set(found.map(\.code)) == ["unknown-region", "share-out-of-range"])
    #expect(found.allSatisfy { $0.location?.line == 5 })
  }

  @Test func `repeated and missing identifiers are faults`() throws {
    let found = try folder.faults {
      try folder.imported(
        "ID,Région,Catégorie\n7,PACA,hôpital\n7,PACA,hôpital\n,PACA,hôpital\n",
        "schema: dotation.import/1\ncolumns: {region: Région, category: Catégorie}\n")
    }
    #expect(found.map(\.code) == ["repeated-id", "missing-id"])
    #expect(found.map { $0.location?.line } == [3, 4])
  }

  @Test func `an export of which nothing is kept is a fault, and the value that no row holds is named`() throws {
    let found = try folder.faults {
      try folder.imported(
        "ID,État du dossier,Région,Catégorie\n7,En construction,PACA,hôpital\n",
        "schema: dotation.import/1\nkeep: {État du dossier: En instructon}\ncolumns: {region: Région, category: Catégorie}\n"
      )
    }
    #expect(found.map(\.code) == ["no-post", "value-without-row"])
    #expect(found.last?.hint?.english == "did you mean “En instruction”?")
  }

  @Test func `every fault of a profile is reported at once`() throws {
    let found = try folder.faults {
      try ImportProfile(
        bytes: Array(
          """
          schema: dotation.import/2
          kep: {}
          columns:
            id: ID
            category: {titel: Catégorie}
            rank: {title: Rang, merge: mean}
            specialite: A
            speciality: B
          establishments: {employer: siren}
          """.utf8), file: "p.yaml")
    }
    let codes = Set(found.map(\.code))
    #expect(
      codes.isSuperset(of: [
        "unknown-schema", "unknown-key", "conflicting-keys", "missing-key", "repeated-id", "missing-column",
        "unknown-value",
      ]))
  }

  @Test(arguments: [
    ("empty.csv", "", "empty-file"), ("quote.csv", "ID,A\n1,\"open\n", "unclosed-quote"),
    ("ragged.csv", "ID,A\n1,2,3\n", "ragged-row"), ("nul.csv", "ID,A\n1,\u{0}\n", "not-text"),
    ("broken.xlsx", "PK\u{3}\u{4}cut off", "damaged-workbook"),
  ])
  func `a file that is no export is refused`(name: String, text: String, code: String) throws {
    let found = try folder.faults { try PlatformExport.read(folder.write(name, text)) }
    #expect(found.map(\.code) == [code])
  }

  @Test func `an encrypted workbook is refused`() throws {
    let bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 504)
    let found = try folder.faults { try PlatformExport.read(folder.write("secret.xlsx", bytes)) }
    #expect(found.map(\.code) == ["encrypted-workbook"])
  }

  @Test func `a missing file is unreadable, not faulty`() {
    #expect(throws: UnreadableFile.self) { try PlatformExport.read("/nowhere/export.csv") }
  }
}
