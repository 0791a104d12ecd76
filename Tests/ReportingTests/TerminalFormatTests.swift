import Reporting
import Results
import Testing
import Wordings

func text(of file: ReportFile) throws -> String {
  var bytes: [UInt8] = []
  try file.write { bytes += $0 }
  return String(decoding: bytes, as: UTF8.self)
}

@Suite struct TerminalFormatTests {
  /// Three posts funded under a quota of two that counts those of one fund.
  private func regions(isReached: Bool) throws -> (funded: Cell, footnote: Wording?) {
    var result = Campaign2020.result()
    result.regions[0].funded = 3
    result.rules[0].isBinding = isReached
    let table = try #require(SimulationReport(result).report.tables.first { $0.name == "regions" })
    let column = try #require(table.columns.firstIndex { $0.name == "funded" })
    return (table.rows[0][column], table.footnote)
  }

  @Test func `a quota is reached when its rule is, whatever else is funded, and that is explained`() throws {
    #expect(try regions(isReached: true).funded.tone == .attention)
    #expect(try regions(isReached: false).funded.tone == .plain)
    #expect(try regions(isReached: false).footnote == .quotaOfOneFund)
    let table = SimulationReport(Campaign2020.result()).report.tables.first { $0.name == "regions" }
    #expect(table?.footnote == nil)
  }

  private func screen(
    _ result: AllocationResult, _ language: Language = .english, width: Int = 80, usesColour: Bool = false
  ) throws -> String {
    let format = TerminalFormat(language, width: width, usesColour: usesColour)
    return try format.files(of: SimulationReport(result).report).map(text).joined()
  }

  @Test(arguments: Language.allCases)
  func `no line is wider than the terminal`(language: Language) throws {
    for line in try screen(Campaign2020.result(), language).split(separator: "\n") { #expect(line.count <= 80) }
  }

  @Test func `a wide terminal shows names and sentences whole`() throws {
    let text = try screen(Campaign2020.result(), width: 200)
    #expect(text.contains("Provence-Alpes-Côte d’Azur"))
    #expect(text.contains("filed on 2020-05-01, due by 2020-04-24"))
  }

  @Test func `the headline tells posts, points, proof, envelopes and the reading of the law`() throws {
    let text = try screen(Campaign2020.result())
    #expect(text.contains("Funded     2 posts of 4 requested (3 eligible)"))
    #expect(text.contains("Points     145"))
    #expect(text.contains("no allocation under these rules earns more points"))
    #expect(text.contains("FIR: 2 posts, €198,014.96 of €198,014.96"))
    #expect(text.contains("annex-2 read as “share”"))
    #expect(text.contains("SYNTHETIC POSTS"))
    #expect(text.contains("Les montants du FIR sont illustratifs."))
  }

  @Test func `French figures have narrow spaces, decimal commas and the euro sign behind`() throws {
    let text = try screen(Campaign2020.result(), .french)
    #expect(text.contains("FIR\u{202F}: 2 postes, 198\u{202F}014,96\u{00A0}€"))
    #expect(text.contains("50\u{202F}% hors CHU"))
    #expect(text.contains("POSTES SYNTHÉTIQUES"))
  }

  @Test func `a result that is not proven says how much more may be possible, never less than the truth`() throws {
    // 1 of 145 001 thousandths is 0.000 689… %: rounded up, 0.0007 %.
    let result = Campaign2020.result(
      status: .feasible, proved: [], value: ObjectiveValue(reached: 145_000, bound: 145_001))
    let text = try screen(result, width: 200)
    #expect(text.contains("not proven the best: at most 145.001 points are possible, that is 0.001 more (0.0007%"))
    #expect(!text.contains("best possible"))
  }

  @Test func `ties that are not settled are told`() throws {
    let text = try screen(Campaign2020.result(proved: ["points", "posts"]), width: 200)
    #expect(text.contains("ties are settled up to: points, number of posts; an equal allocation may exist"))
  }

  @Test func `an infeasible scenario shows no decision`() throws {
    let text = try screen(Campaign2020.result(status: .infeasible, proved: [], value: nil))
    #expect(text.contains("no allocation satisfies all the rules: nothing is decided"))
    #expect(text.contains("`dotation diagnose` names the rules"))
    #expect(!text.contains("Funded posts"))
  }

  @Test func `escape sequences come with colour only, and only around what is reached or unproven`() throws {
    #expect(!(try screen(Campaign2020.result()).contains("\u{1B}")))
    let coloured = try screen(Campaign2020.result(), usesColour: true)
    #expect(coloured.contains("\u{1B}[33m"))
    #expect(coloured.split(separator: "\n").first == "PACA, campagne ASTP 2020-2022")
  }

  @Test func `a hostile text neither steers the terminal nor breaks a line`() throws {
    var result = Campaign2020.result()
    result.scenario.title = "a\u{1B}[31mb\u{202E}c\nd"
    let text = try screen(result)
    #expect(text.hasPrefix("a\u{FFFD}[31mb\u{FFFD}c d\n"))
  }

  @Test func `what the commission decided by itself stands apart, with its reason`() throws {
    let lines = try screen(Campaign2020.result(), width: 200).split(separator: "\n")
    let title = try #require(lines.firstIndex { $0 == "Decided by the commission itself" })
    let row = try #require(lines[title...].first { $0.contains("D-002") })
    #expect(row.contains("funded") && row.hasSuffix("funded by decision of the commission: promise of 2019"))
    #expect(lines[title...].firstIndex { $0 == "Funded posts" } == title + 4)
    let undecided = Campaign2020.result(posts: [Campaign2020.posts[0]] + Campaign2020.posts[2...])
    #expect(try !screen(undecided).contains("Decided by the commission"))
  }

  @Test func `the waiting list keeps its order and gives reasons`() throws {
    let lines = try screen(Campaign2020.result(), width: 200).split(separator: "\n")
    let row = lines.first { $0.contains("D-003") }
    #expect(row?.hasPrefix("     1  D-003") == true)
    #expect(row?.hasSuffix("posts with more points take the FIR") == true)
  }
}
