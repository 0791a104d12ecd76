import Campaigns
import DeclarativeFiles
import LinearProgramming
import Pools
import Quantities
import Regulation
import Selection
import Testing

@testable import Allocation

@Suite struct RobustnessTests {
  /// Posts A, B, C…, each with ten points less than the one before; 24 months at 1 000 € cost 24 000 €.
  private func rows(_ count: Int) -> [[String: String]] {
    (0..<count).map { index in
      ["id": "\(UnicodeScalar(UInt8(65 + index)))", "commission_score": String((count - index) * 10)]
    }
  }

  private func study(
    _ rows: [[String: String]], _ campaign: Campaign, _ uncertainty: Uncertainty, risk: Int64 = 50_000,
    withdrawn: [String] = [], threads: Int = 2
  ) throws -> Robustness {
    let problem = try AllocationProblem(
      campaign: campaign, pool: PoolFixture.pool(rows), regulation: PoolFixture.regulation)
    let options = SelectionOptions(threads: threads)
    let study = try RobustnessStudy(
      Allocator.allocate(problem, options: options), uncertainty: uncertainty, overrunRisk: Decimal6(millionths: risk),
      withdrawn: withdrawn, options: options)
    return try #require(study).robustness()
  }

  @Test func `problems that there was no time to solve are not counted as solved`() throws {
    let problem = try AllocationProblem(
      campaign: PoolFixture.campaign(envelopes: envelope(posts: 3)), pool: PoolFixture.pool(rows(6)),
      regulation: PoolFixture.regulation)
    var options = SelectionOptions(threads: 2)
    let outcome = try Allocator.allocate(problem, options: options)
    options.deadline = ContinuousClock.now
    let study = try RobustnessStudy(
      outcome, uncertainty: chance(900_000, draws: 50), overrunRisk: Decimal6(millionths: 50_000), options: options)
    let effort = try #require(study).robustness().effort
    #expect(effort.done < 50)
    #expect(effort.solved == 0)
  }

  private func envelope(posts: Int) -> [Envelope] { [Envelope(id: "E", fund: "E", posts: posts)] }

  private func chance(_ millionths: Int64, draws: Int, seed: Int64 = 1) -> Uncertainty {
    Uncertainty(withdrawal: .probability(Decimal6(millionths: millionths)), draws: draws, seed: seed)
  }

  /// Whether a frequency is within four standard errors of a chance.
  private func agrees(_ frequency: Frequency, _ chance: Double) -> Bool {
    let (part, number) = (Double(frequency.count) / Double(frequency.draws), Double(frequency.draws))
    return abs(part - chance) <= 4 * (chance * (1 - chance) / number).squareRoot()
  }

  // Three places, six posts, each there with probability 0.7. A post is funded when it is there and at most two of the
  // better ones are: 0.7 for the first three; D: 0.7 (1 − 0.343) = 0.4599; E: 0.7 × P(Bin(4, 0.7) ≤ 2) = 0.7 × 0.3483;
  // F: 0.7 × P(Bin(5, 0.7) ≤ 2) = 0.7 × 0.16308. Unfilled: 3 × 0.000729 + 2 × 0.010206 + 0.059535 = 0.082134 on average.
  @Test func `posts of equal cost are funded as often as the binomial law says`() throws {
    let campaign = PoolFixture.campaign(envelopes: envelope(posts: 3))
    let robustness = try study(rows(6), campaign, chance(300_000, draws: 20_000))
    let chances = [0.7, 0.7, 0.7, 0.4599, 0.24381, 0.114156]
    for (post, chance) in zip(robustness.posts, chances) {
      #expect(agrees(post.funded, chance), "\(post.id): \(post.funded)")
      #expect(post.withdrawal == Decimal6(millionths: 300_000))
    }
    #expect(robustness.posts.map(\.isFunded) == [true, true, true, false, false, false])
    #expect(robustness.posts[0].fundedIfThere.share == .whole)
    #expect(robustness.effort.solved <= 63)
    let unfilled = try #require(robustness.envelopes[0].unfilled)
    #expect(abs(Double(unfilled.millionths) / 1e6 - 0.082134) < 0.01)
  }

