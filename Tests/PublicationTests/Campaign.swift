import Quantities
import Results
import Wordings

/// A campaign made by hand: so many posts requested in each region and category, so many paid by each envelope.
struct Campaign {
  /// Requested posts of a region and a category, and how many of them each envelope pays.
  struct Row {
    let region: String
    let category: String
    let requested: Int
    let paid: [Int]
  }

  /// What one post costs, by category: one year of 12 months.
  static func cost(_ category: String) -> Money { Money(cents: category == "hospital" ? 4_950_374 : 2_600_000) }

  let rows: [Row]
  let envelopes: [String]

  var result: AllocationResult {
    AllocationResult(
      scenario: ScenarioIdentity(
        title: "Campagne", file: "scenario.yaml", variant: nil, sha256: "", poolSHA256: "", library: "", readings: [],
        isSynthetic: true),
      program: ProgramIdentity(version: "1", solver: "GLPK"), status: .optimal,
      value: ObjectiveValue(reached: 1, bound: 1), provedLevels: ["points"],
      counts: Counts(
        posts: rows.reduce(0) { $0 + $1.requested }, eligible: rows.reduce(0) { $0 + $1.requested },
        funded: rows.reduce(0) { $0 + $1.paid.reduce(0, +) }, points: .zero),
      posts: PostOutcomes(posts), envelopes: uses, rules: [], regions: regions,
      indicators: Indicators(
        shareOutsideCHU: nil, shareZIPZAC: nil, shareScarce: nil, departments: 0, costPerPost: nil,
        giniPostsPer100k: nil, populationYear: 2021),
      run: RunFigures())
  }

  private var posts: [PostOutcome] {
    var posts: [PostOutcome] = []
    for row in rows {
      var left = row.paid
      for _ in 0..<row.requested {
        let payer = left.firstIndex { $0 > 0 }
        if let payer { left[payer] -= 1 }
        posts.append(
          PostOutcome(
            id: "SECRET-\(posts.count)", decision: payer == nil ? .notFunded : .funded, points: .zero, criteria: [],
            funding: payer.map { funding(envelopes[$0], row.category) }, locked: nil, reasons: [],
            label: PostLabel(regionCode: row.region, region: "R" + row.region, category: row.category)))
      }
    }
    return posts
  }

  private func funding(_ envelope: String, _ category: String) -> Funding {
    let cost = Self.cost(category)
    return Funding(
      value: .zero, envelope: envelope, fund: envelope, start: YearMonth(year: 2024, month: 1), months: 12,
      cost: [.init(year: 2024, amount: cost)], total: cost, establishments: [])
  }

  private var uses: [EnvelopeUse] {
    envelopes.enumerated().map { number, id in
      let euros = rows.reduce(Money.zero) { sum, row in
        (0..<row.paid[number]).reduce(sum) { sum, _ in sum + Self.cost(row.category) }
      }
      return EnvelopeUse(
        id: id, fund: id, posts: rows.reduce(0) { $0 + $1.paid[number] }, postsLimit: nil,
        years: [.init(year: 2024, used: euros, limit: nil, left: nil)], total: euros, totalLimit: nil)
    }
  }

  private var regions: [RegionUse] {
    rows.map { row in
      let funded = row.paid.reduce(0, +)
      return RegionUse(
        code: row.region, name: "R" + row.region, category: row.category, posts: row.requested, eligible: row.requested,
        funded: funded, quota: nil, euros: (0..<funded).reduce(Money.zero) { sum, _ in sum + Self.cost(row.category) })
    }
  }
}
