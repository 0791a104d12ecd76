import DeclarativeFiles
import Imports
import Pools
import Regulation
import Testing

@Suite struct PoolImportTests {
  private let folder = ExportFolder()

  /// Two invented files of a region's form; the second is refused.
  private let csv = """
    ID,État du dossier,Déposé le,Région,Région (Code),Spécialité,Catégorie du poste,Quotité (%),Mois de prise de poste,\
    Durée (mois),Filières,Attestation,Commentaire
    700001,En instruction,2026-01-09 18:30:12 +0100,Bretagne,53,Gériatrie,Hôpital - hôpital,50.0,2026-11-01,12,\
    "Personnes âgées, Santé mentale",on,"Une ""vraie"" demande,
    sur deux lignes"
    700002,Refusé,2026-01-10 09:00:00 +0100,La Réunion,04,Psychiatrie,Outre-mer,60.0,2026-11-01,24,,off,
    700003,Accepté,2026-01-11 09:00:00 +0100,La Réunion,04,Psychiatrie,Hôpital - ville,60.5,2026-11-01,2 ans,,off,=1+1

    """

  private let profile = """
    schema: dotation.import/1
    keep: {État du dossier: [En instruction, Accepté]}
    constants: {envelopes: MIGAC}
    columns:
      region: Région (Code)
      speciality: spécialité
      category: {title: Catégorie du poste, values: {Hôpital - hôpital: hospital, Hôpital - ville: ambulatory}}
      partner_share: Quotité (%)
      starts: Mois de prise de poste
      durations: Durée (mois)
      pathways: Filières
      commitment: Attestation
      filed_on: Déposé le
      remark: Commentaire
    ignore: [Région]
    """

  @Test func `an export becomes a pool that reads without a fault`() throws {
    let made = try folder.imported(csv, profile)
    #expect(made.warnings.isEmpty)
    #expect(made.leftOut == 1)
    #expect(
      made.columns == [
        "id", "region", "category", "speciality", "partner_share", "pathways", "starts", "durations", "envelopes",
        "filed_on", "commitment", "remark",
      ])
    let reader = PoolReader(regulation: .shipped)
    let pool = try reader.read([PoolFile(name: "pool.csv", bytes: made.csv)])
    #expect(pool.count == 2)
    #expect(pool.warnings.isEmpty)
    #expect(pool.categories == [.hospital, .ambulatory])
    #expect(made.texts("id") == ["700001", "700003"])
    #expect(made.texts("filed_on") == ["2026-01-09", "2026-01-11"])
    #expect(made.texts("durations") == ["12", "24"])
    #expect(made.texts("pathways") == ["Personnes âgées|Santé mentale", ""])
    #expect(made.texts("commitment") == ["true", "false"])
  }

  @Test func `hostile texts survive as text`() throws {
    let made = try folder.imported(csv, profile)
    #expect(made.texts("remark") == ["Une \"vraie\" demande,\nsur deux lignes", "=1+1"])
    let text = String(decoding: made.csv, as: UTF8.self)
    #expect(text.contains("\"Une \"\"vraie\"\" demande,\nsur deux lignes\"\n"))
    // No spreadsheet takes the cell for a formula.
    #expect(text.hasSuffix(",false,'=1+1\n"))
  }

  @Test(arguments: [("\u{FEFF}", ";"), ("", ";"), ("", "\t"), ("", ",")])
  func `an export saved again by a spreadsheet reads the same`(mark: String, separator: String) throws {
    // A spreadsheet writes its own separator between the same fields; no field of this export holds it unquoted.
    let records = [["ID", "Région", "Catégorie", "Quotité"], ["1", "Bretagne", "hôpital", "50"]]
    let text = mark + records.map { $0.joined(separator: separator) + "\r\n" }.joined()
    let profile = "schema: dotation.import/1\ncolumns: {region: Région, category: Catégorie, partner_share: Quotité}\n"
    let made = try folder.imported(text, profile)
    #expect(made.rows == [["1", "Bretagne", "hôpital", "50"]])
  }

  @Test func `rows of separators alone are no files`() throws {
    let made = try folder.imported(
      "ID;Région;Catégorie\r\n1;PACA;hôpital\r\n;;\r\n; ;\r\n",
      "schema: dotation.import/1\ncolumns: {region: Région, category: Catégorie}\n")
    #expect(made.rows == [["1", "PACA", "hôpital"]])
  }

  @Test func `Windows-1252 is understood and said`() throws {
    // ID;Région;Catégorie with é as E9, and a decimal comma.
    let text = "ID;R\u{E9}gion;Cat\u{E9}gorie;Quotit\u{E9}\r\n1;Bretagne;h\u{F4}pital;52,5\r\n"
    let bytes = text.unicodeScalars.map { UInt8($0.value) }
    let export = try PlatformExport.read(folder.write("old.csv", bytes))
    let made = try folder.imported(
      export, "schema: dotation.import/1\ncolumns: {region: Région, category: Catégorie, partner_share: Quotité}\n")
    #expect(made.rows == [["1", "Bretagne", "hôpital", "52,5"]])
    #expect(made.warnings.map(\.code) == ["windows-1252"])
  }

  @Test func `files of documents become documents, and the first filled title counts`() throws {
    let csv = """
      ID,Région,Catégorie,Fiche (pdf),Projet (pdf),Partenaire A,Partenaire B
      1,PACA,hôpital,fiche.pdf,projet.pdf,,CH Fictif
      2,PACA,hôpital,fiche.pdf,,MSP Fictive,CH Fictif

      """
    let made = try folder.imported(
      csv,
      """
      schema: dotation.import/1
      columns:
        region: Région
        category: Catégorie
        documents:
          - {title: Fiche (pdf), if_filled: post-description}
          - {title: Projet (pdf), if_filled: medical-project}
        partner_name: [Partenaire A, Partenaire B]
      """)
    #expect(made.texts("documents") == ["post-description|medical-project", "post-description"])
    #expect(made.texts("partner_name") == ["CH Fictif", "MSP Fictive"])
  }

  @Test func `a SIRET number gives number, name and kind where the profile asks`() throws {
    // The hospital of Bourg-en-Bresse; then another site of the same legal entity; then no hospital.
    let csv = """
      ID,Région,Catégorie,Établissement SIRET,Nom
      1,ARA,hôpital,260 100 045 00012,
      2,ARA,hôpital,26010004599999,Annexe fictive
      3,ARA,hôpital,,

      """
    let made = try folder.imported(
      csv,
      """
      schema: dotation.import/1
      columns: {region: Région, category: Catégorie, siret: Établissement SIRET, employer_name: Nom}
      establishments: {employer: siret}
      """)
    #expect(made.texts("employer_kind") == ["CH", "CH", ""])
    #expect(made.texts("employer_name") == ["CH DE FLEYRIAT", "Annexe fictive", ""])
    #expect(made.texts("employer_finess") == ["010780054", "010780054", ""])
  }
}
