/// Branch and bound on one model and level: best bound first, diving below each node taken up.
///
/// Nodes are pruned on bounds recomputed in integers only, so that doubles cost time when they err, never the truth.
struct TreeSearch: Sendable {
  struct Result {
    var incumbent: Incumbent?
    /// Proven upper bound; nothing when no choice can reach the target that the search started with.
    var bound: Int128?
    var isComplete: Bool
    var ending: SelectionOutcome.Ending
    var counters: SelectionOutcome.Counters
    /// Choices met on the way, for those who can state them.
    var met: [Choice] = []
  }

  struct OpenNode: Sendable {
    var decisions: [BranchDecision]
    /// The basis, and the columns that the node may still choose: without those that bounds excluded on the way.
    var state: NodeState
    /// Proven bound inherited from the parent.
    var bound: Int128
    /// Bound of the relaxation, for the order only.
    var estimate: Double
    var serial: Int
  }

  let model: ChoiceModel
  let level: Int
  /// Rows that count columns, to be branched on.
  let counts: Range<Int>
  let monitor: SearchMonitor
  var nodeLimit: Int
  /// Steps of the relaxations, beyond which no further node is taken up.
  var pivotLimit = Int.max
  /// All values are multiples of this.
  let step: Int64
  /// A bound at or below this is good enough.
  var toleratedBound: @Sendable (Int128) -> Int128 = { $0 }

  var root: GroupedSimplex
  var simplex: GroupedSimplex
  var rowLower: [Int128]
  var rowUpper: [Int128]
  var incumbent: Incumbent?
  /// Columns of every incumbent so far.
  var met: [[Int32]] = []
  /// Choices below this value are not looked for.
  var floorValue: Int128
  var open: [OpenNode] = []
  var counters = SelectionOutcome.Counters()
  /// The ways of use met so far, where every one that reaches the floor is looked for, not only the best.
  var uses: UseTable?
  /// The value that would be news where the node in work can use the linking rows in one known way only.
  var useTarget: Int128?
  /// Whether the relaxation of the node in work is solved to the end.
  var isRelaxed = false
  /// Whether roundings are exchanged into better choices; not worth it where a known value only has to be met.
  var exchanges = true
  var record = BranchingRecord()
  private var serial = 0
  /// Bound of what was given up unproven.
  private var lostBound = Int128.min

  init(
    _ model: ChoiceModel, level: Int, counts: Range<Int>, incumbent: Incumbent?,
    floorValue: Int128 = TreeSearch.anyValue,
    nodeLimit: Int, monitor: SearchMonitor
  ) {
    self.model = model
    self.level = level
    self.counts = counts
    self.incumbent = incumbent
    self.floorValue = floorValue
    self.nodeLimit = nodeLimit
    self.monitor = monitor
    let values = model.levels[level]
    step = values.step
    root = GroupedSimplex(model, level: level)
    root.monitor = monitor
    simplex = root
    rowLower = model.lower
    rowUpper = model.upper
  }

  /// The least value that can occur and would be news; `anyValue` when every choice would be.
  ///
  /// Whatever lies below is tolerated: between the two there is no value that the bound would not account for.
  var target: Int128 {
    if uses != nil { return max(floorValue, useTarget ?? floorValue) }
    return max(
      incumbent.map { floorMultiple(toleratedBound($0.value), Int128(step)) + Int128(step) } ?? Self.anyValue,
      floorValue)
  }

  /// Below every value, and above the bound that says that nothing can be chosen.
  static let anyValue = Int128.min + 1

  /// Opens the root; `run` does so itself when nothing is open yet.
  mutating func begin() { push([], basis: root.basis, bound: .max, estimate: .infinity) }

  /// Greatest bound of what is not looked at yet; nothing when everything is.
  var openBound: Int128? {
    [open.map(\.bound).max(), lostBound].compactMap { $0 }.max().flatMap { $0 == .min ? nil : $0 }
  }

  /// Searches to the end or to a limit, and goes on where a former run ended.
  mutating func run() -> Result {
    var ending = SelectionOutcome.Ending.completed
    if serial == 0 { begin() }
    while let node = popBest() {
      if node.bound < target { continue }
      if let stop = limitReached() {
        open.append(node)
        ending = stop
        break
      }
      load(node)
      dive(from: node, &ending)
    }
    counters.pivots += simplex.pivots
    let remaining = max(open.map(\.bound).max() ?? .min, lostBound)
    let proven = max(remaining, incumbent.map { toleratedBound($0.value) } ?? .min)
    return Result(
      incumbent: incumbent, bound: proven == .min ? nil : proven,
      isComplete: open.allSatisfy { $0.bound < target } && lostBound < target, ending: ending, counters: counters)
  }

