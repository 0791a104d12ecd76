internal import Pools
internal import Quantities
internal import Results

extension Recount {
  /// How far each quota and each rule is used; the exact worth of one unit more is not recomputed here.
  var ruleUses: [RuleUse] {
    var uses: [RuleUse] = []
    for (index, restriction) in reading.restrictions.all.enumerated() {
      switch restriction.origin {
      case .envelopePosts, .envelopeYear, .envelopeTotal, .applicant: continue
      case .quota, .rule: break
      }
      let steps = steps(of: index)
      for limit in 0..<restriction.count {
        let tally = tallies[index][limit]
        let bounds = restriction.bounds
        uses.append(
          RuleUse(
            id: restriction.id(limit), title: restriction.title, unit: restriction.years == nil ? .posts : .euros,
            used: tally.counted, ofUsed: restriction.base == nil ? nil : tally.base, atLeast: bounds.atLeast,
            atMost: bounds.atMost, atLeastShare: bounds.atLeastShare, atMostShare: bounds.atMostShare,
            isBinding: Self.isBinding(bounds, tally, up: steps.up[limit], down: steps.down[limit])))
      }
    }
    return uses
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
