/// Gathers the states of a part: the value of each of its choices above a floor, and what it uses of the links.
struct ProofStates: Sendable {
  /// Rows that link the parts.
  let links: [Int32]
  /// The true value of each column, where the part's own values are priced.
  let values: [Int64]
  /// The proven bound on priced values.
  let bound: Int128
  /// How many states are worth having.
  let limit: Int
  /// The value of each state, then its uses.
  private(set) var figures: [[Int64]] = []

  init(links: [Int32], values: [Int64], bound: Int128, limit: Int = 20_000) {
    self.links = links
    self.values = values
    self.bound = bound
    self.limit = limit
  }

  /// The state by which a step ends: one that nothing in it betters, or its only choice; nil when it has to be split.
  mutating func ending(_ model: ProofModel, _ state: ProofState) -> Int32? {
    guard let ranges = ranges(model, state), Int128(ranges.priced) <= bound else { return nil }
    let known = figures.firstIndex { figures in
      ranges.value.most <= Int128(figures[0])
        && links.indices.allSatisfy { index in
          let (row, use) = (Int(links[index]), Int128(figures[index + 1]))
          return (model.upper(ofLink: row) == ChoiceModel.noUpper || ranges.uses[index].least >= use)
            && (model.lower(ofLink: row) == ChoiceModel.noLower || ranges.uses[index].most <= use)
        }
    }
    if let known { return Int32(known) }
    guard ranges.value.least == ranges.value.most, ranges.uses.allSatisfy({ $0.least == $0.most }),
      figures.count < limit
    else { return nil }
    figures.append([Int64(clamping: ranges.value.least)] + ranges.uses.map { Int64(clamping: $0.least) })
    return Int32(figures.count - 1)
  }

  private typealias Range = (least: Int128, most: Int128)

  /// What the open choices of a step range over, block by block; nil when there are none.
  private func ranges(_ model: ProofModel, _ state: ProofState) -> (value: Range, priced: Int128, uses: [Range])? {
    guard let value = range(model, state, { values[$0] }), let priced = range(model, state, { model.values[$0] })
    else { return nil }
    let uses = links.compactMap { link in range(model, state) { model.amount(of: $0, inRow: link) } }
    return (value, priced.most, uses)
  }

  private func range(_ model: ProofModel, _ state: ProofState, _ figure: (Int) -> Int64) -> Range? {
    var range: Range = (0, 0)
    for (block, groups) in model.blocks.enumerated() {
      var whole: Range? = (0, 0)
      for group in groups {
        let figures = model.columns(Int(group)).filter { state.allowed[$0] }.map { Int128(figure($0)) }
        guard let least = figures.min(), let most = figures.max(), let sum = whole else {
          whole = nil
          break
        }
        whole = (sum.least + least, sum.most + most)
      }
      switch (whole, state.mayBeEmpty[block]) {
      case (let whole?, false): range = (range.least + whole.least, range.most + whole.most)
      case (let whole?, true): range = (range.least + min(0, whole.least), range.most + max(0, whole.most))
      case (nil, true): continue
      case (nil, false): return nil
      }
    }
    return range
  }
}
