/// A tree of steps that proves a bound on one model, built depth first.
struct ProofTree {
  private(set) var model: ProofModel
  let counts: ProofCounts
  let limits: BoundProver.Limits
  let monitor: SearchMonitor
  /// The least value that would refute the bound.
  let target: Int128
  /// Row of the first count.
  let firstCount: Int
  /// Counts that are split on, those that are rows of the model first.
  private(set) var splits: [SelectionCertificate.Count] = []
  /// The steps, each followed by its subtrees.
  private(set) var nodes: [SelectionCertificate.Node] = []
  /// States by which cases end, where the tree lists them.
  private(set) var states: ProofStates?
  /// Whether the groups of the model are lemmas and its columns their states.
  private let combinesStates: Bool
  private var multiplierCount = 0
  private var numberOfSplit: [SelectionCertificate.Count: Int32] = [:]
  private var record = BranchingRecord()

  init(
    _ model: ProofModel, target bound: Int128, step: Int64? = nil, counts: ProofCounts, limits: BoundProver.Limits,
    monitor: SearchMonitor, states: ProofStates? = nil, combinesStates: Bool = false
  ) {
    self.model = model
    self.states = states
    self.combinesStates = combinesStates
    self.counts = counts
    self.limits = limits
    self.monitor = monitor
    let step = Int128(step ?? model.step)
    target = floorMultiple(bound, step) + step
    firstCount = model.rowCount
  }

  /// A step in work.
  private struct Step {
    var relaxation: ProofRelaxation
    var state: ProofState
  }

  /// Builds the tree; false when it was stopped, or grew beyond the limits.
  mutating func run() -> Bool {
    if close(at: .init(bits: 0, rows: [], values: [])) { return true }
    let state = ProofState(model)
    let root = Step(relaxation: ProofRelaxation(model, state), state: state)
    return prove(root, isRoot: true)
  }

  /// Closes the whole at given multipliers; false when they do not.
  mutating func close(at multipliers: SelectionCertificate.Multipliers) -> Bool {
    guard BlockBound(model, ProofState(model), multipliers).isBelow(target) else { return false }
    nodes = [.init(end: .closed(multipliers))]
    return true
  }

  private mutating func prove(_ start: Step, isRoot: Bool = false) -> Bool {
    guard nodes.count < limits.nodes, multiplierCount < limits.multipliers, monitor.interruptionNow() == nil else {
      return false
    }
    var step = start
    let place = nodes.count
    nodes.append(.init(end: .split(count: 0, most: 0)))
    if let closing = narrow(&step, at: place) {
      nodes[place].end = .closed(closing)
      multiplierCount += closing.rows.count
      return true
    }
    if let state = states?.ending(model, step.state) {
      nodes[place].end = .state(state)
      return true
    }
    if isRoot && !combinesStates { addCounts(&step) }
    guard let split = chosenSplit(&step) else { return false }
    nodes[place].end = .split(count: number(of: split), most: split.most)
    var (few, many) = (step, step)
    take(split, isMore: false, &few)
    take(split, isMore: true, &many)
    return prove(few) && prove(many)
  }

  // MARK: Closing and excluding

  /// Excludes what cannot matter; the multipliers that close the step, when some do.
  private mutating func narrow(_ step: inout Step, at place: Int) -> SelectionCertificate.Multipliers? {
    let cutOff = target.nearestDouble - 0.5
    var isCutOff = true
    for _ in 0..<6 {
      let status = step.relaxation.solve(cutOff: isCutOff ? cutOff : -.infinity, monitor: monitor)
      let candidates = step.relaxation.candidates(target: target.nearestDouble)
      for multipliers in candidates {
        if let closing = closing(multipliers, step) { return closing }
      }
      if status == .cutOff {
        // The doubles promised more than the integers keep.
        isCutOff = false
        continue
      }
      guard let fixing = exclude(candidates[0], &step) else { return nil }
      nodes[place].fixing.append(fixing)
      multiplierCount += fixing.rows.count
      let nothing = SelectionCertificate.Multipliers(bits: 0, rows: [], values: [])
      if BlockBound(model, step.state, nothing).isBelow(target) { return nothing }
      guard step.relaxation.isBroken else { return nil }
      step.relaxation.rekey()
    }
    return nil
  }

  /// The shortest of the multipliers' roundings that closes a step.
  private func closing(_ multipliers: [Double], _ step: Step) -> SelectionCertificate.Multipliers? {
    for bits in [10, 16, 22, 28, 34, 40, 46] {
      guard let rounded = step.relaxation.rounded(multipliers, bits: bits, step.state) else { return nil }
      if BlockBound(model, step.state, rounded).isBelow(target) { return rounded }
    }
    return nil
  }

  /// Excludes what the multipliers exclude; the shortest rounding that excludes as much, nil when nothing is.
  private func exclude(_ multipliers: [Double], _ step: inout Step) -> SelectionCertificate.Multipliers? {
    var best: (multipliers: SelectionCertificate.Multipliers, state: ProofState, columns: [Int], blocks: [Int])?
    for bits in [46, 40, 34, 28, 22, 16, 10] {
      guard let rounded = step.relaxation.rounded(multipliers, bits: bits, step.state) else { continue }
      var state = step.state
      let (columns, blocks) = BlockBound(model, state, rounded).exclude(below: target, model, from: &state)
      if columns.isEmpty && blocks.isEmpty { break }
      if let known = best, known.columns.count + known.blocks.count > columns.count + blocks.count { break }
      best = (rounded, state, columns, blocks)
    }
    guard let best else { return nil }
    step.state = best.state
    step.relaxation.forbid(best.columns)
    step.relaxation.fill(best.blocks, of: model)
    return best.multipliers
  }

