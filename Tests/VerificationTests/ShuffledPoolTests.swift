import Campaigns
import DeclarativeFiles
import Quantities
import Regulation
import Results
import Testing

/// The code that makes results and the code that checks them, which share nothing, on posts that nobody planned.
@Suite struct ShuffledPoolTests {
  /// A pool whose cells were shuffled column by column; identifiers, regions and categories stay.
  private func shuffled(_ text: String, using generator: inout SeededGenerator) -> String {
    let separator: Character = text.prefix { $0 != "\n" }.contains(";") ? ";" : ","
    var rows = text.split(separator: "\n").map {
      $0.split(separator: separator, omittingEmptySubsequences: false).map { String($0) }
    }
    for column in rows[0].indices where !["id", "region", "category", "department"].contains(rows[0][column]) {
      for row in stride(from: rows.count - 1, to: 1, by: -1) {
        let other = Int.random(in: 1...row, using: &generator)
        (rows[row][column], rows[other][column]) = (rows[other][column], rows[row][column])
      }
    }
    return rows.map { $0.joined(separator: String(separator)) }.joined(separator: "\n") + "\n"
  }

  /// Limits and wishes drawn anew, and posts of earlier years in every envelope.
  private func change(_ campaign: inout Campaign, using generator: inout SeededGenerator) {
    if Bool.random(using: &generator) { campaign.decisions = [] }
    campaign.search.seed = Int64.random(in: 0...8, using: &generator)
    campaign.objective = Int.random(in: 0...2, using: &generator) == 0 ? .posts : .points
    campaign.missingFigures = Bool.random(using: &generator) ? .reject : .warn
    guard let regime = campaign.regimes.first?.regime, let start = campaign.starts.first else { return }
    for index in campaign.envelopes.indices {
      let factor = Int64.random(in: 60...180, using: &generator)
      campaign.envelopes[index].budget = campaign.envelopes[index].budget?.mapValues { limit in
        switch limit {
        case .unlimited: .unlimited
        case .amount(let amount): .amount(Money(cents: amount.cents * factor / 100))
        }
      }
      campaign.envelopes[index].carriesOver = Bool.random(using: &generator)
      guard Int.random(in: 0...3, using: &generator) == 0 else { continue }
      campaign.envelopes[index].commitments = [
        RunningPost(
          id: "old", regime: regime, start: start.adding(months: -23), months: 24,
          endedOn: Bool.random(using: &generator) ? start.adding(months: 2).firstDay : nil, regionCode: "93",
          category: .hospital)
      ]
    }
  }

  @Test(arguments: VerificationCase.names)
  func `what one code makes of shuffled posts, the other finds too`(name: String) throws {
    var statuses: [AllocationResult.Status] = []
    for seed in 0..<40 {
      var generator = SeededGenerator(seed: Int64(seed))
      var drawn = generator
      do {
        let example = try VerificationCase(name) {
          shuffled($0, using: &generator)
        } changing: {
          change(&$0, using: &drawn)
        }
        statuses.append(example.result.status)
        let certificate = try example.certificate()
        #expect((certificate == nil) == (example.result.value == nil), "seed \(seed)")
        let findings = example.findings(on: example.result, certificate: certificate)
        #expect(findings.isEmpty, "seed \(seed): \(findings.prefix(3))")
      } catch is InputFaults {
        // Some shuffles make posts that no regime costs, or durations that are none.
        continue
      }
    }
    #expect(statuses.count { $0 == .optimal } > 10)
  }
}
