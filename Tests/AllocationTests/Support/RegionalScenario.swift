import Campaigns
import Quantities
import Regulation

/// Four regions that share national money and have money and quotas of their own, drawn from a seed.
///
/// There are more posts than a search takes as a whole, so that questions are answered region by region.
struct RegionalScenario {
  private(set) var rows: [[String: String]] = []
  private(set) var campaign: Campaign

  private static let postsOfRegion = 17

  init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let regions = PoolFixture.regions.map(\.code)
    for (index, region) in regions.enumerated() {
      for number in 0..<Self.postsOfRegion {
        rows.append([
          "id": "R\(region)-\(10 + number)", "region": region,
          "category": generator.one(of: ["hospital", "hospital", "ambulatory"]),
          "commission_score": String(Int.random(in: 20...400, using: &generator)),
          "monthly_cost": String(1_000 + 50 * Int.random(in: 0...8, using: &generator)),
          "employer_finess": "\(index)\(Int.random(in: 0...5, using: &generator))",
        ])
      }
    }
    var envelopes = [
      Envelope(
        id: "MIGAC", fund: "MIGAC",
        budget: [
          2020: .amount(Money(euros: 25_000)),
          2021: .amount(Money(euros: Int64.random(in: 60...90, using: &generator) * 1_000)),
          2022: .unlimited,
        ])
    ]
    for region in regions {
      envelopes.append(
        Envelope(
          id: "FIR-\(region)", fund: "FIR", condition: Self.isIn(region),
          total: Money(euros: Int64.random(in: 40...110, using: &generator) * 1_000)))
    }
    let rules = regions.map { region in
      AllocationRule(
        id: "quota-\(region)", condition: Self.isIn(region), scope: .fund("MIGAC"),
        limits: .init(atMost: Int64.random(in: 1...3, using: &generator)))
    }
    campaign = PoolFixture.campaign(envelopes: envelopes, rules: rules)
  }

  private static func isIn(_ region: String) -> Condition {
    .column(ColumnReference(name: "region"), .equals([region]))
  }
}
