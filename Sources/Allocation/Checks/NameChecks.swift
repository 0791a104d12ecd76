internal import Campaigns
internal import DeclarativeFiles
internal import Pools
internal import Quantities
internal import Regulation
internal import Wordings

/// Names in a scenario that only its pool can confirm.
struct NameChecks {
  let campaign: Campaign
  let pool: Pool

  /// Posts of a pool beyond which the nearest to a name is not looked for.
  private static let comparedPosts = 20_000

  /// Reports columns and posts that the scenario names in vain, and cells that name no envelope.
  func report(into log: inout DiagnosticLog) {
    reportUnknownColumns(into: &log)
    reportUnknownPosts(into: &log)
    reportUnknownEnvelopes(into: &log)
  }

  /// Reports columns that neither the pool nor the format has.
  func reportUnknownColumns(into log: inout DiagnosticLog) {
    let known = Set(PoolSchema.columns.map(\.name)).union(pool.columns.keys)
    var told: Set<ColumnReference> = []
    for column in columns where !known.contains(column.name) && told.insert(column).inserted {
      let nearest = NearestName.nearest(to: column.name, among: known.sorted())
      log.error(
        "unknown-column", at: column.location, .unknownColumn(column.name), hint: nearest.map { .didYouMean($0) })
    }
  }

  /// Reports decisions on posts that the pool does not have.
  func reportUnknownPosts(into log: inout DiagnosticLog) {
    for decision in campaign.decisions where pool.row(withID: decision.post) == nil {
      let names = (0..<min(pool.count, Self.comparedPosts)).lazy.map { pool.ids[$0] }
      let nearest = pool.count <= Self.comparedPosts ? NearestName.nearest(to: decision.post, among: names) : nil
      log.error(
        "unknown-post", at: decision.location, .unknownPost(decision.post), hint: nearest.map { .didYouMean($0) })
    }
  }

  /// Every column that the scenario names, in its order.
  private var columns: [ColumnReference] {
    var conditions: [Condition?] = campaign.regimes.map(\.condition)
    for use in campaign.regimes {
      guard case .components(let components, _) = use.regime.basis else { continue }
      conditions += components.flatMap { $0.cases.map(\.condition) }
    }
    conditions += campaign.envelopes.map(\.condition)
    conditions += campaign.rules.flatMap { [$0.condition, $0.limits.of] } + campaign.scoring.map(\.condition)
    var columns = conditions.compactMap(\.self).flatMap(\.columns)
    columns += campaign.rules.flatMap { [$0.per, $0.limits.inOrderOf].compactMap(\.self) }
    for criterion in campaign.scoring {
      if case .column(let column, _) = criterion.source { columns.append(column) }
    }
    return columns
  }

  private func reportUnknownEnvelopes(into log: inout DiagnosticLog) {
    guard case .texts(let texts) = pool.columns["envelopes"] else { return }
    let ids = Set(campaign.envelopes.map(\.id))
    let funds = Set(campaign.envelopes.map { FoldedText($0.fund) })
    let unknown: [String?] = (0..<texts.values.count).map { code in
      texts.values[code].split(separator: "|").map { FoldedSpaces.trimmed(String($0)) }.first {
        !ids.contains($0) && !funds.contains(FoldedText($0))
      }
    }
    let rows = texts.codes.indices.lazy.filter { texts.codes[$0] >= 0 && unknown[Int(texts.codes[$0])] != nil }
    log.report(.warning, "unknown-envelope", rows: rows, of: pool) {
      .unknownEnvelope(unknown[Int(texts.codes[$0])] ?? "", post: pool.ids[$0])
    }
  }
}
