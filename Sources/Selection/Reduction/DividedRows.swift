/// Rows divided by a number and rounded down, where a relaxed solution breaks them.
///
/// A choice takes whole columns, so that a row stays true when it is divided and its amounts, then its bound, are rounded
/// down (Chvátal, *Edmonds polytopes and a hierarchy of combinatorial problems*, Discrete Mathematics 4, 1973). Where the
/// amounts are nearly multiples of one sum (a month of a salary), this takes away what no choice can use of a budget.
enum DividedRows {
  /// A division by `amount / times`.
  private struct Division {
    var amount: Int128
    var times: Int128

    func floor(_ number: Int128) -> Int128 { floorMultiple(number * times, amount) / amount }
  }

  /// Amounts tried as multiples of a divisor, and the multiples tried.
  private static let (mostAmounts, mostTimes) = (16, 40)

  /// The best division of each side of a row that the relaxed solution breaks.
  static func broken(by simplex: GroupedSimplex) -> [ChoiceModel.ExtraRow] {
    let model = simplex.model
    var rows: [ChoiceModel.ExtraRow] = []
    for (row, taken) in taken(in: simplex).enumerated() where !taken.isEmpty {
      if model.upper[row] != ChoiceModel.noUpper {
        rows += divided(model, row, sign: 1, bound: model.upper[row], taken)
      }
      if model.lower[row] != ChoiceModel.noLower {
        rows += divided(model, row, sign: -1, bound: -model.lower[row], taken)
      }
    }
    return rows
  }

  /// By row, how many columns of each amount the relaxed solution takes.
  private static func taken(in simplex: GroupedSimplex) -> [[Int64: Double]] {
    let model = simplex.model
    var taken = [[Int64: Double]](repeating: [:], count: model.rowCount)
    for group in 0..<model.groupCount {
      for (column, part) in simplex.parts(of: group) where part > 1e-9 {
        for entry in model.entries(column) {
          taken[Int(model.rowIndices[entry])][model.amounts[entry], default: 0] += part
        }
      }
    }
    return taken
  }

  private static func divided(
    _ model: ChoiceModel, _ row: Int, sign: Int64, bound: Int128, _ taken: [Int64: Double]
  ) -> [ChoiceModel.ExtraRow] {
    let used = taken.map { (amount: Int128(sign) * Int128($0.key), columns: $0.value) }.sorted { $0.amount < $1.amount }
    let most = used.map(\.amount.magnitude).max() ?? 0
    guard most > 1, most < 1 << 58, bound.magnitude < 1 << 80 else { return [] }
    let often = used.filter { $0.amount > 1 }.sorted { ($1.columns, $0.amount) < ($0.columns, $1.amount) }
    var best: (depth: Double, division: Division)?
    for amount in often.prefix(mostAmounts).map(\.amount) {
      for times in 1...Int128(mostTimes) where times < amount {
        let division = Division(amount: amount, times: times)
        var (excess, square) = (-Double(division.floor(bound)), 0.0)
        for (amount, columns) in used {
          let quotient = Double(division.floor(amount))
          excess += quotient * columns
          square += quotient * quotient * columns
        }
        guard excess > 1e-5 * max(1, Double(division.floor(bound).magnitude) * 1e-4) else { continue }
        let depth = excess / square.squareRoot()
        if depth > best?.depth ?? 0 { best = (depth, division) }
      }
    }
    guard let division = best?.division else { return [] }
    var divided = ChoiceModel.ExtraRow(amounts: Array(repeating: 0, count: model.columnCount))
    divided.upper = division.floor(bound)
    for column in 0..<model.columnCount {
      for entry in model.entries(column) where Int(model.rowIndices[entry]) == row {
        divided.amounts[column] = Int64(clamping: division.floor(Int128(sign) * Int128(model.amounts[entry])))
      }
    }
    return [divided]
  }
}
