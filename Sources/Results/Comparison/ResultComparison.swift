public import Quantities

/// What differs between two results: who enters, who leaves, what moves (comparaison).
public struct ResultComparison: Sendable {
  /// A post whose funding differs.
  public struct Change: Sendable, Hashable {
    /// The post.
    public let post: String
    /// Its funding in the first result; nil where it was not funded or not requested.
    public let before: Funding?
    /// Its funding in the second result; nil where it is not funded or not requested.
    public let after: Funding?
    /// Its points in the second result, or in the first where the second does not know it.
    public let points: Points
    /// By what a reader recognises it.
    public let label: PostLabel?
  }

  /// Two figures of the same thing.
  public struct Pair<Value: Sendable & Hashable>: Sendable, Hashable {
    /// In the first result.
    public let before: Value
    /// In the second result.
    public let after: Value

    /// Whether both are the same.
    public var isSame: Bool { before == after }
  }

  /// Funded posts and euros of a region and a category.
  public struct RegionLine: Sendable, Hashable {
    /// The INSEE code.
    public let code: String
    /// The region's name.
    public let name: String
    /// The category.
    public let category: String
    /// Funded posts.
    public let funded: Pair<Int>
    /// What the envelopes pay over all years.
    public let euros: Pair<Money>
  }

  /// Posts that go from one envelope to another, enter or leave.
  public struct Move: Sendable, Hashable {
    /// The envelope that pays in the first result; nil where the posts were not funded.
    public let from: String?
    /// The envelope that pays in the second result; nil where they are not funded.
    public let to: String?
    /// How many posts.
    public let posts: Int
    /// What they cost over all years.
    public let euros: Pair<Money>
  }

  /// The funded posts of a region beside its inhabitants; nil where a result does not know the region.
  public struct TerritoryLine: Sendable, Hashable {
    /// The INSEE code.
    public let code: String
    /// The region's name.
    public let name: String
    /// Funded posts of all categories.
    public let funded: Pair<Int>
    /// Funded posts per 100 000 inhabitants.
    public let postsPer100k: Pair<Decimal6?>
    /// The region's part of all funded posts.
    public let share: Pair<Decimal6?>
  }

  /// Euros of an envelope in a fiscal year.
  public struct EnvelopeLine: Sendable, Hashable {
    /// The envelope.
    public let envelope: String
    /// The fiscal year; nil for all years.
    public let year: Int?
    /// Euros charged.
    public let used: Pair<Money>
  }

  /// Funded in the second result only.
  public let entering: [Change]
  /// Funded in the first result only.
  public let leaving: [Change]
  /// Funded in both, by another envelope, start or duration.
  public let moving: [Change]
  /// The same posts, counted by envelope before and after; those that stay in their envelope are left out.
  public let moves: [Move]
  /// Posts that only one of the pools holds: in the first, in the second.
  public let unmatched: Pair<Int>
  /// Funded posts.
  public let funded: Pair<Int>
  /// The funded posts' points.
  public let points: Pair<Points>
  /// The points that the second choice gives up: those of the first minus those of the second by the first one's scoring,
  /// over the posts of both pools; negative where it gains some.
  public let pointsGivenUp: Points
  /// By region and category, those where posts are funded in either.
  public let regions: [RegionLine]
  /// By region, all categories together.
  public let territories: [TerritoryLine]
  /// By envelope and fiscal year, then over all years.
  public let envelopes: [EnvelopeLine]
  /// Ratios that planners follow.
  public let indicators: Pair<Indicators>
  /// What is known of each result.
  public let status: Pair<AllocationResult.Status>
  /// What was changed on the scenario of each result.
  public let applied: Pair<[AppliedChange]>
  /// Whether the posts of either pool were invented.
  public let isSynthetic: Bool

  /// Whether the same posts are funded in the same way, whatever they cost and earn.
  public var hasSameFunding: Bool { entering.isEmpty && leaving.isEmpty && moving.isEmpty }

  /// Whether nothing differs.
  public var isEmpty: Bool { differsAtMostInPoints && points.isSame }

  /// Whether the same posts are funded in the same way and cost the same.
  public var differsAtMostInPoints: Bool {
    hasSameFunding && status.isSame && unmatched.isSame && funded.isSame && indicators.isSame
      && regions.allSatisfy { $0.funded.isSame && $0.euros.isSame } && envelopes.allSatisfy(\.used.isSame)
  }