  // MARK: Splitting

  /// Two sides of a split: at most `most` columns of a count, or more.
  private struct Split {
    var count: SelectionCertificate.Count
    var most: Int64
    var place: ProofRelaxation.Place
  }

  /// Adds the counts that are worth splitting on as rows, and takes up a relaxation of what is left.
  private mutating func addCounts(_ step: inout Step) {
    let counted = counts.worthwhile(model, step.state)
    let rows = counted.map { _, members in
      var row = ChoiceModel.ExtraRow(amounts: Array(repeating: 0, count: model.columnCount))
      for column in members { row.amounts[column] = 1 }
      return row
    }
    model.add(rows)
    for count in counted.map(\.count) { _ = number(of: count) }
    step.state.lower += rows.map(\.lower)
    step.state.upper += rows.map(\.upper)
    step.relaxation = ProofRelaxation(model, step.state)
    _ = step.relaxation.solve(cutOff: -.infinity, monitor: monitor)
  }

  private mutating func number(of split: Split) -> Int32 { number(of: split.count) }

  private mutating func number(of count: SelectionCertificate.Count) -> Int32 {
    if let known = numberOfSplit[count] { return known }
    numberOfSplit[count] = Int32(splits.count)
    splits.append(count)
    return Int32(splits.count - 1)
  }

  private func split(_ branching: Branching, _ step: Step) -> Split {
    let place = step.relaxation.place(of: branching)
    switch place {
    case .row(let row):
      var most: Int64 = 0
      if case .atMost(_, let bound) = branching.down { most = bound }
      return Split(count: splits[row - firstCount], most: most, place: place)
    case .group(let group): return Split(count: .init(group: model.groups[group]), most: 0, place: place)
    case .column(let column):
      let group = Int(model.columnGroup[column])
      if combinesStates {
        let half = halfOfStates(group, at: column, step)
        let count = SelectionCertificate.Count(kinds: half.map { model.origin[$0] }, lemma: Int32(group))
        return Split(count: count, most: 0, place: .columns(half))
      }
      let kind = counts.kinds.kinds[Int(model.origin[column])]
      return Split(count: .init(kinds: [kind], group: model.groups[group]), most: 0, place: .columns([column]))
    case .columns: preconditionFailure("no branching is on several columns")
    }
  }

  /// The open states of a lemma up to the first that the relaxation takes in part.
  private func halfOfStates(_ group: Int, at column: Int, _ step: Step) -> [Int] {
    let simplex = step.relaxation.simplex
    let taken = simplex.parts(of: group).filter { $0.part > 1e-6 }.map { Int(simplex.model.origin[$0.column]) }
    let open = model.columns(group).filter { step.state.allowed[$0] }
    let half = open.filter { $0 <= taken.min() ?? column }
    return half.isEmpty || half.count == open.count ? [column] : half
  }

  /// The split that lowers the bound most on both sides.
  private mutating func chosenSplit(_ step: inout Step) -> Split? {
    let simplex = step.relaxation.simplex
    let candidates = simplex.branchings(counts: firstCount..<model.rowCount, limit: nodes.count < 200 ? 8 : 4)
    guard !candidates.isEmpty else { return simplex.branchingOnOpenGroup().map { split($0, step) } }
    let parent = simplex.bound
    let cutOff = target.nearestDouble - 0.5
    let worst = max(parent - cutOff, 1e-6)
    var best: (score: Double, split: Split)?
    for candidate in candidates {
      let split = split(candidate, step)
      let down = bound(of: split, isMore: false, step, cutOff)
      let up = bound(of: split, isMore: true, step, cutOff)
      func drop(_ bound: Double) -> Double { max(min(parent - bound, worst), worst * 1e-6) }
      let score = drop(down) * drop(up) * (candidate.isCount ? 1.5 : 1)
      if score > best?.score ?? -1 { best = (score, split) }
      if down <= cutOff && up <= cutOff { break }
    }
    return best?.split
  }

  /// Bound of the relaxation on one side of a split, within a few pivots.
  private func bound(of split: Split, isMore: Bool, _ step: Step, _ cutOff: Double) -> Double {
    var trial = step
    take(split, isMore: isMore, &trial)
    return trial.relaxation.trialBound(cutOff: cutOff)
  }

  private func take(_ split: Split, isMore: Bool, _ step: inout Step) {
    switch split.place {
    case .row(let row):
      if isMore {
        step.state.lower[row] = max(step.state.lower[row], Int128(split.most) + 1)
        step.relaxation.setLower(row, step.state.lower[row])
      } else {
        step.state.upper[row] = min(step.state.upper[row], Int128(split.most))
        step.relaxation.setUpper(row, step.state.upper[row])
      }
    case .group(let group): decide(group, columns: Array(model.columns(group)), isMore, &step)
    case .column(let column): decide(Int(model.columnGroup[column]), columns: [column], isMore, &step)
    case .columns(let columns): decide(Int(model.columnGroup[columns[0]]), columns: columns, isMore, &step)
    }
    step.relaxation.rekey()
  }

  /// Lets a group choose some columns and nothing else, or none of them.
  private func decide(_ group: Int, columns: [Int], _ isMore: Bool, _ step: inout Step) {
    var forbidden = columns
    if isMore {
      forbidden = model.columns(group).filter { !columns.contains($0) }
      let block = Int(model.blockOfGroup[group])
      step.state.mayBeEmpty[block] = false
      step.relaxation.fill([block], of: model)
    }
    for column in forbidden { step.state.allowed[column] = false }
    step.relaxation.forbid(forbidden)
  }
}
