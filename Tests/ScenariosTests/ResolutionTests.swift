import Campaigns
import DeclarativeFiles
import Quantities
import Regulation
import Scenarios
import Testing
import Wordings

@Suite struct ResolutionTests {
  private func campaign(_ more: String, _ change: (String) -> String = { $0 }) throws -> Campaign {
    try Folder(["a.yaml": change(smallScenario) + more]).load().campaign
  }

  @Test func `what is not written has its default`() throws {
    let scenario = try Folder(["a.yaml": smallScenario]).load()
    let campaign = scenario.campaign
    #expect(campaign.title == "a")
    #expect(campaign.cohort == "2020-2022")
    #expect(campaign.fiscalYears == [2020, 2021, 2022])
    #expect(campaign.objective == .points)
    #expect(campaign.missingFigures == .reject)
    #expect(campaign.search == SearchSettings(gap: 0, timeLimitSeconds: nil, seed: 0))
    #expect(!campaign.envelopes[0].carriesOver)
    #expect(scenario.applied.isEmpty && scenario.warnings.isEmpty && scenario.uncertainty == nil)
  }

  @Test(arguments: [
    // Twenty-four months from November: 2, 12 and 10. From January: 12 and 12. Twelve months from January: 12.
    ("[2020-11-01]", "[24]", [2020, 2021, 2022]), ("[2020-01-01]", "[24]", [2020, 2021]),
    ("[2020-01-01]", "[12]", [2020]), ("[2020-11-01, 2021-05-01]", "[12, 24]", [2020, 2021, 2022, 2023]),
  ])
  func `the fiscal years are those that a post can touch`(starts: String, durations: String, years: [Int]) throws {
    let campaign = try campaign("") {
      $0.replacing("[2020-11-01]", with: starts).replacing("[24]", with: durations)
        .replacing("budget: {2020: 250000, 2021: 1500000, 2022: 1250000}", with: "posts: 5")
    }
    #expect(campaign.fiscalYears == years)
  }

  @Test func `scalars are taken as they are written, whatever YAML would make of them`() throws {
    let campaign = try campaign(
      """
      title: yes
      description: 12:30
      rules: [{id: no, where: {department: 04, zone: 010}, at_most: 010}]

      """)
    #expect(campaign.title == "yes")
    #expect(campaign.description == "12:30")
    #expect(campaign.rules[0].id == "no")
    #expect(campaign.rules[0].limits.atMost == 10)
    guard case .all(let parts) = campaign.rules[0].condition, case .column(_, .equals(let first)) = parts[0],
      case .column(_, .equals(let second)) = parts[1]
    else {
      Issue.record("two tests of equality were expected")
      return
    }
    #expect(first == ["04"] && second == ["010"])
  }

  @Test func `a limit counts what its rule measures`() throws {
    let rules = try campaign("rules: [{id: e, measure: euros, year: 2021, at_most: 400000.5}, {id: p, at_most: 4}]\n")
      .rules
    #expect(rules[0].limits.atMost == 40_000_050)
    guard case .euros(year: 2021) = rules[0].measure, case .posts = rules[1].measure else {
      Issue.record("measures")
      return
    }
    #expect(rules[1].limits.atMost == 4)
  }

  @Test func `a quota takes the first reading unless another is chosen`() throws {
    let folder = try Folder([
      "a.yaml": smallScenario
        + "quotas: [{id: a, table: annex-1-2018}, {id: b, table: annex-2-2018}, {id: c, table: annex-2-2018, reading: ceiling}]\n"
    ])
    let scenario = try folder.load()
    #expect(scenario.campaign.quotas.map(\.reading) == ["published", "share", "ceiling"])
    #expect(scenario.readings.map(\.quota) == ["b", "c"])
    #expect(scenario.readings.map(\.reading) == ["share", "ceiling"])
  }

