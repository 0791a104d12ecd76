import Imports
import Testing
import Wordings

@Suite struct ProposedProfileTests {
  private let folder = ExportFolder()

  private let csv = """
    ID,État du dossier,Établissement SIRET,Entreprise raison sociale,Région,Région (Code),Spécialité,Catégorie du poste,\
    Établissement partenaire,Quotité (%),Mois de prise de poste,Durée (mois),"Texte ""libre"": # {a}",Déposé le
    1,En instruction,26010004500012,CH FICTIF,Bretagne,53,Gériatrie,Hôpital - hôpital,MSP FICTIVE,50.0,2026-11-01,12,x,\
    2026-01-09 18:30:12 +0100
    2,Refusé,26010004500012,CH FICTIF,Bretagne,53,Gériatrie,Hôpital - ambulatoire,MSP FICTIVE,50.0,2026-11-01,12,x,
    3,En instruction,26010004500012,CH FICTIF,Bretagne,53,Gériatrie,Hôpital - ambulatoire,,50.0,2026-11-01,24,x,

    """

  @Test(arguments: Language.allCases)
  func `the profile proposed for an export imports it without a fault or a warning`(language: Language) throws {
    let export = try PlatformExport.read(folder.write("export.csv", csv))
    let profile = ImportProfile.proposed(for: export, in: language)
    let made = try folder.imported(export, profile)
    #expect(made.warnings.isEmpty)
    #expect(made.texts("id") == ["1", "3"])
    #expect(made.texts("region") == ["53", "53"])
    #expect(made.texts("category") == ["hospital", "ambulatory"])
    #expect(made.texts("employer_kind") == ["CH", "CH"])
    #expect(made.texts("employer_name") == ["CH FICTIF", "CH FICTIF"])
    #expect(made.texts("partner_name") == ["MSP FICTIVE", ""])
    #expect(made.texts("partner_share") == ["50.0", "50.0"])
    #expect(made.texts("durations") == ["12", "24"])
    #expect(made.texts("starts") == ["2026-11-01", "2026-11-01"])
    #expect(made.texts("filed_on") == ["2026-01-09", ""])
  }

  @Test func `a form without a region leaves a place for it`() throws {
    let export = try PlatformExport.read(folder.write("export.csv", "ID,Catégorie,A,A\n1,hôpital,x,y\n"))
    let profile = ImportProfile.proposed(for: export, in: .english)
    #expect(profile.contains("constants:\n  region: \"…\"\n"))
    let made = try folder.imported(export, profile.replacing("region: \"…\"", with: "region: PACA"))
    #expect(made.rows == [["1", "PACA", "hospital"]])
  }

  @Test func `titles that YAML could misread are quoted`() throws {
    let titles = ["- x", "a: b", "# c", "*d", "&e", "{f}", "\"g\"", "h\nh", "null", "é\u{2028}é", "\\n", "%", "'"]
    let header = (["ID", "Région", "Catégorie"] + titles).map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }
    let cells = ["1", "PACA", "hôpital"] + titles.map { _ in "x" }
    let csv = header.joined(separator: ",") + "\n" + cells.joined(separator: ",") + "\n"
    let export = try PlatformExport.read(folder.write("export.csv", csv))
    let made = try folder.imported(export, ImportProfile.proposed(for: export, in: .french))
    #expect(made.warnings.isEmpty)
    #expect(made.rows == [["1", "PACA", "hospital"]])
  }
}
