/// What tells a node of the search tree from its parent.
enum BranchDecision: Sendable, Equatable {
  /// The column is not chosen.
  case forbid(Int32)
  /// The column is chosen in its group.
  case only(Int32)
  /// The row stays at or below a bound.
  case atMost(row: Int32, Int64)
  /// The row stays at or above a bound.
  case atLeast(row: Int32, Int64)
}

/// The two sides of a branching, and how promising it is.
struct Branching {
  var down: BranchDecision
  var up: BranchDecision
  /// By how much the quantity is above the whole number below it.
  var part: Double
  var isCount: Bool
  /// Tells the quantity from others: the row counted, or the column after all rows.
  var key: Int

  /// Distance of the quantity from the nearest whole number.
  var fraction: Double { min(part, 1 - part) }
}

extension GroupedSimplex {
  mutating func apply(_ decision: BranchDecision) {
    switch decision {
    case .forbid(let column): forbid(Int(column))
    case .only(let column):
      for other in model.columns(Int(model.columnGroup[Int(column)])) where other != Int(column) { forbid(other) }
    case .atMost(let row, let bound): setUpper(Int(row), Int128(bound))
    case .atLeast(let row, let bound): setLower(Int(row), Int128(bound))
    }
  }

  /// Fraction below which a quantity is taken for a whole number, unless the whole numbers break a row.
  static let usualFraction = 1e-6
  /// Just above what rounding leaves: a budget that a choice exceeds by a cent moves a quantity by hardly more.
  static let leastFraction = 2e-8

  /// Branchings that the relaxed solution violates: counts first, then groups, then columns.
  func branchings(counts: Range<Int>, limit: Int, above least: Double = Self.usualFraction) -> [Branching] {
    var onCounts: [Branching] = []
    for row in counts {
      let amount = rowActivity(row)
      let fraction = abs(amount - amount.rounded())
      guard fraction > (least < Self.usualFraction ? least : 10 * least) else { continue }
      let floor = Int64(amount.rounded(.down))
      // A relaxation that cannot respect its rows may lie outside the bounds set so far.
      guard Double(floor) >= lower[row] / matrix.rowScale[row] - 0.5,
        Double(floor) + 1 <= upper[row] / matrix.rowScale[row] + 0.5
      else { continue }
      onCounts.append(
        Branching(
          down: .atMost(row: Int32(row), floor), up: .atLeast(row: Int32(row), floor + 1),
          part: amount - amount.rounded(.down), isCount: true, key: row))
    }
    var onGroups: [Branching] = []
    for group in splitGroups {
      if let branching = branching(onGroup: group, above: least) { onGroups.append(branching) }
    }
    let byFraction: (Branching, Branching) -> Bool = { $0.fraction > $1.fraction }
    return Array(onCounts.sorted(by: byFraction).prefix(limit)) + onGroups.sorted(by: byFraction).prefix(limit)
  }

  private func branching(onGroup group: Int, above least: Double) -> Branching? {
    let shares = parts(of: group).filter { allowed[$0.column] }
    guard model.columns(group).count(where: { allowed[$0] }) > 1 else { return nil }
    let first = model.columns(group).lowerBound
    if model.origin[first] < 0, let none = shares.first(where: { $0.column == first }) {
      let fraction = min(none.part, 1 - none.part)
      if fraction > least {
        return Branching(
          down: .only(Int32(first)), up: .forbid(Int32(first)), part: 1 - none.part, isCount: false,
          key: model.rowCount + first)
      }
    }
    var best: Branching?
    for (column, share) in shares {
      let fraction = min(share, 1 - share)
      if fraction > max(least, best?.fraction ?? 0) {
        best = Branching(
          down: .forbid(Int32(column)), up: .only(Int32(column)), part: share, isCount: false,
          key: model.rowCount + column)
      }
    }
    return best
  }

  /// A branching on some group that is not settled, when the relaxed solution is whole but does not count as a choice.
  func branchingOnOpenGroup() -> Branching? {
    for group in 0..<model.groupCount {
      let open = model.columns(group).filter { allowed[$0] }
      if open.count > 1, let first = open.first {
        let key = allowed[Int(basis.keys[group])] ? basis.keys[group] : Int32(first)
        return Branching(
          down: .forbid(key), up: .only(key), part: 1, isCount: false, key: model.rowCount + Int(key))
      }
    }
    return nil
  }
}
