internal import Selection

/// Looks for the least increase of some ceilings with which one row is in the best choice, passing over the steps at
/// which it cannot be.
///
/// Let f(d) be the best totals with increase d, level after level, and g(d) those with the row forced in. Both never
/// fall when d grows, and g(d) never exceeds f(d). The row is in the best choice when they are equal. Whatever d makes
/// them equal from a known d₀ on, g(d) reaches f(d₀) at least; the least such d is found by halving, since g never
/// falls. If the row is still left out there, f has grown, and the search goes on from there.
struct IncreaseSearch {
  /// What is known in the end.
  enum Ending {
    /// The least increase and what is chosen then.
    case found(GrowthWalk.Step)
    /// No increase brings the row in.
    case never
    /// Up to an increase the row is not in the best choice; what is beyond was not looked for.
    case open(beyond: Int64)
  }

  /// The searches are used up.
  private struct UsedUp: Error {}

  private let inquiry: Inquiry
  private let ceilings: Ceilings
  private let row: Int
  private var searchesLeft: Int
  /// Bounds that may be asked for.
  private var probesLeft = 80
  /// Where searches near what the walk has settled are made.
  private var near: SelectionSession
  /// Up to this increase the row is not in the best choice.
  private var excluded: Int64

  /// A search that begins where a walk ended without the row.
  init(_ inquiry: Inquiry, _ ceilings: Ceilings, row: Int, searchLimit: Int) {
    self.inquiry = inquiry
    self.ceilings = ceilings
    self.row = row
    searchesLeft = searchLimit
    near = inquiry.near
    excluded = 0
  }

  /// The least increase above what a walk has settled.
  mutating func least(after walk: GrowthWalk) -> Ending {
    guard var known = walk.steps.last?.values else { return .open(beyond: 0) }
    excluded = walk.settled
    near = walk.session
    do {
      while true {
        guard let next = try leastReaching(known) else { return .never }
        excluded = max(excluded, next - 1)
        guard let best = try answer(at: next, forcing: false, allLevels: true) else { return .never }
        if best.plan.option(of: row) != nil {
          return .found(GrowthWalk.Step(increase: next, values: best.values, plan: best.plan))
        }
        excluded = next
        known = best.values
      }
    } catch {
      return .open(beyond: excluded)
    }
  }

  /// Excludes increases with which the row forced in falls short of some totals even by the bounds of the parts.
  ///
  /// The bounds never fall when the increase grows, so that halving finds about the first that is not excluded so.
  private mutating func excludeByBounds(below totals: [Int64]) {
    func fallsShort(_ increase: Int64) -> Bool {
      let change = ceilings.change(by: increase, in: inquiry.base, forcing: row)
      return near.bound(changing: change).map { $0 < totals[0] } ?? false
    }
    var length = max(1, ceilings.leastAmount(of: [row], in: inquiry.base))
    while probesLeft > 0, length < 1 << 50, fallsShort(excluded + length) {
      excluded += length
      length *= 2
      probesLeft -= 1
    }
    while probesLeft > 0, length > 1 {
      length /= 2
      if fallsShort(excluded + length) { excluded += length }
      probesLeft -= 1
    }
  }

  /// The least increase beyond what is excluded with which the row forced in reaches some totals; nil when none does.
  ///
  /// The first level alone is asked first; where it is reached at once, the row lost by a later level.
  private mutating func leastReaching(_ totals: [Int64]) throws -> Int64? {
    excludeByBounds(below: totals)
    guard let unbounded = try answer(at: nil, forcing: true, allLevels: false), unbounded.best >= totals[0] else {
      return nil
    }
    let first = [totals[0]]
    if try reaching(first, at: excluded) == nil { return try halved(below: unbounded.plan, reaching: first) }
    guard let full = try answer(at: nil, forcing: true, allLevels: true),
      !full.values.lexicographicallyPrecedes(totals)
    else { return nil }
    return try halved(below: full.plan, reaching: totals)
  }

  /// The least increase that reaches some totals, above what is excluded and not above what a choice that reaches them
  /// needs.
  ///
  /// Every choice that is met shortens the way; the value just below is tried before the middle, since it often is the
  /// end.
  private mutating func halved(below plan: AllocationPlan, reaching totals: [Int64]) throws -> Int64 {
    var high = max(ceilings.reach(of: plan, in: inquiry.base), excluded + 1)
    var triesNext = true
    while high - excluded > 1 {
      let probe = triesNext ? high - 1 : excluded + (high - excluded) / 2
      triesNext.toggle()
      if let answer = try reaching(totals, at: probe) {
        high = min(probe, max(ceilings.reach(of: answer.plan, in: inquiry.base), excluded + 1))
      } else {
        excluded = probe
      }
    }
    return high
  }

  /// The best choice with the row forced in, where it reaches some totals, of one level or of all.
  private mutating func reaching(_ totals: [Int64], at increase: Int64) throws -> Inquiry.Answer? {
    let change = ceilings.change(by: increase, in: inquiry.base, forcing: row)
    if let most = near.bound(changing: change), most < totals[0] { return nil }
    guard let answer = try answer(at: increase, forcing: true, allLevels: totals.count > 1) else { return nil }
    return answer.values.prefix(totals.count).lexicographicallyPrecedes(totals) ? nil : answer
  }

  private mutating func answer(at increase: Int64?, forcing isForced: Bool, allLevels: Bool) throws -> Inquiry.Answer? {
    guard searchesLeft > 0 else { throw UsedUp() }
    searchesLeft -= 1
    let change = ceilings.change(by: increase, in: inquiry.base, forcing: isForced ? row : nil)
    let session = increase == nil ? inquiry.patient : near
    return try Inquiry.proven(
      session.answer(changing: change, levels: allLevels ? .max : 1),
      levels: allLevels ? inquiry.base.levels.count : 1)
  }
}
