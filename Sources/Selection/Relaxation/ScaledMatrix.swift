/// The amounts of a model in doubles, each row divided by its largest magnitude.
struct ScaledMatrix: Sendable {
  let entries: [Double]
  let rowScale: [Double]

  init(_ model: ChoiceModel) {
    var largest = [Int64](repeating: 1, count: model.rowCount)
    for (row, amount) in zip(model.rowIndices, model.amounts) {
      largest[Int(row)] = max(largest[Int(row)], Int64(clamping: amount.magnitude))
    }
    // Powers of two change no digit.
    let scale = largest.map { 1 / Double(sign: .plus, exponent: Double($0).exponent, significand: 1) }
    rowScale = scale
    entries = zip(model.rowIndices, model.amounts).map { Double($1) * scale[Int($0)] }
  }

  func scaledBounds(_ bounds: [Int128], none: Int128, infinity: Double) -> [Double] {
    zip(bounds, rowScale).map { $0 == none ? infinity : Double($0) * $1 }
  }
}

/// A dense square matrix that grows and shrinks by one row and column.
struct SquareMatrix {
  private(set) var size = 0
  private var stride = 0
  private var storage: [Double] = []

  subscript(row: Int, column: Int) -> Double {
    get { storage[row * stride + column] }
    set { storage[row * stride + column] = newValue }
  }

  mutating func reset(size newSize: Int) {
    size = newSize
    if newSize > stride || stride == 0 { stride = newSize + 8 }
    storage = Array(repeating: 0, count: stride * stride)
  }

  mutating func grow() {
    if size + 1 > stride {
      var larger = SquareMatrix()
      larger.stride = stride * 3 / 2 + 8
      larger.storage = Array(repeating: 0, count: larger.stride * larger.stride)
      larger.size = size
      for row in 0..<size {
        for column in 0..<size { larger[row, column] = self[row, column] }
      }
      self = larger
    }
    size += 1
    for index in 0..<size {
      self[size - 1, index] = 0
      self[index, size - 1] = 0
    }
  }

  /// Removes a row and a column; the last ones take their places.
  mutating func remove(row: Int, column: Int) {
    let last = size - 1
    if row != last { for index in 0..<size { self[row, index] = self[last, index] } }
    if column != last { for index in 0..<size { self[index, column] = self[index, last] } }
    size = last
  }

  /// Adds a multiple of one row to another.
  @inline(__always)
  mutating func addRow(_ source: Int, times factor: Double, to target: Int) {
    storage.withUnsafeMutableBufferPointer { cells in
      let from = source * stride
      let into = target * stride
      for index in 0..<size { cells[into + index] += factor * cells[from + index] }
    }
  }

  mutating func scaleRow(_ row: Int, by factor: Double) {
    storage.withUnsafeMutableBufferPointer { cells in
      let base = row * stride
      for index in 0..<size { cells[base + index] *= factor }
    }
  }

  mutating func addMultiple(of vector: [Double], times factor: Double, toRow row: Int) {
    storage.withUnsafeMutableBufferPointer { cells in
      let base = row * stride
      for index in 0..<size { cells[base + index] += factor * vector[index] }
    }
  }

  func dot(row: Int, _ vector: [Double]) -> Double {
    storage.withUnsafeBufferPointer { cells in
      vector.withUnsafeBufferPointer { other in
        let base = row * stride
        var sum = 0.0
        for index in 0..<size { sum += cells[base + index] * other[index] }
        return sum
      }
    }
  }

  /// The vector times this matrix, from the left.
  func leftProduct(_ vector: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: size)
    storage.withUnsafeBufferPointer { cells in
      for row in 0..<size where vector[row] != 0 {
        let base = row * stride
        let factor = vector[row]
        for index in 0..<size { result[index] += factor * cells[base + index] }
      }
    }
    return result
  }

  /// Replaces this matrix by its inverse; false when it is singular.
  mutating func invert() -> Bool {
    let count = size
    var inverse = SquareMatrix()
    inverse.reset(size: count)
    for index in 0..<count { inverse[index, index] = 1 }
    for column in 0..<count {
      var pivot = column
      for row in column..<count where abs(self[row, column]) > abs(self[pivot, column]) { pivot = row }
      let head = self[pivot, column]
      guard abs(head) > 1e-11 else { return false }
      if pivot != column {
        swapRows(pivot, column)
        inverse.swapRows(pivot, column)
      }
      scaleRow(column, by: 1 / head)
      inverse.scaleRow(column, by: 1 / head)
      for row in 0..<count where row != column && self[row, column] != 0 {
        let factor = -self[row, column]
        addRow(column, times: factor, to: row)
        inverse.addRow(column, times: factor, to: row)
      }
    }
    self = inverse
    return true
  }

  private mutating func swapRows(_ first: Int, _ second: Int) {
    for index in 0..<size { storage.swapAt(first * stride + index, second * stride + index) }
  }
}
