import Apportionment
import DeclarativeFiles
import Foundation
import Quantities
import Regulation
import Testing
import Wordings

/// National splits beside annexes 1 and 2.
@Suite struct NationalSplitTests {
  private let library = Regulation.shipped

  private func split(
    _ shares: NationalSplit.Shares, _ key: ShippedKey = .population, _ method: ApportionmentMethod = .webster,
    category: PostCategory? = nil
  ) throws -> NationalSplit {
    try NationalSplit(
      shares, by: KeyMix([KeyMix.Part(key.key(library))]), method: method,
      beside: PublishedSplit(library, category: category), regulation: library)
  }

  @Test func `the published splits add up to 350 and 50`() throws {
    let all = try split(.init(posts: 350, overseasPosts: 50))
    #expect(all.lines.count == 18)
    #expect(all.lines.prefix(13).map(\.published).reduce(0, +) == 350)
    #expect(all.lines.suffix(5).map(\.published) == [7, 7, 15, 6, 15])
    #expect(try split(.init(posts: 250), category: .hospital).lines.map(\.published).reduce(0, +) == 250)
    #expect(try split(.init(posts: 100), category: .ambulatory).lines.map(\.published).reduce(0, +) == 100)
  }

  // Equal shares of 350 over 13 regions are 26.92: twelve regions hold 27 and the last in order, Corse, 26.
  // Annex 1 minus that, by code 11, 24, 27, 28, 32, 44, 52, 53, 75, 76, 84, 93, 94:
  // 25, 25, 34, 38, 53, 34, 27, 20, 29, 16, 28, 17 and 4: −2 −2 +7 +11 +26 +7 0 −7 +2 −11 +1 −10 −22, that is 54 up and down.
  @Test func `the distance is the posts that stand in another region`() throws {
    let equal = try split(.init(posts: 350), .equal, .largestRemainder)
    #expect(equal.lines.map(\.posts) == Array(repeating: 27, count: 12) + [26])
    #expect(equal.distance == 54)
  }

  // (3 + 1 + |−2|) / 2 = 3: two moved, one taken away, with a total of 2 less.
  @Test(arguments: [
    ([3, 3], [3, 3], 0), ([4, 2], [3, 3], 1), ([6, 0], [3, 2], 3), ([0, 0], [3, 2], 5), ([5, 3, 0], [2, 2, 2], 4),
  ])
  func `of splits of different size the distance counts what is added or taken away once`(
    first: [Int], second: [Int], expected: Int
  ) {
    #expect(SplitDistance.misplaced(first, second) == expected)
  }

  @Test func `overseas regions stand apart unless all share together`() throws {
    #expect(try split(.init(posts: 350)).lines.allSatisfy { !$0.region.isOverseas })
    #expect(try split(.init(posts: 0, overseasPosts: 50)).lines.allSatisfy { $0.region.isOverseas })
    let together = try split(.init(posts: 400, isTogether: true))
    #expect(together.lines.count == 18)
    #expect(together.lines.map(\.posts).reduce(0, +) == 400)
  }

  @Test func `shares, exact shares and rates go with the figures`() throws {
    let lines = try split(.init(posts: 350)).lines
    let corse = try #require(lines.last)
    // 355 486 of 66 165 815 inhabitants are 0.5373 %, of 350 posts 1.880; 2 posts are 0.562610 for 100 000.
    #expect(corse.share == Decimal6(millionths: 5_373))
    #expect(corse.quota == Decimal6(millionths: 1_880_429))
    #expect(corse.posts == 2)
    #expect(corse.postsPer100k == Decimal6(millionths: 562_610))
  }

  // Shares of A and B: 3/4 and 1/4 by the first key, 1/5 and 4/5 by the second. Weights 1 and 3: (0.75 + 0.6) / 4 = 0.3375.
  @Test func `a mix is the weighted mean of the shares of its keys`() throws {
    let first = RegionalKey(name: "a", title: .init(verbatim: "a"), figures: ["11": 300, "93": 100])
    let second = RegionalKey(name: "b", title: .init(verbatim: "b"), figures: ["11": 2, "93": 8], decimals: 1)
    let mix = KeyMix([KeyMix.Part(first), KeyMix.Part(second, weight: Decimal6(3))])
    let split = try NationalSplit(
      .init(posts: 10_000), by: mix, method: .largestRemainder, beside: PublishedSplit(library), regulation: library)
    let posts = Dictionary(uniqueKeysWithValues: split.lines.map { ($0.region.code, $0.posts) })
    #expect(posts["11"] == 3_375)
    #expect(posts["93"] == 6_625)
    #expect(posts["94"] == 0)
  }

  @Test func `keys and methods are ranked by the published posts that they misplace`() throws {
    let keys = ShippedKey.allCases.map { (name: $0.rawValue, mix: KeyMix([KeyMix.Part($0.key(library))])) }
    let metropolitan = library.regions.filter { !$0.isOverseas }
    let published = PublishedSplit(library)
    let ranking = try #require(SplitRanking(keys, groups: [metropolitan], published: published))
    #expect(ranking.posts == 350)
    #expect(ranking.entries.count == 15)
    #expect(ranking.entries.map(\.misplaced) == ranking.entries.map(\.misplaced).sorted())
    #expect(ranking.entries[0].key == "equal")
    #expect(ranking.entries[0].misplaced == 54)
    #expect(ranking.entries[0].furthest?.code == "32")
    #expect(ranking.entries[0].difference == -26)
    for entry in ranking.entries {
      let again = try NationalSplit(
        .init(posts: 350), by: try #require(keys.first { $0.name == entry.key }).mix, method: entry.method,
        beside: published, regulation: library)
      #expect(again.distance == entry.misplaced)
    }
  }

  @Test func `a published split explains itself`() throws {
    let published = PublishedSplit(library)
    let key = RegionalKey(
      name: "annex", title: .init(verbatim: "annex"), figures: published.posts.mapValues { Int64($0) })
    let groups = [library.regions.filter { !$0.isOverseas }, library.regions.filter(\.isOverseas)]
    let ranking = try #require(
      SplitRanking([("annex", KeyMix([KeyMix.Part(key)]))], groups: groups, published: published))
    #expect(ranking.posts == 400)
    #expect(ranking.entries.allSatisfy { $0.misplaced == 0 && $0.furthest == nil })
  }

  @Test func `floors and caps that do not fit the published numbers leave no ranking`() throws {
    let key = KeyMix([KeyMix.Part(ShippedKey.population.key(library))])
    let groups = [library.regions.filter { !$0.isOverseas }]
    #expect(
      SplitRanking(
        [("population", key)], groups: groups, floors: RegionalBounds(general: 30), published: PublishedSplit(library))
        == nil)
  }
}
