import Apportionment
import Quantities
import Testing

/// What always holds, on seeded random claims.
@Suite struct ApportionmentPropertyTests {
  private struct Claims: Sendable {
    var claimants: [Claimant]
    var posts: Int
  }

  private static func draw(_ generator: inout SeededGenerator, bounded: Bool) -> Claims {
    let count = Int.random(in: 2...7, using: &generator)
    var claimants: [Claimant] = []
    for index in 0..<count {
      let weight = Int64.random(in: 1...40, using: &generator)
      let floor = bounded ? Int.random(in: 0...2, using: &generator) : 0
      let cap = bounded && Bool.random(using: &generator) ? floor + Int.random(in: 0...9, using: &generator) : nil
      claimants.append(Claimant(id: "\(index)", weight: weight, floor: floor, cap: cap))
    }
    return Claims(claimants: claimants, posts: Int.random(in: 0...40, using: &generator))
  }

  @Test(arguments: ApportionmentMethod.allCases)
  func `every post is given, within floors and caps`(method: ApportionmentMethod) throws {
    var generator = SeededGenerator(seed: 1)
    var shared = 0
    for _ in 0..<400 {
      let claims = Self.draw(&generator, bounded: true)
      guard let posts = try? Apportionment.share(claims.posts, among: claims.claimants, by: method) else { continue }
      shared += 1
      #expect(posts.reduce(0, +) == claims.posts)
      for (number, claimant) in zip(posts, claims.claimants) {
        #expect(number >= claimant.floor && number <= claimant.cap ?? .max)
      }
    }
    #expect(shared > 100)
  }

  @Test(arguments: ApportionmentMethod.allCases.filter { $0 != .largestRemainder })
  func `under a divisor method one more post takes none away`(method: ApportionmentMethod) throws {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<200 {
      let claims = Self.draw(&generator, bounded: true)
      var before: [Int]?
      for posts in 0...40 {
        guard let now = try? Apportionment.share(posts, among: claims.claimants, by: method) else { continue }
        if let before { #expect(zip(before, now).allSatisfy { $0 <= $1 }) }
        before = now
      }
    }
  }

  // The exact share of a claimant is posts × weight / sum: whole part and rounded up are its quotas.
  @Test func `largest remainders keep to the quota`() throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<400 {
      let claims = Self.draw(&generator, bounded: false)
      let shared = try Apportionment.share(claims.posts, among: claims.claimants, by: .largestRemainder)
      let sum = claims.claimants.reduce(Int64(0)) { $0 + $1.weight }
      for (number, claimant) in zip(shared, claims.claimants) {
        let exact = Int64(claims.posts) * claimant.weight
        let (lower, upper) = (Int(exact / sum), Int((exact + sum - 1) / sum))
        #expect(number == lower || number == upper)
      }
    }
  }

  /// Every way to give posts to claimants.
  private static func ways(_ posts: Int, _ claimants: Int) -> [[Int]] {
    guard claimants > 1 else { return [[posts]] }
    return (0...posts).flatMap { first in ways(posts - first, claimants - 1).map { [first] + $0 } }
  }

  /// Divisors of a method for the post after `held`, doubled so that they are whole; squared for Huntington-Hill.
  private static func divisor(_ method: ApportionmentMethod, held: Int) -> Int {
    switch method {
    case .webster: 2 * held + 1
    case .dHondt: held + 1
    case .adams: held
    case .huntingtonHill: held * (held + 1)
    case .largestRemainder: 0
    }
  }

  // The condition of Huntington's test: no claimant that could give its last post has a smaller claim on it than another
  // has on a further one: w[i] / d(n[i] − 1) ≥ w[j] / d(n[j]), cross-multiplied. It singles out the divisor method's
  // answers up to ties among all ways to give the posts.
  @Test(arguments: ApportionmentMethod.allCases.filter { $0 != .largestRemainder })
  func `a divisor method gives what its condition singles out of every way`(method: ApportionmentMethod) throws {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<60 {
      let count = Int.random(in: 2...4, using: &generator)
      let weights = (0..<count).map { _ in Int.random(in: 1...20, using: &generator) }
      let posts = Int.random(in: count...9, using: &generator)
      func isStable(_ way: [Int]) -> Bool {
        for i in way.indices where way[i] > 0 {
          for j in way.indices where j != i {
            let (kept, wanted) = (Self.divisor(method, held: way[i] - 1), Self.divisor(method, held: way[j]))
            let power = method == .huntingtonHill ? 2 : 1
            let (own, other) = (
              power == 2 ? weights[i] * weights[i] : weights[i], power == 2 ? weights[j] * weights[j] : weights[j]
            )
            if kept == 0 { continue }
            if wanted == 0 || own * wanted < other * kept { return false }
          }
        }
        return true
      }
      let stable = Self.ways(posts, count).filter(isStable)
      let shared = try Apportionment.share(
        posts, among: weights.enumerated().map { Claimant(id: "\($0.offset)", weight: Int64($0.element)) }, by: method)
      #expect(stable.contains(shared), "\(weights) \(posts) \(shared) not among \(stable)")
    }
  }

  // Hamilton's answer is the one nearest to the exact shares, by the sum of squared differences.
  @Test func `no way is nearer to the exact shares than the largest remainders`() throws {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<60 {
      let count = Int.random(in: 2...4, using: &generator)
      let weights = (0..<count).map { _ in Int.random(in: 1...20, using: &generator) }
      let posts = Int.random(in: 0...9, using: &generator)
      let sum = weights.reduce(0, +)
      func error(_ way: [Int]) -> Int {
        zip(way, weights).reduce(0) { total, pair in
          let difference = pair.0 * sum - posts * pair.1
          return total + difference * difference
        }
      }
      let shared = try Apportionment.share(
        posts, among: weights.enumerated().map { Claimant(id: "\($0.offset)", weight: Int64($0.element)) },
        by: .largestRemainder)
      #expect(error(shared) == Self.ways(posts, count).map(error).min())
    }
  }
}
