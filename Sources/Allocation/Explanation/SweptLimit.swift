public import Campaigns
internal import Quantities

/// A limit that a sweep moves, and on which the best totals depend in one direction only (limite balayée).
///
/// A looser ceiling, or a looser floor, forbids nothing that was allowed before: the best totals, compared level after
/// level, never fall while the limit is loosened.
public struct SweptLimit: Sendable {
  /// What moves.
  private enum Place: Sendable, Hashable {
    case envelopePosts(Int)
    case envelopeYear(Int, year: Int)
    case envelopeTotal(Int)
    case atMost(rule: Int)
    case atLeast(rule: Int)
    case atMostShare(rule: Int)
    case atLeastShare(rule: Int)
  }

  /// How a value of the sweep is counted.
  private enum Unit: Sendable {
    case posts
    case cents
    case basisPoints
  }

  private let place: Place
  private let unit: Unit
  /// Whether a larger value is looser.
  let loosensUpwards: Bool

  /// The limit at a path; nil where the path leads to something else.
  ///
  /// - Parameters:
  ///   - path: such as `envelopes.FIR.total`, `envelopes.FIR.budget.2021`, `envelopes.MIGAC.posts` or `rules.alpine.at_least`.
  ///   - campaign: the campaign that is swept.
  public init?(path: String, in campaign: Campaign) {
    let names = path.split(separator: ".").map(String.init)
    guard names.count >= 3 else { return nil }
    switch names[0] {
    case "envelopes":
      guard let index = campaign.envelopes.firstIndex(where: { $0.id == names[1] }) else { return nil }
      loosensUpwards = true
      switch (names[2], names.count) {
      case ("posts", 3): (place, unit) = (.envelopePosts(index), .posts)
      case ("total", 3): (place, unit) = (.envelopeTotal(index), .cents)
      case ("budget", 4):
        guard let year = Int(names[3]) else { return nil }
        (place, unit) = (.envelopeYear(index, year: year), .cents)
      default: return nil
      }
    case "rules":
      guard names.count == 3, let index = campaign.rules.firstIndex(where: { $0.id == names[1] }) else { return nil }
      let counted: Unit = campaign.rules[index].measure == .posts ? .posts : .cents
      switch names[2] {
      case "at_most": (place, unit, loosensUpwards) = (.atMost(rule: index), counted, true)
      case "at_least": (place, unit, loosensUpwards) = (.atLeast(rule: index), counted, false)
      case "at_most_share": (place, unit, loosensUpwards) = (.atMostShare(rule: index), .basisPoints, true)
      case "at_least_share": (place, unit, loosensUpwards) = (.atLeastShare(rule: index), .basisPoints, false)
      default: return nil
      }
    default: return nil
    }
  }

  /// A value as it is counted: posts, cents or basis points; nil for a text that is no such number.
  public func scaled(_ text: String) -> Int64? {
    switch unit {
    case .posts: DecimalText.scaled(text, digits: 0)
    case .cents: DecimalText.scaled(text, digits: 2)
    case .basisPoints: Share(percentage: text)?.basisPoints
    }
  }

  /// A value as a scenario would write it.
  public func text(_ scaled: Int64) -> String {
    switch unit {
    case .posts: PlainDecimal.text(scaled, digits: 0)
    case .cents: PlainDecimal.text(scaled, digits: 2)
    case .basisPoints: PlainDecimal.text(scaled, digits: 2) + "%"
    }
  }

  /// The tightest value at which the choice made at another value still respects the limit.
  ///
  /// - Parameters:
  ///   - outcome: a choice.
  ///   - value: the value at which it was made.
  /// - Returns: the value; nil without a choice, or where the limit does not bear on it at all.
  func tightest(for outcome: AllocationOutcome, at value: Int64) -> Int64? {
    guard let plan = outcome.plan else { return nil }
    let usage = LimitUsage(outcome.problem, plan)
    var tightest: Int64?
    for (index, family) in outcome.problem.families.enumerated() {
      for limit in 0..<family.limitCount {
        guard let bound = bound(of: family, limit, usage.sums[index][limit], outcome.problem.campaign, at: value) else {
          continue
        }
        tightest = tightest.map { loosensUpwards ? max($0, bound) : min($0, bound) } ?? bound
      }
    }
    return tightest
  }

  /// The tightest value with which one limit allows its sums; nil where the value does not move it.
  private func bound(
    of family: RuleFamily, _ limit: Int, _ sums: LimitUsage.Sums, _ campaign: Campaign, at value: Int64
  ) -> Int64? {
    let limits = family.limits(of: limit)
    switch (place, family.origin) {
    case (.envelopePosts(let moved), .envelopePosts(let own)) where moved == own,
      (.envelopeTotal(let moved), .envelopeTotal(let own)) where moved == own,
      (.atMost(let moved), .rule(let own)) where moved == own:
      return limits.atMost.map { value + sums.counted - $0 }
    case (.envelopeYear(let moved, let year), .envelopeYear(let own, let ownYear)) where moved == own:
      // With carry-over the limits of later years hold this year's euros too.
      let isMoved = campaign.envelopes[own].carriesOver ? ownYear >= year : ownYear == year
      return isMoved ? limits.atMost.map { value + sums.counted - $0 } : nil
    case (.atLeast(let moved), .rule(let own)) where moved == own:
      return limits.atLeast.map { value + sums.counted - $0 }
    case (.atMostShare(let moved), .rule(let own)) where moved == own && limits.atMostShare != nil:
      return sums.base == 0 ? nil : Self.quotient(sums, roundingUp: true)
    case (.atLeastShare(let moved), .rule(let own)) where moved == own && limits.atLeastShare != nil:
      return sums.base == 0 ? nil : Self.quotient(sums, roundingUp: false)
    default: return nil
    }
  }

  private static func quotient(_ sums: LimitUsage.Sums, roundingUp: Bool) -> Int64 {
    let (quotient, rest) = (Int128(sums.counted) * 10_000).quotientAndRemainder(dividingBy: Int128(sums.base))
    return Int64(quotient) + (roundingUp && rest > 0 ? 1 : 0)
  }
}
