internal import Quantities
internal import Results
internal import Wordings

extension SimulationReport {
  /// Rows of the table of rules that a screen shows before it keeps to those that are reached.
  private static let shownRules = 24

  /// Posts and euros by region and category.
  var regions: Table {
    // A quota may count the posts of one fund only: that it is reached, its rule says, not the number of funded posts.
    let reached = Set(
      result.rules.lazy.filter { $0.isBinding && $0.atMost != nil }.map { rule in
        rule.id.split(separator: "/").suffix(2).joined(separator: "/")
      })
    let exceedsQuota = result.regions.contains { region in region.quota.map { region.funded > $0 } ?? false }
    let fields: [Field<RegionUse>] = [
      Field(Table.Column("code", .ColumnTitle.code, audience: .file)) { .text($0.code) },
      Field(Table.Column("name", .ColumnTitle.region, overflow: .cut, collapsesRepeats: true)) { .text($0.name) },
      Field(Table.Column("category", .ColumnTitle.category)) { .category($0.category) },
      Field(Table.Column("posts", .ColumnTitle.requested, .trailing, rank: 1)) { .count($0.posts) },
      Field(Table.Column("eligible", .ColumnTitle.eligible, .trailing, rank: 2)) { .count($0.eligible) },
      Field(Table.Column("funded", .ColumnTitle.funded, .trailing)) { region in
        let isFull = region.quota != nil && reached.contains("\(region.code)/\(region.category)")
        return Cell(.count(region.funded), tone: isFull ? .attention : .plain)
      },
      Field(Table.Column("quota", .ColumnTitle.quota, .trailing)) { .count($0.quota) },
      Field(Table.Column("euros", .ColumnTitle.euros, .trailing)) { .money($0.euros) },
    ]
    return Table(
      "regions", .TableTitle.regions, columns: fields.map(\.column), rows: Table.Rows(result.regions, fields: fields),
      footnote: exceedsQuota ? .quotaOfOneFund : nil)
  }

  /// Euros by envelope: a row for each fiscal year, then one for all of them.
  var envelopes: Table {
    .envelopes(
      result.envelopes,
      figures: [
        Field(Table.Column("used", .ColumnTitle.charged, .trailing)) { .money($0.used) },
        Field(Table.Column("committed", .ColumnTitle.committed, .trailing, rank: 1)) {
          .money($0.year.flatMap { $0.committed == .zero ? nil : $0.committed })
        },
        Field(Table.Column("recovered", .ColumnTitle.recovered, .trailing, rank: 2)) {
          .money($0.year.flatMap { $0.recovered == .zero ? nil : $0.recovered })
        },
        Field(Table.Column("limit", .ColumnTitle.limit, .trailing)) { .money($0.limit) },
        Field(Table.Column("left", .ColumnTitle.left, .trailing)) { line in
          line.left.map { Cell(.money($0), tone: $0 == .zero ? .attention : .plain) } ?? .none
        },
        Field(Table.Column("posts", .ColumnTitle.posts, .trailing, audience: .file)) {
          .count($0.year == nil ? $0.envelope.posts : nil)
        },
        Field(Table.Column("posts_limit", .ColumnTitle.postsLimit, .trailing, audience: .file)) {
          .count($0.year == nil ? $0.envelope.postsLimit : nil)
        },
      ], carryingOver: result.envelopes.filter(\.carriesOver).map(\.id), screenLimit: 40)
  }

  /// Every rule, for files.
  var rules: Table {
    let fields: [Field<RuleUse>] = [
      Field(Table.Column("id", .ColumnTitle.rule)) { .text($0.id) },
      Field(Table.Column("title", .ColumnTitle.statement)) { .text($0.title) },
      Field(Table.Column("unit", .ColumnTitle.unit)) { Cell(.coded(code: $0.unit.rawValue, $0.unit.words)) },
      Field(Table.Column("used", .ColumnTitle.counted, .trailing)) { $0.amount($0.used) },
      Field(Table.Column("of_used", .ColumnTitle.outOf, .trailing)) { $0.amount($0.ofUsed) },
      Field(Table.Column("at_least", .ColumnTitle.atLeast, .trailing)) { $0.amount($0.atLeast) },
      Field(Table.Column("at_most", .ColumnTitle.atMost, .trailing)) { $0.amount($0.atMost) },
      Field(Table.Column("at_least_share", .ColumnTitle.leastShare, .trailing)) { .share($0.atLeastShare) },
      Field(Table.Column("at_most_share", .ColumnTitle.mostShare, .trailing)) { .share($0.atMostShare) },
      Field(Table.Column("binding", .ColumnTitle.reached)) { Cell(.flag($0.isBinding)) },
      Field(Table.Column("marginal_value", .ColumnTitle.worth, .trailing)) { .points($0.marginalValue) },
    ]
    return Table(
      "rules", .TableTitle.rules, audience: .file, columns: fields.map(\.column),
      rows: Table.Rows(result.rules, fields: fields))
  }

  /// All rules when they are few, else those that are reached; ceilings of 0 that nothing comes near are left out.
  var rulesOnScreen: Table {
    let told = result.rules.filter { $0.used != 0 || $0.atMost != 0 }
    let shown = told.count <= Self.shownRules ? told : told.filter(\.isBinding)
    let left = result.rules.count - shown.count
    let fields: [Field<RuleUse>] = [
      Field(Table.Column("id", .ColumnTitle.rule)) { .text($0.id) },
      Field(Table.Column("used", .ColumnTitle.counted, .trailing)) { Cell(.wording($0.counted)) },
      Field(Table.Column("limit", .ColumnTitle.limit, overflow: .wrap)) { Cell(.wording($0.limit)) },
      Field(Table.Column("binding", .ColumnTitle.reached)) {
        $0.isBinding ? Cell(.wording(.yes), tone: .attention) : .none
      },
      Field(Table.Column("title", .ColumnTitle.statement, overflow: .wrap, rank: 1)) { .text($0.title) },
    ]
    return Table(
      "rules", .TableTitle.rules, audience: .screen, columns: fields.map(\.column),
      rows: Table.Rows(shown, fields: fields), screenLimit: 40, footnote: left > 0 ? .rulesLeavingRoom(left) : nil)
  }
}

extension RuleUse.Unit {
  fileprivate var words: Wording { self == .posts ? .ColumnTitle.posts : .ColumnTitle.euros }
}

extension EnvelopeLine where Envelope == EnvelopeUse {
  fileprivate var used: Money { year?.used ?? envelope.total }
  fileprivate var limit: Money? { year.map(\.limit) ?? envelope.totalLimit }
  fileprivate var left: Money? { year.map(\.left) ?? envelope.totalLimit.map { $0 - envelope.total } }
}
