/// Removes, in integers, columns that no best choice contains and row bounds that never bind.
///
/// Every choice that is best at all levels survives.
struct Reduction {
  var model: ChoiceModel
  var allowed: [Bool]
  private var least: [Int128]
  private var greatest: [Int128]
  private var touched: [Int32] = []
  private var low: [Int64]
  private var high: [Int64]
  private var seen: [Int32]

  init(_ model: ChoiceModel) {
    self.model = model
    allowed = Array(repeating: true, count: model.columnCount)
    least = Array(repeating: 0, count: model.rowCount)
    greatest = least
    low = Array(repeating: 0, count: model.rowCount)
    high = low
    seen = Array(repeating: 0, count: model.rowCount)
  }

  /// The reduced model, or nothing when no choice respects every row.
  ///
  /// - Parameters:
  ///   - model: the model to reduce.
  ///   - dominance: whether columns that another one of the group beats go too.
  ///   - keepingColumns: whether to keep columns that only the empty choice beats, for groups decided in later.
  ///   - keepingRows: whether rows stay that cannot bind but tell which groups belong together.
  ///   - excluded: columns of the problem that must not be chosen.
  /// - Returns: the model without what cannot matter.
  static func reduced(
    _ model: ChoiceModel, dominance: Bool, keepingColumns: Bool = false, keepingRows: Bool = false,
    excluding excluded: Set<Int> = []
  ) -> ChoiceModel? {
    var reduction = Reduction(model)
    if !excluded.isEmpty {
      for (column, origin) in model.origin.enumerated() where excluded.contains(Int(origin)) {
        reduction.allowed[column] = false
      }
    }
    guard reduction.removeWhatBreaksRows() else { return nil }
    if !keepingRows { reduction.dropLooseBounds() }
    if dominance { reduction.removeDominated(keepingColumns: keepingColumns) }
    return reduction.model.restricted(to: reduction.allowed)
  }

  /// A bound that no choice reaches, for rows in which what is put counts all the same.
  static let farBound = Int128(1) << 100

  /// The columns of a model that can matter, of some that are allowed; nothing when no choice of them respects every row.
  static func columnsThatMatter(of model: ChoiceModel, allowed: [Bool]) -> [Bool]? {
    var reduction = Reduction(model)
    reduction.allowed = allowed
    guard reduction.removeWhatBreaksRows() else { return nil }
    let isFar = zip(model.lower, model.upper).map { $0 == -farBound || $1 == farBound }
    reduction.dropLooseBounds()
    for row in isFar.indices where isFar[row] {
      (reduction.model.lower[row], reduction.model.upper[row]) = (model.lower[row], model.upper[row])
    }
    reduction.removeDominated(keepingColumns: false)
    return reduction.allowed
  }

  /// Removes what no choice can contain; says whether anything may be left.
  private mutating func removeWhatBreaksRows() -> Bool {
    tightenBounds()
    // A pass that removes little is not worth another one; the search finds the rest.
    for _ in 0..<8 {
      guard let removed = removeImpossible() else { return false }
      if removed == 0 { break }
    }
    return true
  }

  /// Rounds the bounds of a row to multiples of the common divisor of its amounts.
  private mutating func tightenBounds() {
    var divisor = [Int64](repeating: 0, count: model.rowCount)
    for (row, amount) in zip(model.rowIndices, model.amounts) {
      divisor[Int(row)] = greatestCommonDivisor(divisor[Int(row)], amount)
    }
    for row in 0..<model.rowCount where divisor[row] > 1 {
      let step = Int128(divisor[row])
      if model.upper[row] != ChoiceModel.noUpper { model.upper[row] = floorMultiple(model.upper[row], step) }
      if model.lower[row] != ChoiceModel.noLower { model.lower[row] = -floorMultiple(-model.lower[row], step) }
    }
  }

  /// Gathers, for one group, the least and greatest amount that it can put into each row that it touches.
  private mutating func gather(_ group: Int) {
    touched.removeAll(keepingCapacity: true)
    var count: Int32 = 0
    for column in model.columns(group) where allowed[column] {
      count += 1
      for entry in model.entries(column) {
        let row = Int(model.rowIndices[entry])
        let amount = model.amounts[entry]
        if seen[row] == 0 {
          touched.append(Int32(row))
          low[row] = amount
          high[row] = amount
        } else {
          low[row] = min(low[row], amount)
          high[row] = max(high[row], amount)
        }
        seen[row] += 1
      }
    }
    for row in touched {
      if seen[Int(row)] < count {
        low[Int(row)] = min(low[Int(row)], 0)
        high[Int(row)] = max(high[Int(row)], 0)
      }
      seen[Int(row)] = 0
    }
  }

