import LinearProgramming

/// Gathers the states of a part: for every way of using the links that is worth more than a floor, the best value.
struct ProofStates: Sendable {
  /// How many columns of a kind the choices of a step have.
  typealias Range = (least: Int, most: Int)

  let uses: ProofUses
  let prices: PartPrices
  /// The true value of each column, where the part's own values are priced.
  let values: [Int64]
  /// All true values are multiples of this.
  let valueStep: Int64
  /// How many states are worth having.
  private static let limit = 20_000
  /// The value of each state, its uses, and what the combination counts.
  private(set) var figures: [[Int64]] = []

  init(_ uses: ProofUses, prices: PartPrices, values: [Int64], valueStep: Int64) {
    self.uses = uses
    self.prices = prices
    self.values = values
    self.valueStep = valueStep
  }

  /// A state, and the least priced value that would be news to whoever uses the links like it.
  struct Aim {
    var state: Int32
    var target: Int128
  }

  /// The state against which a step is to be proven, once all its choices use the links alike; nil before.
  mutating func aim(
    _ part: ProofModel, _ state: ProofState, _ ranges: [Range], options: SelectionOptions, _ monitor: SearchMonitor
  ) -> Aim? {
    guard ranges.allSatisfy({ $0.least == $0.most }) else { return nil }
    let use = uses.links.indices.map { link in
      ranges.indices.reduce(Int64(0)) { $0 + Int64(ranges[$1].least) * uses.kinds[$1][link] }
    }
    if let found = bestChoice(part, state, options: options, monitor) { record(found, part) }
    guard let known = bestState(within: use) else { return nil }
    return Aim(state: Int32(known), target: target(value: figures[known][0], use: use))
  }

  /// The least priced value, rounded up column by column, by which a choice of some use is worth more than a value.
  private func target(value: Int64, use: [Int64]) -> Int128 {
    var news = (Int128(value) + Int128(valueStep)) << Int128(PartPrices.bits)
    for (row, price) in zip(prices.multipliers.rows, prices.multipliers.values) {
      guard let link = uses.links.firstIndex(of: row) else { continue }
      news -= Int128(price) * Int128(use[link])
    }
    return -((-news) >> Int128(PartPrices.bits - prices.valueBits))
  }

  private mutating func record(_ columns: [Int], _ part: ProofModel) {
    let value = columns.reduce(Int64(0)) { $0 + values[$1] }
    let own = uses.figures(of: columns, in: part)
    if let known = bestState(within: Array(own.prefix(uses.links.count))), figures[known][0] >= value { return }
    if figures.count < Self.limit { figures.append([value] + own) }
  }

  /// The state of most value among those that serve wherever some use does.
  private func bestState(within use: [Int64]) -> Int? {
    figures.indices.filter { state in
      use.indices.allSatisfy { link in
        let own = figures[state][link + 1]
        return uses.hasLower[link] ? own == use[link] : own <= use[link]
      }
    }.max { (figures[$0][0], $1) < (figures[$1][0], $0) }
  }

  /// The columns of the choice of a step that has the best true value.
  private func bestChoice(
    _ part: ProofModel, _ state: ProofState, options: SelectionOptions, _ monitor: SearchMonitor
  ) -> [Int]? {
    var choice = ProofRelaxation(part, state).simplex.model
    choice.levels = [choice.origin.map { $0 < 0 ? 0 : values[Int($0)] }]
    let search = LevelSearch(
      frame: ChoiceFrame(groupStart: part.groupStart), model: choice, level: 0, options: options, monitor: monitor)
    return search.run(from: nil).choice?.filter { $0 >= 0 }.map { Int($0) }
  }

  /// How many columns of each kind the choices of a step have, from the columns left and the bounds of the counts.
  ///
  /// - Parameters:
  ///   - part: the part.
  ///   - state: what is open.
  ///   - rows: the row that counts each kind, where there is one.
  /// - Returns: a range for each kind.
  func ranges(_ part: ProofModel, _ state: ProofState, rows: [Int?]) -> [Range] {
    var ranges = [Range](repeating: (0, 0), count: uses.kinds.count)
    for group in 0..<part.groupCount {
      var open: Set<Int> = []
      for column in part.columns(group) where state.allowed[column] {
        open.insert(uses.kind(of: column, in: part) ?? -1)
      }
      for kind in open where kind >= 0 { ranges[kind].most += 1 }
      if let only = open.first, open.count == 1, only >= 0, !state.mayBeEmpty[Int(part.blockOfGroup[group])] {
        ranges[only].least += 1
      }
    }
    for (kind, row) in rows.enumerated() {
      guard let row else { continue }
      if state.lower[row] != ChoiceModel.noLower {
        ranges[kind].least = max(ranges[kind].least, Int(clamping: state.lower[row]))
      }
      if state.upper[row] != ChoiceModel.noUpper {
        ranges[kind].most = min(ranges[kind].most, Int(clamping: state.upper[row]))
      }
    }
    return ranges
  }
}
