/// Prices of the rows that link the parts of a model, in whole multiples of 2^-`bits`.
struct PartPrices: Sendable {
  static let bits = 40
  /// Fractional bits of priced values.
  let valueBits: Int
  let multipliers: SelectionCertificate.Multipliers

  /// No prices.
  init() {
    valueBits = 0
    multipliers = .init(bits: 0, rows: [], values: [])
  }

  init(_ prices: [(row: Int, price: Double)], of model: ProofModel) {
    valueBits = 12
    let unit = Double(sign: .plus, exponent: Self.bits, significand: 1)
    var largest = [Int32: Double]()
    for (row, amount) in zip(model.rowIndices, model.amounts) where prices.contains(where: { $0.row == row }) {
      largest[row] = max(largest[row] ?? 1, Double(amount.magnitude))
    }
    var rounded = SelectionCertificate.Multipliers(bits: Self.bits, rows: [], values: [])
    for (row, price) in prices.sorted(by: { $0.row < $1.row }) {
      let number = (price * unit).rounded()
      // Within this, products of prices and amounts stay far within 128 bits.
      guard number != 0, abs(number) < 0x1p62, abs(number) * (largest[Int32(row)] ?? 1) < 0x1p108 else { continue }
      if number > 0 ? model.upper[row] == ChoiceModel.noUpper : model.lower[row] == ChoiceModel.noLower { continue }
      rounded.rows.append(Int32(row))
      rounded.values.append(Int64(number))
    }
    multipliers = rounded
  }

  /// The value of each column less the price of what it uses, rounded up to a multiple of 2^-`valueBits`.
  func values(of model: ProofModel) -> [Int64] {
    var priceOfRow = [Int64](repeating: 0, count: model.rowCount)
    for (row, price) in zip(multipliers.rows, multipliers.values) { priceOfRow[Int(row)] = price }
    return (0..<model.columnCount).map { column in
      var worth = Int128(model.values[column]) << Int128(Self.bits)
      for entry in model.entries(column) {
        worth -= Int128(priceOfRow[Int(model.rowIndices[entry])]) * Int128(model.amounts[entry])
      }
      return Int64(clamping: -((-worth) >> Int128(Self.bits - valueBits)))
    }
  }

  /// What the bounds of the priced rows are worth, rounded up, in units of 2^-`valueBits`.
  func worth(of model: ProofModel) -> Int128 {
    var sum: Int128 = 0
    for (row, price) in zip(multipliers.rows, multipliers.values) {
      sum += Int128(price) * (price > 0 ? model.upper[Int(row)] : model.lower[Int(row)])
    }
    return -((-sum) >> Int128(Self.bits - valueBits))
  }

  /// The prices, and what makes a unit of a lemma a unit of value.
  func closing(_ lemmas: Range<Int>) -> SelectionCertificate.Multipliers {
    let unit = Int64(1) << Int64(Self.bits - valueBits)
    return .init(
      bits: Self.bits, rows: multipliers.rows + lemmas.map { Int32($0) },
      values: multipliers.values + lemmas.map { _ in unit })
  }
}
