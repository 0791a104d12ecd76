import Regulation
import Testing

@Suite struct QuotaTableTests {
  private let tables = Regulation.shipped.quotaTables

  private func cells(_ table: String, _ reading: String) throws -> [QuotaTable.Cell] {
    try #require(tables.first { $0.id == table }?.cells(reading: reading))
  }

  // The printed totals of the instruction: 250 hospital posts, 100 ambulatory ones, 50 overseas.
  @Test func `annex 1 adds up to its printed totals`() throws {
    let cells = try cells("annex-1-2018", "published")
    #expect(cells.filter { $0.category == .hospital }.reduce(0) { $0 + $1.atMost } == 250)
    #expect(cells.filter { $0.category == .ambulatory }.reduce(0) { $0 + $1.atMost } == 100)
    #expect(cells.allSatisfy { $0.category != .overseas })
  }

  @Test func `annex 1 names a limit for every region and both categories, 0 where it prints none`() throws {
    let cells = try cells("annex-1-2018", "published")
    #expect(cells.count == 36)
    #expect(Set(cells.map(\.id)).count == 36)
    #expect(cells.first { $0.id == "93/hospital" }?.atMost == 12)
    #expect(cells.first { $0.id == "93/ambulatory" }?.atMost == 5)
    #expect(cells.first { $0.id == "32/hospital" }?.atMost == 44)
    #expect(cells.first { $0.id == "11/ambulatory" }?.atMost == 14)
    for code in ["01", "02", "03", "04", "06"] {
      #expect(cells.first { $0.id == "\(code)/hospital" }?.atMost == 0)
      #expect(cells.first { $0.id == "\(code)/ambulatory" }?.atMost == 0)
    }
  }

  @Test(arguments: [
    // Océan Indien 21, of which Mayotte 15: shared out, 15 and 6.
    ("share", ["04/overseas": 6, "06/overseas": 15]),
    // 15 kept for Mayotte: La Réunion 6 at most, both 21.
    ("reservation", ["04/overseas": 6, "ocean-indien/overseas": 21]),
    // 15 at most for Mayotte: La Réunion may take what is left of 21.
    ("ceiling", ["06/overseas": 15, "ocean-indien/overseas": 21]),
  ])
  func `each reading of annex 2 sets its own limits in the Indian Ocean`(_ reading: String, _ limits: [String: Int])
    throws
  {
    let cells = try cells("annex-2-2018", reading)
    let indianOcean = cells.filter { !Set($0.regionCodes).isDisjoint(with: ["04", "06"]) }
    #expect(Dictionary(uniqueKeysWithValues: indianOcean.map { ($0.id, $0.atMost) }) == limits)
    #expect(cells.first { $0.id == "ocean-indien/overseas" }?.regionCodes ?? ["04", "06"] == ["04", "06"])
    #expect(cells.first { $0.id == "03/overseas" }?.atMost == 15)
    #expect(cells.filter { $0.atMost == 0 }.count == 13)
    #expect(Set(cells.flatMap(\.regionCodes)).count == 18)
  }

  @Test func `the default reading of annex 2 is the share, which adds up to 50`() throws {
    let table = try #require(tables.first { $0.id == "annex-2-2018" })
    #expect(table.readings.map(\.name) == ["share", "reservation", "ceiling"])
    #expect(table.readings[0].cells.reduce(0) { $0 + $1.atMost } == 50)
  }
}
