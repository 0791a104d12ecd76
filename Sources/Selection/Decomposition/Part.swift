/// One part of a model at prices for the rows that link the parts.
struct Part: Sendable {
  let model: ChoiceModel
  let frame: ChoiceFrame
  /// Column of the whole model behind each column.
  let columns: [Int]
  /// Columns of the model that still matter.
  var allowed: [Bool]
  private let options: SelectionOptions

  struct Answer: Sendable {
    /// Proven bound on the priced value, in units of 2^-`Prices.bits`.
    var bound: Int128
    /// Choices found, the best first, by columns of the whole model; every group of the part has one.
    var found: [[Int32]]
    var isProven: Bool
    var counters: SelectionOutcome.Counters
  }

  init(_ whole: ChoiceModel, groups: [Int], linking: [Int], options: SelectionOptions) {
    model = whole.part(groups, linking: linking)
    frame = ChoiceFrame(groupStart: whole.groupStart)
    columns = groups.flatMap { Array(whole.columns($0)) }
    allowed = Array(repeating: true, count: columns.count)
    self.options = options
  }

  /// The columns that still matter, with their values at prices; nothing when the part has no choice at all.
  func priced(at prices: Prices, _ whole: ChoiceModel) -> ChoiceModel? {
    var priced = model
    priced.levels = [columns.map { prices.pricedValue(of: $0, in: whole) }]
    return allowed.contains(false) ? priced.restricted(to: allowed) : priced
  }

  /// The best choice at prices, proven up to a small tolerance; nothing when the part has no choice at all.
  func answer(at prices: Prices, _ whole: ChoiceModel, from start: [Int32]?, monitor: SearchMonitor) -> Answer? {
    guard let priced = priced(at: prices, whole) else { return nil }
    let search = LevelSearch(frame: frame, model: priced, level: 0, options: options, monitor: monitor)
    let result = search.run(from: start.map { whole.partChoice(of: $0) })
    guard let best = result.choice, let bound = result.bound else { return nil }
    let found = ([best] + result.met.reversed()).compactMap { columns(of: $0) }
    return Answer(bound: bound, found: found, isProven: result.isProven, counters: result.counters)
  }

  func columns(of choice: Choice) -> [Int32]? {
    model.columns(of: choice)?.map { Int32(columns[Int($0)]) }
  }
}

/// Prices of linking rows, in whole multiples of 2^-`bits` of the value per unit.
struct Prices: Sendable {
  /// Fractional bits of priced values.
  static let bits = 12
  /// Further fractional bits of the prices themselves.
  static let extraBits = 28

  let level: Int
  let rows: [Int]
  let fixed: [Int64]
  /// Price by row, 0 where the row does not link.
  private let byRow: [Int64]

  init(rows: [Int], prices: [Double], model: ChoiceModel, level: Int) {
    self.rows = rows
    self.level = level
    let unit = Double(sign: .plus, exponent: Self.bits + Self.extraBits, significand: 1)
    fixed = zip(rows, prices).map { row, price in
      if price > 0 ? model.upper[row] == ChoiceModel.noUpper : model.lower[row] == ChoiceModel.noLower { return 0 }
      let number = (price * unit).rounded()
      return abs(number) < 0x1p62 ? Int64(number) : 0
    }
    var byRow = [Int64](repeating: 0, count: model.rowCount)
    for (row, price) in zip(rows, fixed) { byRow[row] = price }
    self.byRow = byRow
  }

  var doubles: [Double] {
    fixed.map { Double($0) / Double(sign: .plus, exponent: Self.bits + Self.extraBits, significand: 1) }
  }

  /// Prices in the units of priced values.
  var scaledDoubles: [Double] {
    fixed.map { Double($0) / Double(sign: .plus, exponent: Self.extraBits, significand: 1) }
  }

  /// The value of a column less the price of what it uses, rounded up, so that sums of it bound what they stand for.
  func pricedValue(of column: Int, in model: ChoiceModel) -> Int64 {
    var worth = Int128(model.levels[level][column]) << Int128(Self.bits + Self.extraBits)
    for entry in model.entries(column) {
      worth -= Int128(byRow[Int(model.rowIndices[entry])]) * Int128(model.amounts[entry])
    }
    return Int64(clamping: -((-worth) >> Int128(Self.extraBits)))
  }

  /// The priced values of some columns together.
  func pricedValue(of columns: [Int32], in model: ChoiceModel) -> Int128 {
    columns.reduce(0) { $0 + Int128(pricedValue(of: Int($1), in: model)) }
  }

  /// What the linking rows' bounds are worth, rounded up, in units of 2^-`bits`.
  func worthOfBounds(_ model: ChoiceModel) -> Int128 {
    var sum: Int128 = 0
    for (row, price) in zip(rows, fixed) where price != 0 {
      sum += Int128(price) * (price > 0 ? model.upper[row] : model.lower[row])
    }
    return -((-sum) >> Int128(Self.extraBits))
  }
}
