import DeclarativeFiles
import Regulation
import Testing

@Suite struct EstablishmentDirectoryTests {
  private let directory = EstablishmentDirectory.shipped

  @Test func `nearly four thousand sites are listed, each in a department`() {
    #expect(directory.establishments.count == 3_966)
    let departments = Set(Regulation.shipped.departments.map(\.code))
    #expect(directory.establishments.allSatisfy { departments.contains($0.departmentCode) })
    #expect(Set(directory.establishments.map(\.kind)).count == 5)
  }

  @Test(arguments: [
    // Assistance publique - Hôpitaux de Marseille; Metz-Thionville; the hospital of Bourg-en-Bresse at Viriat.
    ("130786049", EstablishmentKind.universityHospital), ("570005165", .regionalHospital),
    ("010780054", .publicHospital),
  ])
  func `a legal entity is found by its FINESS number`(_ finess: String, _ kind: EstablishmentKind) {
    #expect(directory.establishment(finess: finess)?.kind == kind)
  }

  @Test func `a SIRET number tells the kind`() {
    #expect(directory.kind(siret: "26010004500012") == .publicHospital)
    #expect(directory.kind(siret: "260 100 045 00012") == .publicHospital)
    #expect(directory.establishments(siret: "26010004500012").first?.name == "CH DE FLEYRIAT")
  }

  @Test func `a SIRET number shared by establishments of different kinds tells none`() {
    // In the survey a public site and a private one both give this number.
    #expect(directory.establishments(siret: "26690025700046").count > 1)
    #expect(directory.kind(siret: "26690025700046") == nil)
  }

  @Test func `an unknown number finds nothing`() {
    #expect(directory.kind(siret: "00000000000000") == nil)
    #expect(directory.establishment(finess: "") == nil)
  }

  @Test func `a faulty line is reported`() {
    let log = ReadingLog()
    let text = "finess,legal_finess,siret,name,kind,department,commune\n1,2,3,A,CLINIC,13,B\n1,2,3\n"
    #expect(EstablishmentDirectory(bytes: Array(text.utf8), log: log).establishments.isEmpty)
    #expect(log.diagnostics.entries.map(\.code).sorted() == ["unknown-value", "wrong-type"])
  }
}
