/// Solves symmetric positive definite systems.
enum CholeskyFactors {
  /// Part of a diagonal below which what is left of it is rounding: the direction is left alone.
  private static let leastPivot = 1e-13

  /// The solution of a system whose matrix is given by its lower triangle, row by row.
  ///
  /// - Parameters:
  ///   - matrix: the matrix; its factors take its place.
  ///   - right: the right-hand side, as long as the matrix is wide.
  /// - Returns: the solution; nothing where a number overflows.
  static func solution(of matrix: inout [Double], _ right: [Double]) -> [Double]? {
    let size = right.count
    var solution = right
    let isSolved = matrix.withUnsafeMutableBufferPointer { matrix -> Bool in
      guard factor(matrix, size) else { return false }
      for row in 0..<size {
        for column in 0..<row { solution[row] -= matrix[row * size + column] * solution[column] }
        solution[row] /= matrix[row * size + row]
      }
      for row in (0..<size).reversed() {
        solution[row] /= matrix[row * size + row]
        for column in 0..<row { solution[column] -= matrix[row * size + column] * solution[row] }
      }
      return true
    }
    return isSolved ? solution : nil
  }

  private static func factor(_ matrix: UnsafeMutableBufferPointer<Double>, _ size: Int) -> Bool {
    for row in 0..<size {
      for column in 0..<row {
        let rest = matrix[row * size + column] - product(matrix, row * size, column * size, column)
        matrix[row * size + column] = rest / matrix[column * size + column]
      }
      let diagonal = matrix[row * size + row]
      let rest = diagonal - product(matrix, row * size, row * size, row)
      guard rest.isFinite else { return false }
      matrix[row * size + row] = rest > leastPivot * diagonal ? rest.squareRoot() : 1e100
    }
    return true
  }

  /// Product of the first cells of two rows.
  private static func product(
    _ matrix: UnsafeMutableBufferPointer<Double>, _ first: Int, _ second: Int, _ count: Int
  ) -> Double {
    var sums = SIMD4<Double>.zero
    var place = 0
    while place + 4 <= count {
      sums += four(matrix, first + place) * four(matrix, second + place)
      place += 4
    }
    var sum = sums.sum()
    while place < count {
      sum += matrix[first + place] * matrix[second + place]
      place += 1
    }
    return sum
  }

  private static func four(_ matrix: UnsafeMutableBufferPointer<Double>, _ place: Int) -> SIMD4<Double> {
    SIMD4(matrix[place], matrix[place + 1], matrix[place + 2], matrix[place + 3])
  }
}
