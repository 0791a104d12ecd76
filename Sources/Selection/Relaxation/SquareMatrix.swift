/// A dense square matrix that grows and shrinks by one row and column.
struct SquareMatrix: Sendable {
  private(set) var size = 0
  private var stride = 0
  private var storage: [Double] = []

  subscript(row: Int, column: Int) -> Double {
    get { storage[row * stride + column] }
    set { storage[row * stride + column] = newValue }
  }

  mutating func reset(size newSize: Int) {
    size = newSize
    if newSize > stride { stride = newSize + 8 }
    storage = Array(repeating: 0, count: stride * stride)
  }

  mutating func grow() {
    if size + 1 > stride {
      var larger = SquareMatrix()
      larger.reset(size: size * 3 / 2 + 8)
      for row in 0..<size {
        for column in 0..<size { larger[row, column] = self[row, column] }
      }
      larger.size = size
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
  mutating func addRow(_ source: Int, times factor: Double, to target: Int) {
    let (from, into, count) = (source * stride, target * stride, size)
    storage.withUnsafeMutableBufferPointer { cells in
      for index in 0..<count { cells[into + index] += factor * cells[from + index] }
    }
  }

  /// Adds multiples of one row to all others.
  mutating func addRow(_ source: Int, times factors: [Double]) {
    let (from, stride, count) = (source * stride, stride, size)
    storage.withUnsafeMutableBufferPointer { cells in
      for row in 0..<count where row != source && factors[row] != 0 {
        let factor = factors[row]
        let into = row * stride
        for index in 0..<count { cells[into + index] += factor * cells[from + index] }
      }
    }
  }

  mutating func scaleRow(_ row: Int, by factor: Double) {
    let (base, count) = (row * stride, size)
    storage.withUnsafeMutableBufferPointer { cells in
      for index in 0..<count { cells[base + index] *= factor }
    }
  }

  mutating func addMultiple(of vector: [Double], times factor: Double, toRow row: Int) {
    let (base, count) = (row * stride, size)
    storage.withUnsafeMutableBufferPointer { cells in
      for index in 0..<count { cells[base + index] += factor * vector[index] }
    }
  }

  /// This matrix times a vector.
  func product(_ vector: [Double]) -> [Double] {
    var result: [Double] = []
    multiply(vector, into: &result)
    return result
  }

  /// This matrix times a vector, in the memory of a vector that is no longer needed.
  func multiply(_ vector: [Double], into result: inout [Double]) {
    let (stride, count) = (stride, size)
    result.removeAll(keepingCapacity: true)
    result.reserveCapacity(count)
    storage.withUnsafeBufferPointer { cells in
      vector.withUnsafeBufferPointer { other in
        for row in 0..<count {
          var sum = 0.0
          let base = row * stride
          for index in 0..<count { sum += cells[base + index] * other[index] }
          result.append(sum)
        }
      }
    }
  }

  /// A vector times this matrix.
  func leftProduct(_ vector: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: size)
    let (stride, count) = (stride, size)
    result.withUnsafeMutableBufferPointer { result in
      storage.withUnsafeBufferPointer { cells in
        for row in 0..<count where vector[row] != 0 {
          let base = row * stride
          let factor = vector[row]
          for index in 0..<count { result[index] += factor * cells[base + index] }
        }
      }
    }
    return result
  }

  /// Replaces this matrix by its inverse, in place; false when it is singular.
  mutating func invert() -> Bool {
    let (count, stride) = (size, stride)
    var order = Array(0..<count)
    let isRegular = storage.withUnsafeMutableBufferPointer { cells -> Bool in
      for step in 0..<count {
        var pivot = step
        for row in step..<count where abs(cells[row * stride + step]) > abs(cells[pivot * stride + step]) {
          pivot = row
        }
        let head = cells[pivot * stride + step]
        guard abs(head) > 1e-11 else { return false }
        if pivot != step {
          for index in 0..<count { cells.swapAt(pivot * stride + index, step * stride + index) }
          order.swapAt(pivot, step)
        }
        cells[step * stride + step] = 1
        let inverseHead = 1 / head
        for index in 0..<count { cells[step * stride + index] *= inverseHead }
        for row in 0..<count where row != step {
          let factor = cells[row * stride + step]
          if factor == 0 { continue }
          cells[row * stride + step] = 0
          for index in 0..<count { cells[row * stride + index] -= factor * cells[step * stride + index] }
        }
      }
      return true
    }
    guard isRegular else { return false }
    // The rows were exchanged, so the columns of the inverse come out in that order.
    var line = [Double](repeating: 0, count: count)
    for row in 0..<count {
      for (place, column) in order.enumerated() { line[column] = self[row, place] }
      for column in 0..<count { self[row, column] = line[column] }
    }
    return true
  }
}
