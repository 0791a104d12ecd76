internal import Campaigns
internal import Pools
internal import Quantities
internal import Regulation

/// Which regime costs a row and what its components give, for a reader.
///
/// The costs themselves come from the table that the choice was made with; this only says what they are made of.
struct RegimeReading: Sendable {
  private let problem: AllocationProblem
  /// The rows that each use of a regime concerns.
  private let rowsOfUse: [RowSet]
  /// For each use, component and case the rows that it concerns.
  private let rowsOfCase: [[[RowSet]]]
  private let stated: NumberColumn?

  init(_ problem: AllocationProblem, _ reading: ConditionReading) {
    self.problem = problem
    rowsOfUse = problem.campaign.regimes.map { reading.rows(satisfying: $0.condition) }
    rowsOfCase = problem.campaign.regimes.map { use in
      guard case .components(let components, _) = use.regime.basis else { return [] }
      return components.map { $0.cases.map { reading.rows(satisfying: $0.condition) } }
    }
    stated = problem.pool.numbers("monthly_cost")
  }

  /// The regime that costs a row; nil where none does.
  func regime(of row: Int) -> PayRegime? { use(of: row).map { problem.campaign.regimes[$0].regime } }

  /// What the monthly cost of a row is made of; nothing where no regime costs it.
  func components(of row: Int) -> [PostExplanation.CostComponent] {
    guard let use = use(of: row) else { return [] }
    let regime = problem.campaign.regimes[use].regime
    let category = problem.pool.categories[row]
    guard let rate = regime.rate.share(for: category) else { return [] }
    if let own = stated?[row] {
      return [component(nil, Money(cents: own), .month, charges: .none, rate: rate)]
    }
    switch regime.basis {
    case .notified(let amount, let period): return [component(nil, amount, period, charges: .none, rate: rate)]
    case .components(let components, let charges):
      return components.enumerated().compactMap { number, part in
        guard let choice = rowsOfCase[use][number].firstIndex(where: { $0.contains(row) }) else { return nil }
        let amount = part.cases[choice]
        guard let own = (amount.rate ?? regime.rate).share(for: category) else { return nil }
        return component(part.id, amount.amount, amount.per, charges: charges, rate: own)
      }
    }
  }

  private func use(of row: Int) -> Int? { rowsOfUse.firstIndex { $0.contains(row) } }

  private func component(
    _ id: String?, _ amount: Money, _ per: PayPeriod, charges: Share, rate: Share
  ) -> PostExplanation.CostComponent {
    let whole = Int128(Share.whole.basisPoints)
    let yearly =
      Int128(amount.cents) * (per == .month ? 12 : 1) * (whole + Int128(charges.basisPoints)) * Int128(rate.basisPoints)
    return .init(
      id: id, amount: amount, per: per, charges: charges, rate: rate,
      fundedPerYear: Money(cents: Rounding.halfAwayFromZero(yearly, over: whole * whole)))
  }
}
