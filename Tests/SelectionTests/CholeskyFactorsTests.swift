import Testing

@testable import Selection

@Suite struct CholeskyFactorsTests {
  @Test func `a system of two is solved`() throws {
    // 4x + 2y = 10 and 2x + 3y = 11: x = 1, y = 3.
    var matrix = [4.0, 0, 2, 3]
    let solution = try #require(CholeskyFactors.solution(of: &matrix, [10, 11]))
    #expect(abs(solution[0] - 1) < 1e-12 && abs(solution[1] - 3) < 1e-12)
  }

  @Test func `a larger system is solved`() throws {
    // a[i][j] = min(i, j) + 1 is positive definite; its product with 1, 2, …, 9 is the right-hand side.
    let size = 9
    var matrix = (0..<size * size).map { cell in cell % size <= cell / size ? Double(cell % size + 1) : 0 }
    let right = (0..<size).map { row in (0..<size).reduce(0.0) { $0 + Double((min(row, $1) + 1) * ($1 + 1)) } }
    let solution = try #require(CholeskyFactors.solution(of: &matrix, right))
    for (place, value) in solution.enumerated() { #expect(abs(value - Double(place + 1)) < 1e-9) }
  }

  @Test func `a direction without curvature is left alone`() throws {
    var matrix = [1.0, 0, 1, 1]
    let solution = try #require(CholeskyFactors.solution(of: &matrix, [2, 2]))
    #expect(abs(solution[0] - 2) < 1e-12 && abs(solution[1]) < 1e-12)
  }
}
