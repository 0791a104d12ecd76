import Quantities
import Reporting
import Results
import Testing
import Wordings

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
