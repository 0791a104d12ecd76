import Allocation
import Campaigns
import Foundation
import Pools
import Quantities
import Regulation
import Results
import Scenarios
import Selection
import Testing

/// Every shipped scenario is solved and compared with the result kept beside it.
///
/// `RECORD_EXPECTED=1 swift test --filter ScenarioReferenceTests` writes the expected results anew.
@Suite struct ScenarioReferenceTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Scenarios")

  static let names: [String] = {
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return entries.filter { FileManager.default.fileExists(atPath: folder.path + "/\($0)/scenario.yaml") }.sorted()
  }()

  private func result(of name: String, variant: String? = nil) throws -> AllocationResult {
    let scenario = try ScenarioLoader(regulation: .shipped).load(
      Self.folder.path + "/\(name)/scenario.yaml", variant: variant)
    guard case .files(let files) = scenario.poolSource else { throw CocoaError(.fileNoSuchFile) }
    let pool = try PoolReader(regulation: .shipped).read(files.map { PoolFile(path: $0.path) })
    let problem = try AllocationProblem(campaign: scenario.campaign, pool: pool, regulation: .shipped)
    let outcome = try Allocator.allocate(problem, options: SelectionOptions())
    return outcome.result(
      scenario: ScenarioIdentity(
        title: scenario.campaign.title, file: "", variant: nil, sha256: "", poolSHA256: "", library: "", readings: [],
        isSynthetic: pool.isSynthetic),
      program: ProgramIdentity(version: "", solver: ""), run: RunFigures())
  }

  /// What is kept of a result: what was proved, the totals, and each funded post with its funding.
  private func summary(_ result: AllocationResult) -> String {
    let counts = result.counts
    var lines = [
      "status;\(result.status.rawValue)", "proved;\(result.provedLevels.joined(separator: " "))",
      "posts;\(counts.posts)", "eligible;\(counts.eligible)", "funded;\(counts.funded)",
      "points;\(PlainDecimal.text(counts.points.thousandths, digits: 3))", "id;envelope;start;months;value;total",
    ]
    for post in result.posts {
      guard let funding = post.funding else { continue }
      let value = PlainDecimal.text(funding.value.thousandths, digits: 3)
      let total = PlainDecimal.text(funding.total.cents, digits: 2)
      lines.append("\(post.id);\(funding.envelope);\(funding.start);\(funding.months);\(value);\(total)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  @Test(arguments: names)
  func `a shipped scenario gives the result kept beside it`(name: String) throws {
    try expect(try result(of: name), toBeKeptAs: "\(name)/expected/allocation.csv")
  }

  // Of six running posts of 3 249,79 € a month one ended on 20 August 2024: September to December 2024 and the ten months
  // of 2025 come back.
  @Test func `a variant that begins with earlier posts gives the result kept beside it, with the credits given back`()
    throws
  {
    let name = "nouvelle-aquitaine-2024"
    let result = try result(of: name, variant: "running-posts")
    try expect(result, toBeKeptAs: "\(name)/expected/running-posts.csv")
    let years = try #require(result.envelopes.first).years
    let month = Money(cents: 324_979)
    func months(_ count: Int) -> Money { (0..<count).reduce(.zero) { sum, _ in sum + month } }
    #expect(years.map(\.year) == [2024, 2025, 2026, 2027])
    #expect(years.map(\.committed) == [months(60), months(46), months(4), .zero])
    #expect(years.map(\.recovered) == [months(4), months(10), .zero, .zero])
    let base = try self.result(of: name)
    #expect(result.counts.points > base.counts.points)
  }

  private func expect(_ result: AllocationResult, toBeKeptAs path: String) throws {
    let file = Self.folder.appendingPathComponent(path)
    #expect(result.scenario.isSynthetic)
    let text = summary(result)
    if ProcessInfo.processInfo.environment["RECORD_EXPECTED"] == "1" {
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    #expect(try text == String(contentsOf: file, encoding: .utf8))
    for envelope in result.envelopes {
      for year in envelope.years {
        let months = envelope.payments.filter { $0.month.year == year.year }
        #expect(months.reduce(.zero) { $0 + $1.total } == year.used)
        #expect(months.reduce(.zero) { $0 + $1.committed } == year.committed)
      }
    }
    #expect(text.hasPrefix("status;optimal\nproved;points posts cost order\n"))
  }

  @Test func `the index names every scenario`() throws {
    let index = try String(contentsOf: Self.folder.appendingPathComponent("README.md"), encoding: .utf8)
    #expect(Self.names.count == 5)
    for name in Self.names { #expect(index.contains("(\(name)/README.md)")) }
  }
}
