import Campaigns
import Quantities
import Regulation
import Results
import Scenarios
import Testing

@Suite struct AddingTests {
  private func load(_ variant: String, _ more: String = "") throws -> LoadedScenario {
    let text = smallScenario + "eligibility: [paca-2020, dgos-2018]\n" + more + "variants: [{id: v, \(variant)}]\n"
    return try Folder(["a.yaml": text]).load(variant: "v")
  }

  @Test func `a year is added to a budget, so that posts may start later`() throws {
    let variant = "add: {envelopes.FIR.budget: {2023: 1000}}, set: {campaign.starts: [2021-11-01]}"
    let scenario = try load(variant)
    #expect(scenario.campaign.fiscalYears == [2021, 2022, 2023])
    #expect(scenario.campaign.envelopes[0].budget?[2023] == .amount(Money(euros: 1000)))
    #expect(scenario.applied[0] == AppliedChange(path: "envelopes.FIR.budget.2023", before: nil, after: "1000"))
  }

  @Test func `a regime is added and used at once`() throws {
    let variant =
      "add: {define: {regimes: {mine: {notified: 5000, rate: 50%}}}}, set: {regimes.paca-2020.use: mine}"
    let scenario = try load(variant)
    #expect(scenario.campaign.regimes.map(\.regime.id) == ["mine"])
    #expect(scenario.applied.map(\.path) == ["define.regimes.mine", "regimes.paca-2020.use"])
  }

  @Test func `decisions are added after those of the file`() throws {
    let decisions = "decisions: {fund: [{post: A}]}\n"
    let scenario = try load("add: {decisions: {fund: [{post: B}], reject: [{post: C, reason: late}]}}", decisions)
    #expect(scenario.campaign.decisions.map(\.post) == ["A", "B", "C"])
    #expect(scenario.campaign.decisions.map(\.verdict) == [.fund, .fund, .reject])
  }

  @Test func `a value that nothing is written for may be added`() throws {
    #expect(try load("add: {solve: {seed: 5}}").campaign.search.seed == 5)
  }

  @Test func `rule sets and regimes go by the names that they use`() throws {
    let scenario = try load("remove: [eligibility.dgos-2018]")
    #expect(scenario.campaign.eligibility.map(\.ruleSet.id) == ["paca-2020"])
    #expect(scenario.applied == [AppliedChange(path: "eligibility.dgos-2018", before: #""dgos-2018""#, after: nil)])
  }

  @Test func `an optional value may be removed`() throws {
    let scenario = try load("remove: [solve.time_limit]", "solve: {time_limit: 60}\n")
    #expect(scenario.campaign.search.timeLimitSeconds == nil)
  }
}
