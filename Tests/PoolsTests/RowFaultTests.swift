import DeclarativeFiles
import Regulation
import Testing
import Wordings

@testable import Pools

/// One broken file for each way of being wrong, with the words that the message must contain.
@Suite struct RowFaultTests {
  struct BrokenFile: Sendable, CustomTestStringConvertible {
    let text: String
    let expected: [String]
    let words: String
    var testDescription: String { expected.joined(separator: ", ") }

    init(_ text: String, _ expected: [String], words: String) {
      self.text = text
      self.expected = expected
      self.words = words
    }

    /// A file of one row with a further column.
    init(_ column: String, _ cell: String, _ code: String, words: String) {
      self.init("id;region;category;\(column)\nD-1;93;hospital;\(cell)\n", ["2:17 \(code)"], words: words)
    }
  }

  @Test(arguments: [
    BrokenFile("", ["1:1 empty-file"], words: "empty"),
    BrokenFile("\n\n", ["1:1 empty-file"], words: "empty"),
    BrokenFile("id;region;category\n", ["1:1 no-rows"], words: "titles but no row"),
    BrokenFile("id;region\nD-1;93\n", ["1:1 missing-column"], words: "“category”"),
    BrokenFile("name;age\nx;3\n", ["1:1 missing-column", "1:1 missing-column", "1:1 missing-column"], words: "“id”"),
    BrokenFile("id;regio;category\nD-1;93;hospital\n", ["1:1 missing-column"], words: "“region”"),
    BrokenFile("id;region;category;zone;Zone\nD-1;93;hospital;a;b\n", ["1:25 repeated-column"], words: "column 4"),
    BrokenFile("id;region;category;category\nx;1;2;3\n", ["1:20 repeated-column"], words: "column 3"),
    BrokenFile(
      "id;region;category;rang;parcours;rang\nx;93;hospital;1;b;c\n", ["1:34 repeated-column"], words: "“rang”"),
    BrokenFile("id;region;category\n;93;hospital\n", ["2:1 missing-id"], words: "no identifier"),
    BrokenFile("id;region;category\n  ;93;hospital\n", ["2:1 missing-id"], words: "no identifier"),
    BrokenFile("id;region;category\n\"a\nb\";93;hospital\n", ["2:2 faulty-id"], words: "control character"),
    BrokenFile(
      "id;region;category\nD-1;93;hospital\nD-2;93;hospital\nD-1;84;overseas\n", ["4:1 repeated-id"],
      words: "“D-1” is repeated; it is already on line 2"),
    BrokenFile("category;id;region\nhospital;D-1;93\nhospital;D-1;93\n", ["3:10 repeated-id"], words: "line 2"),
    BrokenFile("id;region;category\nD-1;;hospital\n", ["2:5 missing-region"], words: "“region”"),
    BrokenFile("id;region;category\nD-1;PAKA;hospital\n", ["2:5 unknown-region"], words: "“PAKA”"),
    BrokenFile("id;region;category\nD-1;Océan Indien;hospital\n", ["2:5 several-regions"], words: "Mayotte (06)"),
    BrokenFile("id;region;category\nD-1;93;\n", ["2:8 missing-category"], words: "“category”"),
    BrokenFile("id;region;category\nD-1;93;hopital de jour\n", ["2:8 unknown-category"], words: "ambulatory"),
    BrokenFile("id;region;category\nD-1;93\n", ["2:1 ragged-row"], words: "2 cells, the table 3 columns"),
    BrokenFile("id;region;category\nD-1;93;hospital;\n", ["2:1 ragged-row"], words: "4 cells, the table 3 columns"),
    BrokenFile(
      "id;region;category\nD-1;93;hospital\nD-2;\"93;hospital\n", ["3:5 unclosed-quote"], words: "not closed"),
    BrokenFile("id;region;\"category\nD-2;93;hospital\n", ["1:11 unclosed-quote"], words: "not closed"),
    BrokenFile("id;region;category\nD-1;\"93\"x;hospital\n", ["2:9 text-after-quote"], words: "written twice"),
    BrokenFile("id;region;category;\nD-1;93;hospital;x\n", ["2:17 untitled-cell"], words: "without a title"),
    BrokenFile("id;region;category\nD-1;93;hospital\nD-2;\0;hospital\n", ["3:5 not-text"], words: "NUL"),
    BrokenFile("partner_share", "101", "share-out-of-range", words: "0 to 100"),
    BrokenFile("partner_share", "-1", "share-out-of-range", words: "0 to 100"),
    BrokenFile("partner_share", "33,333", "unreadable-number", words: "two decimals"),
    BrokenFile("partner_share", "5.", "unreadable-number", words: "two decimals"),
    BrokenFile("third_share", "moitié", "unreadable-number", words: "“moitié”"),
    BrokenFile("withdrawal_probability", "1,5", "share-out-of-range", words: "0 to 1"),
    BrokenFile("withdrawal_probability", "150 %", "share-out-of-range", words: "0 % to 100 %"),
    BrokenFile("rank", "1,5", "unreadable-number", words: "whole"),
    BrokenFile("rank", "-1", "number-out-of-range", words: "0 or more"),
    BrokenFile("overseas_months", "99999999999999999999", "unreadable-number", words: "whole"),
    BrokenFile("commission_score", "NaN", "unreadable-number", words: "“NaN”"),
    BrokenFile("commission_score", "1e400", "unreadable-number", words: "“1e400”"),
    BrokenFile("commission_score", "12,3,4", "unreadable-number", words: "six decimals"),
    BrokenFile("monthly_cost", "-5", "number-out-of-range", words: "euros"),
    BrokenFile("monthly_cost", "4125,319", "unreadable-number", words: "two decimals"),
    BrokenFile("filed_on", "2026-02-30", "unreadable-date", words: "“2026-02-30” is no day of the calendar"),
    BrokenFile("filed_on", "31/04/2020", "unreadable-date", words: "31/04/2020"),
    BrokenFile("des_on", "2020-11-01T00:00", "unreadable-date", words: "01/11/2020"),
    BrokenFile("qpv", "peut-être", "unreadable-flag", words: "neither yes nor no"),
    BrokenFile("employer_kind", "CLINIQUE", "unknown-kind", words: "CHU, CHR, CH, ESPIC"),
    BrokenFile("starts", "2020-11-15", "not-first-of-month", words: "first of a month"),
    BrokenFile("starts", "novembre", "unreadable-date", words: "“novembre”"),
    BrokenFile("durations", "12|deux", "unreadable-number", words: "months"),
    BrokenFile("durations", "0", "number-out-of-range", words: "months"),
  ])
  func `a broken file is refused where it is broken, in plain words`(file: BrokenFile) {
    let diagnostics = PoolFixture.diagnostics(Array(file.text.utf8))
    #expect(diagnostics.map(PoolFixture.summary) == file.expected)
    #expect(diagnostics.allSatisfy { $0.severity == .error })
    #expect(diagnostics.contains { $0.message.english.contains(file.words) }, "\(diagnostics.map(\.message.english))")
  }

