import Foundation
import Quantities
import Testing

@Suite struct NaturalLogarithmTests {
  // From tables, to twelve decimals.
  @Test(arguments: [
    (2, 1, 693_147_180_560), (1, 2, -693_147_180_560), (1, 1, 0), (10, 1, 2_302_585_092_994),
    (3, 2, 405_465_108_108), (1, 1_000_000, -13_815_510_557_964),
  ])
  func `a logarithm is exact to twelve decimals`(numerator: Int, denominator: Int, expected: Int) {
    let found = NaturalLogarithm.trillionths(of: Int128(numerator), over: Int128(denominator))
    #expect(abs(found - Int128(expected)) <= 1)
  }

  @Test func `it agrees with the machine's own on a thousand fractions`() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<1_000 {
      let (above, below) = (
        Int64.random(in: 1...(1 << 50), using: &generator), Int64.random(in: 1...(1 << 50), using: &generator)
      )
      let found = Double(NaturalLogarithm.trillionths(of: Int128(above), over: Int128(below))) / 1e12
      #expect(abs(found - log(Double(above) / Double(below))) < 1e-10)
    }
  }
}
