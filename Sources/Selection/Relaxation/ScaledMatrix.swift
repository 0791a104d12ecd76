/// The amounts of a model in doubles, each row divided by the power of two nearest below its largest magnitude.
///
/// Kept outside arrays because every pivot walks over all of it.
// Unchecked: what the pointers name is written in `init` alone, before anyone else sees it.
final class ScaledMatrix: @unchecked Sendable {
  let columnCount: Int
  let groupCount: Int
  let rowCount: Int
  let columnStart: UnsafeMutablePointer<Int32>
  let rows: UnsafeMutablePointer<Int32>
  let entries: UnsafeMutablePointer<Double>
  let groupStart: UnsafeMutablePointer<Int32>
  let groupOf: UnsafeMutablePointer<Int32>
  let rowScale: [Double]

  init(_ model: ChoiceModel) {
    var largest = [Int64](repeating: 1, count: model.rowCount)
    for (row, amount) in zip(model.rowIndices, model.amounts) {
      largest[Int(row)] = max(largest[Int(row)], Int64(clamping: amount.magnitude))
    }
    // Powers of two change no digit.
    rowScale = largest.map { 1 / Double(sign: .plus, exponent: Double($0).exponent, significand: 1) }
    columnCount = model.columnCount
    groupCount = model.groupCount
    rowCount = model.rowCount
    columnStart = Self.copy(model.columnStart)
    rows = Self.copy(model.rowIndices)
    groupStart = Self.copy(model.groupStart)
    groupOf = Self.copy(model.columnGroup)
    entries = .allocate(capacity: model.amounts.count)
    for (entry, amount) in model.amounts.enumerated() {
      entries[entry] = Double(amount) * rowScale[Int(model.rowIndices[entry])]
    }
  }

  deinit {
    columnStart.deallocate()
    rows.deallocate()
    entries.deallocate()
    groupStart.deallocate()
    groupOf.deallocate()
  }

  private static func copy(_ source: [Int32]) -> UnsafeMutablePointer<Int32> {
    let target = UnsafeMutablePointer<Int32>.allocate(capacity: source.count)
    for (index, number) in source.enumerated() { target[index] = number }
    return target
  }

  func scaledBounds(_ bounds: [Int128], none: Int128, infinity: Double) -> [Double] {
    zip(bounds, rowScale).map { $0 == none ? infinity : $0.nearestDouble * $1 }
  }

  @inline(__always)
  func columns(_ group: Int) -> Range<Int> { Int(groupStart[group])..<Int(groupStart[group + 1]) }

  @inline(__always)
  func dot(_ column: Int, _ weights: UnsafePointer<Double>) -> Double {
    var sum = 0.0
    for entry in Int(columnStart[column])..<Int(columnStart[column + 1]) {
      sum += weights[Int(rows[entry])] * entries[entry]
    }
    return sum
  }

  @inline(__always)
  func add(_ column: Int, times factor: Double, to sums: UnsafeMutablePointer<Double>) {
    for entry in Int(columnStart[column])..<Int(columnStart[column + 1]) {
      sums[Int(rows[entry])] += factor * entries[entry]
    }
  }

  func amount(of column: Int, inRow row: Int) -> Double {
    for entry in Int(columnStart[column])..<Int(columnStart[column + 1]) where Int(rows[entry]) == row {
      return entries[entry]
    }
    return 0
  }
}

extension Int128 {
  /// The conversion of the standard library goes through generic code that is far too slow here.
  @inline(__always)
  var nearestDouble: Double {
    let small = Int64(truncatingIfNeeded: self)
    if Int128(small) == self { return Double(small) }
    return Double(Int64(truncatingIfNeeded: self >> 64)) * 0x1p64 + Double(UInt64(truncatingIfNeeded: self))
  }
}
