internal import Campaigns
internal import DeclarativeFiles
internal import Quantities
internal import Regulation
internal import Wordings

/// What earlier cohorts' posts take from an envelope, by fiscal year (engagements antérieurs).
///
/// A post that ended early is paid to the end of the month in which it ended. A running post is costed like a row of the
/// pool of which only the region and the category are known.
struct CommittedCost: Sendable {
  /// Cents by fiscal year, of the years whose budgets count.
  private(set) var centsOfYear: [Int: Int64] = [:]
  /// Cents by fiscal year that early ends give back, of the same years (crédits récupérés).
  private(set) var recoveredOfYear: [Int: Int64] = [:]
  /// Cents by month of those years.
  private(set) var centsOfMonth: [YearMonth: Int64] = [:]

  /// The commitments of an envelope; a running post that cannot be costed is a fault.
  ///
  /// - Parameters:
  ///   - envelope: the envelope.
  ///   - years: the fiscal years whose budgets count; what was paid in others is no longer due.
  ///   - regulation: the names of regions.
  ///   - log: where faults go.
  init(_ envelope: Envelope, years: Set<Int>, regulation: Regulation, log: inout DiagnosticLog) {
    for post in envelope.commitments {
      guard let monthly = Self.monthly(post, regulation) else {
        log.error("no-rate", .runningPostWithoutRate(post: post.id, category: .category(post.category.rawValue)))
        continue
      }
      let agreed = Offer(envelope: 0, start: post.start, months: post.months)
      let paid = post.endedOn.map { Int($0.month.monthNumber - post.start.monthNumber) + 1 } ?? post.months
      let offer = Offer(envelope: 0, start: post.start, months: min(max(paid, 0), post.months))
      guard monthly.isWithinReason(months: max(agreed.months, 0)) else {
        log.error("cost-too-large", .runningPostTooDear(post: post.id))
        continue
      }
      guard agreed.months > 0 else { continue }
      for year in agreed.years where years.contains(year) {
        let (due, whole) = (
          monthly.funded(months: offer.months(in: year)).cents, monthly.funded(months: agreed.months(in: year)).cents
        )
        if offer.months(in: year) > 0 { centsOfYear[year, default: 0] += due }
        if whole > due { recoveredOfYear[year, default: 0] += whole - due }
      }
      guard offer.months > 0 else { continue }
      MonthlyPayments(monthly, over: offer).forEach(
        ofYear: { monthly.funded(months: offer.months(in: $0)).cents },
        { month, cents in
          if years.contains(month.year) { centsOfMonth[month, default: 0] += cents }
        })
    }
  }

  /// Cents of the years of a range.
  func cents(over years: ClosedRange<Int>) -> Int64 {
    centsOfYear.reduce(0) { years.contains($1.key) ? $0 + $1.value : $0 }
  }

  private static func monthly(_ post: RunningPost, _ regulation: Regulation) -> MonthlyCost? {
    var chosen: [Int?] = []
    if case .components(let components, _) = post.regime.basis {
      chosen = components.map { component in component.cases.firstIndex { holds($0.condition, post, regulation) } }
    }
    return MonthlyCost(regime: post.regime, category: post.category, chosen: chosen, stated: nil)
  }

  /// Whether a condition holds of a row of which only the region and the category are filled.
  private static func holds(_ condition: Condition?, _ post: RunningPost, _ regulation: Regulation) -> Bool {
    switch condition {
    case nil: true
    case .column(let column, let test):
      switch column.name {
      case "category":
        CellTest(test, column: "category").passes(anyOf: [post.category.rawValue] + post.category.frenchNames)
      case "region":
        CellTest(test, column: "region").passes(
          anyOf: regulation.regions.first { $0.code == post.regionCode }?.namesInConditions ?? [post.regionCode])
      default: CellTest(test, column: column.name).passesBlank
      }
    case .all(let parts): parts.allSatisfy { holds($0, post, regulation) }
    case .any(let parts): parts.contains { holds($0, post, regulation) }
    case .not(let part): !holds(part, post, regulation)
    }
  }
}
