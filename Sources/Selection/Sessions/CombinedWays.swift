/// Ways of use of several parts together, part after part: for all that they can put into the linking rows the most that
/// they are worth then.
///
/// Only what falls no further than a reach short of the parts' bounds is kept, and nothing that the linking rows exclude
/// whatever is added. Each step remembers the one before, so that every combination behind a total can be told.
final class CombinedWays: Sendable {
  /// One way of use of a part.
  struct Way: Sendable {
    /// Its place among the ways of the part.
    let number: Int
    let use: LinkingUse
    let value: Int64
    /// How far it falls short of the part's bound at the prices, rounded down.
    let shortfall: Int64
  }

  struct Total: Sendable {
    var value: Int64
    var shortfall: Int64
  }

  let totals: [LinkingUse: Total]
  private let before: CombinedWays?
  private let part: Int
  private let ways: [Way]

  /// No part at all.
  init() {
    totals = [.none: Total(value: 0, shortfall: 0)]
    before = nil
    part = -1
    ways = []
  }

  /// Adds the ways of one more part; nothing when there are too many totals.
  ///
  /// - Parameters:
  ///   - before: other parts.
  ///   - part: the part.
  ///   - ways: its ways, those first that fall least short.
  ///   - reach: what all may fall short together.
  ///   - ceiling: upper bounds of the linking rows.
  init?(_ before: CombinedWays, part: Int, ways: [Way], reach: Int64, ceiling: LinkingUse) {
    var totals: [LinkingUse: Total] = [:]
    totals.reserveCapacity(2 * before.totals.count)
    for (use, total) in before.totals {
      for way in ways {
        let shortfall = total.shortfall + way.shortfall
        if shortfall > reach { break }
        let sum = use + way.use
        guard all(sum.amounts .<= ceiling.amounts) else { continue }
        let value = total.value + way.value
        let known = totals[sum]
        // The same value at the same use falls equally short, but for what was rounded off.
        if let known, (known.value, -known.shortfall) >= (value, -shortfall) { continue }
        totals[sum] = Total(value: value, shortfall: shortfall)
      }
      guard totals.count <= Self.mostTotals else { return nil }
    }
    self.totals = totals
    self.before = before
    self.part = part
    self.ways = ways
  }

  /// Totals beyond which a search is cheaper than to look at each.
  private static let mostTotals = 60_000

  /// Collects the combinations behind a total, each as the numbers of the ways of the parts, until there are so many.
  func collect(_ use: LinkingUse, worth value: Int64, _ numbers: inout [Int], into found: inout [[Int]], most: Int) {
    guard found.count < most else { return }
    guard let before else {
      found.append(numbers)
      return
    }
    for way in ways {
      let rest = use - way.use
      guard let total = before.totals[rest], total.value == value - way.value else { continue }
      numbers[part] = way.number
      before.collect(rest, worth: total.value, &numbers, into: &found, most: most)
    }
  }
}
