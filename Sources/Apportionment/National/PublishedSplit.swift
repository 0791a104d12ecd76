public import Regulation

/// The published splits of 2018, one number for each region: annex 1 in metropolitan France, annex 2 overseas.
///
/// Of annex 2 the first reading of « dont Mayotte 15 » is taken: 15 for Mayotte and 6 for La Réunion.
public struct PublishedSplit: Sendable {
  /// The tables, in the order in which they are added up.
  private static let tables = ["annex-1-2018", "annex-2-2018"]

  /// The category whose posts are counted; nil for all of them.
  public let category: PostCategory?
  /// Posts by INSEE code.
  public let posts: [String: Int]

  /// The published splits of a snapshot.
  ///
  /// - Parameters:
  ///   - regulation: what is published.
  ///   - category: counts its posts alone in metropolitan France; nil counts all.
  public init(_ regulation: Regulation, category: PostCategory? = nil) {
    self.category = category
    var posts: [String: Int] = [:]
    for table in regulation.quotaTables where Self.tables.contains(table.id) {
      for cell in table.readings[0].cells where cell.regionCodes.count == 1 {
        guard category == nil || cell.category == category || cell.category == .overseas else { continue }
        posts[cell.regionCodes[0], default: 0] += cell.atMost
      }
    }
    self.posts = posts
  }

  /// The posts of regions, in their order.
  public func posts(of regions: [Region]) -> [Int] { regions.map { posts[$0.code] ?? 0 } }
}

/// How far two splits are apart.
public enum SplitDistance {
  /// The fewest posts to move, add or take away to come from one split to the other.
  ///
  /// Of splits of the same number of posts it is half the sum of the differences: the posts that stand in another region.
  public static func misplaced(_ first: [Int], _ second: [Int]) -> Int {
    let differences = zip(first, second).map { $0 - $1 }
    return (differences.reduce(0) { $0 + abs($1) } + abs(differences.reduce(0, +))) / 2
  }
}
