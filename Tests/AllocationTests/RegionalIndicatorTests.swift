import Campaigns
import Quantities
import Regulation
import Results
import Selection
import Testing
import Wordings

@testable import Allocation

/// How funded posts spread over regions: 04 has 880 000 inhabitants, 44 has 5 500 000, 93 has 5 100 000.
@Suite struct RegionalIndicatorTests {
  private func indicators(_ rows: [[String: String]], annex: [String: Int]? = nil) throws -> Indicators {
    var regulation = PoolFixture.regulation
    if let annex {
      let cells = annex.sorted { $0.key < $1.key }.map { key, posts in
        let parts = key.split(separator: "/").map(String.init)
        return QuotaTable.Cell(
          id: key, regionCodes: [parts[0]], category: PostCategory(rawValue: parts[1]) ?? .hospital, atMost: posts)
      }
      regulation = Regulation(
        version: "test", regions: PoolFixture.regions, departments: [], populations: regulation.populations,
        regimes: [],
        eligibilitySets: [],
        quotaTables: [
          QuotaTable(
            id: "annex-1-2018", title: "", readings: [.init(name: "", meaning: Wording(verbatim: ""), cells: cells)],
            references: [])
        ], lists: [])
    }
    let rows = rows.enumerated().map { index, row in
      ["id": "P\(index)", "commission_score": "1"].merging(row) { $1 }
    }
    let problem = try AllocationProblem(
      campaign: PoolFixture.campaign(envelopes: [Envelope(id: "E", fund: "E")]), pool: PoolFixture.pool(rows),
      regulation: regulation)
    return try Allocator.allocate(problem, options: SelectionOptions()).result(
      scenario: ScenarioIdentity(
        title: "", file: "", variant: nil, sha256: "", poolSHA256: "", library: "", readings: [], isSynthetic: true),
      program: ProgramIdentity(version: "0", solver: ""), run: RunFigures()
    ).indicators
  }

  // Rates: 1 of 880 000 is 0.113636, 2 of 5 500 000 are 0.036364, 1 of 5 100 000 is 0.019608 for 100 000.
  // Sum 0.169608, mean 0.056536. Differences: 0.077272 + 0.094028 + 0.016756 = 0.188056; Gini 0.188056 / (3 × 0.169608)
  // = 0.369589. Theil: shares of the sum 0.669992, 0.214400 and 0.115608, times 3: 2.009976, 0.643200, 0.346824; logarithms
  // 0.698123, −0.441300 and −1.058938; weighted 0.467737 − 0.094615 − 0.122422 = 0.250700.
  @Test func `rates, shares, Gini, Theil and the largest gap`() throws {
    let found = try indicators([["region": "04"], ["region": "44"], ["region": "44"], ["region": "93"]])
    #expect(found.regions.map(\.code) == ["04", "44", "93"])
    #expect(found.regions.map(\.funded) == [1, 2, 1])
    #expect(found.regions.map(\.inhabitants) == [880_000, 5_500_000, 5_100_000])
    #expect(found.regions.map(\.postsPer100k?.millionths) == [113_636, 36_364, 19_608])
    #expect(found.regions.map(\.share?.millionths) == [250_000, 500_000, 250_000])
    #expect(found.giniPostsPer100k == Decimal6(millionths: 369_589))
    #expect(abs((found.theilPostsPer100k?.millionths ?? 0) - 250_700) <= 2)
    #expect(found.gapPostsPer100k == Decimal6(millionths: 94_028))
    #expect(found.populationYear == 2023)
  }

  // ln 2 = 0.693147.
  @Test func `everything in one of two regions is the logarithm of two`() throws {
    let found = try indicators([["region": "44"], ["region": "93", "durations": "12"]])
    #expect(found.regions.map(\.funded) == [1, 0])
    #expect(found.theilPostsPer100k == Decimal6(millionths: 693_147))
    #expect(found.giniPostsPer100k == Decimal6(millionths: 500_000))
  }

  @Test func `one region alone is not compared`() throws {
    let found = try indicators([["region": "93"]], annex: ["93/hospital": 12])
    #expect(found.giniPostsPer100k == nil)
    #expect(found.theilPostsPer100k == nil)
    #expect(found.gapPostsPer100k == nil)
    #expect(found.distanceFromAnnex1 == nil)
    #expect(found.regions.map(\.share) == [Decimal6.one])
  }

  // Annex: 44 has 3 + 0, 93 has 1 + 1. Funded: 44 has 1 hospital, 93 has 2 hospital and 0 ambulatory. Differences −2, +1 and
  // −1: one post to move, two to add.
  @Test func `the distance from annex 1 counts each post to move, add or take away once`() throws {
    let rows = [["region": "44"], ["region": "93"], ["region": "93"]]
    let annex = ["44/hospital": 3, "93/hospital": 1, "93/ambulatory": 1]
    #expect(try indicators(rows, annex: annex).distanceFromAnnex1 == 3)
    #expect(try indicators(rows, annex: ["44/hospital": 1, "93/hospital": 2]).distanceFromAnnex1 == 0)
    #expect(try indicators(rows).distanceFromAnnex1 == nil)
  }
}
