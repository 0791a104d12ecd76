/// An upper bound recomputed in integers from multipliers, whatever their quality.
///
/// For any multipliers y of the right signs, no choice is worth more than the sum over the rows of y times the bound
/// plus, over the groups, the best of value less y times the amounts. The multipliers are rounded to multiples of
/// 2^-`bits`, and everything else is exact.
struct DualBound {
  /// The bound, in units of 2^-`bits`; nothing when the numbers are too large.
  private(set) var scaled: Int128?
  /// What each column is worth at the multipliers, in the same units.
  private(set) var profit: [Int128] = []
  /// Best profit of each group.
  private(set) var best: [Int128] = []
  let bits: Int

  /// Without values, asks whether the rows alone exclude every choice.
  init(
    model: ChoiceModel, values: [Int64]?, multipliers: FixedMultipliers, lower: [Int128], upper: [Int128],
    allowed: [Bool]
  ) {
    bits = multipliers.bits
    var dense = [Int64](repeating: 0, count: model.rowCount)
    var sum: Int128 = 0
    var magnitude = 0.0
    for (row, multiplier) in zip(multipliers.rows, multipliers.values) {
      dense[Int(row)] = multiplier
      let limit = multiplier > 0 ? upper[Int(row)] : lower[Int(row)]
      let (product, overflow) = limit.multipliedReportingOverflow(by: Int128(multiplier))
      guard !overflow else { return }
      sum &+= product
      magnitude += abs(product.nearestDouble) + abs(Double(multiplier)) * model.largestAmount
    }
    // Far below 2^127, so that the sums over groups cannot overflow either.
    guard magnitude < 0x1p120 else { return }
    profit = Array(repeating: 0, count: model.columnCount)
    best = Array(repeating: 0, count: model.groupCount)
    for column in 0..<model.columnCount where allowed[column] {
      var worth = values.map { Int128($0[column]) << Int128(bits) } ?? 0
      for entry in model.entries(column) {
        worth &-= Int128(dense[Int(model.rowIndices[entry])]) &* Int128(model.amounts[entry])
      }
      profit[column] = worth
    }
    for group in 0..<model.groupCount {
      var top = Int128.min
      for column in model.columns(group) where allowed[column] { top = max(top, profit[column]) }
      guard top != Int128.min else {
        // A group without a column left: nothing can be chosen, whatever the multipliers.
        scaled = Int128.min
        return
      }
      best[group] = top
      sum &+= top
    }
    scaled = sum
  }

  /// The bound rounded down to a multiple of a step.
  func rounded(to step: Int64) -> Int128? {
    guard let scaled else { return nil }
    if scaled == Int128.min { return scaled }
    return floorMultiple(scaled >> Int128(bits), Int128(step))
  }

  /// Whether every choice that contains the column is worth less than a target.
  func excludes(_ column: Int, group: Int, below target: Int128) -> Bool {
    guard let scaled else { return false }
    return scaled - (best[group] - profit[column]) < target << Int128(bits)
  }
}
