internal import Campaigns
internal import Quantities
internal import Regulation

/// What earlier cohorts' posts take from an envelope, by fiscal year.
///
/// Of a running post the region and the category are known, all other cells are empty. A post that ended early is paid to
/// the end of the month in which it ended. Years whose budgets do not count are left out.
enum CommitmentTests {
  /// What is paid in each of the fiscal years that count, one entry for each post and year.
  ///
  /// - Parameters:
  ///   - envelope: the envelope.
  ///   - years: the fiscal years that count.
  ///   - regulation: the names of regions.
  ///   - asAgreed: whether every post is taken to run to the end that was agreed.
  /// - Returns: the charges.
  static func charges(
    of envelope: Envelope, in years: [Int], regulation: Regulation, asAgreed: Bool = false
  ) -> [CostTests.Year] {
    var charges: [CostTests.Year] = []
    for post in envelope.commitments {
      var chosen: [Int?] = []
      if case .components(let components, _) = post.regime.basis {
        chosen = components.map { component in
          component.cases.firstIndex { $0.condition.map { holds($0, of: post, regulation) } ?? true }
        }
      }
      guard let monthly = CostTests.monthly(post.regime, post.category, chosen: chosen, stated: nil) else { continue }
      var months = post.months
      if let end = post.endedOn, !asAgreed {
        months = min(months, Int(end.month.monthNumber - post.start.monthNumber) + 1)
      }
      charges += CostTests.years(of: monthly, start: post.start, months: months, firstPaid: post.start)
        .filter { years.contains($0.year) }
    }
    return charges
  }

  private static func holds(_ condition: Condition, of post: RunningPost, _ regulation: Regulation) -> Bool {
    switch condition {
    case .column(let column, let test):
      switch column.name {
      case "category": return CellTest(test, of: "category").passes(.texts(post.category.names))
      case "region":
        let names = regulation.regions.first { $0.code == post.regionCode }?.names ?? [post.regionCode]
        return CellTest(test, of: "region").passes(.texts(names))
      default: return CellTest(test, of: column.name).passes(.blank)
      }
    case .all(let parts): return parts.allSatisfy { holds($0, of: post, regulation) }
    case .any(let parts): return parts.contains { holds($0, of: post, regulation) }
    case .not(let part): return !holds(part, of: post, regulation)
    }
  }
}
