public import Regulation

/// Which key and method come nearest to the published split: every key by every method on the published number of posts.
public struct SplitRanking: Sendable {
  /// One key by one method.
  public struct Entry: Sendable {
    /// The key's name, or those of a mix.
    public let key: String
    /// The method.
    public let method: ApportionmentMethod
    /// The posts that stand in another region than published.
    public let misplaced: Int
    /// The region that is furthest from its published number; nil where none is.
    public let furthest: Region?
    /// Its posts minus the published ones.
    public let difference: Int
  }

  /// The published posts that are shared again.
  public let posts: Int
  /// From the nearest; of equal distance the smaller sum of squared differences first, then in the order of keys and
  /// methods.
  public let entries: [Entry]

  /// Ranks keys; nil where floors and caps do not fit the published numbers.
  ///
  /// - Parameters:
  ///   - keys: mixes by name.
  ///   - groups: the regions that share apart; each group shares its own published posts.
  ///   - floors: the fewest posts of regions.
  ///   - caps: the most posts of regions.
  ///   - published: what was published.
  public init?(
    _ keys: [(name: String, mix: KeyMix)], groups: [[Region]], floors: RegionalBounds = RegionalBounds(),
    caps: RegionalBounds = RegionalBounds(), published: PublishedSplit
  ) {
    let target = groups.map { published.posts(of: $0) }
    posts = target.joined().reduce(0, +)
    var ranked: [(entry: Entry, squares: Int)] = []
    for (name, mix) in keys {
      for method in ApportionmentMethod.allCases {
        var differences: [(region: Region, difference: Int)] = []
        for (regions, target) in zip(groups, target) {
          let claimants = zip(regions, mix.weights(of: regions)).map { region, weight in
            Claimant(
              id: region.code, weight: weight, floor: floors.bound(of: region.code) ?? 0,
              cap: caps.bound(of: region.code))
          }
          guard let shared = try? Apportionment.share(target.reduce(0, +), among: claimants, by: method) else {
            return nil
          }
          for (region, (posts, target)) in zip(regions, zip(shared, target)) {
            differences.append((region, posts - target))
          }
        }
        ranked.append(Self.entry(name, method, differences))
      }
    }
    entries = ranked.enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      return (first.entry.misplaced, first.squares, left.offset) < (
        second.entry.misplaced, second.squares, right.offset
      )
    }.map(\.element.entry)
  }

  private static func entry(
    _ key: String, _ method: ApportionmentMethod, _ differences: [(region: Region, difference: Int)]
  ) -> (entry: Entry, squares: Int) {
    let furthest = differences.max { abs($0.difference) < abs($1.difference) }
    let misplaced = differences.reduce(0) { $0 + abs($1.difference) } / 2
    return (
      Entry(
        key: key, method: method, misplaced: misplaced,
        furthest: furthest.flatMap { $0.difference == 0 ? nil : $0.region }, difference: furthest?.difference ?? 0),
      differences.reduce(0) { $0 + $1.difference * $1.difference }
    )
  }
}