  @Test func `budgets may be unlimited for a year or altogether`() throws {
    func budget(_ text: String) throws -> [Int: Envelope.YearLimit]? {
      try campaign("") { $0.replacing("{2020: 250000, 2021: 1500000, 2022: 1250000}", with: text) }.envelopes[0].budget
    }
    #expect(try budget("unlimited") == nil)
    #expect(
      try budget("{2020: 1, 2021: unlimited, 2022: 3}") == [
        2020: .amount(Money(euros: 1)), 2021: .unlimited, 2022: .amount(Money(euros: 3)),
      ])
  }

  @Test func `the user's own regimes and lists stand beside those of the library`() throws {
    let campaign = try campaign(
      """
      define:
        regimes: {mine: {notified: {per: year, amount: 63000}, rate: 50%}}
        lists: {rare: [psychiatrie]}
      scoring: [{id: s, points: 3, where: {speciality: {list: rare}}}]

      """
    ) { $0.replacing("[{use: paca-2020}]", with: "[{use: mine, where: {category: hospital}}, {use: paca-2020}]") }
    #expect(campaign.regimes.map(\.regime.id) == ["mine", "paca-2020"])
    guard case .column(let column, .list(let name, let entries)) = campaign.scoring[0].condition else {
      Issue.record("a list was expected")
      return
    }
    #expect(column.name == "speciality" && name == "rare" && entries == ["psychiatrie"])
  }

  @Test func `a name that hides one of the library is a warning`() throws {
    let text = smallScenario + "define: {regimes: {paca-2020: {notified: 5000}}}\n"
    let scenario = try Folder(["a.yaml": text]).load()
    #expect(scenario.warnings.map(\.code) == ["hidden-entry"])
    guard case .notified(let amount, per: .month) = scenario.campaign.regimes[0].regime.basis else {
      Issue.record("the user's own regime was expected")
      return
    }
    #expect(amount == Money(euros: 5000))
  }

  @Test func `values of durations that a variant leaves out are left over in peace`() throws {
    let text =
      smallScenario.replacing("durations: [24]", with: "durations: [12, 24], duration_value: {12: 60%, 24: 1}")
      + "variants: [{id: long, set: {campaign.durations: [24]}}]\n"
    let scenario = try Folder(["a.yaml": text]).load(variant: "long")
    #expect(scenario.campaign.durations == [24])
    #expect(scenario.campaign.durationValues[12] == Decimal6(millionths: 600_000))
  }

  @Test func `the fingerprint depends on the meaning, not on the writing`() throws {
    let folder = try Folder([
      "a.yaml": smallScenario + "solve: {seed: 3, gap: 0.10}\nrules: [{id: r, at_most: 3, title: T}]\n",
      "b.yaml": """
      # the same with other words
      rules:
        - title: "T"
          at_most: 3
          id: r
      solve: {gap: 10%, seed: 03}
      envelopes:
        - {fund: FIR, id: FIR, budget: {2022: 1250000.00, 2021: "1 500 000", 2020: 250000}}
      regimes: [{use: paca-2020}]
      pool: {file: pool.csv}
      campaign: {durations: [24], starts: [2020-11-01]}
      schema: dotation.scenario/1
      variants: [{id: v, set: {solve.seed: 4}}]
      """,
    ])
    let (first, second) = (try folder.load("a.yaml"), try folder.load("b.yaml"))
    #expect(first.canonicalText == second.canonicalText)
    #expect(first.sha256 == second.sha256 && first.sha256.count == 64)
    #expect(try folder.load("b.yaml", variant: "v").sha256 != first.sha256)
  }

  @Test func `the resolved text is a scenario file again`() throws {
    let folder = try Folder([
      "a.yaml": smallScenario + "rules: [{id: r, at_most_share: 40%, of: {category: hospital}}]\n"
    ])
    let first = try folder.load()
    try folder.write(first.canonicalText, to: "b.yaml")
    #expect(try folder.load("b.yaml").sha256 == first.sha256)
  }

  @Test func `a scenario goes by the name of its file, or of its folder`() throws {
    let folder = try Folder(["north/scenario.yaml": smallScenario, "north/south.yaml": smallScenario])
    #expect(try folder.load("north/scenario.yaml").name == "north")
    #expect(try folder.load("north/south.yaml").name == "south")
  }
}
