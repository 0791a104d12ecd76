import Apportionment
import Testing

@Suite struct ApportionmentTests {
  private func share(_ posts: Int, _ weights: [Int64], _ method: ApportionmentMethod) throws -> [Int] {
    try Apportionment.share(
      posts, among: weights.enumerated().map { Claimant(id: "\($0.offset)", weight: $0.element) }, by: method)
  }

  // Quotients of 53, 24 and 23 thousand. D'Hondt (over 1, 2, 3, 4): 53, 26.5, 24, 23, 17.7, 13.25, 12 are the seven
  // largest. Sainte-Laguë (over 1, 3, 5): 53, 24, 23, 17.7, 10.6, 8, 7.67. The
  // exact shares are 3.71, 1.68 and 1.61: the two posts left by whole parts go to the first two.
  @Test(arguments: [
    (ApportionmentMethod.dHondt, [4, 2, 1]), (.webster, [3, 2, 2]), (.largestRemainder, [4, 2, 1]),
    (.adams, [3, 2, 2]), (.huntingtonHill, [3, 2, 2]),
  ])
  func `seven posts over 53 000, 24 000 and 23 000`(method: ApportionmentMethod, expected: [Int]) throws {
    #expect(try share(7, [53_000, 24_000, 23_000], method) == expected)
  }

  // Shares of 10: 4.29, 4.29, 1.43; of 11: 4.71, 4.71, 1.57.
  @Test func `largest remainders show the Alabama paradox and divisor methods do not`() throws {
    #expect(try share(10, [6, 6, 2], .largestRemainder) == [4, 4, 2])
    #expect(try share(11, [6, 6, 2], .largestRemainder) == [5, 5, 1])
    for method in ApportionmentMethod.allCases where method != .largestRemainder {
      let (ten, eleven) = (try share(10, [6, 6, 2], method), try share(11, [6, 6, 2], method))
      #expect(zip(ten, eleven).allSatisfy { $0 <= $1 }, "\(method)")
    }
  }

  // Over 96 and 4: the exact shares of 10 are 9.6 and 0.4. Rounding down leaves the small one nothing; rounding up,
  // or at the geometric mean of 0 and 1, gives it one.
  @Test(arguments: [
    (ApportionmentMethod.dHondt, [10, 0]), (.webster, [10, 0]), (.largestRemainder, [10, 0]), (.adams, [9, 1]),
    (.huntingtonHill, [9, 1]),
  ])
  func `a small claimant`(method: ApportionmentMethod, expected: [Int]) throws {
    #expect(try share(10, [96, 4], method) == expected)
  }

  @Test(arguments: ApportionmentMethod.allCases)
  func `floors and caps hold and every post is given`(method: ApportionmentMethod) throws {
    let claimants = [
      Claimant(id: "a", weight: 100, floor: 0, cap: 5), Claimant(id: "b", weight: 50),
      Claimant(id: "c", weight: 10, floor: 6), Claimant(id: "d", weight: 0, floor: 1),
    ]
    #expect(try Apportionment.share(20, among: claimants, by: method) == [5, 8, 6, 1])
  }

  // Without bounds b, c would hold 3 each; c is lifted to 5, so 5 are left for 60 and 40 (2.5 and 1.67 of weight 100 in 8).
  @Test func `what a floor takes comes from the others in proportion`() throws {
    let claimants = [
      Claimant(id: "a", weight: 60), Claimant(id: "b", weight: 40), Claimant(id: "c", weight: 1, floor: 5),
    ]
    #expect(try Apportionment.share(10, among: claimants, by: .largestRemainder) == [3, 2, 5])
  }

  @Test func `what cannot be shared is refused`() throws {
    #expect(throws: Apportionment.Refusal.floorsExceedPosts(floors: 3)) {
      try Apportionment.share(2, among: [Claimant(id: "a", weight: 1, floor: 3)], by: .webster)
    }
    #expect(throws: Apportionment.Refusal.capsBelowPosts(caps: 1)) {
      try Apportionment.share(2, among: [Claimant(id: "a", weight: 1, cap: 1)], by: .adams)
    }
    #expect(throws: Apportionment.Refusal.bounds(id: "a")) {
      try Apportionment.share(2, among: [Claimant(id: "a", weight: 1, floor: 2, cap: 1)], by: .adams)
    }
    #expect(throws: Apportionment.Refusal.weight(id: "a")) {
      try Apportionment.share(2, among: [Claimant(id: "a", weight: -1)], by: .dHondt)
    }
    #expect(throws: Apportionment.Refusal.posts) {
      try Apportionment.share(-1, among: [Claimant(id: "a", weight: 1)], by: .dHondt)
    }
  }

  @Test(arguments: ApportionmentMethod.allCases)
  func `equal weights differ by one post at most, the first served first`(method: ApportionmentMethod) throws {
    #expect(try share(5, [7, 7, 7], method) == [2, 2, 1])
  }
}
