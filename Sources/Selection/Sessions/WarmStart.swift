/// What is kept of one problem's solution for the search of nearly equal ones, in the terms of the problem.
struct WarmStart: Sendable {
  struct Split: Sendable {
    var group: Int32
    /// Column of the problem that the relaxation takes in part besides the key, or -1 for none.
    var column: Int32
    var key: Int32
  }

  /// Columns of the best choice known.
  var choice: Choice
  /// Groups that the relaxation splits.
  var splits: [Split] = []
  /// Rows of the problem that bind in the relaxation, and whether at their upper bound.
  var tight: [(row: Int32, atUpper: Bool)] = []

  init(choice: Choice) { self.choice = choice }

  /// Keeps the basis of a solved relaxation too.
  init(choice: Choice, _ simplex: GroupedSimplex) {
    self.choice = choice
    let model = simplex.model
    guard model.rowOrigin.count == model.rowCount else { return }
    splits = simplex.basis.heads.map { head in
      let group = Int(model.columnGroup[Int(head)])
      return Split(
        group: model.groupOrigin[group], column: model.origin[Int(head)],
        key: model.origin[Int(simplex.basis.keys[group])])
    }
    tight = zip(simplex.basis.tight, simplex.basis.atUpper).map { (model.rowOrigin[Int($0)], $1) }
  }

  /// The known choice moved into a model, with the most profitable column wherever a group has lost its own.
  ///
  /// Nothing when a group has no column left; the choice may break rows.
  func columns(in model: ChoiceModel, allowed: [Bool], profit: [Double]) -> [Int32]? {
    var result: [Int32] = []
    result.reserveCapacity(model.groupCount)
    for group in 0..<model.groupCount {
      let wanted = choice[Int(model.groupOrigin[group])]
      var best = -1
      for column in model.columns(group) where allowed[column] {
        if model.origin[column] == wanted {
          best = column
          break
        }
        if best < 0 || profit[column] > profit[best] { best = column }
      }
      guard best >= 0 else { return nil }
      result.append(Int32(best))
    }
    return result
  }
}

extension GroupedSimplex {
  /// Takes up the basis of a nearly equal problem as far as it still fits; starts anew where it does not.
  mutating func take(_ warm: WarmStart) {
    guard model.rowOrigin.count == model.rowCount, !warm.tight.isEmpty else { return }
    var rowOf: [Int32: Int32] = [:]
    for (row, origin) in model.rowOrigin.enumerated() where origin >= 0 { rowOf[origin] = Int32(row) }
    var groupOf: [Int32: Int] = [:]
    for (group, origin) in model.groupOrigin.enumerated() { groupOf[origin] = group }
    var known = Basis(keys: basis.keys)
    for (row, atUpper) in warm.tight {
      guard let place = rowOf[row], isFinite(place, atUpper) else { continue }
      known.tight.append(place)
      known.atUpper.append(atUpper)
    }
    for split in warm.splits {
      guard let group = groupOf[split.group], let head = column(split.column, of: group),
        let key = column(split.key, of: group)
      else { continue }
      known.keys[group] = key
      known.heads.append(head)
    }
    // A basis that has lost more than its edges would only have to be given up.
    guard known.heads.count == known.tight.count else { return }
    for row in basis.tight { tightPlace[Int(row)] = -1 }
    for column in basis.heads { headPlace[Int(column)] = -1 }
    basis = known
    refactor()
    if !hasRightSigns { startOver() }
  }

  private func isFinite(_ row: Int32, _ atUpper: Bool) -> Bool {
    atUpper ? upper[Int(row)] < .infinity : lower[Int(row)] > -.infinity
  }

  private func column(_ origin: Int32, of group: Int) -> Int32? {
    model.columns(group).first { model.origin[$0] == origin }.map { Int32($0) }
  }

  /// Whether every multiplier has the sign that the bound at which its row sits asks for.
  private var hasRightSigns: Bool {
    basis.tight.indices.allSatisfy { place in
      let row = Int(basis.tight[place])
      if lower[row] == upper[row] { return true }
      return basis.atUpper[place] ? multipliers[row] >= -1e-9 : multipliers[row] <= 1e-9
    }
  }
}
