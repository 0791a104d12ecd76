internal import Selection

/// Who enters the best choice while some ceilings grow, step by step from where they stand: one walk answers for every
/// post.
///
/// The best totals, level after level, never fall while ceilings grow, and a choice remains the best at every smaller
/// increase that it still respects. So a choice says itself where its step begins. The walk goes up by stretches; each
/// stretch is walked down from its end, one search a step, until the choice at its beginning is met again.
struct GrowthWalk: Sendable {
  /// What is chosen from one increase on.
  struct Step: Sendable {
    let increase: Int64
    let values: [Int64]
    let plan: AllocationPlan
  }

  /// How much work a walk may be.
  struct Effort {
    /// Where the searches are made.
    let session: SelectionSession
    /// Searches.
    let searches: Int
    /// Search nodes of all of them, looked at before each.
    let nodes: Int
    /// How often the walk takes the problem apart anew where it has come too far from where it began.
    var moves = 0
  }

  private let inquiry: Inquiry
  private let ceilings: Ceilings
  /// Where the next search is made.
  private(set) var session: SelectionSession
  private var (searchesLeft, nodesLeft, movesLeft): (Int, Int, Int)
  /// The steps up to `settled`, ascending; the first is the choice as things stand.
  private(set) var steps: [Step]
  /// Every step up to this increase is known.
  private(set) var settled: Int64 = 0
  private var lastMove: Int64 = 0
  /// Whether nothing changes above it any more.
  private(set) var isComplete = false

  /// Walks until nothing changes any more, the searches are used up, one ends without a proof, or a row has entered.
  ///
  /// - Parameters:
  ///   - inquiry: the outcome from which to start.
  ///   - ceilings: what grows.
  ///   - rows: rows that are not funded; their least amount tells how long a step may be.
  ///   - effort: how much work it may be.
  ///   - wanted: a row with whose entry the walk may end.
  init(_ inquiry: Inquiry, _ ceilings: Ceilings, rows: [Int], _ effort: Effort, until wanted: Int? = nil) {
    self.inquiry = inquiry
    self.ceilings = ceilings
    session = effort.session
    (searchesLeft, nodesLeft, movesLeft) = (effort.searches, effort.nodes, effort.moves)
    guard let totals = inquiry.totals else {
      steps = []
      return
    }
    steps = [Step(increase: 0, values: totals, plan: inquiry.plan)]
    let most = ceilings.exceeded(in: inquiry.base).flatMap { session.bound(changing: $0) }
    if ceilings.areIdle(in: inquiry.base) || most.map({ $0 < totals[0] }) ?? false {
      isComplete = true
    } else {
      walk(by: ceilings.leastAmount(of: rows, in: inquiry.base), until: wanted)
    }
  }

  /// The first step in which a row is funded.
  func entry(of row: Int) -> Step? { steps.first { $0.plan.option(of: row) != nil } }

  private mutating func walk(by length: Int64, until wanted: Int?) {
    // Without the ceilings the problem may be too far from where it stands; the walk then goes on as far as it may.
    let last = search(nil)
    let end = last.map { ceilings.reach(of: $0.plan, in: inquiry.base) } ?? Self.farthest
    var length = length
    while settled < end, last.map({ $0.values != steps.last?.values }) ?? true {
      let high = end - settled > length ? settled + length : end
      guard let found = stretch(to: high, last: high == end ? last : nil) else {
        if move(to: settled) { continue }
        return
      }
      steps += found
      settled = high
      if let wanted, entry(of: wanted) != nil { return }
      if found.count < 2 { length = min(2 * length, Self.farthest) }
    }
    isComplete = last != nil
  }

  /// An increase that no limit of a scenario comes near.
  private static let farthest = Int64(1) << 50

  /// Goes on from the problem as it stands at a settled increase; says whether that may help.
  private mutating func move(to increase: Int64) -> Bool {
    guard movesLeft > 0, searchesLeft > 0, nodesLeft > 0, increase > lastMove else { return false }
    let change = ceilings.change(by: increase, in: inquiry.base)
    let answer = session.answer(changing: change, levels: .max)
    searchesLeft -= 1
    guard (try? Inquiry.proven(answer, levels: inquiry.base.levels.count)) ?? nil != nil else { return false }
    movesLeft -= 1
    lastMove = increase
    session = session.moved(by: change, to: answer)
    return true
  }

  /// The steps above `settled` up to an increase, ascending; nil when a search is missing.
  private mutating func stretch(to high: Int64, last: Inquiry.Answer?) -> [Step]? {
    var found: [Step] = []
    var at = high
    var known = last
    while at > settled {
      guard let answer = known ?? search(at) else { return nil }
      known = nil
      if answer.values == steps.last?.values { break }
      let begin = min(at, max(ceilings.reach(of: answer.plan, in: inquiry.base), settled + 1))
      found.append(Step(increase: begin, values: answer.values, plan: answer.plan))
      at = begin - 1
    }
    return found.reversed()
  }

  /// The best choice at an increase, or without the ceilings; nil without a proof, or when the searches are used up.
  private mutating func search(_ increase: Int64?) -> Inquiry.Answer? {
    guard searchesLeft > 0, nodesLeft > 0 else { return nil }
    let answer = session.answer(changing: ceilings.change(by: increase, in: inquiry.base), levels: .max)
    searchesLeft -= 1
    nodesLeft -= answer.counters.nodes
    return (try? Inquiry.proven(answer, levels: inquiry.base.levels.count)) ?? nil
  }
}
