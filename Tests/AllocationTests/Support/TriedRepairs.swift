import Campaigns
import Quantities
import Selection
import Testing
import Wordings

@testable import Allocation

/// The repairs of a scenario that nothing satisfies, put into the scenario and solved again by trying every choice.
struct TriedRepairs {
  let campaign: Campaign
  let rows: [[String: String]]
  let repairs: [Diagnosis.Repair]
  private let problem: AllocationProblem
  private let conflict: [Diagnosis.Member]

  init(_ campaign: Campaign, _ rows: [[String: String]]) throws {
    self.campaign = campaign
    self.rows = rows
    problem = try AllocationProblem(
      campaign: campaign, pool: PoolFixture.pool(rows), regulation: PoolFixture.regulation)
    var search = ConflictSearch(problem, options: SelectionOptions())
    let diagnosis = try #require(try search.diagnosis())
    (repairs, conflict) = (diagnosis.repairs, diagnosis.conflict)
  }

  /// The repairs as a reader sees them.
  var sentences: [[String]] {
    repairs.map { $0.changes.map { "\($0.id): \($0.statement.english)" } }
  }

  /// Each repair is enough, and its figures one unit nearer to the old ones are not.
  func expectLeast() throws {
    for repair in repairs {
      var repaired = campaign
      for change in repair.changes { apply(change.amendment, to: &repaired) }
      #expect(try isPossible(repaired), "\(sentences)")
      for change in repair.changes {
        var nearly = repaired
        switch change.amendment.concession {
        case .figure(let figure):
          apply(Amendment(concession: .figure(figure), value: change.amendment.value - figure.looser), to: &nearly)
        case .whole: restore(change.id, in: &nearly)
        }
        #expect(try !isPossible(nearly), "\(sentences): \(change.id)")
      }
    }
  }

  /// Where one figure of one rule could give way, some repair is of one rule; and no such rule is left out.
  func expectComplete() throws {
    let alone = try campaign.rules.indices.flatMap { rule in
      try [\AllocationRule.Limits.atLeast, \.atMost].map { (rule, $0) }.filter { rule, bound in
        var without = campaign
        guard without.rules[rule].limits[keyPath: bound] != nil else { return false }
        without.rules[rule].limits[keyPath: bound] = nil
        return try isPossible(without)
      }
    }.map(\.0)
    guard !alone.isEmpty else { return }
    #expect(repairs.allSatisfy { $0.changes.count == 1 })
    // Three repairs are shown.
    guard repairs.count < 3 else { return }
    let repaired = Set(repairs.flatMap { $0.changes.map(\.id) })
    for rule in alone { #expect(repaired.contains(campaign.rules[rule].id)) }
  }

  private func apply(_ amendment: Amendment, to campaign: inout Campaign) {
    switch amendment.concession {
    case .whole:
      for index in campaign.rules.indices
      where repairs.contains(where: { repair in
        repair.changes.contains { $0.amendment == amendment && $0.id == campaign.rules[index].id }
      }) {
        campaign.rules[index].limits.inOrderOf = nil
      }
    case .figure(let figure):
      guard case .rule(let rule) = problem.families[figure.family].origin else { return }
      let share = Share(basisPoints: amendment.value)
      switch figure.bound {
      case .atLeast: campaign.rules[rule].limits.atLeast = amendment.value
      case .atMost: campaign.rules[rule].limits.atMost = amendment.value
      case .atLeastShare: campaign.rules[rule].limits.atLeastShare = share
      case .atMostShare: campaign.rules[rule].limits.atMostShare = share
      }
    }
  }

  private func restore(_ rule: String, in campaign: inout Campaign) {
    for (index, original) in self.campaign.rules.enumerated() where original.id == rule {
      campaign.rules[index].limits.inOrderOf = original.limits.inOrderOf
    }
  }

  private func isPossible(_ campaign: Campaign) throws -> Bool {
    ExhaustiveAllocation(rows, campaign).best() != nil
  }
}
