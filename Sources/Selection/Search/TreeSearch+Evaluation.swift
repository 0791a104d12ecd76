extension TreeSearch {
  /// Solves the relaxation of the node, recomputes its bound, looks for choices and forbids columns that cannot matter.
  ///
  /// - Returns: the proven bound, or nothing when the node is done with.
  mutating func evaluate(inherited: Int128) -> Int128? {
    var bound = inherited
    // Forbidding columns moves the relaxation; a few rounds get most of what there is.
    for round in 0..<4 {
      let cutOff = target == Self.anyValue ? -Double.infinity : target.nearestDouble - 0.5
      var (status, ray) = simplex.solve(cutOff: cutOff, pivotLimit: 2_000)
      counters.relaxations += 1
      isRelaxed = status == .optimal || status == .infeasible
      if status == .infeasible && provesInfeasible(ray) { return nil }
      if let proven = provenBound(forbidding: true) {
        bound = min(bound, proven.bound)
        if bound < target { return nil }
        if status == .cutOff {
          // The doubles promised more than the integers keep: finish the relaxation.
          (status, ray) = simplex.solve(pivotLimit: 2_000)
          isRelaxed = status == .optimal || status == .infeasible
          if status == .infeasible && provesInfeasible(ray) { return nil }
          if let again = provenBound(forbidding: true) { bound = min(bound, again.bound) }
          if bound < target { return nil }
        }
        let before = incumbent?.value
        if round == 0 || proven.forbidden > 0 { findIncumbents() }
        if bound < target { return nil }
        let improved = incumbent?.value != before
        if proven.forbidden == 0 && !improved { return bound }
        if improved { _ = provenBound(forbidding: true) }
        if !brokenByForbidding() { return bound }
      } else {
        findIncumbents()
        return bound
      }
    }
    return bound
  }

  /// Whether the relaxed solution uses a column that has just been forbidden.
  private func brokenByForbidding() -> Bool {
    simplex.basis.keys.contains { !simplex.allowed[Int($0)] }
      || simplex.basis.heads.contains { !simplex.allowed[Int($0)] }
  }

  private mutating func provesInfeasible(_ ray: [Double]) -> Bool {
    let largest = ray.reduce(0) { max($0, abs($1)) }
    guard largest > 0 else { return false }
    if reachesTarget(ray) { return true }
    let unscaled = ray.indices.map { ray[$0] / largest * simplex.matrix.rowScale[$0] }
    let proof = DualBound(
      model: model, values: nil, multipliers: FixedMultipliers(ray: unscaled, lower: rowLower, upper: rowUpper),
      lower: rowLower, upper: rowUpper, allowed: simplex.allowed)
    guard let scaled = proof.scaled else { return false }
    return scaled < 0
  }

  /// Whether the bound falls below the target a finite way along the ray, where columns far from their group's best
  /// do not count as they would in a proof from the ray alone.
  private func reachesTarget(_ ray: [Double]) -> Bool {
    guard target != Self.anyValue, simplex.excess > 0 else { return false }
    let length = 1.5 * max(1, simplex.bound - target.nearestDouble) / simplex.excess
    let unscaled = ray.indices.map { (simplex.multipliers[$0] + length * ray[$0]) * simplex.matrix.rowScale[$0] }
    let multipliers = FixedMultipliers(unscaled, values: model.levels[level], lower: rowLower, upper: rowUpper)
    let proof = DualBound(
      model: model, values: model.levels[level], multipliers: multipliers, lower: rowLower, upper: rowUpper,
      allowed: simplex.allowed)
    return proof.rounded(to: step).map { $0 < target } ?? false
  }

  /// The bound in integers at the present multipliers; also forbids what cannot reach the target.
  private mutating func provenBound(forbidding: Bool) -> (bound: Int128, forbidden: Int)? {
    let proof = DualBound(
      model: model, values: model.levels[level], multipliers: fixedMultipliers(rowLower, rowUpper),
      lower: rowLower, upper: rowUpper, allowed: simplex.allowed)
    guard let bound = proof.rounded(to: step) else { return nil }
    var forbidden = 0
    if forbidding, bound != .min, target != Self.anyValue {
      for group in 0..<model.groupCount {
        for column in model.columns(group)
        where simplex.allowed[column] && proof.excludes(column, group: group, below: target) {
          simplex.forbid(column)
          forbidden += 1
        }
      }
    }
    return (bound, forbidden)
  }

  // MARK: Choices

  /// Exchanges cost as much as many nodes: often while nothing is known, seldom once there is a value to beat.
  private var isTimeToExchange: Bool {
    target == Self.anyValue
      ? counters.nodes <= 20 || counters.nodes.isMultiple(of: 8)
      : counters.nodes <= 2 || counters.nodes.isMultiple(of: 50)
  }

  private mutating func findIncumbents() {
    let rounded = simplex.rounded(among: root.allowed)
    if simplex.basis.heads.isEmpty || !exchanges || !isTimeToExchange {
      if model.respectsRows(rounded) {
        offer(Incumbent(columns: rounded, value: model.value(of: rounded, level: level)))
      }
      if simplex.basis.heads.isEmpty || !exchanges || incumbent != nil { return }
    }
    var search = ExchangeSearch(simplex, level: level, start: rounded)
    search.repair(allowed: root.allowed)
    if search.incumbent(level: level) != nil {
      search.improve(allowed: root.allowed)
      if let found = search.incumbent(level: level) { offer(found) }
    }
  }

  // MARK: Branching

  struct ChosenBranching {
    var first: BranchDecision
    var other: BranchDecision
    var otherEstimate: Double
  }

  /// Tries the most fractional quantities on both sides and takes the one that lowers the bound most.
  mutating func chosenBranching() -> ChosenBranching? {
    // Parts that break a row say nothing about where to branch.
    let limit = counters.nodes < 200 ? 8 : 4
    var candidates = isRelaxed ? simplex.branchings(counts: counts, limit: limit) : []
    if candidates.isEmpty, isRelaxed, uses == nil {
      // Whole but for a trace, and still no choice: a row is broken by next to nothing, and only the trace says where.
      candidates = simplex.branchings(counts: counts, limit: limit, above: GroupedSimplex.leastFraction)
    }
    guard !candidates.isEmpty else {
      return (uses?.branching(self) ?? simplex.branchingOnOpenGroup()).map(chosen)
    }
    let parent = simplex.bound
    let cutOff = target == Self.anyValue ? -Double.infinity : target.nearestDouble - 0.5
    let worst = cutOff.isFinite ? max(parent - cutOff, 1e-6) : max(1, abs(parent))
    var best: (score: Double, index: Int, down: Double, up: Double)?
    for (index, candidate) in candidates.enumerated() {
      let (down, up) = bounds(of: candidate, parent: parent, cutOff: cutOff)
      let floor = worst * 1e-6
      let score =
        max(min(parent - down, worst), floor) * max(min(parent - up, worst), floor) * (candidate.isCount ? 1.5 : 1)
      if score > best?.score ?? -1 { best = (score, index, down, up) }
      if down <= cutOff && up <= cutOff { break }
    }
    guard let best else { return nil }
    let candidate = candidates[best.index]
    return best.up >= best.down
      ? ChosenBranching(first: candidate.up, other: candidate.down, otherEstimate: best.down)
      : ChosenBranching(first: candidate.down, other: candidate.up, otherEstimate: best.up)
  }

  private func chosen(_ branching: Branching) -> ChosenBranching {
    ChosenBranching(first: branching.up, other: branching.down, otherEstimate: simplex.bound)
  }

  /// Bounds on both sides of a branching: from the record where it is trusted, else from a trial.
  private mutating func bounds(
    of candidate: Branching, parent: Double, cutOff: Double
  ) -> (down: Double, up: Double) {
    if let drops = record.expected(candidate) { return (parent - drops.down, parent - drops.up) }
    let down = tried(candidate.down, cutOff: cutOff)
    let up = tried(candidate.up, cutOff: cutOff)
    let most = cutOff.isFinite ? max(parent - cutOff, 1e-6) : max(1, abs(parent))
    record.add(candidate, down: min(max(0, parent - down), most), up: min(max(0, parent - up), most))
    return (down, up)
  }

  /// Bound of the relaxation after a decision, within a few pivots.
  private mutating func tried(_ decision: BranchDecision, cutOff: Double) -> Double {
    var trial = simplex
    let before = trial.pivots
    trial.apply(decision)
    trial.rekey()
    let (status, _) = trial.solve(cutOff: cutOff, pivotLimit: 12)
    counters.pivots += trial.pivots - before
    return status == .infeasible ? -.infinity : trial.bound
  }
}

extension TreeSearch {
  /// The bound at the present multipliers over every column of the model.
  func proof() -> DualBound {
    DualBound(
      model: model, values: model.levels[level], multipliers: fixedMultipliers(model.lower, model.upper),
      lower: model.lower, upper: model.upper, allowed: root.allowed)
  }

  private func fixedMultipliers(_ lower: [Int128], _ upper: [Int128]) -> FixedMultipliers {
    FixedMultipliers(simplex.rowMultipliers, values: model.levels[level], lower: lower, upper: upper)
  }
}
