/// Multipliers of rows in whole multiples of 2^-`bits`; those that are not listed are 0.
struct FixedMultipliers: Sendable {
  let bits: Int
  private(set) var rows: [Int32] = []
  private(set) var values: [Int64] = []

  /// The nearest multipliers with signs that the bounds of the rows allow.
  ///
  /// As many fractional bits as leave products of values and amounts within range, at most 44.
  init(_ multipliers: [Double], values columnValues: [Int64], lower: [Int128], upper: [Int128]) {
    let valueBits = 64 - columnValues.reduce(UInt64(1)) { max($0, $1.magnitude) }.leadingZeroBitCount
    let largest = multipliers.reduce(1) { max($0, abs($1)) }
    bits = max(0, min(44, 64 - valueBits - 3, 60 - Int(largest.exponent)))
    round(multipliers, lower, upper)
  }

  /// A ray, for which only the proportions matter.
  init(ray: [Double], lower: [Int128], upper: [Int128]) {
    let smallest = ray.lazy.filter { $0 != 0 }.map { abs($0) }.min() ?? 1
    let largest = ray.reduce(Double.leastNormalMagnitude) { max($0, abs($1)) }
    // A third of the precision of a double below the smallest part, but no part above 2^58.
    bits = max(0, min(58 - Int(largest.exponent), 36 - Int(smallest.exponent)))
    round(ray, lower, upper)
  }

  private mutating func round(_ multipliers: [Double], _ lower: [Int128], _ upper: [Int128]) {
    let unit = Double(sign: .plus, exponent: bits, significand: 1)
    for (row, multiplier) in multipliers.enumerated() {
      let number = (multiplier * unit).rounded()
      if number == 0 || abs(number) >= 0x1p62 { continue }
      if number > 0 ? upper[row] == ChoiceModel.noUpper : lower[row] == ChoiceModel.noLower { continue }
      rows.append(Int32(row))
      values.append(Int64(number))
    }
  }
}
