internal import Campaigns
internal import Pools
internal import Quantities
internal import Results

extension Recount {
  /// How far each quota and each rule is used; the exact worth of one unit more is not recomputed here.
  ///
  /// The number and the share of one rule are one use where both count the same posts; else the share's has `/share`
  /// behind. A rule that sets nothing but an order is a use without limits.
  var ruleUses: [RuleUse] {
    var uses: [RuleUse] = []
    var usesOfRule: [String: [RuleUse]] = [:]
    for (index, restriction) in reading.restrictions.all.enumerated() {
      switch restriction.origin {
      case .envelopePosts, .envelopeYear, .envelopeTotal, .applicant: break
      case .quota: uses += limitUses(of: index)
      case .rule where restriction.base == nil || usesOfRule[restriction.id] == nil:
        usesOfRule[restriction.id] = limitUses(of: index)
      case .rule:
        let numbers = usesOfRule[restriction.id] ?? []
        let isOfAll = reading.campaign.rules.contains { $0.id == restriction.id && $0.limits.of == nil }
        usesOfRule[restriction.id] =
          isOfAll ? Self.merged(limitUses(of: index), with: numbers) : numbers + Self.renamed(limitUses(of: index))
      }
    }
    for order in reading.orders where usesOfRule[order.id] == nil { usesOfRule[order.id] = [use(of: order)] }
    return uses + reading.campaign.rules.flatMap { usesOfRule[$0.id] ?? [] }
  }

  private func limitUses(of index: Int) -> [RuleUse] {
    let restriction = reading.restrictions.all[index]
    let steps = steps(of: index)
    let bounds = restriction.bounds
    return (0..<restriction.count).map { limit in
      let tally = tallies[index][limit]
      return RuleUse(
        id: restriction.id(limit), title: restriction.title, unit: restriction.years == nil ? .posts : .euros,
        used: tally.counted, ofUsed: restriction.base == nil ? nil : tally.base, atLeast: bounds.atLeast,
        atMost: bounds.atMost, atLeastShare: bounds.atLeastShare, atMostShare: bounds.atMostShare,
        isBinding: Self.isBinding(bounds, tally, up: steps.up[limit], down: steps.down[limit]))
    }
  }

  private static func merged(_ shares: [RuleUse], with numbers: [RuleUse]) -> [RuleUse] {
    shares.map { share in
      guard let number = numbers.first(where: { $0.id == share.id }) else { return share }
      var use = share
      use.atLeast = number.atLeast
      use.atMost = number.atMost
      use.isBinding = share.isBinding || number.isBinding
      return use
    }
  }

  private static func renamed(_ shares: [RuleUse]) -> [RuleUse] {
    shares.map { share in
      var use = share
      use.id = share.id + "/share"
      return use
    }
  }

  /// The funded posts among those that an order ranks next to another one; it binds where it holds a post back.
  private func use(of order: RankOrder) -> RuleUse {
    let ranked = Set(order.needs.keys).union(order.needs.values.joined())
    let holdsBack = order.needs.contains { row, needs in
      plan[row] == nil && !reading.options(of: row).isEmpty && reading.standing.verdicts[row] != .reject
        && needs.contains { !isFunded($0, in: order) }
    }
    return RuleUse(
      id: order.id, title: reading.campaign.rules.first { $0.id == order.id }?.title, unit: .posts,
      used: Int64(ranked.count { isFunded($0, in: order) }), isBinding: holdsBack)
  }

  /// Whether one step further would break a bound.
  ///
  /// Further than a ceiling: one more that counts. Further than a floor: one less. Further than a least share: one more
  /// that the share is taken of and that does not count. Without a possible step nothing binds.
  private static func isBinding(_ bounds: Restriction.Bounds, _ tally: Restriction.Tally, up: Int64?, down: Int64?)
    -> Bool
  {
    var (ceilings, floor, least) = (bounds, bounds, bounds)
    (ceilings.atLeast, ceilings.atLeastShare) = (nil, nil)
    floor = Restriction.Bounds(atLeast: bounds.atLeast)
    least = Restriction.Bounds(atLeastShare: bounds.atLeastShare)
    if let up {
      let more = Restriction.Tally(counted: tally.counted + up, base: tally.base + up)
      let diluted = Restriction.Tally(counted: tally.counted, base: tally.base + up)
      if !ceilings.allow(more) || !least.allow(diluted) { return true }
    }
    if let down, !floor.allow(Restriction.Tally(counted: tally.counted - down, base: tally.base)) { return true }
    return false
  }

  /// The smallest steps by which each limit of a restriction can go up or down: a post, or the least cents that an
  /// unfunded post would add and that a funded one takes; nil where no post moves it.
  private func steps(of index: Int) -> (up: [Int64?], down: [Int64?]) {
    let restriction = reading.restrictions.all[index]
    guard restriction.years != nil else {
      let ones = [Int64?](repeating: 1, count: restriction.count)
      return (ones, ones)
    }
    var up = [Int64?](repeating: nil, count: restriction.count)
    var down = up
    for row in 0..<pool.count where reading.standing.isEligible[row] {
      let limits = restriction.limits(of: row)
      guard !limits.isEmpty, (restriction.base ?? restriction.counted).holds(row) else { continue }
      let paying = plan[row]
      for offer in paying.map({ [$0] }) ?? Array(reading.options(of: row))
      where restriction.envelopes[reading.offers[offer].envelope] {
        let step = restriction.weight(reading.cost(of: row, offer))
        guard step > 0 else { continue }
        for limit in limits {
          if paying == nil {
            up[limit] = min(up[limit] ?? step, step)
          } else {
            down[limit] = min(down[limit] ?? step, step)
          }
        }
      }
    }
    return (up, down)
  }
}