  // 3 × 0.7 posts; 24 000 € each, of which 2 000 € in 2020: 0.7 × 3 × 2 000 = 4 200 €.
  @Test func `without calls what is expected is exact`() throws {
    let campaign = PoolFixture.campaign(envelopes: envelope(posts: 3))
    let outlook = try study(rows(6), campaign, chance(300_000, draws: 1)).envelopes[0]
    #expect(outlook.withoutCalls == Decimal6(millionths: 2_100_000))
    #expect(outlook.periods.map(\.year) == [2020, 2021, 2022, nil])
    #expect(outlook.periods.map(\.withoutCalls) == [4_200, 25_200, 21_000, 50_400].map { Money(euros: $0) })
    #expect(outlook.periods.map(\.decided) == [6_000, 36_000, 30_000, 72_000].map { Money(euros: $0) })
  }

  @Test func `where nobody withdraws every draw is the decision`() throws {
    let campaign = PoolFixture.campaign(envelopes: envelope(posts: 3))
    let robustness = try study(rows(6), campaign, chance(0, draws: 100))
    #expect(robustness.effort.solved == 0)
    #expect(robustness.posts.map(\.funded.count) == [100, 100, 100, 0, 0, 0])
    #expect(robustness.posts[0].funded.share == .whole)
    #expect(robustness.envelopes[0].unfilled == Decimal6(0))
    #expect(robustness.envelopes[0].periods.map(\.expected) == robustness.envelopes[0].periods.map(\.decided))
    #expect(robustness.grants.map(\.extra) == [[]])
  }

  @Test func `where everybody withdraws nothing is funded`() throws {
    let campaign = PoolFixture.campaign(envelopes: envelope(posts: 3))
    let robustness = try study(rows(6), campaign, chance(1_000_000, draws: 10))
    #expect(robustness.posts.allSatisfy { $0.funded.count == 0 && $0.fundedIfThere.draws == 0 })
    #expect(robustness.envelopes[0].unfilled == Decimal6(3))
    #expect(robustness.envelopes[0].periods.allSatisfy { $0.withoutCalls == .zero && $0.expected == .zero })
    #expect(robustness.grants.map(\.extra) == [["D", "E", "F"]])
  }

  // Each post is there with probability 0.6. With 9 granted for 8 places: 0.6⁹ = 0.0101; with 10: P(Bin(10, 0.6) ≥ 9)
  // = 0.0464; with 11: 0.1189.
  @Test(arguments: [(30_000, 9, 0.0101, 0.0464), (80_000, 10, 0.0464, 0.1189)])
  func `so many posts are granted that the envelope holds as surely as asked`(
    risk: Int64, granted: Int, chanceOfExcess: Double, withOneMore: Double
  ) throws {
    let campaign = PoolFixture.campaign(envelopes: envelope(posts: 8))
    let robustness = try study(rows(14), campaign, chance(400_000, draws: 10_000), risk: risk)
    let grant = try #require(robustness.grants.first)
    #expect(grant.decided + grant.extra.count == granted)
    #expect(agrees(grant.exceeded, chanceOfExcess), "\(grant.exceeded)")
    #expect(agrees(try #require(grant.exceededWithNext), withOneMore), "\(String(describing: grant.exceededWithNext))")
    #expect(grant.steps.map(\.granted) == Array(8...granted))
    #expect(grant.next == robustness.reserve[granted - 8].id)
  }

  // Two criteria of ten points for one post each and one place: by symmetry each is funded in half of the draws.
  @Test func `weights that are off as likely as not decide between equals by halves`() throws {
    var campaign = PoolFixture.campaign(envelopes: envelope(posts: 1))
    campaign.scoring = ["04", "13"].map { department in
      Criterion(
        id: department, source: .fixed(Points(thousandths: 10_000)),
        condition: .column(ColumnReference(name: "department"), .equals([department])))
    }
    let uncertainty = Uncertainty(weightSpread: Share(percent: 20), draws: 400, seed: 3)
    let rows = [["id": "A", "department": "04"], ["id": "B", "department": "13"]]
    let robustness = try study(rows, campaign, uncertainty)
    #expect(robustness.posts.map(\.funded.count).reduce(0, +) == 400)
    #expect(agrees(robustness.posts[0].funded, 0.5), "\(robustness.posts[0].funded)")
  }

