import LinearProgramming

extension BoundProver.Limits {
  /// Columns that the steps of one tree may look at together.
  private static let mostColumnsSeen = 10_000_000

  /// Limits for the tree of a model: its steps cost what it has columns.
  func scaled(to model: ProofModel) -> Self {
    var own = self
    own.nodes = min(nodes, max(500, Self.mostColumnsSeen / max(1, model.columnCount)))
    return own
  }
}

/// The ways to prove a bound on one problem, from the shortest proof to the longest.
struct ProofAttempt {
  let model: ProofModel
  let counts: ProofCounts
  /// The best choice known, by column of each group of the problem; empty when none is.
  let known: [Int32?]
  let options: SelectionOptions
  let limits: BoundProver.Limits

  /// Columns beyond which the whole is tried at its root alone.
  private static let mostTried = 20_000
  /// How often the gap of a proof is halved.
  private static let halvings = 5

  /// The proof of a bound, or of the least higher one that the limits allow.
  func certificate(of bound: Int64) -> SelectionCertificate? {
    let monitor = SearchMonitor(options)
    // A proof of the whole is short or hopeless once there are parts.
    let hasParts = PartsProof.exist(in: model)
    guard limits.takesApart else { return whole(model, bound, nodes: hasParts ? 4 : limits.nodes, [], monitor) }
    let narrowing = ProofNarrowing(model, monitor: SearchMonitor(unlimited))
    let (narrowed, fixing) = hasParts ? narrowing.narrowed(above: bound) : (model, [])
    let nodes = !hasParts ? limits.nodes : narrowed.columnCount > Self.mostTried ? 1 : 60
    if let proof = whole(narrowed, bound, nodes: nodes, fixing, monitor) { return proof }
    let parts =
      hasParts
      ? PartsProof(model: narrowed, counts: counts, limits: limits, options: options, monitor: monitor, known: known)
      : nil
    let prove: (Int64) -> SelectionCertificate? = { bound in
      parts.map { parts in
        parts.proof(of: Int128(bound)).map { BoundProver.certificate(bound, $0, fixing: fixing) }
      } ?? whole(model, bound, nodes: limits.nodes, [], monitor)
    }
    if parts != nil, let proof = prove(bound) { return proof }
    return nearest(to: bound, narrowing, parts, fixing, monitor, prove)
  }

  /// Options without a deadline, for what takes one relaxation.
  private var unlimited: SelectionOptions {
    var unlimited = options
    unlimited.deadline = nil
    return unlimited
  }

  private func whole(
    _ model: ProofModel, _ bound: Int64, nodes: Int, _ fixing: [SelectionCertificate.Multipliers],
    _ monitor: SearchMonitor
  ) -> SelectionCertificate? {
    var own = limits.scaled(to: model)
    own.nodes = min(own.nodes, nodes)
    var tree = ProofTree(
      model, target: Int128(bound), counts: counts, limits: own, options: options, monitor: monitor)
    guard tree.run() else { return nil }
    return BoundProver.certificate(bound, PartsProof.Proof(closing: tree), fixing: fixing)
  }

  /// A proof of a bound above one that could not be proven: that of the relaxation, that of the prices, then half as far
  /// away again and again.
  private func nearest(
    to bound: Int64, _ narrowing: ProofNarrowing, _ parts: PartsProof?,
    _ fixing: [SelectionCertificate.Multipliers], _ monitor: SearchMonitor,
    _ prove: (Int64) -> SelectionCertificate?
  ) -> SelectionCertificate? {
    guard let rootBound = narrowing.bound,
      let tree = narrowing.tree(counts: counts, limits: limits, options: options, monitor: monitor)
    else { return nil }
    var best = BoundProver.certificate(rootBound, PartsProof.Proof(closing: tree))
    if let priced = parts?.pricedProof(), priced.bound < best.bound {
      best = BoundProver.certificate(priced.bound, priced.proof, fixing: fixing)
    }
    for _ in 0..<Self.halvings {
      let half = bound + (best.bound - bound) / 2
      guard half < best.bound, let proof = prove(half) else { break }
      best = proof
    }
    return best
  }
}