  private func limitReached() -> SelectionOutcome.Ending? {
    if let stop = monitor.interruptionNow() { return stop }
    return counters.nodes >= nodeLimit || simplex.pivots >= pivotLimit ? .nodeLimit : nil
  }

  /// Goes on from a relaxation of the same model that is solved already.
  mutating func take(_ solved: GroupedSimplex) {
    simplex = solved
    simplex.monitor = monitor
  }

  /// Narrows the whole search to choices that respect a decision.
  mutating func require(_ decision: BranchDecision) {
    root.apply(decision)
    simplex.apply(decision)
    simplex.rekey()
  }

  // MARK: Nodes

  private mutating func push(_ decisions: [BranchDecision], basis: Basis, bound: Int128, estimate: Double) {
    serial += 1
    open.append(
      OpenNode(
        decisions: decisions, state: NodeState(basis, allowed: simplex.allowed, of: model), bound: bound,
        estimate: estimate, serial: serial))
    var index = open.count - 1
    while index > 0, precedes(index, (index - 1) / 2) {
      open.swapAt(index, (index - 1) / 2)
      index = (index - 1) / 2
    }
  }

  private mutating func popBest() -> OpenNode? {
    guard let first = open.first else { return nil }
    open.swapAt(0, open.count - 1)
    open.removeLast()
    var index = 0
    while true {
      var best = index
      for child in [2 * index + 1, 2 * index + 2] where child < open.count && precedes(child, best) { best = child }
      if best == index { return first }
      open.swapAt(index, best)
      index = best
    }
  }

  private func precedes(_ first: Int, _ second: Int) -> Bool {
    // What is not the best only is found in the order of what is proven, so that the rest is bounded at any moment.
    if uses != nil && open[first].bound != open[second].bound { return open[first].bound > open[second].bound }
    return (open[first].estimate, -open[first].serial) > (open[second].estimate, -open[second].serial)
  }

  private mutating func load(_ node: OpenNode) {
    simplex.restore(node.state.basis(in: model), allowed: node.state.allowed(in: model), root: root)
    rowLower = model.lower
    rowUpper = model.upper
    for decision in node.decisions { apply(decision) }
    simplex.refactor()
  }

  private mutating func apply(_ decision: BranchDecision) {
    simplex.apply(decision)
    switch decision {
    case .atMost(let row, let bound): rowUpper[Int(row)] = min(rowUpper[Int(row)], Int128(bound))
    case .atLeast(let row, let bound): rowLower[Int(row)] = max(rowLower[Int(row)], Int128(bound))
    case .forbid, .only: break
    }
  }

  /// Follows the more promising child from a node down until it is pruned; the siblings stay open.
  private mutating func dive(from node: OpenNode, _ ending: inout SelectionOutcome.Ending) {
    var decisions = node.decisions
    var bound = node.bound
    defer { useTarget = nil }
    while true {
      counters.nodes += 1
      useTarget = uses?.target(self)
      guard let proven = evaluate(inherited: bound) else { return }
      bound = proven
      monitor.report(progress(bound))
      useTarget = uses?.target(self)
      if uses != nil && bound < target { return }
      guard let branching = chosenBranching() else {
        // Nothing is left to branch on although the bound is not reached: every group is settled or rounding is at work.
        settleLeaf(bound)
        return
      }
      if let stop = limitReached() {
        ending = stop
        push(decisions, basis: simplex.basis, bound: bound, estimate: simplex.bound)
        return
      }
      push(decisions + [branching.other], basis: simplex.basis, bound: bound, estimate: branching.otherEstimate)
      decisions.append(branching.first)
      apply(branching.first)
      simplex.rekey()
    }
  }

  private func progress(_ bound: Int128) -> SelectionProgress {
    let offset = model.offsets[level]
    let highest = max(bound, open.map(\.bound).max() ?? .min)
    return SelectionProgress(
      phase: .searching(level: level), bound: highest == .max ? nil : Int64(clamping: highest + offset),
      incumbent: incumbent.map { Int64(clamping: $0.value + offset) }, nodes: counters.nodes)
  }

  private mutating func settleLeaf(_ bound: Int128) {
    let columns = (0..<model.groupCount).map { group in
      Int32(model.columns(group).first { simplex.allowed[$0] } ?? Int(simplex.basis.keys[group]))
    }
    let isSettled = (0..<model.groupCount).allSatisfy { group in
      model.columns(group).count { simplex.allowed[$0] } == 1
    }
    if model.respectsRows(columns) { offer(Incumbent(columns: columns, value: model.value(of: columns, level: level))) }
    if !isSettled { lostBound = max(lostBound, bound) }
  }

  mutating func offer(_ candidate: Incumbent) {
    if candidate.value >= floorValue { uses?.record(candidate) }
    guard candidate.value > incumbent?.value ?? .min, candidate.value >= floorValue else { return }
    incumbent = candidate
    met.append(candidate.columns)
  }
}
