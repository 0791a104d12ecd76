import Campaigns
import DeclarativeFiles
import Quantities
import Results
import Scenarios
import Testing
import Wordings

@Suite struct OverrideTests {
  private static let text =
    smallScenario + """
      quotas: [{id: annex-2, table: annex-2-2018}]
      rules:
        - {id: chu-share, where: {employer_kind: CHU}, at_most_share: 40%}
        - {id: euros, measure: euros, at_most: 1000.10}
        - {id: posts, at_most: 12}
      scoring:
        - {id: scarce, points: 12.5}
        - {id: commission, points_from: score}
      variants:
        - {id: less, title: Moins, set: {envelopes.FIR.budget.2021: "-20%", envelopes.FIR.budget.2022: "-20%"}}
        - {id: cap, add: {rules: [{id: cap, at_most: 5}]}}
        - {id: free, remove: [quotas.annex-2]}
        - {id: both, combine: [less, cap]}
        - {id: twice, combine: [both, less], set: {rules.cap.at_most: 4}}

      """

  private func load(_ variant: String? = nil, _ assignments: [String] = []) throws -> LoadedScenario {
    try Folder(["a.yaml": Self.text]).load(variant: variant, setting: assignments)
  }

  private func applied(_ assignment: String) throws -> String {
    let change = try #require(try load(nil, [assignment]).applied.first)
    return "\(change.before ?? "-") -> \(change.after ?? "-")"
  }

