/// What is left open at one step of a proof: columns, blocks that may stay empty, bounds of rows.
struct ProofState {
  var allowed: [Bool]
  /// Whether a block may still stay empty.
  var mayBeEmpty: [Bool]
  var lower: [Int128]
  var upper: [Int128]

  init(_ model: ProofModel) {
    allowed = Array(repeating: true, count: model.columnCount)
    mayBeEmpty = model.isForced.map { !$0 }
    lower = model.lower
    upper = model.upper
  }
}

/// The bound at some multipliers, in integers: the multiples of the rows' bounds plus the best of every block.
struct BlockBound {
  /// The bound in units of 2^-bits; nil when the numbers are too large, the least number when nothing can be chosen.
  private(set) var total: Int128?
  private(set) var profit: [Int128] = []
  /// Best profit of every group, and of every block.
  private var bestOfGroup: [Int128] = []
  private var bestOfBlock: [Int128] = []
  private let shift: Int128

  static let nothing = Int128.min

  init(_ model: ProofModel, _ state: ProofState, _ multipliers: SelectionCertificate.Multipliers) {
    shift = Int128(multipliers.bits)
    var dense = [Int64](repeating: 0, count: model.rowCount)
    var sum: Int128 = 0
    for (row, multiplier) in zip(multipliers.rows, multipliers.values) {
      dense[Int(row)] = multiplier
      let limit = multiplier > 0 ? state.upper[Int(row)] : state.lower[Int(row)]
      let (product, overflow) = limit.multipliedReportingOverflow(by: Int128(multiplier))
      guard !overflow, product.magnitude < 1 << 118 else { return }
      sum += product
    }
    profit = model.profits(dense, bits: multipliers.bits, state)
    bestOfGroup = Array(repeating: Self.nothing, count: model.groupCount)
    for column in 0..<model.columnCount where state.allowed[column] {
      let group = Int(model.columnGroup[column])
      bestOfGroup[group] = max(bestOfGroup[group], profit[column])
    }
    bestOfBlock.reserveCapacity(model.blocks.count)
    for (block, groups) in model.blocks.enumerated() {
      var best: Int128? = 0
      for group in groups {
        let own = bestOfGroup[Int(group)]
        best = own == Self.nothing ? nil : best.map { $0 + own }
        if best == nil { break }
      }
      if state.mayBeEmpty[block] { best = max(0, best ?? 0) }
      guard let best else {
        total = Self.nothing
        return
      }
      bestOfBlock.append(best)
      sum += best
    }
    total = sum.magnitude < 1 << 124 ? sum : nil
  }

  /// Whether no choice reaches a target.
  func isBelow(_ target: Int128) -> Bool {
    guard let total else { return false }
    return total == Self.nothing || total < target << shift
  }

  /// Forbids what no choice that reaches the target contains; the columns and blocks that were open until then.
  func exclude(
    below target: Int128, _ model: ProofModel, from state: inout ProofState
  ) -> (columns: [Int], blocks: [Int]) {
    guard let total, total != Self.nothing else { return ([], []) }
    let limit = target << shift
    var (columns, filled): ([Int], [Int]) = ([], [])
    for (block, groups) in model.blocks.enumerated() {
      let rest = total - bestOfBlock[block]
      let whole = groups.reduce(Int128(0)) { sum, group in
        let own = bestOfGroup[Int(group)]
        return own == Self.nothing || sum == Self.nothing ? Self.nothing : sum + own
      }
      if state.mayBeEmpty[block], rest < limit {
        state.mayBeEmpty[block] = false
        filled.append(block)
      }
      for group in groups {
        for column in model.columns(Int(group)) where state.allowed[column] {
          let isOut = whole == Self.nothing || rest + whole - bestOfGroup[Int(group)] + profit[column] < limit
          if isOut {
            state.allowed[column] = false
            columns.append(column)
          }
        }
      }
    }
    return (columns, filled)
  }
}

extension ProofModel {
  /// What each open column is worth at dense multipliers, in units of 2^-bits.
  fileprivate func profits(_ dense: [Int64], bits: Int, _ state: ProofState) -> [Int128] {
    var profit = [Int128](repeating: 0, count: columnCount)
    dense.withUnsafeBufferPointer { dense in
      for column in 0..<columnCount where state.allowed[column] {
        var worth = Int128(values[column]) << Int128(bits)
        for entry in entries(column) {
          let multiplier = dense[Int(rowIndices[entry])]
          if multiplier != 0 { worth &-= Int128(multiplier) &* Int128(amounts[entry]) }
        }
        profit[column] = worth
      }
    }
    return profit
  }
}
