import Campaigns
import Pools
import Quantities
import Regulation
import Results
import Testing

@testable import Verification

/// Results whose figures all follow from a plan that is not what it is said to be.
@Suite struct FalseResultTests {
  private struct Forgery {
    let example: VerificationCase
    let reading: SecondReading
    var plan: Plan

    init(_ name: String) throws {
      example = try VerificationCase(name)
      reading = SecondReading(
        campaign: example.inputs.campaign, pool: example.inputs.pool, regulation: example.inputs.regulation)
      plan = Plan(rows: example.inputs.pool.count)
      for row in 0..<example.inputs.pool.count {
        let funding = example.result.posts[row].funding
        plan[row] = reading.offers.firstIndex { offer in
          example.inputs.campaign.envelopes[offer.envelope].id == funding?.envelope && offer.start == funding?.start
            && offer.months == funding?.months
        }
      }
    }

    func row(_ id: String) throws -> Int {
      try #require((0..<example.inputs.pool.count).first { example.inputs.pool.ids[$0] == id })
    }

    /// Funds a post by the first offer of an envelope that suits it.
    mutating func fund(_ id: String, by envelope: String) throws {
      let row = try row(id)
      let option = reading.options(of: row).first {
        example.inputs.campaign.envelopes[reading.offers[$0].envelope].id == envelope
      }
      plan[row] = try #require(option as Int?)
    }

    mutating func leave(_ id: String) throws { plan[try row(id)] = nil }

    /// The codes of the findings on a result whose figures follow from the plan.
    func findings(status: AllocationResult.Status = .optimal) -> [String] {
      let recount = Recount(reading, plan, status == .optimal ? .best : .found)
      var result = example.result
      let counts = recount.counts
      let reached = result.value?.measure == .posts ? Int64(counts.funded) * 1_000 : counts.points.thousandths
      let bound = max(reached, example.result.value?.bound ?? reached)
      result.status = status
      result.value = ObjectiveValue(
        reached: reached, bound: status == .optimal ? reached : bound, measure: result.value?.measure ?? .points)
      if status == .feasible { result.provedLevels = [] }
      result.counts = counts
      result.posts = PostOutcomes((0..<example.inputs.pool.count).map { recount.outcome(of: $0) })
      result.waitingList = recount.waitingList
      result.envelopes = recount.envelopeUses
      result.rules = recount.ruleUses
      result.regions = recount.regionUses
      result.indicators = recount.indicators
      return example.findings(on: result)
    }
  }

  @Test func `the plan of a true result forges nothing`() throws {
    for name in VerificationCase.names { #expect(try Forgery(name).findings().isEmpty) }
  }

  @Test func `a post more that fits refutes the claim to be the best`() throws {
    var forgery = try Forgery("paca")
    try forgery.leave("D-10")
    #expect(forgery.findings().map { $0.prefix(21) } == ["improvable posts.D-10"])
    #expect(forgery.findings(status: .feasible).isEmpty)
  }

  // D-01 costs the two envelopes the same; the lots chose the FIR.
  @Test func `a better way of paying a post refutes the claim to be the best`() throws {
    var forgery = try Forgery("paca")
    try forgery.fund("D-01", by: "MIGAC-hospital")
    let findings = forgery.findings()
    #expect(findings.count == 1 && findings[0].contains("paying D-01 otherwise respects every rule and is better"))
  }

  @Test func `a better post in the place of another refutes the claim to be the best`() throws {
    var forgery = try Forgery("national")
    try forgery.leave("N-07")
    try forgery.fund("N-08", by: "MIGAC")
    // 7 points each, 94 500.02 € each: only the lots tell them apart.
    let findings = forgery.findings()
    #expect(findings.count == 1 && findings[0].contains("funding N-07 instead of N-08"))
  }

  @Test func `a limit exceeded by one post is found`() throws {
    var forgery = try Forgery("paca")
    try forgery.fund("D-08", by: "FIR")
    #expect(forgery.findings(status: .feasible).contains { $0.hasPrefix("limit per-employer/130786049") })
  }

  @Test func `a second post of one applicant is found`() throws {
    var forgery = try Forgery("paca")
    try forgery.fund("D-06", by: "MIGAC-hospital")
    #expect(forgery.findings(status: .feasible).contains { $0.hasPrefix("limit applicant/") })
  }

  @Test func `a group funded in part is found`() throws {
    var forgery = try Forgery("paca")
    try forgery.leave("D-04")
    #expect(forgery.findings(status: .feasible).map { $0.prefix(16) } == ["group posts.D-04"])
  }

  @Test func `a decision of the commission that is not followed is found`() throws {
    var forgery = try Forgery("paca")
    try forgery.leave("D-02")
    try forgery.fund("D-05", by: "MIGAC-hospital")
    let findings = forgery.findings(status: .feasible)
    #expect(findings.contains { $0.hasPrefix("decision posts.D-02") })
    #expect(findings.contains { $0.hasPrefix("decision posts.D-05") })
  }

  @Test func `a post funded before the one its establishment prefers is found`() throws {
    var forgery = try Forgery("paca")
    try forgery.leave("D-01")
    #expect(forgery.findings(status: .feasible).contains { $0.hasPrefix("order posts.D-02") })
  }

  @Test func `an ineligible post, or one without that option, cannot be paid`() throws {
    var forgery = try Forgery("paca")
    let offer = try #require(forgery.plan[try forgery.row("D-01")])
    forgery.plan[try forgery.row("D-03")] = offer
    forgery.plan[try forgery.row("D-14")] = offer
    let findings = forgery.findings(status: .feasible)
    #expect(findings.contains { $0.hasPrefix("option posts.D-03: post D-03 is funded although it is not eligible") })
    #expect(findings.contains { $0.hasPrefix("option posts.D-14: post D-14 is funded by an envelope") })
  }

  @Test func `nothing funded refutes that nothing respects the rules`() throws {
    let example = try VerificationCase("durations")
    var result = try VerificationCase("impossible").result
    result.posts = example.result.posts
    #expect(example.findings(on: result).contains { $0.hasPrefix("proof status: the result says that no allocation") })
  }

  @Test func `other inputs are named`() throws {
    let example = try VerificationCase("durations")
    var result = example.result
    result.scenario.sha256 = "0"
    result.scenario.poolSHA256 = "0"
    #expect(
      example.findings(on: result).map { $0.prefix { $0 != ":" } } == [
        "inputs-changed scenario.sha256", "inputs-changed scenario.pool_sha256",
      ])
  }
}
