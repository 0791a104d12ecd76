import Quantities
import Reporting
import Testing
import Wordings

@Suite struct CSVFormatTests {
  private func files(_ language: Language) throws -> [String: String] {
    let files = CSVFormat(language).files(of: SimulationReport(Campaign2020.result()).report)
    return Dictionary(uniqueKeysWithValues: try files.map { ($0.name, try text(of: $0)) })
  }

  @Test func `there is one file for each table`() throws {
    #expect(
      try files(.english).keys.sorted() == ["envelopes.csv", "payments.csv", "posts.csv", "regions.csv", "rules.csv"])
  }

  @Test func `English files have commas, points and no byte order mark`() throws {
    let text = try #require(try files(.english)["envelopes.csv"])
    #expect(
      text.split(separator: "\n").prefix(2) == [
        "envelope,fund,year,used,committed,recovered,limit,left,posts,posts_limit",
        "FIR,FIR,2020,16501.24,,,16501.24,0.00,,",
      ])
  }

  @Test func `French files have semicolons, comma decimals and a byte order mark`() throws {
    let text = try #require(try files(.french)["envelopes.csv"])
    #expect(
      text.split(separator: "\n").prefix(2) == [
        "\u{FEFF}envelope;fund;year;used;committed;recovered;limit;left;posts;posts_limit",
        "FIR;FIR;2020;16501,24;;;16501,24;0,00;;",
      ])
  }

  @Test func `a text that looks like a formula is shown, not computed`() throws {
    let text = try #require(try files(.english)["posts.csv"])
    #expect(text.contains(#","'=HYPERLINK(""http://x"")","#))
  }

  @Test(arguments: ["=1+1", "+33", "-5", "@sum", "\tx"])
  func `every sign that starts a formula is taken away`(text: String) throws {
    let table = Table(
      "t", Wording(verbatim: ""), columns: [Table.Column("c", Wording(verbatim: ""))],
      rows: Table.Rows(count: 1) { _ in [.text(text)] })
    let report = Report(title: Wording(verbatim: ""), banners: [], facts: [], tables: [table], passages: [])
    let file = try #require(CSVFormat(.english).files(of: report).first)
    let written = try ReportingTests.text(of: file)
    #expect(written == "c\n'\(text)\n" || written == "c\n\"'\(text)\"\n")
  }

  @Test func `a number is never taken for a formula`() throws {
    let table = Table(
      "t", Wording(verbatim: ""), columns: [Table.Column("c", Wording(verbatim: ""))],
      rows: Table.Rows(count: 1) { _ in [.money(Money(cents: -5))] })
    let report = Report(title: Wording(verbatim: ""), banners: [], facts: [], tables: [table], passages: [])
    let file = try #require(CSVFormat(.english).files(of: report).first)
    #expect(try ReportingTests.text(of: file) == "c\n-0.05\n")
  }

  @Test func `separators, quotes and line breaks stay inside their field`() throws {
    let table = Table(
      "t", Wording(verbatim: ""), columns: [Table.Column("c", Wording(verbatim: ""))],
      rows: Table.Rows(count: 1) { _ in [.text("a;b,\"c\"\nd")] })
    let report = Report(title: Wording(verbatim: ""), banners: [], facts: [], tables: [table], passages: [])
    let file = try #require(CSVFormat(.french).files(of: report).first)
    #expect(try ReportingTests.text(of: file) == "\u{FEFF}c\n\"a;b,\"\"c\"\"\nd\"\n")
  }
}