  @Test func `every fault comes at once, in the order of the file, with its line and the nearest name`() throws {
    let text = """
      id;region;category;qpv;filed_on
      D-1;Corce;hospital;oui;2020-01-01
      ;93;ambulatori;oui;2020-13-01
      D-3;93;hospital;bof;
      """
    let diagnostics = PoolFixture.diagnostics(Array(text.utf8))
    #expect(
      diagnostics.map(PoolFixture.summary) == [
        "2:5 unknown-region", "3:1 missing-id", "3:5 unknown-category", "3:20 unreadable-date", "4:17 unreadable-flag",
      ])
    #expect(diagnostics[0].excerpt == "D-1;Corce;hospital;oui;2020-01-01")
    #expect(diagnostics[0].hint?.english == "did you mean “Corse”?")
    #expect(diagnostics[2].hint?.english == "did you mean “ambulatoire”?" || diagnostics[2].hint != nil)
  }

  @Test func `a fault in a quoted cell of several lines is placed on the line where its cell begins`() {
    let text = "id;region;category;note;rank\n\"D\";93;hospital;\"un\ndeux\ntr\u{E9}s\";x\n"
    let diagnostics = PoolFixture.diagnostics(Array(text.utf8))
    #expect(diagnostics.map(PoolFixture.summary) == ["4:7 unreadable-number"])
    #expect(diagnostics.first?.excerpt == "tr\u{E9}s\";x")
  }

  @Test func `of a thousand faults of a kind a hundred are shown and the others are counted`() {
    var text = "id;region;category;rank\n"
    for row in 0..<1_000 { text += "D-\(row);93;hospital;x\n" }
    let diagnostics = PoolFixture.diagnostics(Array(text.utf8))
    #expect(diagnostics.count == 101)
    #expect(diagnostics.prefix(100).map { $0.location?.line } == (2...101).map { $0 })
    #expect(diagnostics[100].message.english == "900 further faults of the kind “unreadable-number”")
    #expect(diagnostics[100].location?.line == 102)
  }

  @Test func `repeated identifiers of different files name both`() throws {
    let text = Array("id;region;category\nD-1;93;hospital\n".utf8)
    let files = [PoolFile(name: "a.csv", bytes: text), PoolFile(name: "b.csv", bytes: text)]
    #expect {
      try PoolReader(regulation: .shipped).read(files)
    } throws: { error in
      let diagnostics = (error as? InputFaults)?.diagnostics ?? []
      return diagnostics.map(PoolFixture.summary) == ["2:1 repeated-id"]
        && diagnostics[0].location?.file == "b.csv" && diagnostics[0].message.english.hasSuffix("on line 2 of a.csv")
        && diagnostics[0].excerpt == "D-1;93;hospital"
    }
  }
}
