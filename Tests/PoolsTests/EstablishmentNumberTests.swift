import DeclarativeFiles
import Regulation
import Testing
import Wordings

@testable import Pools

@Suite struct EstablishmentNumberTests {
  /// By hand for 060785011: doubled digits 6→3 (12-9), 7→5 (14-9), 5→1, 1→2; 0+3+0+5+8+1+0+2+1 = 20.
  @Test(
    arguments: [
      ("060785011", "060785011"), ("060785012", nil), ("60785011", "060785011"), ("06 078 501 1", "060785011"),
      ("2A0000030", "2A0000030"), ("2a0000030", "2A0000030"), ("2B0000012", "2B0000012"), ("2B0000030", nil),
      ("2C0000030", nil), ("0607850110", nil), ("06078501X", nil), ("", nil),
    ] as [(String, String?)])
  func `FINESS numbers are checked, Corsican ones too`(text: String, expected: String?) {
    #expect(EstablishmentNumber.finess(text) == expected)
  }

  @Test(
    arguments: [
      ("26010004500012", "26010004500012"), ("260 100 045 00012", "26010004500012"), ("26010004500013", nil),
      // La Poste's head office passes Luhn; a post office's digits add up to a multiple of 5 instead.
      ("35600000000048", "35600000000048"), ("35600000009075", "35600000009075"), ("35600000009076", nil),
      ("2601000450001", nil), ("", nil),
    ] as [(String, String?)])
  func `SIRET numbers are checked, with the exception of La Poste`(text: String, expected: String?) {
    #expect(EstablishmentNumber.siret(text) == expected)
  }

  @Test func `every hospital that is shipped has valid numbers`() {
    for establishment in EstablishmentDirectory.shipped.establishments {
      #expect(EstablishmentNumber.finess(establishment.finess) == establishment.finess)
    }
  }

  @Test func `a wrong number is a warning, told once, ten of a kind and then a count`() throws {
    var text = "id;region;category;employer_finess;siret\n"
    for row in 0..<40 { text += "D-\(10 + row);93;hospital;\(13 * (row / 2) + 100_000_001);12345678901234\n" }
    let pool = try PoolFixture.pool(text)
    let finess = pool.warnings.filter { $0.code == "finess-checksum" }
    #expect(finess.count == 11)
    #expect(finess.prefix(10).allSatisfy { $0.location?.line.isMultiple(of: 2) == true && $0.location?.column == 18 })
    #expect(finess[10].message.english.hasSuffix("further warnings of the kind “finess-checksum”"))
    #expect(pool.warnings.filter { $0.code == "siret-checksum" }.map(PoolFixture.summary) == ["2:28 siret-checksum"])
    #expect(PoolFixture.cells(pool)[0]["employer_finess"] == "100000001")
  }
}
