public import Quantities
public import Regulation

/// A national number of posts shared among the regions, beside what was published (répartition nationale).
///
/// As in the annexes of 2018, overseas regions stand apart unless they are asked to share with the others.
public struct NationalSplit: Sendable {
  /// Who shares which posts.
  public struct Shares: Sendable, Hashable {
    /// Posts over the metropolitan regions, or over all of them; 0 leaves the overseas regions alone.
    public var posts: Int
    /// Posts over the overseas regions, apart; nil where they get none.
    public var overseasPosts: Int?
    /// Whether all regions share one number of posts.
    public var isTogether: Bool

    /// Who shares which posts.
    public init(posts: Int, overseasPosts: Int? = nil, isTogether: Bool = false) {
      self.posts = posts
      self.overseasPosts = overseasPosts
      self.isTogether = isTogether
    }

    /// All posts.
    public var total: Int { posts + (overseasPosts ?? 0) }

    /// The regions that share posts, and how many: one group, or two apart.
    func groups(_ regions: [Region]) -> [(regions: [Region], posts: Int)] {
      if isTogether { return [(regions, posts)] }
      let metropolitan = (regions.filter { !$0.isOverseas }, posts)
      guard let overseasPosts else { return [metropolitan] }
      let overseas = (regions.filter(\.isOverseas), overseasPosts)
      return posts == 0 ? [overseas] : [metropolitan, overseas]
    }
  }

  /// What a region gets.
  public struct Line: Sendable {
    /// The region.
    public let region: Region
    /// Its share of the key among those who share with it, in millionths.
    public let share: Decimal6
    /// Its exact share of the posts, before floors, caps and rounding, in millionths of a post.
    public let quota: Decimal6
    /// Its posts.
    public let posts: Int
    /// Its posts in the published splits.
    public let published: Int
    /// Its posts per 100 000 inhabitants; nil where the population is not known.
    public let postsPer100k: Decimal6?

    /// The posts beyond the published ones; negative below.
    public var difference: Int { posts - published }
  }

  /// Who shares which posts.
  public let shares: Shares
  /// The method.
  public let method: ApportionmentMethod
  /// The regions by INSEE code, metropolitan ones first where they stand apart.
  public let lines: [Line]
  /// The regions that share with each other.
  public let groups: [[Region]]

  /// Shares posts.
  ///
  /// - Parameters:
  ///   - shares: who shares which posts.
  ///   - keys: what the split is in proportion to.
  ///   - method: how it is rounded.
  ///   - floors: the fewest posts of regions.
  ///   - caps: the most posts of regions.
  ///   - published: what stands beside it.
  ///   - regulation: the regions and their inhabitants.
  /// - Throws: ``Apportionment/Refusal`` when no such split exists.
  public init(
    _ shares: Shares, by keys: KeyMix, method: ApportionmentMethod, floors: RegionalBounds = RegionalBounds(),
    caps: RegionalBounds = RegionalBounds(), beside published: PublishedSplit, regulation: Regulation
  ) throws(Apportionment.Refusal) {
    self.shares = shares
    self.method = method
    let groups = shares.groups(regulation.regions)
    self.groups = groups.map(\.regions)
    var lines: [Line] = []
    for (regions, posts) in groups {
      let weights = keys.weights(of: regions)
      let claimants = zip(regions, weights).map { region, weight in
        Claimant(
          id: region.code, weight: weight, floor: floors.bound(of: region.code) ?? 0, cap: caps.bound(of: region.code))
      }
      let given = try Apportionment.share(posts, among: claimants, by: method)
      let sum = max(1, weights.reduce(Int128(0)) { $0 + Int128($1) })
      for (index, region) in regions.enumerated() {
        let part = Int128(weights[index]) * 1_000_000
        lines.append(
          Line(
            region: region, share: Decimal6(millionths: Rounding.halfAwayFromZero(part, over: sum)),
            quota: Decimal6(millionths: Rounding.halfAwayFromZero(part * Int128(posts), over: sum)),
            posts: given[index], published: published.posts[region.code] ?? 0,
            postsPer100k: Self.rate(given[index], regulation.populations.inhabitants[region.code])))
      }
    }
    self.lines = lines
  }

  /// The fewest posts to move, add or take away to come to the published split.
  public var distance: Int { SplitDistance.misplaced(lines.map(\.posts), lines.map(\.published)) }

  private static func rate(_ posts: Int, _ inhabitants: Int?) -> Decimal6? {
    guard let inhabitants, inhabitants > 0 else { return nil }
    return Decimal6(
      millionths: Rounding.halfAwayFromZero(Int128(posts) * 100_000_000_000, over: Int128(inhabitants)))
  }
}
