import DeclarativeFiles
import Pools
import Testing
import Wordings

@Suite struct PoolWarningTests {
  @Test func `a title that is nearly a known one is told`() throws {
    let pool = try PoolFixture.pool("id;region;category;comission_score\nD-1;93;hospital;5\n")
    #expect(pool.warnings.map(PoolFixture.summary) == ["1:20 unknown-column"])
    #expect(pool.warnings.first?.hint?.english == "did you mean “commission_score”?")
    #expect(pool.ownColumns == ["comission_score"])
  }

  @Test func `shares written as fractions of 1 are told`() throws {
    let pool = try PoolFixture.pool("id;region;category;partner_share\nD-1;93;hospital;0,5\nD-2;93;hospital;1\n")
    #expect(pool.warnings.map(PoolFixture.summary) == ["- shares-as-fractions"])
    let plain = try PoolFixture.pool("id;region;category;partner_share\nD-1;93;hospital;0,5\nD-2;93;hospital;50\n")
    #expect(plain.warnings.isEmpty)
  }

  @Test func `a text that is no department is kept and told`() throws {
    let pool = try PoolFixture.pool("id;region;category;department\nD-1;93;hospital;Vauclus\nD-2;93;hospital;Vauclus\n")
    #expect(pool.warnings.map(PoolFixture.summary) == ["2:17 unknown-department"])
    #expect(pool.warnings.first?.hint?.english == "did you mean “Vaucluse”?")
    #expect(PoolFixture.cells(pool)[1]["department"] == "Vauclus")
  }

  @Test func `a document that no rule knows is kept and told`() throws {
    let pool = try PoolFixture.pool("id;region;category;documents\nD-1;93;hospital;CV | fiche de poste\n")
    #expect(pool.warnings.map(PoolFixture.summary) == ["2:17 unknown-document"])
    #expect(PoolFixture.cells(pool)[0]["documents"] == "CV|post-description")
  }
}
