import Foundation
import Pools
import Quantities
import Regulation
import Results
import Scenarios
import Selection
import Testing

@testable import Allocation

/// The explanations of all posts, taken together, say what the result says.
@Suite struct ExplanationSumsTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test(arguments: ["grand-est-2021", "grand-est-2026", "national-2018", "nouvelle-aquitaine-2024", "paca-2020"])
  func `the explanations of all posts of a shipped scenario add up to its result`(name: String) throws {
    let path = Self.root.appending(path: "Scenarios/\(name)/scenario.yaml").path(percentEncoded: false)
    let scenario = try ScenarioLoader(regulation: .shipped).load(path)
    let pool = try scenario.poolSource.read(regulation: .shipped)
    let problem = try AllocationProblem(campaign: scenario.campaign, pool: pool, regulation: .shipped)
    let outcome = try Allocator.allocate(problem, options: SelectionOptions(nodeLimit: 200, levelLimit: 1))
    let result = outcome.result(
      scenario: ScenarioIdentity(
        title: "", file: "", variant: nil, sha256: "", poolSHA256: "", library: "", readings: [], isSynthetic: true),
      program: ProgramIdentity(version: "", solver: ""), run: RunFigures())
    let explanations = outcome.explanations
    var (funded, ineligible, points): (Int, Int, Points) = (0, 0, .zero)
    var centsOfEnvelope: [String: Int64] = [:]
    for id in problem.postIdentifiers {
      let explanation = try #require(explanations.explanation(of: id))
      #expect(explanation.criteria.reduce(Points.zero) { $0 + $1.points } == explanation.outcome.points)
      let chosen = explanation.options.filter(\.isChosen)
      #expect(chosen.count == (explanation.outcome.decision == .funded ? 1 : 0))
      for option in chosen {
        funded += 1
        points = points + option.value
        #expect(option.cost.reduce(Money.zero) { $0 + $1.amount } == option.total)
        centsOfEnvelope[option.envelope, default: 0] += option.total.cents
      }
      let isBroken = explanation.checks.contains { $0.isConcerned && !$0.passes && $0.scope == nil }
      if explanation.outcome.decision == .ineligible {
        ineligible += 1
        #expect(isBroken || explanation.outcome.reasons.contains { $0.rule == "group" }, "\(id)")
      } else {
        #expect(!isBroken || explanation.outcome.locked != nil, "\(id)")
      }
    }
    #expect(funded == result.counts.funded)
    #expect(result.counts.posts - ineligible == result.counts.eligible)
    #expect(points == result.counts.points)
    for envelope in result.envelopes {
      let committed = envelope.years.reduce(Money.zero) { $0 + $1.committed }
      #expect(committed + Money(cents: centsOfEnvelope[envelope.id] ?? 0) == envelope.total, "\(envelope.id)")
    }
  }
}
