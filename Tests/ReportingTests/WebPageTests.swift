import Campaigns
import Quantities
import Results
import Testing
import Wordings

@testable import Reporting

@Suite struct WebPageTests {
  private static let hostile = "<script>alert(1)</script>\" onload='x' \u{202E}\u{0} 🩺 &amp;"

  private func page(_ report: Report, _ language: Language = .english) throws -> String {
    try text(of: try #require(ReportPage(language).files(of: report).first))
  }

  private func report(of text: String, charts: [Chart] = []) -> Report {
    let table = Table(
      "t", Wording(verbatim: text), columns: [Table.Column("c", Wording(verbatim: text))],
      rows: Table.Rows(count: 1) { _ in [.text(text)] })
    return Report(
      title: Wording(verbatim: text), banners: [Wording(verbatim: text)],
      facts: [Report.Fact(Wording(verbatim: text), [Wording(verbatim: text)])], tables: [table],
      passages: [Report.Passage(Wording(verbatim: text), [Wording(verbatim: text)])], charts: charts)
  }

  @Test func `what users wrote is text everywhere, never markup`() throws {
    let marks = [Chart.Mark(place: Self.hostile, value: .count(1), reference: .count(2))]
    let charts = [Chart.Form.bars, .points, .staircase].map { form in
      Chart(
        "c", Wording(verbatim: Self.hostile), axis: Wording(verbatim: Self.hostile), form: form, marks: marks,
        reference: Wording(verbatim: Self.hostile))
    }
    let html = try page(report(of: Self.hostile, charts: charts))
    #expect(!html.contains("<script>alert"))
    #expect(!html.contains("onload='x'"))
    #expect(!html.contains("\u{0}"))
    #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
  }

  @Test func `the page of a campaign takes hostile texts as texts too`() throws {
    var result = Campaign2020.result()
    result.scenario.title = Self.hostile
    result.scenario.assumptions = [Self.hostile]
    let html = try text(
      of: SimulationPage(result, language: .french, maps: .init(regions: nil, departments: nil)).file)
    #expect(!html.contains("<script>alert"))
    #expect(html.contains("=HYPERLINK(&quot;http://x&quot;)"))
  }

  // One rule is reached and ceilings of 0 that nothing comes near are left out: 30 of them are found below.
  @Test func `every rule can be unfolded under those that matter`() throws {
    var result = Campaign2020.result()
    func html() throws -> String {
      try text(of: SimulationPage(result, language: .english, maps: .init(regions: nil, departments: nil)).file)
    }
    #expect(!(try html()).contains("every-rule"))
    for number in 1...30 {
      result.rules.append(RuleUse(id: "spare/\(number)", unit: .posts, used: 0, atMost: 0, isBinding: false))
    }
    let page = try html()
    let every = try #require(page.firstRange(of: "<summary>Every rule</summary>")).upperBound
    #expect(!page[..<every].contains("spare/17"))
    #expect(page[every...].contains("spare/17"))
  }

  // 16 501,24 € of 2020, 99 007,48 € of 2021 and 82 506,24 € of 2022 make 198 014,96 €: 1 985,04 € are left of 200 000 €.
  @Test func `what an envelope carries over is said beside its figures`() throws {
    var result = Campaign2020.result()
    func html(_ language: Language) throws -> String {
      try text(of: SimulationPage(result, language: language, maps: .init(regions: nil, departments: nil)).file)
    }
    #expect(!(try html(.english)).contains("goes on to the next"))
    #expect(try html(.english).contains("FIR, 2022"))
    result.envelopes[0].years[2].limit = Money(euros: 200_000)
    result.envelopes[0].years[2].left = Money(cents: 198_504)
    #expect(try html(.english).contains("FIR: what a year leaves goes on to the next"))
    #expect(try html(.english).contains("FIR, up to 2022"))
    #expect(try html(.english).contains("€198,014.96 of €200,000.00"))
    #expect(try html(.french).contains("FIR, jusqu’à 2022 compris"))
  }

  @Test func `a post of the waiting list leads to its sheet, and its identifier is not broken`() throws {
    let html = try text(
      of: SimulationPage(Campaign2020.result(), language: .english, maps: .init(regions: nil, departments: nil)).file)
    let waiting = try #require(html.firstRange(of: "<table id=\"waiting\"")).lowerBound
    #expect(html[waiting...].prefix(3_000).contains(##"class="user unbroken">D-003</a>"##))
  }

  @Test func `bars write their figure and what it is held against beside them`() throws {
    let chart = Chart(
      "posts", Wording(verbatim: "Posts"), axis: Wording(verbatim: ""), form: .bars,
      marks: [
        .init(place: "Bretagne", value: .count(1_234), reference: .count(20)),
        .init(place: "Corse", value: .count(-3)),
      ], reference: Wording(en: "annex 1", fr: "annexe 1"))
    let french = try page(report(of: "x", charts: [chart]), .french)
    #expect(french.contains("1\u{202F}234"))
    #expect(french.contains("(annexe 1\u{202F}: 20)"))
    // From −3 to 1 234 a bar of 200 units: 0 stands at 3 / 1 237 × 200 = 0.5.
    #expect(french.contains(#"x="0.5" width="199.5""#))
    #expect(french.contains(#"x="0.0" width="0.5""#))
  }

  @Test func `a staircase writes the values along its axis as the figures beside it`() throws {
    let chart = Chart(
      "posts", Wording(verbatim: "Posts"), axis: Wording(verbatim: "envelopes.FIR.total"), form: .staircase,
      marks: [
        .init(place: "1000000", reading: .money(Money(euros: 1_000_000)), value: .count(10)),
        .init(place: "1200000.5", reading: .money(Money(cents: 120_000_050)), value: .count(12)),
      ])
    let french = try page(report(of: "x", charts: [chart]), .french)
    #expect(french.contains(">1\u{202F}000\u{202F}000,00\u{A0}€</text>"))
    #expect(french.contains(">1\u{202F}200\u{202F}000,50\u{A0}€</text>"))
    #expect(french.contains("de 1\u{202F}000\u{202F}000,00\u{A0}€ (10) à 1\u{202F}200\u{202F}000,50\u{A0}€ (12)"))
    let english = try page(report(of: "x", charts: [chart]), .english)
    #expect(english.contains(">€1,000,000.00</text>"))
  }

  @Test func `the values of a sweep read as euros, shares or numbers by their path`() {
    func reading(_ value: String, at path: String) -> Figure? {
      let rules = [
        AllocationRule(id: "fir-2021", measure: .euros(year: 2021), limits: .init(atMost: 40_000_000)),
        AllocationRule(id: "alpine", limits: .init(atLeast: 2)),
      ]
      let campaign = Campaign(
        title: "", cohort: "", fiscalYears: [], starts: [], durations: [], regimes: [], envelopes: [], rules: rules)
      return SweepReport.Axis(path, in: campaign).reading(value)
    }
    #expect(reading("1000000", at: "envelopes.FIR.budget.2021") == .money(Money(euros: 1_000_000)))
    #expect(reading("0.5", at: "envelopes.FIR.total") == .money(Money(cents: 50)))
    #expect(reading("400000", at: "rules.fir-2021.at_most") == .money(Money(euros: 400_000)))
    #expect(reading("4", at: "rules.alpine.at_least") == .points(Points(thousandths: 4_000)))
    #expect(reading("40%", at: "rules.fir-2021.at_most_share") == .share(Share(basisPoints: 4_000)))
    #expect(reading("1200", at: "envelopes.MIGAC.posts") == .points(Points(thousandths: 1_200_000)))
    #expect(reading("2.5", at: "scoring.chu.points") == .points(Points(thousandths: 2_500)))
    #expect(reading("paca-2020", at: "regimes.paca.use") == nil)
  }

  @Test func `a campaign shows its three figures first, in the words of the language`() throws {
    let page = SimulationPage(
      Campaign2020.result(), language: .english, maps: .init(regions: nil, departments: nil))
    let html = try text(of: page.file)
    #expect(
      html.contains("<dt>Funded posts</dt><dd class=\"figure\">2</dd><dd class=\"note\">of 4 requested, 3 eligible"))
    #expect(html.contains("proven: no choice earns more"))
    #expect(!html.contains("id=\"comparison\""))
  }

  @Test func `a comparison becomes a section of the page, with ids of its own`() throws {
    let page = SimulationPage(
      Campaign2020.result(), language: .english, maps: .init(regions: nil, departments: nil),
      comparison: report(of: "other"))
    let html = try text(of: page.file)
    #expect(html.contains("<section id=\"comparison\""))
    #expect(html.contains("<table id=\"comparison-t\""))
  }
}
