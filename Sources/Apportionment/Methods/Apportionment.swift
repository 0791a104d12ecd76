/// A number of posts shared among claimants in whole posts (répartition).
public enum Apportionment {
  /// The largest weight that is compared without overflow.
  public static let weightLimit: Int64 = 10_000_000_000_000
  /// The most posts that are shared.
  public static let postLimit = 1_000_000

  /// Why posts cannot be shared as asked.
  public enum Refusal: Error, Sendable, Hashable {
    /// The number of posts is below zero or above `postLimit`.
    case posts
    /// A weight is below zero or above `weightLimit`.
    case weight(id: String)
    /// A floor is below zero or above its cap.
    case bounds(id: String)
    /// The floors alone need more posts than there are.
    case floorsExceedPosts(floors: Int)
    /// Not all posts can be given: the caps of those with a weight add up to less.
    case capsBelowPosts(caps: Int)
  }

  /// The posts of each claimant, in their order.
  ///
  /// Equal claims go to the larger weight, then to the first in the order.
  ///
  /// - Parameters:
  ///   - posts: 0 to `postLimit`.
  ///   - claimants: who shares them.
  ///   - method: how.
  /// - Returns: whole posts that add up to `posts`, within floors and caps.
  /// - Throws: ``Refusal`` when the inputs allow no such numbers.
  public static func share(
    _ posts: Int, among claimants: [Claimant], by method: ApportionmentMethod
  ) throws(Refusal) -> [Int] {
    try check(posts, claimants)
    return method == .largestRemainder
      ? largestRemainder(posts, claimants) : highestPriorities(posts, claimants, method)
  }

  private static func check(_ posts: Int, _ claimants: [Claimant]) throws(Refusal) {
    guard (0...postLimit).contains(posts) else { throw .posts }
    var (floors, caps) = (0, 0)
    for claimant in claimants {
      guard (0...weightLimit).contains(claimant.weight) else { throw .weight(id: claimant.id) }
      let cap = min(claimant.cap ?? posts, posts)
      guard (0...postLimit).contains(claimant.floor), claimant.floor <= claimant.cap ?? postLimit
      else { throw .bounds(id: claimant.id) }
      floors += claimant.floor
      caps += claimant.weight == 0 ? claimant.floor : max(cap, claimant.floor)
    }
    if floors > posts { throw .floorsExceedPosts(floors: floors) }
    if caps < posts { throw .capsBelowPosts(caps: caps) }
  }

  private static func highestPriorities(
    _ posts: Int, _ claimants: [Claimant], _ method: ApportionmentMethod
  ) -> [Int] {
    var held = claimants.map(\.floor)
    for _ in held.reduce(0, +)..<posts {
      var best: ApportionmentMethod.Claim?
      for (index, claimant) in claimants.enumerated()
      where claimant.weight > 0 && held[index] < claimant.cap ?? posts {
        let claim = ApportionmentMethod.Claim(
          index: index, weight: Int128(claimant.weight), held: Int128(held[index]))
        if best.map({ method.ranks(claim, before: $0) }) ?? true { best = claim }
      }
      if let best { held[best.index] += 1 }
    }
    return held
  }
}
