import Campaigns
import DeclarativeFiles
import Quantities
import Results
import Scenarios
import Testing
import Wordings

@Suite struct SweepTests {
  private func scenario(_ sweep: String, _ more: String = "") throws -> LoadedScenario {
    let text =
      smallScenario + "scoring: [{id: a, points: 10}, {id: b, points: 20}]\n" + more + "sweeps: [{id: s, \(sweep)}]\n"
    return try Folder(["a.yaml": text]).load()
  }

  private func values(_ sweep: String, _ more: String = "") throws -> [[String]] {
    try scenario(sweep, more).sweep("s").steps.map(\.values)
  }

  @Test func `equal steps lead from the first value to the last, or to the one before`() throws {
    let path = "vary: envelopes.FIR.total"
    #expect(try values("\(path), from: 0, to: 300, step: 100") == [["0"], ["100"], ["200"], ["300"]])
    #expect(try values("\(path), from: 0, to: 299.99, step: 100") == [["0"], ["100"], ["200"]])
    #expect(try values("\(path), from: 2, to: 1, step: -0.5") == [["2"], ["1.5"], ["1"]])
    #expect(try values("\(path), from: 7, to: 7, step: 1") == [["7"]])
  }

  @Test func `steps are of the kind of what varies`() throws {
    let rules = "rules: [{id: r, at_most_share: 40%}]\n"
    let shares = try values("vary: rules.r.at_most_share, from: 20%, to: 30%, step: 5%", rules)
    #expect(shares == [["20%"], ["25%"], ["30%"]])
    #expect(try values("vary: scoring.a.points, from: -1, to: 1, step: 1") == [["-1"], ["0"], ["1"]])
  }

  @Test func `two paths give every pair, the first varying last`() throws {
    let pairs = try values("vary: [scoring.a.points, scoring.b.points], values: [[1, 2], [5, 6]]")
    #expect(pairs == [["1", "5"], ["1", "6"], ["2", "5"], ["2", "6"]])
  }

  @Test func `values may be words, lists or changes, and the present value`() throws {
    let quotas = "quotas: [{id: q, table: annex-2-2018}]\n"
    #expect(try values("vary: quotas.q.reading, values: [share, ceiling]", quotas) == [["share"], ["ceiling"]])
    #expect(try values("vary: campaign.durations, values: [[12], [24]]") == [["[12]"], ["[24]"]])
    #expect(try values(#"vary: scoring.a.points, values: ["-20%", 10, "+20%"]"#) == [["8"], ["10"], ["12"]])
  }

  @Test func `the scenario at a point has the point's values and says so`() throws {
    let scenario = try scenario("vary: envelopes.FIR.total, from: 100, to: 300, step: 100")
    let steps = try scenario.sweep("s").steps
    let second = try scenario.scenario(at: steps[1])
    #expect(second.campaign.envelopes[0].total == Money(euros: 200))
    #expect(second.applied.map(\.path) == ["envelopes.FIR.total"])
    #expect(second.sha256 != scenario.sha256)
  }

  @Test func `the command line describes a sweep of its own`() throws {
    let scenario = try scenario("vary: solve.seed, values: [1]")
    let sweep = try scenario.sweep(varying: "scoring.b.points", from: "0", to: "40", step: "20")
    #expect(sweep.steps.map(\.values) == [["0"], ["20"], ["40"]])
    let lost = #expect(throws: InputFaults.self) {
      try scenario.sweep(varying: "scoring.c.points", from: "0", to: "1", step: "1")
    }
    #expect(lost?.diagnostics.first?.location?.file == "--vary")
    let idle = #expect(throws: InputFaults.self) {
      try scenario.sweep(varying: "scoring.b.points", from: "3", to: "1", step: "1")
    }
    #expect(idle?.diagnostics.map(\.code) == ["no-steps"])
    let unknown = #expect(throws: InputFaults.self) { try scenario.sweep("t") }
    #expect(unknown?.diagnostics.map(\.code) == ["unknown-sweep"])
  }
}
