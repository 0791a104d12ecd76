import LinearProgramming

/// Proves a bound on the first level of a problem once more, knowing it, and keeps the proof.
///
/// The search that found a bound wanders; this one goes straight for a tree that closes, and writes down the multipliers
/// at which it does. What it writes has been recomputed in integers.
public enum BoundProver {
  /// How far a proof may go.
  public struct Limits: Sendable {
    /// Steps of each tree.
    public var nodes: Int
    /// Multipliers of each tree.
    public var multipliers: Int
    /// Columns of the problem; larger ones are not tried.
    public var columns: Int
    /// Whether parts of the problem are proven by themselves where the whole does not close soon, and a higher bound where
    /// that does not succeed.
    public var takesApart: Bool

    /// Limits; the defaults keep a certificate within a few tens of megabytes.
    public init(
      nodes: Int = 20_000, multipliers: Int = 1_000_000, columns: Int = 1_000_000, takesApart: Bool = true
    ) {
      self.nodes = nodes
      self.multipliers = multipliers
      self.columns = columns
      self.takesApart = takesApart
    }

    /// Limits within which a proof costs next to nothing beside the search.
    public static let short = Limits(nodes: 16, multipliers: 2_000, columns: 10_000, takesApart: false)
  }

  /// Proves that no choice of a problem is worth more than a bound at the first level.
  ///
  /// - Parameters:
  ///   - problem: the problem; one that `SelectionSolver` has solved.
  ///   - bound: the bound.
  ///   - known: the best choice known, by column of each group; empty when none is.
  ///   - kinds: what sorts the columns; nil when nothing does.
  ///   - options: threads, and when to stop.
  ///   - limits: how far to go.
  /// - Returns: the proof; where it was stopped or would go beyond the limits, one of the least higher bound that did not,
  ///   or nil when that is not looked for.
  public static func certificate(
    for problem: SelectionProblem, bound: Int64, known: [Int32?] = [], kinds: ColumnKinds? = nil,
    options: SelectionOptions, limits: Limits = Limits()
  ) -> SelectionCertificate? {
    guard problem.columnCount <= limits.columns else { return nil }
    let attempt = ProofAttempt(
      model: ProofModel(problem),
      counts: ProofCounts(kinds: kinds ?? ColumnKinds(of: problem), rowCount: problem.rows.count), known: known,
      options: options, limits: limits)
    return attempt.certificate(of: bound)
  }

  static func certificate(
    _ bound: Int64, _ proof: PartsProof.Proof, fixing: [SelectionCertificate.Multipliers] = []
  ) -> SelectionCertificate {
    var numbering = CountNumbering()
    for tree in proof.lemmas.map(\.tree) + [proof.closing] { numbering.number(tree) }
    return SelectionCertificate(
      bound: bound, counts: numbering.counts, fixing: fixing, prices: proof.prices.multipliers,
      valueBits: proof.prices.valueBits, links: proof.links,
      lemmas: proof.lemmas.map { lemma in
        .init(
          groups: lemma.tree.model.groupsThatMatter, bound: lemma.bound, states: lemma.states,
          tree: numbering.renumbered(lemma.tree, cuts: 0))
      }, tree: numbering.renumbered(proof.closing, cuts: proof.cuts))
  }
}

/// Gives the counts of several trees common numbers, behind the rows and before the lemmas.
private struct CountNumbering {
  private(set) var counts: [SelectionCertificate.Count] = []
  private var numbers: [SelectionCertificate.Count: Int32] = [:]

  /// Numbers the counts on which a tree splits.
  mutating func number(_ tree: ProofTree) {
    for node in tree.nodes {
      guard case .split(let split, _) = node.end else { continue }
      let count = tree.splits[Int(split)]
      guard numbers[count] == nil else { continue }
      numbers[count] = Int32(counts.count)
      counts.append(count)
    }
  }

  /// The steps of a tree in common numbers; multipliers of counts on which nothing splits say nothing and are left out.
  func renumbered(_ tree: ProofTree, cuts: Int) -> [SelectionCertificate.Node] {
    tree.nodes.map { node in
      var node = node
      node.fixing = node.fixing.map { renumbered($0, tree, cuts) }
      switch node.end {
      case .closed(let multipliers): node.end = .closed(renumbered(multipliers, tree, cuts))
      case .split(let split, let most): node.end = .split(count: numbers[tree.splits[Int(split)]] ?? 0, most: most)
      case .state: break
      }
      return node
    }
  }

  private func renumbered(
    _ multipliers: SelectionCertificate.Multipliers, _ tree: ProofTree, _ cuts: Int
  ) -> SelectionCertificate.Multipliers {
    let firstRow = tree.firstCount - cuts
    var entries: [(row: Int32, value: Int64)] = []
    for (row, value) in zip(multipliers.rows, multipliers.values) {
      if Int(row) < firstRow {
        entries.append((row, value))
      } else if Int(row) < tree.firstCount {
        entries.append((row + Int32(counts.count), value))
      } else if let number = numbers[tree.splits[Int(row) - tree.firstCount]] {
        entries.append((Int32(firstRow) + number, value))
      }
    }
    entries.sort { $0.row < $1.row }
    return .init(bits: multipliers.bits, rows: entries.map(\.row), values: entries.map(\.value))
  }
}