  private mutating func measureRows() {
    for row in 0..<model.rowCount {
      least[row] = 0
      greatest[row] = 0
    }
    for group in 0..<model.groupCount {
      gather(group)
      for row in touched {
        least[Int(row)] += Int128(low[Int(row)])
        greatest[Int(row)] += Int128(high[Int(row)])
      }
    }
  }

  /// Removes columns that would break a row whatever else is chosen; nothing when a group or a row has no way left.
  private mutating func removeImpossible() -> Int? {
    measureRows()
    for row in 0..<model.rowCount where least[row] > model.upper[row] || greatest[row] < model.lower[row] { return nil }
    var removed = 0
    for group in 0..<model.groupCount {
      gather(group)
      guard touched.contains(where: { canBreak(Int($0)) }) else { continue }
      var left = 0
      for column in model.columns(group) where allowed[column] {
        if isImpossible(column) {
          allowed[column] = false
          removed += 1
        } else {
          left += 1
        }
      }
      if left == 0 { return nil }
    }
    return removed
  }

  private func canBreak(_ row: Int) -> Bool {
    let base = least[row] - Int128(low[row])
    let top = greatest[row] - Int128(high[row])
    return (model.upper[row] != ChoiceModel.noUpper && base + Int128(high[row]) > model.upper[row])
      || (model.lower[row] != ChoiceModel.noLower && top + Int128(low[row]) < model.lower[row])
  }

  private func isImpossible(_ column: Int) -> Bool {
    for row in touched.map(Int.init) where canBreak(row) {
      var amount: Int128 = 0
      for entry in model.entries(column) where Int(model.rowIndices[entry]) == row {
        amount = Int128(model.amounts[entry])
      }
      if model.upper[row] != ChoiceModel.noUpper, least[row] - Int128(low[row]) + amount > model.upper[row] {
        return true
      }
      if model.lower[row] != ChoiceModel.noLower, greatest[row] - Int128(high[row]) + amount < model.lower[row] {
        return true
      }
    }
    return false
  }

  private mutating func dropLooseBounds() {
    measureRows()
    for row in 0..<model.rowCount {
      if greatest[row] <= model.upper[row] { model.upper[row] = ChoiceModel.noUpper }
      if least[row] >= model.lower[row] { model.lower[row] = ChoiceModel.noLower }
    }
  }

  /// Removes columns of a group that another one of the group beats at the levels and burdens no row more.
  private mutating func removeDominated(keepingColumns: Bool) {
    for group in 0..<model.groupCount {
      let columns = model.columns(group)
      for weak in columns where allowed[weak] {
        for strong in columns where strong != weak && allowed[strong] {
          if keepingColumns && model.origin[strong] < 0 { continue }
          if dominates(strong, weak) {
            allowed[weak] = false
            break
          }
        }
      }
    }
  }

  private mutating func dominates(_ strong: Int, _ weak: Int) -> Bool {
    guard isBetter(strong, weak) else { return false }
    touched.removeAll(keepingCapacity: true)
    defer { for row in touched { low[Int(row)] = 0 } }
    for row in model.entries(weak).map({ Int(model.rowIndices[$0]) }) { low[row] = 0 }
    for entry in model.entries(strong) {
      low[Int(model.rowIndices[entry])] = model.amounts[entry]
      touched.append(model.rowIndices[entry])
    }
    for entry in model.entries(weak) {
      let row = Int(model.rowIndices[entry])
      if !touched.contains(Int32(row)) { touched.append(Int32(row)) }
      low[row] -= model.amounts[entry]
    }
    return touched.allSatisfy { row in
      let more = low[Int(row)]
      return (more <= 0 || model.upper[Int(row)] == ChoiceModel.noUpper)
        && (more >= 0 || model.lower[Int(row)] == ChoiceModel.noLower)
    }
  }

  /// Strictly better at the first level at which the two differ.
  private func isBetter(_ strong: Int, _ weak: Int) -> Bool {
    for level in model.levels where level[strong] != level[weak] { return level[strong] > level[weak] }
    // What no level tells apart is settled in favour of the first column.
    return strong < weak
  }
}

func greatestCommonDivisor(_ a: Int64, _ b: Int64) -> Int64 {
  var (a, b) = (a.magnitude, b.magnitude)
  while b != 0 { (a, b) = (b, a % b) }
  return Int64(clamping: a)
}

extension Collection<Int64> {
  /// The greatest number of which all are multiples; 1 where all are 0.
  var step: Int64 { Swift.max(1, reduce(0) { greatestCommonDivisor($0, $1) }) }
}

/// The greatest multiple of a positive step that is not above a number.
func floorMultiple(_ number: Int128, _ step: Int128) -> Int128 {
  let remainder = number % step
  return number - (remainder < 0 ? remainder + step : remainder)
}
