internal import Quantities
internal import Results

/// The posts of a result by region, category and who pays: the cells that every published figure is a sum of.
struct PublicationCells {
  /// Posts of one region and category that one envelope pays, or none.
  struct Cell: Sendable {
    let region: String
    let category: String
    /// The envelope's number; nil for the posts that are not funded.
    let payer: Int?
  }

  /// A category and the envelope that pays.
  struct Stream: Hashable, Sendable {
    let category: String
    let payer: Int
  }

  /// What one post of a stream costs, at least and at most.
  struct UnitCost: Sendable {
    private(set) var total: ClosedRange<Int64>
    private(set) var years: [Int: ClosedRange<Int64>]

    init(_ funding: Funding) {
      total = funding.total.cents...funding.total.cents
      years = Dictionary(funding.cost.map { ($0.year, $0.amount.cents...$0.amount.cents) }) { first, _ in first }
    }

    /// Anything from nothing to the dearest post.
    init(anyOf costs: some Collection<UnitCost>) {
      total = 0...max(1, costs.map(\.total.upperBound).max() ?? 1)
      years = [:]
      for cost in costs {
        for (year, range) in cost.years { years[year] = 0...max(years[year]?.upperBound ?? 0, range.upperBound) }
      }
    }

    mutating func include(_ funding: Funding) {
      let other = UnitCost(funding)
      total = min(total.lowerBound, other.total.lowerBound)...max(total.upperBound, other.total.upperBound)
      for year in Set(years.keys).union(other.years.keys) {
        let (mine, theirs) = (years[year] ?? 0...0, other.years[year] ?? 0...0)
        years[year] = min(mine.lowerBound, theirs.lowerBound)...max(mine.upperBound, theirs.upperBound)
      }
    }
  }

  /// Euros that an envelope pays for posts of this result, without what earlier cohorts take.
  struct Charge: Sendable {
    var total: Money = .zero
    var years: [Int: Money] = [:]
  }

  let cells: [Cell]
  let costs: [Stream: UnitCost]
  let charges: [Charge]

  init(_ result: AllocationResult) {
    let payers = Dictionary(result.envelopes.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
    var costs: [Stream: UnitCost] = [:]
    var charges = result.envelopes.map { _ in Charge() }
    for post in result.posts {
      guard let funding = post.funding, let label = post.label, let payer = payers[funding.envelope] else { continue }
      let stream = Stream(category: label.category, payer: payer)
      if costs[stream] == nil { costs[stream] = UnitCost(funding) } else { costs[stream]?.include(funding) }
      charges[payer].total += funding.total
      for year in funding.cost { charges[payer].years[year.year, default: .zero] += year.amount }
    }
    self.charges = charges
    let uses = result.regions.filter { $0.posts > 0 }
    self.costs = Self.completed(costs, categories: uses.map(\.category), payers: Array(result.envelopes.indices))
    let streams = self.costs
    cells = uses.flatMap { region in
      let paid = result.envelopes.indices.filter { streams[Stream(category: region.category, payer: $0)] != nil }
      return ([nil] + paid.map { $0 }).map { Cell(region: region.code, category: region.category, payer: $0) }
    }
  }

  /// Adds what a reader must think possible, or else a hidden 0 would be no secret.
  ///
  /// A category without a funded post may have had one from any envelope, and an envelope that pays for nothing may
  /// have paid for any category.
  private static func completed(
    _ costs: [Stream: UnitCost], categories: [String], payers: [Int]
  ) -> [Stream: UnitCost] {
    var all = costs
    for category in Set(categories) {
      for payer in payers where costs[Stream(category: category, payer: payer)] == nil {
        let ofCategory = costs.keys.contains { $0.category == category }
        let ofPayer = costs.keys.contains { $0.payer == payer }
        guard !ofCategory || !ofPayer else { continue }
        all[Stream(category: category, payer: payer)] = UnitCost(anyOf: costs.values)
      }
    }
    return all
  }

  /// The numbers of the cells that are meant.
  func numbers(where isMeant: (Cell) -> Bool) -> [Int] { cells.indices.filter { isMeant(cells[$0]) } }

  /// What the posts of cells cost in all.
  func euros(of numbers: [Int], value: Money) -> PublishedSum {
    PublishedSum(parts(of: numbers, \.total), value: value.cents)
  }

  /// What the posts of cells cost in a fiscal year.
  func euros(of numbers: [Int], in year: Int, value: Money) -> PublishedSum {
    PublishedSum(parts(of: numbers) { $0.years[year] ?? 0...0 }, value: value.cents)
  }

  private func parts(of numbers: [Int], _ range: (UnitCost) -> ClosedRange<Int64>) -> [PublishedSum.Part] {
    numbers.compactMap { number in
      guard let payer = cells[number].payer,
        let cost = costs[Stream(category: cells[number].category, payer: payer)]
      else { return nil }
      let bounds = range(cost)
      return PublishedSum.Part(cell: number, least: bounds.lowerBound, most: bounds.upperBound)
    }
  }
}
