/// Rows divided by a number and rounded down, where a relaxed solution breaks them.
///
/// A choice takes whole columns, so that a row stays true when it is divided and its amounts, then its bound, are rounded
/// down (Chvátal, *Edmonds polytopes and a hierarchy of combinatorial problems*, Discrete Mathematics 4, 1973). Where the
/// amounts are nearly multiples of one sum (a month of a salary), this takes away what no choice can use of a budget.
enum DividedRows {
  /// A division by `amount / times`.
  private struct Division {
    var amount: Int64
    var times: Int64

    func floor(_ number: Int64) -> Int64 {
      let (quotient, rest) = (number * times).quotientAndRemainder(dividingBy: amount)
      return rest < 0 ? quotient - 1 : quotient
    }
  }

  /// One side of a row, as a row that has an upper bound.
  private struct Side {
    var row: Int
    var sign: Int64
    var bound: Int64
    /// How many columns of each amount the relaxed solution takes, by amounts of this side.
    var taken: [Int64: Double] = [:]
  }

  /// Amounts tried as multiples of a divisor, and the multiples tried.
  private static let (mostAmounts, mostTimes) = (16, Int64(40))
  /// Products with the multiples fit into 64 bits.
  private static let largest = Int64(1) << 57

  /// The best division of each side of a row that the relaxed solution breaks.
  static func broken(by simplex: GroupedSimplex) -> [ChoiceModel.ExtraRow] {
    sides(of: simplex).compactMap { side in
      best(for: side).map { row(simplex.model, side, divided: $0) }
    }
  }

  /// The sides of rows that the relaxed solution meets so nearly that a division may break them.
  private static func sides(of simplex: GroupedSimplex) -> [Side] {
    let model = simplex.model
    var greatest = [UInt64](repeating: 0, count: model.rowCount)
    for (row, amount) in zip(model.rowIndices, model.amounts) {
      greatest[Int(row)] = max(greatest[Int(row)], amount.magnitude)
    }
    var sides: [Side] = []
    var placesOfRow = [[Int]](repeating: [], count: model.rowCount)
    for row in 0..<model.rowCount where greatest[row] > 1 && greatest[row] < UInt64(largest) {
      let activity = simplex.rowActivity(row)
      let lower = model.lower[row]
      let bounds: [(Int64, Int128)] = [(1, model.upper[row]), (-1, lower == ChoiceModel.noLower ? .max : -lower)]
      for (sign, bound) in bounds
      where bound.magnitude < UInt64(largest) && Double(sign) * activity > Double(bound) - Double(greatest[row]) {
        placesOfRow[row].append(sides.count)
        sides.append(Side(row: row, sign: sign, bound: Int64(bound)))
      }
    }
    for group in 0..<model.groupCount {
      for (column, part) in simplex.parts(of: group) where part > 1e-9 {
        for entry in model.entries(column) {
          for place in placesOfRow[Int(model.rowIndices[entry])] {
            sides[place].taken[sides[place].sign * model.amounts[entry], default: 0] += part
          }
        }
      }
    }
    return sides
  }

  private static func best(for side: Side) -> Division? {
    let used = side.taken.map { (amount: $0.key, columns: $0.value) }.sorted { $0.amount < $1.amount }
    let often = used.filter { $0.amount > 1 }.sorted { ($1.columns, $0.amount) < ($0.columns, $1.amount) }
    var best: (depth: Double, division: Division)?
    for amount in often.prefix(mostAmounts).map(\.amount) {
      for times in 1...mostTimes where times < amount {
        let division = Division(amount: amount, times: times)
        let bound = Double(division.floor(side.bound))
        var (excess, square) = (-bound, 0.0)
        for (amount, columns) in used {
          let quotient = Double(division.floor(amount))
          excess += quotient * columns
          square += quotient * quotient * columns
        }
        guard excess > max(1e-5, 1e-9 * abs(bound)) else { continue }
        let depth = excess / square.squareRoot()
        if depth > best?.depth ?? 0 { best = (depth, division) }
      }
    }
    return best?.division
  }

  private static func row(_ model: ChoiceModel, _ side: Side, divided division: Division) -> ChoiceModel.ExtraRow {
    var divided = ChoiceModel.ExtraRow(amounts: Array(repeating: 0, count: model.columnCount))
    divided.upper = Int128(division.floor(side.bound))
    for column in 0..<model.columnCount {
      for entry in model.entries(column) where Int(model.rowIndices[entry]) == side.row {
        divided.amounts[column] = division.floor(side.sign * model.amounts[entry])
      }
    }
    return divided
  }
}
