import LinearProgramming

/// A bound, in integers, on every choice of a large problem that contains a column which the search left out.
///
/// At prices of the linking rows the problem falls into parts. A part either takes kept columns alone, and then its
/// search has bounded it; or it takes a column left out, and then it is worth at most its own relaxed bound less what
/// that column loses. Without parts the same holds for the whole.
struct CoverBound {
  /// Fractional bits of multipliers.
  static let bits = Prices.bits + Prices.extraBits

  private struct Part {
    /// What the rows' bounds are worth, then with the groups' best profits.
    var relaxed: Int128 = 0
    var searched: Int128 = 0
    var leastLoss: Int128?
  }

  /// Bound on the choices that contain a column left out; nothing when none is left out.
  private(set) var outside: Int128?
  /// Bound on all choices at the multipliers.
  private(set) var relaxed: Int128 = 0
  /// Part of every group.
  let places: Places
  /// How far the search of each part would have to reach, in value, for the columns left out to cost the bound nothing.
  private(set) var reachWanted: [Double] = []

  /// Multipliers of all rows behind the bound: the prices of the search for those that link.
  private(set) var multipliers: [Double] = []

  /// Bounds what the search of a narrowed model left out; nothing when the numbers are too large to be summed.
  ///
  /// - Parameters:
  ///   - pricing: the whole problem.
  ///   - narrowed: what was searched of it.
  ///   - multipliers: multipliers of the relaxation, by row.
  ///   - result: what the search found and proved.
  ///   - value: value of the best choice known, with what is settled.
  ///   - frame: the groups of the problem.
  init?(
    _ pricing: Pricing, _ narrowed: NarrowedModel, multipliers: [Double], result: LevelSearch.Result, value: Int128?,
    frame: ChoiceFrame
  ) {
    guard let fixed = Self.fixed(pricing, multipliers, result.priced?.prices, of: narrowed.model) else { return nil }
    self.multipliers = fixed.map { Double($0) / Double(sign: .plus, exponent: Self.bits, significand: 1) }
    let linking = Set((result.priced?.prices.rows ?? []).map { Int(narrowed.model.rowOrigin[$0]) })
    places = Places(pricing, narrowed.model, fixed, linking, parts: result.priced?.parts)
    var parts = [Part](repeating: Part(), count: places.count)
    var shared: Int128 = 0
    for (row, multiplier) in fixed.enumerated() where multiplier != 0 {
      let worth = Int128(multiplier) * (multiplier > 0 ? pricing.upper[row] : pricing.lower[row])
      if linking.contains(row) { shared += worth } else { parts[places.ofRow[row]].relaxed += worth }
    }
    let prices = fixed.indices.map { linking.contains($0) ? fixed[$0] : 0 }
    Self.addGroups(pricing, narrowed, fixed, prices, places, frame, to: &parts)
    if let priced = result.priced {
      for (index, bound) in priced.bounds.enumerated() {
        guard let group = priced.parts[index].first else { continue }
        parts[places.ofGroup[Int(narrowed.model.groupOrigin[group])]].searched += bound << Int128(Prices.extraBits)
      }
    } else {
      parts[0].searched = result.bound.map { $0 << Int128(Self.bits) } ?? parts[0].relaxed
    }
    combine(parts, shared: shared, value: value)
  }

  /// Bound on all choices at multipliers; nothing when the numbers are too large to be summed.
  static func relaxed(_ pricing: Pricing, at multipliers: [Double]) -> Int128? {
    guard let fixed = fixed(pricing, multipliers) else { return nil }
    let (groupCount, size) = (pricing.problem.groupCount, Pricing.chunk)
    let sums = WorkerThreads.map(count: (groupCount + size - 1) / size, threads: pricing.threads) { chunk -> Int128 in
      var sum: Int128 = 0
      for group in (chunk * size)..<min(groupCount, (chunk + 1) * size) {
        var best: Int128?
        pricing.visitExactly(group, fixed) { best = max(best ?? .min, $1) }
        sum += best ?? 0
      }
      return sum
    }
    let rows = fixed.indices.reduce(Int128(0)) { sum, row in
      fixed[row] == 0 ? sum : sum + Int128(fixed[row]) * (fixed[row] > 0 ? pricing.upper[row] : pricing.lower[row])
    }
    return sums.reduce(rows, +) >> Int128(bits)
  }

  private mutating func combine(_ parts: [Part], shared: Int128, value: Int128?) {
    relaxed = parts.reduce(shared) { $0 + $1.relaxed } >> Int128(Self.bits)
    let unit = Double(sign: .plus, exponent: Self.bits, significand: 1)
    let searched = parts.map { min($0.searched, $0.relaxed) }
    let gap = max(0, searched.reduce(shared, +) - (value ?? relaxed) << Int128(Self.bits))
    reachWanted = zip(parts, searched).map { (gap + $0.relaxed - $1).nearestDouble / unit }
    let tops = zip(parts, searched).map { part, searched in
      max(searched, part.leastLoss.map { part.relaxed - $0 } ?? .min)
    }
    let sum = tops.reduce(shared, +)
    for (part, top) in zip(parts, tops) {
      guard let loss = part.leastLoss else { continue }
      outside = max(outside ?? .min, (sum - top + part.relaxed - loss) >> Int128(Self.bits))
    }
  }

