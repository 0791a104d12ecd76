import LinearProgramming

/// A tree of steps that proves a bound on one model, built depth first.
struct ProofTree {
  var model: ProofModel
  let counts: ProofCounts
  let limits: BoundProver.Limits
  let monitor: SearchMonitor
  let options: SelectionOptions
  /// The least value that would refute the bound.
  let target: Int128
  /// Row of the first count.
  let firstCount: Int
  /// Counts that are split on, those that are rows of the model first.
  var splits: [SelectionCertificate.Count] = []
  /// The steps, each followed by its subtrees.
  private(set) var nodes: [SelectionCertificate.Node] = []
  /// States against which cases are proven, where the tree lists them.
  private(set) var states: ProofStates?
  /// Whether the groups of the model are lemmas and its columns their states.
  var combinesStates: Bool { !stateFigures.isEmpty }
  /// The figures of the states that are combined, by lemma, and the first that is no value or use.
  let stateFigures: [[[Int64]]]
  let figureStart: Int
  /// Raised when the tree is of no use any more.
  private let abandoned: StopSignal?
  private var multiplierCount = 0
  /// The row that counts each kind of use, where there is one.
  var rowOfKind: [Int?] = []
  var numberOfSplit: [SelectionCertificate.Count: Int32] = [:]
  private var record = BranchingRecord()

  init(
    _ model: ProofModel, target bound: Int128, step: Int64? = nil, counts: ProofCounts, limits: BoundProver.Limits,
    options: SelectionOptions, monitor: SearchMonitor, states: ProofStates? = nil,
    combining stateFigures: [[[Int64]]] = [], figureStart: Int = 0, abandoned: StopSignal? = nil
  ) {
    self.model = model
    self.states = states
    self.stateFigures = stateFigures
    self.figureStart = figureStart
    self.abandoned = abandoned
    self.counts = counts
    self.limits = limits
    self.options = options
    self.monitor = monitor
    let step = Int128(step ?? model.step)
    target = floorMultiple(bound, step) + step
    firstCount = model.rowCount
  }

  /// Two sides of a split: at most `most` columns of a count, or more.
  struct Split {
    var count: SelectionCertificate.Count
    var most: Int64
    var place: ProofRelaxation.Place
  }

  /// A step in work.
  struct Step {
    var relaxation: ProofRelaxation
    var state: ProofState
    /// The least value that would be news.
    var target: Int128
  }

  /// Builds the tree; false when it was stopped, or grew beyond the limits.
  mutating func run() -> Bool {
    if close(at: .init(bits: 0, rows: [], values: [])) { return true }
    let state = ProofState(model)
    let root = Step(relaxation: ProofRelaxation(model, state), state: state, target: target)
    return prove(root, isRoot: true)
  }

  /// Closes the whole at given multipliers; false when they do not.
  mutating func close(at multipliers: SelectionCertificate.Multipliers) -> Bool {
    guard BlockBound(model, ProofState(model), multipliers).isBelow(target) else { return false }
    nodes = [.init(end: .closed(multipliers))]
    return true
  }

  private mutating func prove(_ start: Step, isRoot: Bool = false) -> Bool {
    guard nodes.count < limits.nodes, multiplierCount < limits.multipliers, monitor.interruptionNow() == nil,
      abandoned?.isRaised != true
    else { return false }
    var step = start
    let place = nodes.count
    nodes.append(.init(end: .split(count: 0, most: 0)))
    if let closing = narrow(&step, at: place) {
      nodes[place].end = .closed(closing)
      multiplierCount += closing.rows.count
      return true
    }
    if isRoot { combinesStates ? addFigures(&step) : addCounts(&step) }
    if let aim = aim(of: step), aim.target > step.target {
      nodes[place].end = .state(aim.state)
      step.target = aim.target
      return prove(step)
    }
    guard nodes.count < limits.nodes, let split = chosenSplit(&step) else { return false }
    nodes[place].end = .split(count: number(of: split), most: split.most)
    var (few, many) = (step, step)
    take(split, isMore: false, &few)
    take(split, isMore: true, &many)
    return prove(few) && prove(many)
  }

  /// The state against which a step is to be proven, where its choices use the links in one way.
  private mutating func aim(of step: Step) -> ProofStates.Aim? {
    guard var known = states else { return nil }
    var settled = options
    settled.nodeLimit = 2_000
    let ranges = known.ranges(model, step.state, rows: rowOfKind)
    defer { states = known }
    return known.aim(model, step.state, ranges, options: settled, monitor)
  }

  // MARK: Closing and excluding

  /// Excludes what cannot matter; the multipliers that close the step, when some do.
  private mutating func narrow(_ step: inout Step, at place: Int) -> SelectionCertificate.Multipliers? {
    let cutOff = step.target.nearestDouble - 0.5
    var isCutOff = true
    for _ in 0..<6 {
      let status = step.relaxation.solve(cutOff: isCutOff ? cutOff : -.infinity, monitor: monitor)
      let candidates = step.relaxation.candidates(target: step.target.nearestDouble)
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
      if BlockBound(model, step.state, nothing).isBelow(step.target) { return nothing }
      guard step.relaxation.isBroken else { return nil }
      step.relaxation.rekey()
    }
    return nil
  }

  /// The shortest of the multipliers' roundings that closes a step.
  private func closing(_ multipliers: [Double], _ step: Step) -> SelectionCertificate.Multipliers? {
    for bits in [10, 16, 22, 28, 34, 40, 46] {
      guard let rounded = step.relaxation.rounded(multipliers, bits: bits, step.state) else { return nil }
      if BlockBound(model, step.state, rounded).isBelow(step.target) { return rounded }
    }
    return nil
  }

  /// Excludes what the multipliers exclude; the shortest rounding that excludes as much, nil when nothing is.
  private func exclude(_ multipliers: [Double], _ step: inout Step) -> SelectionCertificate.Multipliers? {
    var best: (multipliers: SelectionCertificate.Multipliers, state: ProofState, columns: [Int], blocks: [Int])?
    for bits in [46, 40, 34, 28, 22, 16, 10] {
      guard let rounded = step.relaxation.rounded(multipliers, bits: bits, step.state) else { continue }
      var state = step.state
      let (columns, blocks) = BlockBound(model, state, rounded).exclude(below: step.target, model, from: &state)
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
}
