internal import Campaigns
internal import DeclarativeFiles
internal import Pools
internal import Regulation
internal import Wordings

/// The names that a pool knows: what a scenario says of columns and posts is held against them.
struct PoolNames {
  private let pool: Pool
  private let columns: [String]
  private let known: Set<String>

  init(_ pool: Pool) {
    self.pool = pool
    columns = PoolSchema.columns.map(\.name) + pool.ownColumns
    known = Set(columns).union(pool.columns.keys)
  }

  /// Reports every column and every decided post that the pool does not have.
  func check(_ campaign: Campaign, _ uncertainty: Uncertainty?, _ log: ReadingLog) {
    for column in Self.columns(of: campaign, uncertainty) where !known.contains(column.name) {
      log.unknownName(
        "unknown-column", column.name, at: column.location, among: columns, .unknownColumn(column.name))
    }
    for decision in campaign.decisions {
      let place = position(of: decision.post)
      if place < pool.count, pool.ids[place] == decision.post { continue }
      log.unknownName(
        "unknown-post", decision.post, at: decision.location, among: identifiers(around: place),
        .unknownPost(decision.post))
    }
  }

  private static func columns(of campaign: Campaign, _ uncertainty: Uncertainty?) -> [ColumnReference] {
    var columns = campaign.regimes.flatMap { columns(of: $0.condition) + columns(of: $0.regime) }
    columns += campaign.envelopes.flatMap { self.columns(of: $0.condition) }
    for rule in campaign.rules {
      columns += self.columns(of: rule.condition) + self.columns(of: rule.limits.of)
      columns += [rule.per, rule.limits.inOrderOf].compactMap(\.self)
    }
    for criterion in campaign.scoring {
      if case .column(let column, _) = criterion.source { columns.append(column) }
      columns += self.columns(of: criterion.condition)
    }
    if case .column(let column) = uncertainty?.withdrawal { columns.append(column) }
    return columns
  }

  private static func columns(of condition: Condition?) -> [ColumnReference] { condition?.columns ?? [] }

  private static func columns(of regime: PayRegime) -> [ColumnReference] {
    guard case .components(let components, _) = regime.basis else { return [] }
    return components.flatMap(\.cases).flatMap { columns(of: $0.condition) }
  }

  /// Where an identifier stands, or would stand, in the order of the pool.
  private func position(of id: String) -> Int {
    let bytes = Array(id.utf8)
    var (low, high) = (0, pool.count)
    while low < high {
      let middle = (low + high) / 2
      if pool.ids.utf8(at: middle).lexicographicallyPrecedes(bytes) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Identifiers among which a misspelt one is looked for: its neighbours, so that large pools keep no one waiting.
  private func identifiers(around place: Int) -> [String] {
    (max(0, place - 5_000)..<min(pool.count, place + 5_000)).map { pool.ids[$0] }
  }
}
