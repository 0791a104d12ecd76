internal import Campaigns
internal import Pools
public import Quantities
public import Results
internal import Selection

/// What was chosen, in the few figures that a sweep compares.
public struct ChoiceSummary: Sendable {
  /// What is known of the answer.
  public let status: AllocationResult.Status
  /// The points; nil without a choice.
  public let points: Points?
  /// The posts that are funded, by identifier.
  public let funded: [String]
  /// What the envelopes pay over all years, earlier cohorts' posts included.
  public let euros: Money
  /// The totals of all levels.
  let levels: [Int64]
  /// Whether every level is proven, or that there is no choice.
  let isProven: Bool

  /// Whether the same posts are funded for the same points and euros, in whatever way.
  func hasSameFigures(as other: ChoiceSummary) -> Bool {
    status == other.status && points == other.points && euros == other.euros && funded == other.funded
  }

  /// The summary of an outcome.
  public init(_ outcome: AllocationOutcome) {
    let problem = outcome.problem
    status = outcome.status
    levels = outcome.search.values
    isProven =
      outcome.status == .infeasible
      || outcome.status == .optimal && outcome.search.provedLevels == outcome.search.values.count
    var points = Points.zero
    var cents = problem.commitments.reduce(0) { $0 + $1.centsOfYear.values.reduce(0, +) }
    var funded: [String] = []
    for row in outcome.plan?.fundedRows ?? [] {
      guard let option = outcome.plan?.option(of: row) else { continue }
      points = points + problem.value(of: option, row: row)
      cents += problem.cost(of: option)
      funded.append(problem.pool.ids[row])
    }
    self.points = outcome.plan == nil ? nil : points
    self.funded = funded
    euros = Money(cents: cents)
  }
}
