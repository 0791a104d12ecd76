import Apportionment
import Testing

/// Published examples of the methods and of what is odd about them.
///
/// Source: M. Balinski, H. P. Young, "Fair Representation", 2nd edition, Brookings, 2001; the census of 1790 and the
/// House of 1880 are those of the United States.
@Suite struct ParadoxTests {
  private func share(_ posts: Int, _ weights: [Int64], _ method: ApportionmentMethod) throws -> [Int] {
    try Apportionment.share(
      posts, among: weights.enumerated().map { Claimant(id: "\($0.offset)", weight: $0.element) }, by: method)
  }

  /// The fifteen states of 1790, by population: Virginia, Massachusetts, Pennsylvania, North Carolina, New York, Maryland,
  /// Connecticut, South Carolina, New Jersey, New Hampshire, Vermont, Georgia, Kentucky, Rhode Island, Delaware.
  private static let states: [Int64] = [
    630_560, 475_327, 432_879, 353_523, 331_589, 278_514, 236_841, 206_236, 179_570, 141_822, 85_533, 70_835, 68_705,
    68_446, 55_540,
  ]

  // The bill that Washington vetoed gave 120 seats by Hamilton's method; Jefferson's, with 105 seats, became law.
  @Test func `the first apportionments of the United States`() throws {
    #expect(
      try share(120, Self.states, .largestRemainder) == [21, 16, 14, 12, 11, 9, 8, 7, 6, 5, 3, 2, 2, 2, 2])
    #expect(try share(105, Self.states, .dHondt) == [19, 14, 13, 10, 10, 8, 7, 6, 5, 4, 2, 2, 2, 2, 1])
  }

  // Virginia's exact share of 105 is 630 560 × 105 / 3 615 920 = 18.31: Jefferson gives 19.
  @Test func `Jefferson's Virginia stands above its rounded share`() throws {
    let exact = 630_560 * 105 / 3_615_920
    #expect(exact == 18)
    #expect(try share(105, Self.states, .dHondt)[0] == 19)
    #expect(try share(105, Self.states, .webster)[0] == 18)
  }

  // Exact shares of 20: 15.2 and six of 0.8. Rounded up none of the small ones holds more than 1: the first keeps 14.
  // Under D'Hondt a small one's first post costs 4, the first one's nineteenth 76 / 19 = 4: equal, the larger first.
  @Test func `D'Hondt breaks the quota from above, Adams from below`() throws {
    let weights: [Int64] = [76, 4, 4, 4, 4, 4, 4]
    #expect(try share(20, weights, .dHondt)[0] == 19)
    #expect(try share(20, weights, .adams)[0] == 14)
    #expect(try share(20, weights, .largestRemainder)[0] == 15)
  }

  // Exact shares of 100: 584 / 704 makes 82.95, and twelve of 1.42. At the divisor 6.67 the small ones hold 1.4993, which
  // is rounded to 1 each, and the first 87.55, rounded to 88.
  @Test func `Webster breaks the quota too, if rarely`() throws {
    let shared = try share(100, [584] + Array(repeating: 10, count: 12), .webster)
    #expect(shared == [88] + Array(repeating: 1, count: 12))
  }

  // Alabama, 1880: of 299 seats it had 8, of 300 only 7. The same with three claimants: shares of 10 are 4.29, 4.29 and
  // 1.43, of 11 they are 4.71, 4.71 and 1.57.
  @Test func `a larger house can take a seat away under Hamilton alone`() throws {
    let weights: [Int64] = [6, 6, 2]
    #expect(try share(10, weights, .largestRemainder)[2] == 2)
    #expect(try share(11, weights, .largestRemainder)[2] == 1)
  }

  // Huntington-Hill gives the next seat where p²/(n(n+1)) is largest: of 1 000 against 1 with two seats both get one,
  // since nobody may go without.
  @Test func `Huntington-Hill and Adams leave no one out, Webster and D'Hondt may`() throws {
    for method in [ApportionmentMethod.huntingtonHill, .adams] { #expect(try share(2, [1_000, 1], method) == [1, 1]) }
    for method in [ApportionmentMethod.webster, .dHondt, .largestRemainder] {
      #expect(try share(2, [1_000, 1], method) == [2, 0])
    }
  }
}