  @Test func `any number of threads finds the same`() throws {
    let campaign = PoolFixture.campaign(envelopes: envelope(posts: 3))
    var uncertainty = chance(250_000, draws: 60)
    uncertainty.weightSpread = Share(percent: 30)
    let alone = try study(rows(7), campaign, uncertainty, threads: 1)
    let together = try study(rows(7), campaign, uncertainty, threads: 4)
    #expect("\(alone)" == "\(together)")
  }

  // The pool of the second study lacks the better posts; those that both hold withdraw in the same draws.
  @Test func `a post withdraws in the same draws whatever else is in the pool`() throws {
    let campaign = PoolFixture.campaign(envelopes: envelope(posts: 6))
    let all = try study(rows(6), campaign, chance(300_000, draws: 200))
    let some = try study(Array(rows(6).suffix(3)), campaign, chance(300_000, draws: 200))
    #expect(some.posts.map(\.funded) == all.posts.suffix(3).map(\.funded))
    #expect(
      some.posts.map(\.funded)
        != (try study(rows(6), campaign, chance(300_000, draws: 200, seed: 2)))
        .posts.suffix(3).map(\.funded))
  }

  @Test func `a column that holds no probability is refused post by post`() throws {
    let campaign = PoolFixture.campaign(envelopes: envelope(posts: 3))
    let uncertainty = Uncertainty(withdrawal: .column(ColumnReference(name: "commission_score")), draws: 1)
    do {
      _ = try study(rows(3), campaign, uncertainty)
      Issue.record("30, 20 and 10 were taken for probabilities")
    } catch let faults as InputFaults {
      #expect(faults.diagnostics.map(\.code) == Array(repeating: "not-a-probability", count: 3))
    }
  }

  @Test func `a raised stop ends the draws`() throws {
    let problem = try AllocationProblem(
      campaign: PoolFixture.campaign(envelopes: envelope(posts: 3)), pool: PoolFixture.pool(rows(6)),
      regulation: PoolFixture.regulation)
    let stop = StopSignal()
    let options = SelectionOptions(stopSignal: stop)
    let outcome = try Allocator.allocate(problem, options: options)
    let study = try #require(
      try RobustnessStudy(
        outcome, uncertainty: chance(500_000, draws: 40), overrunRisk: Decimal6(0), options: options))
    stop.raise()
    let effort = study.robustness().effort
    #expect(effort.done < effort.asked)
  }

  @Test func `without time left nothing is told of calls, and how many are missing is`() throws {
    let problem = try AllocationProblem(
      campaign: PoolFixture.campaign(envelopes: envelope(posts: 3)), pool: PoolFixture.pool(rows(6)),
      regulation: PoolFixture.regulation)
    let outcome = try Allocator.allocate(problem, options: SelectionOptions())
    let study = try #require(
      try RobustnessStudy(
        outcome, uncertainty: chance(500_000, draws: 40), overrunRisk: Decimal6(0),
        options: SelectionOptions(deadline: .now)))
    let robustness = study.robustness()
    #expect(robustness.calls.isEmpty)
    #expect(robustness.effort.missingCalls == 3)
    #expect(robustness.effort.done < robustness.effort.asked)
    #expect(robustness.effort.unproven == 0)
  }

  // Wilson's interval for 8 of 10, as R's prop.test(8, 10, correct = FALSE) gives it: 0.4902 to 0.9433.
  @Test func `the interval is Wilson's`() {
    let frequency = Frequency(count: 8, draws: 10)
    #expect(frequency.share == Share(percent: 80))
    #expect(frequency.low == Share(basisPoints: 4_902))
    #expect(frequency.high == Share(basisPoints: 9_433))
    #expect(Frequency(count: 0, draws: 10).low == Share.none)
    #expect(Frequency(count: 10, draws: 10).high == Share.whole)
    #expect(Frequency(count: 0, draws: 0).share == nil)
  }
}