  /// Multipliers by row of the problem: the prices where there are some, the relaxation's elsewhere.
  private static func fixed(
    _ pricing: Pricing, _ multipliers: [Double], _ prices: Prices? = nil, of model: ChoiceModel = ChoiceModel()
  ) -> [Int64]? {
    let unit = Double(sign: .plus, exponent: bits, significand: 1)
    var fixed = multipliers.enumerated().map { row, multiplier -> Int64 in
      if multiplier > 0 ? pricing.upper[row] == ChoiceModel.noUpper : pricing.lower[row] == ChoiceModel.noLower {
        return 0
      }
      let number = (multiplier * unit).rounded()
      return abs(number) < 0x1p62 ? Int64(number) : 0
    }
    if let prices {
      for (row, price) in zip(prices.rows, prices.fixed) { fixed[Int(model.rowOrigin[row])] = price }
    }
    // Sums over all groups must stay far below 2^127.
    let largest = Double(fixed.reduce(UInt64(1)) { max($0, $1.magnitude) })
    let values = pricing.problem.levels[0].reduce(UInt64(1)) { max($0, $1.magnitude) }
    let entries = Double(pricing.problem.amounts.count + pricing.rowCount + 1)
    let bounds = (pricing.lower + pricing.upper).reduce(1.0) { largest, bound in
      bound == ChoiceModel.noUpper || bound == ChoiceModel.noLower ? largest : max(largest, abs(bound.nearestDouble))
    }
    let largestAmount = pricing.largestAmounts.reduce(0, max)
    let worth = largest * (largestAmount * entries + bounds * Double(pricing.rowCount))
    let magnitude = worth + Double(values) * unit * entries
    return magnitude < 0x1p124 ? fixed : nil
  }

  private static func addGroups(
    _ pricing: Pricing, _ narrowed: NarrowedModel, _ fixed: [Int64], _ prices: [Int64], _ places: Places,
    _ frame: ChoiceFrame, to parts: inout [Part]
  ) {
    let problem = pricing.problem
    var isOpen = [Bool](repeating: false, count: problem.groupCount)
    for group in narrowed.model.groupOrigin { isOpen[Int(group)] = true }
    let settled = narrowed.settledColumns(groupCount: problem.groupCount, frame: frame)
    let (open, size) = (isOpen, 16_384)
    let chunks = (problem.groupCount + size - 1) / size
    let sums = WorkerThreads.map(count: chunks, threads: pricing.threads) { chunk -> [Part] in
      var own = [Part](repeating: Part(), count: places.count)
      for group in (chunk * size)..<min(problem.groupCount, (chunk + 1) * size) {
        let place = places.ofGroup[group]
        var best: Int128?
        var outside: Int128?
        pricing.visitExactly(group, fixed) { column, profit in
          best = max(best ?? .min, profit)
          if !narrowed.keeps(group, column) { outside = max(outside ?? .min, profit) }
        }
        guard let best else { continue }
        own[place].relaxed += best
        if let outside { own[place].leastLoss = min(own[place].leastLoss ?? .max, best - outside) }
        if !open[group] { own[place].searched += pricing.worth(group, settled[group], prices) }
      }
      return own
    }
    for own in sums {
      for (place, part) in own.enumerated() {
        parts[place].relaxed += part.relaxed
        parts[place].searched += part.searched
        if let loss = part.leastLoss { parts[place].leastLoss = min(parts[place].leastLoss ?? .max, loss) }
      }
    }
  }
}

extension Pricing {
  /// Calls a closure with every column of a group (-1 for none) and what it is worth at multipliers, exactly.
  func visitExactly(_ group: Int, _ multipliers: [Int64], _ body: (Int32, Int128) -> Void) {
    let decision = problem.decision(ofGroup: group)
    if decision != .forcedIn { body(-1, 0) }
    guard decision != .forcedOut else { return }
    for column in problem.columns(ofGroup: group) { body(Int32(column), worth(group, Int32(column), multipliers)) }
  }

  /// What a column (-1 for none) is worth at multipliers in units of 2^-`CoverBound.bits`.
  func worth(_ group: Int, _ column: Int32, _ multipliers: [Int64]) -> Int128 {
    guard column >= 0 else { return 0 }
    var worth = Int128(problem.levels[0][Int(column)]) << Int128(CoverBound.bits)
    for entry in problem.entries(ofColumn: Int(column)) {
      worth &-= Int128(multipliers[Int(problem.rowIndices[entry])]) &* Int128(problem.amounts[entry])
    }
    for entry in links.entries(ofGroup: group) {
      worth &-= Int128(multipliers[Int(links.rows[entry])]) &* Int128(links.amounts[entry])
    }
    return worth
  }
}
