internal import Campaigns
internal import Pools
internal import Quantities
internal import Regulation

/// A plan counted again: what it uses of every limit, from which every figure of a result follows.
struct Recount: Sendable {
  /// The options of a row and what each costs and adds, for those who try several.
  struct Option: Sendable {
    let offer: Int
    let cost: [CostTests.Year]
    /// What the option adds: the restriction, the limit in it, and the amounts.
    let additions: [(restriction: Int, limit: Int, amounts: Restriction.Tally)]
  }

  /// What a result decides.
  enum Status: Sendable {
    /// The best choice, by its own account: some posts are funded, or none is worth it.
    case best
    /// A choice that may not be the best.
    case found
    /// Nothing, since nothing respects the rules.
    case infeasible
    /// Nothing, since the search ended too early.
    case undecided
  }

  let reading: SecondReading
  let plan: Plan
  let status: Status
  /// By restriction, then by limit.
  private(set) var tallies: [[Restriction.Tally]]
  /// What each funded row costs.
  private(set) var costOfRow: [Int: [CostTests.Year]] = [:]

  init(_ reading: SecondReading, _ plan: Plan, _ status: Status) {
    self.status = status
    self.reading = reading
    self.plan = plan
    tallies = reading.restrictions.all.map { Array(repeating: Restriction.Tally(), count: $0.count) }
    for row in plan.funded {
      guard let offer = plan[row] else { continue }
      let option = option(row, offer)
      costOfRow[row] = option.cost
      for (restriction, limit, amounts) in option.additions {
        tallies[restriction][limit].counted += amounts.counted
        tallies[restriction][limit].base += amounts.base
      }
    }
  }

  var campaign: Campaign { reading.campaign }
  var pool: Pool { reading.pool }
  var regulation: Regulation { reading.regulation }

  /// A row paid by an offer.
  func option(_ row: Int, _ offer: Int) -> Option {
    let cost = reading.cost(of: row, offer)
    var additions: [(restriction: Int, limit: Int, amounts: Restriction.Tally)] = []
    for (index, restriction) in reading.restrictions.all.enumerated() {
      let envelope = reading.offers[offer].envelope
      guard let amounts = restriction.addition(of: row, envelope: envelope, cost: cost) else { continue }
      for limit in restriction.limits(of: row) { additions.append((index, limit, amounts)) }
    }
    return Option(offer: offer, cost: cost, additions: additions)
  }

  /// The points that a funded row earns.
  func value(of row: Int) -> Points { plan[row].map { reading.value(of: row, $0) } ?? .zero }

  /// What a funded row costs its envelope in all.
  func total(of row: Int) -> Money { (costOfRow[row] ?? []).reduce(.zero) { $0 + $1.paid } }
}
