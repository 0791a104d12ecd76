import Campaigns
import DeclarativeFiles
import Quantities
import Scenarios
import Testing
import Wordings

@Suite struct ExtendingTests {
  private static let base =
    smallScenario + """
      title: Base
      rules:
        - {id: first, title: Un, at_most: 10}
        - {id: second, at_most: 20}
      define:
        lists: {mine: [a, b]}

      """

  private func folder(_ child: String) throws -> Folder {
    try Folder(["base.yaml": Self.base, "a.yaml": "extends: base.yaml\n" + child])
  }

  @Test func `a file that only extends says what its base says`() throws {
    let folder = try folder("")
    let scenario = try folder.load()
    #expect(scenario.campaign.title == "Base")
    #expect(scenario.sha256 == (try folder.load("base.yaml")).sha256)
  }

  @Test func `mappings merge key by key, the file's keys win`() throws {
    let scenario = try folder("title: Enfant\ncampaign: {durations: [12]}\n").load()
    #expect(scenario.campaign.title == "Enfant")
    #expect(scenario.campaign.durations == [12])
    #expect(scenario.campaign.starts == [YearMonth(year: 2020, month: 11)])
  }

  @Test func `lists whose items have ids merge by id, new items at the end`() throws {
    let child =
      "rules: [{id: third, at_most: 30}, {id: first, at_most: 11}]\nenvelopes: [{id: FIR, budget: {2021: 5}}]\n"
    let campaign = try folder(child).load().campaign
    #expect(campaign.rules.map(\.id) == ["first", "second", "third"])
    #expect(campaign.rules.map(\.limits.atMost) == [11, 20, 30])
    #expect(campaign.rules[0].title == "Un")
    #expect(campaign.envelopes[0].budget?[2021] == .amount(Money(euros: 5)))
    #expect(campaign.envelopes[0].budget?[2022] == .amount(Money(euros: 1_250_000)))
  }

  @Test func `other lists are replaced`() throws {
    let child = "campaign: {starts: [2020-05-01]}\nregimes: [{use: paca-2020-table}]\n"
    let campaign = try folder(child).load().campaign
    #expect(campaign.starts == [YearMonth(year: 2020, month: 5)])
    #expect(campaign.regimes.map(\.id) == ["paca-2020-table"])
  }

  @Test func `a key with nothing after it takes away what the base says`() throws {
    let scenario = try folder("title: ~\nrules:\n").load()
    #expect(scenario.campaign.rules.isEmpty)
    #expect(scenario.campaign.title == "a")
  }

  @Test func `paths stay relative to the file that wrote them`() throws {
    let folder = try Folder([
      "regions/base.yaml": Self.base, "national/a.yaml": "extends: ../regions/base.yaml\n",
      "national/b.yaml": "extends: a.yaml\npool: {file: mine.csv}\n",
    ])
    guard case .files(let files) = try folder.load("national/a.yaml").poolSource else { return }
    #expect(files.map(\.path) == [folder.path("national/../regions/pool.csv")])
    guard case .files(let own) = try folder.load("national/b.yaml").poolSource else { return }
    #expect(own.map(\.path) == [folder.path("national/mine.csv")])
  }

  @Test func `faults stand in the file that holds them`() throws {
    let folder = try Folder([
      "base.yaml": Self.base.replacing("at_most: 20", with: "at_mots: 20"),
      "a.yaml": "extends: base.yaml\nrules: [{id: third, at_leest: 1}]\n",
    ])
    let faults = try folder.faults()
    #expect(faults.map { $0.location?.file } == [folder.path("a.yaml"), folder.path("base.yaml")])
    #expect(faults.map(\.excerpt) == ["rules: [{id: third, at_leest: 1}]", "  - {id: second, at_mots: 20}"])
  }

  @Test func `a base that cannot be read names the place that asks for it`() throws {
    let folder = try Folder(["a.yaml": "title: x\nextends: nowhere.yaml\n"])
    let failure = try #require(throws: UnreadableFile.self) { try folder.load() }
    #expect(failure.path == folder.path("nowhere.yaml"))
    #expect(failure.namedAt?.line == 2)
    #expect(failure.reason == .noSuchFile)
  }

  @Test func `a folder is not a scenario`() throws {
    let folder = try Folder(["d/a.yaml": ""])
    #expect(throws: UnreadableFile(path: folder.path("d"), reason: .isAFolder)) { try folder.load("d") }
  }

  @Test func `the variants of a base can be chosen and combined`() throws {
    let folder = try Folder([
      "base.yaml": Self.base + "variants: [{id: few, set: {rules.first.at_most: 3}}]\n",
      "a.yaml": "extends: base.yaml\nvariants: [{id: fewer, combine: [few], set: {rules.second.at_most: 1}}]\n",
    ])
    let scenario = try folder.load(variant: "fewer")
    #expect(scenario.variants.map(\.id) == ["few", "fewer"])
    #expect(scenario.campaign.rules.map(\.limits.atMost) == [3, 1])
  }
}
