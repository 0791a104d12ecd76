import Quantities
import Results
import Testing
import Wordings

/// Two results of the posts A to D, side by side.
@Suite struct ResultComparisonTests {
  private static func funding(
    _ envelope: String, value: Int64, euros: Int64, start: Int = 11, months: Int = 24
  ) -> Funding {
    Funding(
      value: Points(thousandths: value), envelope: envelope, fund: envelope, start: YearMonth(year: 2020, month: start),
      months: months, cost: [.init(year: 2020, amount: Money(euros: euros))], total: Money(euros: euros),
      establishments: [])
  }

  /// A result in which each post has its points and, where it is funded, its funding.
  private static func result(_ posts: [(id: String, points: Int64, funding: Funding?)]) -> AllocationResult {
    var result = SampleResult.result()
    result.posts = PostOutcomes(
      posts.map { id, points, funding in
        PostOutcome(
          id: id, decision: funding == nil ? .notFunded : .funded, points: Points(thousandths: points), criteria: [],
          funding: funding, locked: nil, reasons: [])
      })
    result.waitingList = []
    let fundings = posts.compactMap(\.funding)
    result.counts = Counts(
      posts: posts.count, eligible: posts.count, funded: fundings.count,
      points: fundings.reduce(.zero) { $0 + $1.value })
    return result
  }

  private static let before = result([
    ("A", 10_000, funding("FIR", value: 10_000, euros: 100)), ("B", 8_000, funding("FIR", value: 8_000, euros: 200)),
    ("C", 6_000, nil), ("D", 5_000, funding("MIGAC", value: 5_000, euros: 300)),
  ])

  @Test func `a result beside itself is empty`() throws {
    let comparison = try #require(ResultComparison(Self.before, Self.before))
    #expect(comparison.isEmpty)
    #expect(comparison.moves.isEmpty)
    #expect(comparison.pointsGivenUp == .zero)
    let sample = SampleResult.result()
    #expect(try #require(ResultComparison(sample, sample)).isEmpty)
  }

  @Test func `posts of two regions with one identifier are two posts`() throws {
    func result(_ labels: [PostLabel?]) -> AllocationResult {
      var result = Self.before
      result.posts = PostOutcomes(
        zip(result.posts, labels).map { post, label in
          var post = post
          post.label = label
          return post
        })
      return result
    }
    let (paca, mayotte) = (SampleResult.label(), SampleResult.label("06", "Mayotte"))
    let before = result([paca, paca, paca, nil])
    let comparison = try #require(ResultComparison(before, result([mayotte, paca, nil, paca])))
    // A of PACA leaves and A of Mayotte enters; where a region is not known, the identifier decides.
    #expect(comparison.unmatched.before == 1)
    #expect(comparison.unmatched.after == 1)
    #expect(comparison.entering.map(\.post) == ["A"])
    #expect(comparison.leaving.map(\.post) == ["A"])
    #expect(ResultComparison(result([paca, paca, paca, paca]), result([mayotte, mayotte, mayotte, mayotte])) == nil)
  }

  // A goes to MIGAC, B leaves FIR, C enters it; D stays.
  @Test func `who enters, who leaves and what moves, by envelope`() throws {
    let after = Self.result([
      ("A", 10_000, Self.funding("MIGAC", value: 10_000, euros: 110)), ("B", 8_000, nil),
      ("C", 6_000, Self.funding("FIR", value: 6_000, euros: 150)),
      ("D", 5_000, Self.funding("MIGAC", value: 5_000, euros: 300)),
    ])
    let comparison = try #require(ResultComparison(Self.before, after))
    #expect(!comparison.isEmpty)
    #expect(comparison.entering.map(\.post) == ["C"])
    #expect(comparison.leaving.map(\.post) == ["B"])
    #expect(comparison.moving.map(\.post) == ["A"])
    #expect(comparison.moves.map(\.from) == ["FIR", "FIR", nil])
    #expect(comparison.moves.map(\.to) == ["MIGAC", nil, "FIR"])
    #expect(comparison.moves.map(\.posts) == [1, 1, 1])
    #expect(comparison.moves.map(\.euros.before) == [Money(euros: 100), Money(euros: 200), .zero])
    #expect(comparison.moves.map(\.euros.after) == [Money(euros: 110), .zero, Money(euros: 150)])
    // 23 points against 21.
    #expect(comparison.pointsGivenUp == Points(thousandths: 2_000))
  }

