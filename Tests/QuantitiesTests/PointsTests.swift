import Quantities
import Testing

@Suite struct PointsTests {
  @Test(arguments: [1, 300_000, 333_333, 500_000, 999_999, 1_000_000, 1_700_000, 4_000_000] as [Int64])
  func `the fewest points that a factor takes to a number reach it, and a thousandth less does not`(factor: Int64)
    throws
  {
    let factor = Decimal6(millionths: factor)
    for thousandths in Int64(-60)...60 {
      let wanted = Points(thousandths: thousandths)
      let least = try #require(wanted.least(scaledBy: factor))
      #expect(least.scaled(by: factor) >= wanted)
      #expect((least - Points(thousandths: 1)).scaled(by: factor) < wanted)
    }
  }

  @Test func `points beyond 64 bits are none`() {
    #expect(Points(thousandths: .max).least(scaledBy: Decimal6(millionths: 1)) == nil)
    #expect(Points(thousandths: .max).least(scaledBy: .one) == Points(thousandths: .max))
  }
}