  @Test(arguments: [
    ("envelopes.FIR.budget.2021=2000000", "1500000 -> 2000000"),
    ("envelopes.FIR.budget.2021=+50000", "1500000 -> 1550000"),
    ("envelopes.FIR.budget.2021=-50000.5", "1500000 -> 1449999.5"),
    ("envelopes.FIR.budget.2021=−20%", "1500000 -> 1200000"),
    // 1 000.10 × 1.005 = 1 005.1005, to the cent 1 005.10; × 1.0005 = 1 000.60005, to the cent 1 000.60.
    ("rules.euros.at_most=+0.5%", "1000.1 -> 1005.1"),
    // 1 000.10 × 0.99995 = 1 000.049995: the half cent is not reached; × 1.00005 = 1 000.150005: it is passed.
    ("rules.euros.at_most=-0.005%", "1000.1 -> 1000.05"),
    ("rules.posts.at_most=+25%", "12 -> 15"),
    ("rules.posts.at_most=-3", "12 -> 9"),
    // A percentage of a percentage: 40 % less a tenth of itself.
    ("rules.chu-share.at_most_share=-10%", #""40%" -> "36%""#),
    // 12.5 × 0.3333 = 4.16625, to the thousandth, halves away from zero: 4.166.
    ("scoring.scarce.points=-66.67%", "12.5 -> 4.166"),
    ("scoring.scarce.points=-20", "12.5 -> -7.5"),
    ("scoring.scarce.points==-20", "12.5 -> -20"),
    ("campaign.durations=[12, 24]", "[24] -> [12, 24]"),
    ("quotas.annex-2.reading=ceiling", #"- -> "ceiling""#),
    ("eligibility_missing=warn", #"- -> "warn""#),
    ("solve.seed=7", "- -> 7"),
    ("title=Plus: un titre", #"- -> "Plus: un titre""#),
    ("regimes.paca-2020.use=paca-2020-table", #""paca-2020" -> "paca-2020-table""#),
  ])
  func `a change is absolute or relative, exact, and noted in the user's units`(
    assignment: String, expected: String
  ) throws {
    #expect(try applied(assignment) == expected)
  }

  @Test func `half a cent rounds away from zero`() throws {
    // 0.10 × 1.05 = 0.105, a half: 0.11. The same downwards: 0.10 × 0.95 = 0.095: 0.10, which changes nothing.
    let folder = try Folder([
      "a.yaml": smallScenario + "rules: [{id: r, measure: euros, at_most: 0.10}]\n"
    ])
    #expect(try folder.load(setting: ["rules.r.at_most=+5%"]).applied.map(\.after) == ["0.11"])
    #expect(try folder.faults(setting: ["rules.r.at_most=-5%"]).map(\.code) == ["no-change"])
  }

  @Test func `a variant is applied and its changes are listed in order`() throws {
    let scenario = try load("less")
    #expect(scenario.variant?.title == "Moins")
    #expect(scenario.applied.map(\.path) == ["envelopes.FIR.budget.2021", "envelopes.FIR.budget.2022"])
    #expect(scenario.campaign.envelopes[0].budget?[2021] == .amount(Money(euros: 1_200_000)))
    #expect(scenario.campaign.envelopes[0].budget?[2020] == .amount(Money(euros: 250_000)))
  }

  @Test func `items are added at the end and noted under their name`() throws {
    let scenario = try load("cap")
    #expect(scenario.campaign.rules.map(\.id) == ["chu-share", "euros", "posts", "cap"])
    #expect(
      scenario.applied == [AppliedChange(path: "rules.cap", before: nil, after: #"{"id": "cap", "at_most": 5}"#)])
  }

  @Test func `what is removed is noted as it was`() throws {
    let scenario = try load("free")
    #expect(scenario.campaign.quotas.isEmpty)
    #expect(
      scenario.applied == [
        AppliedChange(path: "quotas.annex-2", before: #"{"id": "annex-2", "table": "annex-2-2018"}"#, after: nil)
      ])
  }

  @Test func `a variant that others bring in twice is applied once`() throws {
    let scenario = try load("twice")
    #expect(scenario.campaign.envelopes[0].budget?[2021] == .amount(Money(euros: 1_200_000)))
    #expect(scenario.campaign.rules.last?.limits.atMost == 4)
  }

  @Test func `the command line comes after the variant`() throws {
    // 1 500 000 less 20 % is 1 200 000; 10 % more is 1 320 000.
    let scenario = try load("less", ["envelopes.FIR.budget.2021=+10%"])
    #expect(scenario.campaign.envelopes[0].budget?[2021] == .amount(Money(euros: 1_320_000)))
    #expect(scenario.applied.last?.before == "1200000")
  }

  @Test func `the command line may repeat what the variant does, not what the file says`() throws {
    #expect(try load("less", ["envelopes.FIR.budget.2021=1200000"]).applied.count == 2)
    let folder = try Folder(["a.yaml": Self.text])
    let faults = try folder.faults(variant: "less", setting: ["scoring.scarce.points=12.500"])
    #expect(faults.map(\.code) == ["no-change"])
  }

  @Test func `faults of the command line show the argument`() throws {
    let folder = try Folder(["a.yaml": Self.text])
    let faults = try folder.faults(setting: [
      "solve.seed=1", "envelopes.FRI.total=5", "rules.posts.at_most=lots", "nonsense",
    ])
    #expect(
      faults.map { "\($0.code) \($0.location?.file ?? "") \($0.location?.line ?? 0):\($0.location?.column ?? 0)" } == [
        "unknown-path --set 2:11", "wrong-type --set 3:21", "wrong-type --set 4:1",
      ])
    #expect(faults[0].excerpt == "envelopes.FRI.total=5")
    #expect(faults[0].hint?.english.contains("envelopes.FIR.total") == true)
    #expect(faults[2].message.english.contains("PATH=VALUE"))
  }

  @Test func `an unknown variant offers the nearest`() throws {
    let faults = try Folder(["a.yaml": Self.text]).faults(variant: "les")
    #expect(faults.map(\.code) == ["unknown-variant"])
    #expect(faults[0].hint?.english == "did you mean “less”?")
  }

  @Test func `the changes of a result can be asked for again`() throws {
    let asked = [
      "envelopes.FIR.budget.2021=-20%", "scoring.scarce.points=-20", "rules.chu-share.at_most_share=30%",
      "campaign.durations=[12, 24]", "title=Plus: un titre", "eligibility_missing=warn",
    ]
    let first = try load(nil, asked)
    let again = try load(nil, first.applied.compactMap(\.assignment))
    #expect(again.applied == first.applied)
    #expect(again.sha256 == first.sha256)
  }

  @Test func `a fault that only shows with a variant says which`() throws {
    let text = Self.text + "  - {id: gone, set: {envelopes.FIR.fund: MIGAC}}\n"
    let folder = try Folder(["a.yaml": text.replacing("table: annex-2-2018", with: "table: annex-2-2018, fund: FIR")])
    let faults = try folder.faults()
    #expect(
      faults.map(\.message.english) == ["with the variant “gone”: no envelope of the scenario has the fund “FIR”"])
  }

  // MARK: titles that name a figure

  private static let titled =
    smallScenario + """
      rules:
        - {id: cap, title: Huit au plus, at_most: 8}
        - {id: own, at_most: 8}
      variants:
        - {id: one, set: {rules.cap.at_most: 1}}
        - {id: whole, set: {rules.cap.title: Un au plus, rules.cap.at_most: 1}}
        - {id: figure-first, set: {rules.cap.at_most: 1, rules.cap.title: Un au plus}}
        - {id: budget, set: {envelopes.FIR.budget.2021: 5}}

      """

  @Test(
    arguments: [
      (nil, [], false), ("one", [], true), ("budget", [], false), (nil, ["rules.cap.at_most=1"], true),
      (nil, ["rules.cap.at_most=-1"], true), (nil, ["rules.cap.kind=law"], false),
      // Who changes both means both.
      ("whole", [], false), ("figure-first", [], false), ("whole", ["rules.cap.at_most=2"], true),
      (nil, ["rules.cap.title=Deux au plus", "rules.cap.at_most=2"], false),
      ("one", ["rules.cap.title=Un au plus"], false),
    ] as [(String?, [String], Bool)])
  func `a title is older than a figure that was changed without it`(
    variant: String?, assignments: [String], expected: Bool
  ) throws {
    let rules = try Folder(["a.yaml": Self.titled]).load(variant: variant, setting: assignments).campaign.rules
    #expect(rules.map(\.titleIsOlder) == [expected, false])
  }

  @Test func `a file that extends another may leave a title behind`() throws {
    func heading(_ rule: String) throws -> String? {
      let files = ["base.yaml": Self.titled, "a.yaml": "extends: base.yaml\nrules: [\(rule)]\n"]
      return try Folder(files).load().campaign.rules[0].heading?.french
    }
    #expect(try heading("{id: cap, at_most: 2}") == "Huit au plus (désormais au plus 2 postes)")
    #expect(try heading("{id: cap, at_most: 2, title: Deux au plus}") == "Deux au plus")
    #expect(try heading("{id: cap, kind: law}") == "Huit au plus")
    #expect(
      try heading("{id: cap, at_least: 1, per: department}")
        == "Huit au plus (désormais au moins 1 poste, au plus 8 postes par département)")
  }
}
