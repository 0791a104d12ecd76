internal import Quantities

/// Numbers, as integers of a fixed unit.
struct NumberCells: SingleCellReader {
  static let blank = NumberColumn.blank

  /// What one unit of the integers is.
  let unit: NumberColumn.Unit
  /// The decimals that a cell may have, so that the unit is its last digit.
  let digits: Int
  /// The numbers that are allowed, in units.
  let range: ClosedRange<Int64>
  /// What a number outside them breaks.
  let rangeProblem: CellProblem
  /// How many units a number with `%` counts against one without, in hundredths; nil where there is no `%`.
  let percentHundredths: Int64?

  func value(of cell: Cell, in bytes: Span<UInt8>) throws(CellProblem) -> Int64 {
    guard let value = plain(cell, in: bytes) ?? written(cell, in: bytes) else { throw .unreadableNumber }
    guard range.contains(value) else { throw rangeProblem }
    return value
  }

  func column(of values: [Int64], in order: [Int32]?) -> Column {
    .numbers(NumberColumn(values: values.reordered(order), unit: unit))
  }

  /// A number in the form that most cells have; nil for any other.
  @inline(__always)
  private func plain(_ cell: Cell, in bytes: Span<UInt8>) -> Int64? {
    let word = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: cell.start, as: UInt64.self)
    guard let number = PlainNumber(word, length: cell.length), number.decimals <= digits else { return nil }
    // At most eight digits and six zeros more: far from the greatest of 64 bits.
    return number.digits &* Self.powersOfTen[digits &- number.decimals]
  }

  private static let powersOfTen: InlineArray<7, Int64> = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000]

  /// A number in any of the forms that are read.
  private func written(_ cell: Cell, in bytes: Span<UInt8>) -> Int64? {
    let text = cell.text(in: bytes)
    guard text.hasSuffix("%") else { return DecimalText.scaled(text, digits: digits) }
    guard let percentHundredths, let number = DecimalText.scaled(text.dropLast(), digits: digits) else { return nil }
    let (product, overflow) = number.multipliedReportingOverflow(by: percentHundredths)
    return overflow || !product.isMultiple(of: 100) ? nil : product / 100
  }
}

extension NumberCells {
  /// Shares from 0 to 100 %.
  static let share = NumberCells(
    unit: .basisPoints, digits: 2, range: 0...10_000, rangeProblem: .shareOutOfRange, percentHundredths: 100)

  /// Probabilities from 0 to 1, or in percent.
  static let probability = NumberCells(
    unit: .millionths, digits: 6, range: 0...1_000_000, rangeProblem: .shareOutOfRange, percentHundredths: 1)

  /// Whole numbers up to a thousand million.
  static let whole = NumberCells(
    unit: .whole, digits: 0, range: 0...1_000_000_000, rangeProblem: .numberOutOfRange, percentHundredths: nil)

  /// Euros up to a million million.
  static let euros = NumberCells(
    unit: .cents, digits: 2, range: 0...100_000_000_000_000, rangeProblem: .numberOutOfRange, percentHundredths: nil)

  /// Numbers up to a million million either side of 0.
  static let decimal = NumberCells(
    unit: .millionths, digits: 6, range: -1_000_000_000_000_000_000...1_000_000_000_000_000_000,
    rangeProblem: .numberOutOfRange, percentHundredths: nil)
}
