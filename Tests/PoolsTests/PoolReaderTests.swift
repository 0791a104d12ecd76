import Pools
import Regulation
import Testing

@Suite struct PoolReaderTests {
  private func column(_ name: String, of cell: String) throws -> String? {
    let pool = try PoolFixture.pool("id;region;category;\(name)\nD-1;93;hospital;\(cell)\n")
    return PoolFixture.cells(pool)[0][name]
  }

  /// Shares in basis points, money in cents, probabilities and scores in millionths.
  @Test(
    arguments: [
      ("partner_share", "50", "5000"), ("partner_share", "50 %", "5000"), ("partner_share", "12,5%", "1250"),
      ("partner_share", "100,00", "10000"), ("partner_share", "0", "0"), ("partner_share", "", nil),
      ("withdrawal_probability", "0.1", "100000"), ("withdrawal_probability", "10 %", "100000"),
      ("withdrawal_probability", "12,5 %", "125000"), ("withdrawal_probability", "1", "1000000"),
      ("monthly_cost", "4125,31", "412531"), ("monthly_cost", "4 125,31", "412531"),
      ("monthly_cost", "4\u{202F}125.3", "412530"), ("monthly_cost", "12345678,90", "1234567890"),
      ("commission_score", "87,5", "87500000"), ("commission_score", "-3", "-3000000"),
      ("commission_score", "0.000001", "1"), ("rank", "1", "1"), ("rank", "2,0", "2"), ("overseas_months", "24", "24"),
    ] as [(String, String, String?)])
  func `numbers are integers of their unit`(name: String, cell: String, expected: String?) throws {
    #expect(try column(name, of: cell) == expected)
  }

  @Test(
    arguments: [
      ("filed_on", "2020-11-01", "2020-11-01"), ("filed_on", "01/11/2020", "2020-11-01"),
      ("filed_on", "1/11/2020", "2020-11-01"), ("des_on", " 29/02/2024 ", "2024-02-29"), ("agreement_on", "", nil),
      ("qpv", "oui", "yes"), ("qpv", "Non", "no"), ("qpv", "VRAI", "yes"), ("qpv", "false", "no"),
      ("thesis", "1", "yes"),
      ("thesis", "0", "no"), ("commitment", "on", "yes"), ("commitment", "off", "no"), ("order_registered", "", nil),
    ] as [(String, String, String?)])
  func `days and yes or no are read in all their forms`(name: String, cell: String, expected: String?) throws {
    #expect(try column(name, of: cell) == expected)
  }

  @Test(
    arguments: [
      ("employer_kind", "CHRU", "CHU"), ("partner_kind", "epsm", "CH"), ("third_kind", "CHS", "CH"),
      ("employer_kind", "espic", "ESPIC"),
      ("documents", "fiche de poste|Projet médical", "post-description|medical-project"),
      ("starts", "01/11/2020 | 2021-05-01", "2020-11-01|2021-05-01"), ("durations", "12| 24", "12|24"),
      ("department", "4", "04"), ("department", "2a", "2A"), ("partner_department", "Vaucluse", "84"),
      ("employer_finess", "060785011", "060785011"), ("employer_finess", "60785011", "060785011"),
      ("employer_finess", "2A0000030", "2A0000030"), ("siret", "260 100 045 00012", "26010004500012"),
      ("speciality", "  Psychiatrie ", "Psychiatrie"), ("pathways", "cancer|AVC", "cancer|AVC"),
      ("rpps", "10003456", "10003456"),
    ] as [(String, String, String?)])
  func `texts with a fixed meaning have one form`(name: String, cell: String, expected: String?) throws {
    #expect(try column(name, of: cell) == expected)
  }

  @Test(arguments: [
    ("93", "93"), ("PACA", "93"), ("provence-alpes-côte d’azur", "93"), ("Provence Alpes Cote d'Azur", "93"),
    ("1", "01"), ("01", "01"), ("6", "06"), ("La Réunion", "04"), ("Mayotte", "06"), ("idf", "11"), ("OCC", "76"),
  ])
  func `regions go by code, name or abbreviation`(cell: String, code: String) throws {
    let pool = try PoolFixture.pool("id,region,category\nD-1,\(cell),hospital\n")
    #expect(PoolFixture.cells(pool)[0]["region"] == code)
  }

  @Test(arguments: [
    ("hospital", "hospital"), ("Établissements", "hospital"), ("ambulatoire", "ambulatory"), ("OUTRE-MER", "overseas"),
  ])
  func `categories go by their English or French name`(cell: String, category: String) throws {
    let pool = try PoolFixture.pool("id,region,category\nD-1,93,\(cell)\n")
    #expect(pool.categories[0].rawValue == category)
  }

  @Test func `titles may stand in any order, case and accents, and own columns are kept as texts`() throws {
    let pool = try PoolFixture.pool(
      "Catégorie;Nice Hinterland;IDENTIFIANT;Région;Commission Score\nambulatoire;oui;D-1;PACA;12,5\n")
    #expect(pool.ownColumns == ["nice hinterland"])
    #expect(
      PoolFixture.cells(pool) == [
        [
          "id": "D-1", "region": "93", "category": "ambulatory", "nice hinterland": "oui",
          "commission_score": "12500000",
        ]
      ])
  }

  @Test func `an alias beside the name itself is a column of the user's own`() throws {
    let pool = try PoolFixture.pool("id;region;category;rank;rang\nD-1;93;hospital;1;premier\n")
    #expect(PoolFixture.cells(pool)[0]["rank"] == "1")
    #expect(PoolFixture.cells(pool)[0]["rang"] == "premier")
  }

  @Test func `rows are sorted by the bytes of their identifiers, each with its origin`() throws {
    let pool = try PoolFixture.pool(
      "id;region;category\nb;93;hospital\nB;93;hospital\n\na;93;overseas\né;93;hospital\n")
    #expect((0..<4).map { pool.ids[$0] } == ["B", "a", "b", "é"])
    #expect(pool.origins.map(\.line) == [3, 5, 2, 6])
  }

  @Test func `several files make one pool, their columns may differ`() throws {
    let first = PoolFile(name: "a.csv", bytes: Array("id;region;category;zone\nD-2;93;hospital;ZIP\n".utf8))
    let second = PoolFile(name: "b.csv", bytes: Array("category,id,region,ght\nhospital,D-1,75,NA-01\n".utf8))
    let pool = try PoolReader(regulation: .shipped).read([first, second])
    #expect(pool.files == ["a.csv", "b.csv"])
    #expect(
      PoolFixture.cells(pool) == [
        ["id": "D-1", "region": "75", "category": "hospital", "ght": "NA-01"],
        ["id": "D-2", "region": "93", "category": "hospital", "zone": "ZIP"],
      ])
    #expect(pool.origins.map(\.file) == [1, 0])
  }

  @Test(arguments: [("oui", true), ("non", false), ("", false)])
  func `a pool is synthetic when a row says so`(cell: String, expected: Bool) throws {
    let pool = try PoolFixture.pool("id;region;category;synthétique\nD-1;93;hospital;\(cell)\nD-2;93;hospital;\n")
    #expect(pool.isSynthetic == expected)
  }

  // printf 'id,region,category\nD-1,93,hospital\n' | sha256sum
  @Test func `the fingerprint is that of the file's bytes`() throws {
    let pool = try PoolFixture.pool("id,region,category\nD-1,93,hospital\n")
    #expect(pool.sha256 == "7d2e5acb3f31bce79f65356a9abcccae37d0bcad1b065655d498a3c2684297b7")
  }
}
