import Foundation
import Quantities
import Spreadsheets
import Testing

@Suite final class WorkbookTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("dotation-\(UUID().uuidString)")

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func path(_ name: String) throws -> String {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder.appendingPathComponent(name).path
  }

  private var plan: WorkbookPlan {
    get throws {
      let day = try #require(CalendarDate(year: 2020, month: 11, day: 1))
      let columns: [SheetPlan.Column] = [
        .init("Dossier", .text, width: 12), .init("Coût", .euros, width: 14), .init("Début", .date, width: 12),
        .init("Points", .decimal, width: 10),
      ]
      let rows: [[SheetPlan.Value]] = [
        [
          .text("=HYPERLINK(\"x\")"), .money(Money(cents: 4_950_374)), .date(day), .points(Points(thousandths: 72_500)),
        ],
        [.text("<b>&\u{202E}é🙂\u{01}"), .empty, .empty, .integer(3)],
        [.text("Total"), .formula("=SUM(B4:B5)", value: 49_503.74), .empty, .empty],
      ]
      return WorkbookPlan(
        title: "Essai", subject: "Deux postes", date: day,
        sheets: [
          SheetPlan(
            name: "Décisions/[1]", caption: "Postes", columns: columns, rows: rows, hasTotal: true,
            highlights: [.init(column: 0, text: "a \"b\"", background: 0xE8F3E8)],
            chart: .init(title: "Euros", categories: 0, series: [1]))
        ])
    }
  }

  @Test func `tabs have whole words of long titles, and no two are alike`() throws {
    let titles = [
      "Waiting list: eligible, not funded, in the order of points", "Liste d’attente\u{202F}: recevables, non retenus",
      "Who is called when a post withdraws", "waiting list", String(repeating: "x", count: 40),
    ]
    let sheets = titles.map { SheetPlan(name: $0, caption: $0, columns: [.init("a", .text, width: 9)], rows: []) }
    let file = try path("tabs.xlsx")
    let day = try #require(CalendarDate(year: 2020, month: 11, day: 1))
    try WorkbookWriter.write(WorkbookPlan(title: "", subject: "", date: day, sheets: sheets), to: file)
    #expect(
      try WorkbookReader.sheets(ofFile: file).map(\.name) == [
        "Waiting list", "Liste d’attente", "Who is called when a post…", "waiting list 2",
        String(repeating: "x", count: 31),
      ])
  }

  @Test func `what is written is read back cell by cell`() throws {
    let file = try path("a.xlsx")
    try WorkbookWriter.write(plan, to: file)
    let sheets = try WorkbookReader.sheets(ofFile: file)
    #expect(sheets.map(\.name) == ["Décisions--1-"])
    let rows = try #require(sheets.first).rows
    #expect(rows[0] == [.text("Postes")])
    #expect(rows[2] == [.text("Dossier"), .text("Coût"), .text("Début"), .text("Points")])
    let day = try #require(CalendarDate(year: 2020, month: 11, day: 1))
    #expect(rows[3] == [.text("=HYPERLINK(\"x\")"), .number("49503.74"), .date(day), .number("72.5")])
    #expect(rows[4] == [.text("<b>&\u{202E}é🙂"), .empty, .empty, .number("3")])
    #expect(rows[5] == [.text("Total"), .number("49503.74")])
  }

  @Test func `the same plan gives the same bytes`() throws {
    let (first, second) = (try path("b.xlsx"), try path("c.xlsx"))
    try WorkbookWriter.write(plan, to: first)
    try WorkbookWriter.write(plan, to: second)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: first))
    #expect(try bytes == Data(contentsOf: URL(fileURLWithPath: second)))
    #expect(bytes.count > 4_000)
  }

  @Test func `a part above the limit is refused before it fills the memory`() throws {
    let file = try path("d.xlsx")
    try WorkbookWriter.write(plan, to: file)
    #expect(throws: SpreadsheetFault.tooLarge(part: "xl/workbook.xml", limit: 100)) {
      try WorkbookReader.sheets(ofFile: file, partLimit: 100)
    }
  }

  @Test func `parts that are too large together are refused before any is unpacked`() throws {
    let file = try path("total.xlsx")
    try WorkbookWriter.write(plan, to: file)
    #expect(throws: SpreadsheetFault.tooLargeInAll(limit: 2_000)) {
      try WorkbookReader.sheets(ofFile: file, totalLimit: 2_000)
    }
  }

  @Test func `an archive that grows a thousand times is refused as a bomb`() throws {
    let file = try path("bomb.xlsx")
    try ZeroArchive.write(to: file, part: "xl/worksheets/sheet1.xml", megabytes: 32)
    let packed = try Data(contentsOf: URL(fileURLWithPath: file)).count
    #expect(packed < 1 << 18)
    do {
      _ = try WorkbookReader.sheets(ofFile: file)
      Issue.record("the bomb was unpacked")
    } catch SpreadsheetFault.packedTooTightly(let ratio) {
      #expect(ratio > 200)
    }
  }

  @Test func `an encrypted or old workbook is told apart from a damaged one`() throws {
    let old = try path("old.xls")
    try Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0]).write(to: URL(fileURLWithPath: old))
    #expect(throws: SpreadsheetFault.encryptedOrOld) { try WorkbookReader.sheets(ofFile: old) }
    let text = try path("text.xlsx")
    try Data("id;region\n".utf8).write(to: URL(fileURLWithPath: text))
    #expect(throws: SpreadsheetFault.notAWorkbook("no ZIP signature")) { try WorkbookReader.sheets(ofFile: text) }
  }

  @Test func `a truncated workbook is refused at every length`() throws {
    let file = try path("e.xlsx")
    try WorkbookWriter.write(plan, to: file)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
    let cut = try path("cut.xlsx")
    for length in stride(from: 0, to: bytes.count - 1, by: 97) {
      try bytes.prefix(length).write(to: URL(fileURLWithPath: cut))
      #expect(throws: SpreadsheetFault.self, "cut at \(length)") { try WorkbookReader.sheets(ofFile: cut) }
    }
  }

  @Test func `a missing file and an unwritable folder are named`() throws {
    #expect(throws: SpreadsheetFault.self) { try WorkbookReader.sheets(ofFile: folder.path + "/none.xlsx") }
    #expect(throws: SpreadsheetFault.self) { try WorkbookWriter.write(plan, to: "/nonexistent/a.xlsx") }
  }
}
