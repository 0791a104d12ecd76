import LinearProgramming

/// The relaxation of a whole problem: the bound that its multipliers prove at once, and what they exclude.
struct ProofNarrowing {
  private let model: ProofModel
  private let multipliers: SelectionCertificate.Multipliers?

  /// Pivots allowed for the relaxation.
  private static let pivotLimit = 200_000
  /// Fractional bits of the multipliers; fewer where values are large.
  private static let bits = [34, 22, 10]

  init(_ model: ProofModel, monitor: SearchMonitor) {
    self.model = model
    let state = ProofState(model)
    var relaxation = ProofRelaxation(model, state)
    _ = relaxation.solve(cutOff: -.infinity, pivotLimit: Self.pivotLimit, monitor: monitor)
    let found = relaxation.candidates(target: 0)[0]
    multipliers = Self.bits.lazy.compactMap { relaxation.rounded(found, bits: $0, state) }.first
  }

  /// The least bound, of those that can be values, that the multipliers prove; nil when the numbers are too large.
  var bound: Int64? {
    multipliers.flatMap { multipliers in
      BlockBound(model, ProofState(model), multipliers).total.flatMap { total in
        total == BlockBound.nothing
          ? nil : Int64(exactly: floorMultiple(total >> Int128(multipliers.bits), Int128(model.step)))
      }
    }
  }

  /// The tree of one step that proves the bound.
  func tree(counts: ProofCounts, limits: BoundProver.Limits, options: SelectionOptions, monitor: SearchMonitor)
    -> ProofTree?
  {
    guard let bound, let multipliers else { return nil }
    var tree = ProofTree(
      model, target: Int128(bound), counts: counts, limits: limits, options: options, monitor: monitor)
    return tree.close(at: multipliers) ? tree : nil
  }

  /// The model without what no choice worth more than a bound contains, and the multipliers that exclude it.
  func narrowed(above bound: Int64) -> (model: ProofModel, fixing: [SelectionCertificate.Multipliers]) {
    guard let multipliers else { return (model, []) }
    let step = Int128(model.step)
    var state = ProofState(model)
    let (columns, blocks) = BlockBound(model, state, multipliers).exclude(
      below: floorMultiple(Int128(bound), step) + step, model, from: &state)
    return columns.isEmpty && blocks.isEmpty ? (model, []) : (model.restricted(to: state), [multipliers])
  }
}
