import LinearProgramming

/// Proves a bound on the first level of a problem once more, knowing it, and keeps the proof.
///
/// The search that found a bound wanders; this one goes straight for a tree that closes, and writes down the multipliers
/// at which it does. What it writes has been recomputed in integers.
public enum BoundProver {
  /// How far a proof may go.
  public struct Limits: Sendable {
    /// Steps of all trees.
    public var nodes: Int
    /// Multipliers of all steps.
    public var multipliers: Int

    /// Limits; the defaults keep a certificate within a few tens of megabytes.
    public init(nodes: Int = 20_000, multipliers: Int = 2_000_000) {
      self.nodes = nodes
      self.multipliers = multipliers
    }
  }

  /// Proves that no choice of a problem is worth more than a bound at the first level.
  ///
  /// - Parameters:
  ///   - problem: the problem; one that `SelectionSolver` has solved.
  ///   - bound: the bound.
  ///   - kinds: what sorts the columns; nil when nothing does.
  ///   - options: threads, and when to stop.
  ///   - limits: how far to go.
  /// - Returns: the proof; nil when it was stopped or would go beyond the limits.
  public static func certificate(
    for problem: SelectionProblem, bound: Int64, kinds: ColumnKinds? = nil, options: SelectionOptions,
    limits: Limits = Limits()
  ) -> SelectionCertificate? {
    let monitor = SearchMonitor(options)
    let counts = ProofCounts(kinds: kinds ?? ColumnKinds(of: problem), rowCount: problem.rows.count)
    var proof = ProofTree(
      ProofModel(problem), target: Int128(bound), counts: counts, limits: limits, monitor: monitor)
    guard proof.run() else { return nil }
    var certificate = SelectionCertificate(
      bound: bound, counts: [], prices: .init(bits: 0, rows: [], values: []), valueBits: 0, lemmas: [], tree: [])
    var numbering = CountNumbering(firstRow: proof.firstCount)
    certificate.tree = numbering.renumbered(proof)
    certificate.counts = numbering.counts
    return certificate
  }
}

/// Gives the counts of several trees common numbers.
struct CountNumbering {
  /// The number of the first count among the rows.
  let firstRow: Int
  private(set) var counts: [SelectionCertificate.Count] = []
  private var numbers: [SelectionCertificate.Count: Int32] = [:]

  init(firstRow: Int) { self.firstRow = firstRow }

  private mutating func number(of count: SelectionCertificate.Count) -> Int32 {
    if let known = numbers[count] { return known }
    numbers[count] = Int32(counts.count)
    counts.append(count)
    return Int32(counts.count - 1)
  }

  /// The steps of a tree with its counts numbered in common, in the order in which it splits on them.
  mutating func renumbered(_ tree: ProofTree) -> [SelectionCertificate.Node] {
    for node in tree.nodes {
      if case .split(let count, _) = node.end { _ = number(of: tree.splits[Int(count)]) }
    }
    return tree.nodes.map { node in
      var node = node
      node.fixing = node.fixing.map { renumbered($0, tree) }
      switch node.end {
      case .closed(let multipliers): node.end = .closed(renumbered(multipliers, tree))
      case .split(let count, let most): node.end = .split(count: number(of: tree.splits[Int(count)]), most: most)
      }
      return node
    }
  }

  private mutating func renumbered(
    _ multipliers: SelectionCertificate.Multipliers, _ tree: ProofTree
  ) -> SelectionCertificate.Multipliers {
    let entries = zip(multipliers.rows, multipliers.values).map { row, value -> (row: Int32, value: Int64) in
      guard Int(row) >= tree.firstCount else { return (row, value) }
      return (Int32(firstRow) + number(of: tree.splits[Int(row) - tree.firstCount]), value)
    }.sorted { $0.row < $1.row }
    return .init(bits: multipliers.bits, rows: entries.map(\.row), values: entries.map(\.value))
  }
}