  @Test func `another start is another funding, though no envelope changes`() throws {
    let after = Self.result([
      ("A", 10_000, Self.funding("FIR", value: 10_000, euros: 100, start: 5)),
      ("B", 8_000, Self.funding("FIR", value: 8_000, euros: 200)), ("C", 6_000, nil),
      ("D", 5_000, Self.funding("MIGAC", value: 5_000, euros: 300)),
    ])
    let comparison = try #require(ResultComparison(Self.before, after))
    #expect(comparison.moving.map(\.post) == ["A"])
    #expect(comparison.moves.isEmpty)
    #expect(!comparison.isEmpty)
  }

  // The second counts C 20 points and funds it in the place of B: by the points of the first that gives up 8 − 6 = 2,
  // although the total rises from 23 to 35.
  @Test func `points given up are counted by the scoring of the first`() throws {
    let after = Self.result([
      ("A", 10_000, Self.funding("FIR", value: 10_000, euros: 100)), ("B", 8_000, nil),
      ("C", 20_000, Self.funding("FIR", value: 20_000, euros: 200)),
      ("D", 5_000, Self.funding("MIGAC", value: 5_000, euros: 300)),
    ])
    let comparison = try #require(ResultComparison(Self.before, after))
    #expect(comparison.points.after == Points(thousandths: 35_000))
    #expect(comparison.pointsGivenUp == Points(thousandths: 2_000))
  }

  // One year of C earns half of what it would: 10 of 20 points, so 3 of its 6 by the first; 8 − 3 = 5 given up.
  @Test func `a duration that earns a part of the points earns the same part by the first's`() throws {
    let after = Self.result([
      ("A", 10_000, Self.funding("FIR", value: 10_000, euros: 100)), ("B", 8_000, nil),
      ("C", 20_000, Self.funding("FIR", value: 10_000, euros: 200, months: 12)),
      ("D", 5_000, Self.funding("MIGAC", value: 5_000, euros: 300)),
    ])
    #expect(try #require(ResultComparison(Self.before, after)).pointsGivenUp == Points(thousandths: 5_000))
  }

  @Test func `the same posts at another price are not nothing`() throws {
    var after = Self.before
    after.envelopes[0].total = Money(cents: 1)
    let comparison = try #require(ResultComparison(Self.before, after))
    #expect(comparison.hasSameFunding)
    #expect(!comparison.differsAtMostInPoints)
    #expect(!comparison.isEmpty)
  }

  @Test func `the same posts with other points differ in nothing else`() throws {
    var after = Self.before
    after.counts.points = after.counts.points + Points(thousandths: 1)
    let comparison = try #require(ResultComparison(Self.before, after))
    #expect(comparison.differsAtMostInPoints)
    #expect(!comparison.isEmpty)
  }

  @Test func `pools without a post in common are not compared, posts of one alone are counted`() throws {
    let other = Self.result([("X", 1_000, nil)])
    #expect(ResultComparison(Self.before, other) == nil)
    let larger = Self.result([("A", 10_000, nil), ("X", 1_000, Self.funding("FIR", value: 1_000, euros: 1))])
    let comparison = try #require(ResultComparison(Self.before, larger))
    #expect(comparison.unmatched.before == 3)
    #expect(comparison.unmatched.after == 1)
    #expect(comparison.entering.map(\.post) == ["X"])
    #expect(comparison.leaving.map(\.post) == ["A", "B", "D"])
  }

  @Test func `regions stand side by side, also one that a result does not know`() throws {
    var after = Self.before
    after.indicators.regions = [
      .init(
        code: "11", name: "Île-de-France", funded: 2, inhabitants: 12_000_000,
        postsPer100k: Decimal6(millionths: 16_667), share: .one)
    ]
    let comparison = try #require(ResultComparison(Self.before, after))
    #expect(comparison.territories.map(\.code) == ["11", "93", "94"])
    #expect(comparison.territories.map(\.funded.before) == [0, 1, 0])
    #expect(comparison.territories.map(\.funded.after) == [2, 0, 0])
    #expect(comparison.territories[0].postsPer100k.before == nil)
  }
}