  /// Compares two results; nil when their pools have no post in common.
  public init?(_ before: AllocationResult, _ after: AllocationResult) {
    let matches = PostMatches(before.posts, after.posts)
    guard matches.common > 0 || (before.posts.isEmpty && after.posts.isEmpty) else { return nil }
    entering = matches.changes.filter { $0.before == nil && $0.after != nil }
    leaving = matches.changes.filter { $0.before != nil && $0.after == nil }
    moving = matches.changes.filter { $0.before != nil && $0.after != nil }
    let order = (before.envelopes + after.envelopes).map(\.id)
    moves = Self.moves(matches.changes, order)
    unmatched = Pair(before: matches.onlyBefore, after: matches.onlyAfter)
    funded = Pair(before: before.counts.funded, after: after.counts.funded)
    points = Pair(before: before.counts.points, after: after.counts.points)
    pointsGivenUp = matches.pointsGivenUp
    regions = Self.regions(before.regions, after.regions).filter { $0.funded.before > 0 || $0.funded.after > 0 }
    territories = Self.territories(before.indicators.regions, after.indicators.regions)
    envelopes = Self.envelopes(before.envelopes, after.envelopes)
    indicators = Pair(before: before.indicators, after: after.indicators)
    status = Pair(before: before.status, after: after.status)
    applied = Pair(before: before.applied, after: after.applied)
    isSynthetic = before.scenario.isSynthetic || after.scenario.isSynthetic
  }

  private static func moves(_ changes: [Change], _ order: [String]) -> [Move] {
    struct Way: Hashable {
      let from: String?
      let to: String?
    }
    var found: [Way: (posts: Int, before: Money, after: Money)] = [:]
    for change in changes where change.before?.envelope != change.after?.envelope {
      let way = Way(from: change.before?.envelope, to: change.after?.envelope)
      var sums = found[way] ?? (0, .zero, .zero)
      sums.posts += 1
      sums.before = sums.before + (change.before?.total ?? .zero)
      sums.after = sums.after + (change.after?.total ?? .zero)
      found[way] = sums
    }
    func place(_ envelope: String?) -> Int {
      envelope.map { order.firstIndex(of: $0) ?? order.count } ?? order.count + 1
    }
    return found.map { way, sums in
      Move(from: way.from, to: way.to, posts: sums.posts, euros: Pair(before: sums.before, after: sums.after))
    }.sorted { (place($0.from), place($0.to)) < (place($1.from), place($1.to)) }
  }

  private static func territories(
    _ before: [Indicators.Region], _ after: [Indicators.Region]
  ) -> [TerritoryLine] {
    Set((before + after).map(\.code)).sorted().compactMap { code in
      let (first, second) = (before.first { $0.code == code }, after.first { $0.code == code })
      guard let named = second ?? first else { return nil }
      return TerritoryLine(
        code: code, name: named.name, funded: Pair(before: first?.funded ?? 0, after: second?.funded ?? 0),
        postsPer100k: Pair(before: first?.postsPer100k, after: second?.postsPer100k),
        share: Pair(before: first?.share, after: second?.share))
    }
  }

  private static func regions(_ before: [RegionUse], _ after: [RegionUse]) -> [RegionLine] {
    struct Key: Hashable {
      let code: String
      let category: String
    }
    var order: [Key] = []
    var lines: [Key: (before: RegionUse?, after: RegionUse?)] = [:]
    for region in before {
      order.append(Key(code: region.code, category: region.category))
      lines[order[order.count - 1]] = (region, nil)
    }
    for region in after {
      let key = Key(code: region.code, category: region.category)
      if lines[key] == nil { order.append(key) }
      lines[key] = (lines[key]?.before, region)
    }
    return order.compactMap { key in
      guard let line = lines[key], let named = line.after ?? line.before else { return nil }
      return RegionLine(
        code: key.code, name: named.name, category: key.category,
        funded: Pair(before: line.before?.funded ?? 0, after: line.after?.funded ?? 0),
        euros: Pair(before: line.before?.euros ?? .zero, after: line.after?.euros ?? .zero))
    }
  }

  private static func envelopes(_ before: [EnvelopeUse], _ after: [EnvelopeUse]) -> [EnvelopeLine] {
    var order = before.map(\.id)
    for id in after.map(\.id) where !order.contains(id) { order.append(id) }
    return order.flatMap { id in
      let (first, second) = (before.first { $0.id == id }, after.first { $0.id == id })
      let years = Set((first?.years ?? []).map(\.year) + (second?.years ?? []).map(\.year)).sorted()
      func used(_ envelope: EnvelopeUse?, _ year: Int) -> Money {
        envelope?.years.first { $0.year == year }?.used ?? .zero
      }
      return years.map {
        EnvelopeLine(envelope: id, year: $0, used: Pair(before: used(first, $0), after: used(second, $0)))
      }
        + [
          EnvelopeLine(
            envelope: id, year: nil, used: Pair(before: first?.total ?? .zero, after: second?.total ?? .zero))
        ]
    }
  }
}
