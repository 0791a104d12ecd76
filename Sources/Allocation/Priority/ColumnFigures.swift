internal import Pools
internal import Quantities

/// The figures of a column as points need them, whatever the column's type.
struct ColumnFigures {
  private let column: Column?
  /// For each distinct text its figure in millionths; nil for a text that is no number.
  private let valueOfCode: [Int64?]

  init(_ name: String, pool: Pool) {
    column = pool.columns[name]
    guard case .texts(let texts) = column else {
      valueOfCode = []
      return
    }
    valueOfCode = (0..<texts.values.count).map { DecimalText.scaled(texts.values[$0], digits: 6) }
  }

  /// What a cell gives for points.
  enum Reading {
    /// Thousandths of a point.
    case thousandths(Int64)
    /// The cell is no number.
    case noNumber
    /// The points are beyond what can be summed exactly.
    case tooLarge
  }

  /// The figure of a row times a weight, rounded to the thousandth of a point; a blank is 0.
  func points(of row: Int, weight: Decimal6) -> Reading {
    guard let millionths = millionths(of: row) else { return .noNumber }
    let product = millionths * Int128(weight.millionths)
    guard product.magnitude <= UInt128(Scoring.largest) * 1_000_000_000 else { return .tooLarge }
    return .thousandths(Rounding.halfAwayFromZero(product, over: 1_000_000_000))
  }

  /// The figure of a row in millionths, a share as a part of one times a hundred; nil for what is no number.
  func millionths(of row: Int) -> Int128? {
    switch column {
    case .texts(let texts): texts.codes[row] < 0 ? 0 : valueOfCode[Int(texts.codes[row])].map { Int128($0) }
    case .numbers(let numbers):
      switch numbers.unit {
      case .whole: Int128(numbers[row] ?? 0) * 1_000_000
      case .cents, .basisPoints: Int128(numbers[row] ?? 0) * 10_000
      case .millionths: Int128(numbers[row] ?? 0)
      }
    case .flags(let flags): flags[row] == true ? 1_000_000 : 0
    case .dates(let dates): dates[row] == nil ? 0 : nil
    case nil: 0
    }
  }
}
