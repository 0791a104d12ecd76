import Campaigns
import DeclarativeFiles
import Quantities
import Regulation
import Scenarios
import Testing
import Wordings

@Suite struct CommitmentTests {
  private static let titles = "id;regime;start;months;ended_on;region;category\n"

  private func folder(_ rows: String, titles: String = titles) throws -> Folder {
    let text = smallScenario.replacing("fund: FIR,", with: "fund: FIR, commitments: running/posts.csv,")
    return try Folder(["a.yaml": text, "running/posts.csv": titles + rows])
  }

  @Test func `running posts are read with their regime, dates, region and category`() throws {
    let rows =
      "P-2;paca-2020;2019-11-01;24;;PACA;hospital\nP-1;paca-2020-table;01/05/2019;12;15/03/2020;93;ambulatoire\n"
    let posts = try folder(rows).load().campaign.envelopes[0].commitments
    #expect(posts.map(\.id) == ["P-1", "P-2"])
    #expect(posts.map(\.regime.id) == ["paca-2020-table", "paca-2020"])
    #expect(posts.map(\.start) == [YearMonth(year: 2019, month: 5), YearMonth(year: 2019, month: 11)])
    #expect(posts.map(\.months) == [12, 24])
    #expect(posts.map(\.endedOn) == [CalendarDate(year: 2020, month: 3, day: 15), nil])
    #expect(posts.map(\.regionCode) == ["93", "93"])
    #expect(posts.map(\.category) == [.ambulatory, .hospital])
  }

  @Test func `titles alone mean that nothing is running`() throws {
    #expect(try folder("").load().campaign.envelopes[0].commitments.isEmpty)
  }

  @Test func `every faulty cell is reported with its line`() throws {
    let rows = """
      P-1;paca-2002;2019-11-01;24;;PACA;hospital
      P-2;paca-2020;2019-11-15;24;;PACA;hospital
      P-3;paca-2020;2019-11-01;two;;PACA;hospital
      P-4;paca-2020;2019-11-01;24;2019-10-31;PACA;hospital
      P-5;paca-2020;;24;;PACA;hospital
      P-6;paca-2020;2019-11-01;24;soon;PACA;hospital

      """
    let folder = try folder(rows)
    let faults = try folder.faults()
    #expect(faults.map { $0.location?.file } == Array(repeating: folder.path("running/posts.csv"), count: 6))
    #expect(faults.map { $0.location?.line } == [2, 3, 4, 5, 6, 7])
    #expect(faults[0].hint?.english == "did you mean “paca-2020”?")
    #expect(faults[1].message.english.contains("first day of a month"))
    #expect(faults[2].message.english.contains("found “two”"))
    #expect(faults[3].message.english.contains("ended before it started"))
    #expect(faults[4].message.english.contains("nothing in the column “start”"))
    #expect(faults[5].excerpt == "P-6;paca-2020;2019-11-01;24;soon;PACA;hospital")
  }

  @Test func `rows that no file of posts may hold are told together with the others`() throws {
    let rows = "P-1;paca-2020;2019-11-01;24;;Mars;hospital\nP-2;paca-2002;2019-11-01;24;;PACA;hospital\n"
    let faults = try folder(rows).faults()
    #expect(faults.map(\.code) == ["unknown-region", "unknown-regime"])
    #expect(faults.map { $0.location?.line } == [2, 3])
  }

  @Test func `a missing column is a fault, an early end may be left out`() throws {
    let some = "id;regime;start;months;region;category\n"
    let row = "P-1;paca-2020;2019-11-01;24;PACA;hospital\n"
    #expect(try folder(row, titles: some).load().campaign.envelopes[0].commitments.map(\.endedOn) == [nil])
    let faults = try folder("P-1;paca-2020;24;PACA;hospital\n", titles: "id;regime;months;region;category\n").faults()
    #expect(faults.map(\.message.english) == ["the column “start” is missing from this file of running posts"])
  }

  @Test func `a file that is not there names the place that asks for it`() throws {
    let text = smallScenario.replacing("fund: FIR,", with: "fund: FIR, commitments: nowhere.csv,")
    let folder = try Folder(["a.yaml": text])
    let failure = #expect(throws: UnreadableFile.self) { try folder.load() }
    #expect(failure?.path == folder.path("nowhere.csv"))
    #expect(failure?.namedAt?.line == 6)
  }

  @Test func `the fingerprint follows the bytes of the file`() throws {
    let folder = try folder("P-1;paca-2020;2019-11-01;24;;PACA;hospital\n")
    let first = try folder.load().sha256
    #expect(try folder.load().sha256 == first)
    try folder.write(Self.titles + "P-1;paca-2020;2019-11-01;12;;PACA;hospital\n", to: "running/posts.csv")
    #expect(try folder.load().sha256 != first)
  }
}
