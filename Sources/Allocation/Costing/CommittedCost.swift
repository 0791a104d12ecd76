internal import Campaigns
internal import Quantities
internal import Regulation

/// What earlier cohorts' posts take from an envelope, by fiscal year (engagements antérieurs).
///
/// A post that ended early is paid to the end of the month in which it ended. Component amounts that depend on a row of
/// the pool do not apply to running posts, whose files are closed.
struct CommittedCost: Sendable {
  /// Cents by fiscal year.
  let centsOfYear: [Int: Int64]

  init(_ envelope: Envelope) {
    var cents: [Int: Int64] = [:]
    for post in envelope.commitments {
      guard let monthly = Self.monthly(post) else { continue }
      let paid = post.endedOn.map { Int($0.month.monthNumber - post.start.monthNumber) + 1 } ?? post.months
      let offer = Offer(envelope: 0, start: post.start, months: min(max(paid, 0), post.months))
      guard offer.months > 0 else { continue }
      for year in offer.years { cents[year, default: 0] += monthly.funded(months: offer.months(in: year)).cents }
    }
    centsOfYear = cents
  }

  private static func monthly(_ post: RunningPost) -> MonthlyCost? {
    var chosen: [Int?] = []
    if case .components(let components, _) = post.regime.basis {
      chosen = components.map { component in component.cases.firstIndex { Self.holds($0.condition, post) } }
    }
    return MonthlyCost(regime: post.regime, category: post.category, chosen: chosen, stated: nil)
  }

  /// Whether a condition holds of what is known of a running post: its region and its category.
  private static func holds(_ condition: Condition?, _ post: RunningPost) -> Bool {
    switch condition {
    case nil: true
    case .column(let column, let test):
      switch column.name {
      case "category":
        CellTest(test, column: "category").passes(anyOf: [post.category.rawValue] + post.category.frenchNames)
      case "region": CellTest(test, column: "region").passes(anyOf: [post.regionCode])
      default: false
      }
    case .all(let parts): parts.allSatisfy { holds($0, post) }
    case .any(let parts): parts.contains { holds($0, post) }
    case .not(let part): !holds(part, post)
    }
  }
}
