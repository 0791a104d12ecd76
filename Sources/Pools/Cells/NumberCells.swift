internal import Quantities

/// Numbers, as integers of a fixed unit.
struct NumberCells: CellReader {
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

  func column(of values: [Int64]) -> Column { .numbers(NumberColumn(values: values, unit: unit)) }

  /// A number of digits with a comma or a point at most; nil for any other form.
  private func plain(_ cell: Cell, in bytes: Span<UInt8>) -> Int64? {
    guard cell.length <= 15 else { return nil }
    var number: Int64 = 0
    var missing = digits
    var isPastPoint = false
    for position in cell.start..<cell.end {
      let byte = bytes[position]
      if byte >= 0x30 && byte <= 0x39 {
        number = number * 10 + Int64(byte - 0x30)
        if isPastPoint { missing -= 1 }
      } else if (byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")) && !isPastPoint && position > cell.start {
        isPastPoint = true
      } else {
        return nil
      }
    }
    if missing < 0 { return nil }
    // At most 15 digits and 6 decimals more: below the greatest of 64 bits only while the whole part is that of a pool.
    guard number < 1_000_000_000_000 else { return nil }
    for _ in 0..<missing { number *= 10 }
    return number
  }

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
