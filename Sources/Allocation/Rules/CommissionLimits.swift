internal import Campaigns
internal import Pools
internal import Regulation

/// The limits that the commission's rules set: posts or euros at least or at most, shares, one limit for each value.
enum CommissionLimits {
  /// The family of a rule; nil for a rule that only orders rows.
  ///
  /// Only rows that take part have values.
  static func family(
    _ index: Int, of campaign: Campaign, pool: Pool, regulation: Regulation, reading: ConditionReading, offers: [Offer],
    eligible: RowSet
  ) -> RuleFamily? {
    let rule = campaign.rules[index]
    let limits = RuleFamily.Limits(
      atLeast: rule.limits.atLeast, atMost: rule.limits.atMost, atLeastShare: rule.limits.atLeastShare,
      atMostShare: rule.limits.atMostShare)
    let isShare = limits.atLeastShare != nil || limits.atMostShare != nil
    guard isShare || limits.atLeast != nil || limits.atMost != nil else { return nil }
    let mask = offers.map { rule.scope.includes(campaign.envelopes[$0.envelope]) }
    let weight: Tally.Weight =
      switch rule.measure {
      case .posts: .posts
      case .euros(let year): .cents(years: year.map { $0...$0 } ?? Tally.allYears)
      }
    var counted = reading.rows(satisfying: rule.condition)
    let base = reading.rows(satisfying: rule.limits.of)
    if isShare { counted.formIntersection(base) }
    var valued = isShare ? base : counted
    valued.formIntersection(eligible)
    return RuleFamily(
      origin: .rule(index), id: rule.id, title: rule.title,
      counted: Tally(rows: counted, offers: mask, weight: weight),
      base: isShare ? Tally(rows: base, offers: mask, weight: weight) : nil,
      values: rule.per.map { RowValues(column: $0.name, among: valued, pool: pool, regulation: regulation) },
      limits: limits)
  }
}
