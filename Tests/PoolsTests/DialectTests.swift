import DeclarativeFiles
import Testing

@testable import Pools

@Suite struct DialectTests {
  private static let rows = [
    ["id", "region", "category", "speciality", "note"],
    ["D-1", "93", "établissements", "Médecine d’urgence", "un; deux, trois\tquatre"],
    ["D-2", "PACA", "ambulatoire", "Gériatrie", "il dit « \"non\" »\nsur deux lignes"],
    ["D-3", "93", "hospital", "", ""],
  ]

  private static func text(separator: String, lineEnd: String, alwaysQuoted: Bool) -> String {
    rows.map { row in
      row.map { cell in
        let needsQuotes = alwaysQuoted || cell.contains { ";,\t\"\n".contains($0) }
        return needsQuotes
          ? "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\"" : cell
      }.joined(separator: separator)
    }.joined(separator: lineEnd)
  }

  private static func expected() throws -> [[String: String]] {
    PoolFixture.cells(try PoolFixture.pool(text(separator: ";", lineEnd: "\n", alwaysQuoted: false)))
  }

  @Test(arguments: [";", ",", "\t"], ["\n", "\r\n", "\r"])
  func `any separator and line end give the same pool`(separator: String, lineEnd: String) throws {
    for alwaysQuoted in [false, true] {
      for ending in ["", lineEnd, lineEnd + lineEnd, lineEnd + "  " + lineEnd] {
        let text = Self.text(separator: separator, lineEnd: lineEnd, alwaysQuoted: alwaysQuoted) + ending
        #expect(PoolFixture.cells(try PoolFixture.pool(text)) == (try Self.expected()))
      }
    }
  }

  @Test func `a mark of UTF-8 changes nothing`() throws {
    let text = Self.text(separator: ",", lineEnd: "\r\n", alwaysQuoted: false)
    let pool = try PoolFixture.pool([0xEF, 0xBB, 0xBF] + Array(text.utf8))
    #expect(PoolFixture.cells(pool) == (try Self.expected()))
    #expect(pool.warnings.isEmpty)
  }

  @Test func `Windows-1252 gives the same pool with a warning`() throws {
    let text = Self.text(separator: ";", lineEnd: "\r\n", alwaysQuoted: false)
    let pool = try PoolFixture.pool(Self.windows1252(text))
    #expect(PoolFixture.cells(pool) == (try Self.expected()))
    #expect(pool.warnings.map(PoolFixture.summary) == ["1:1 windows-1252"])
  }

  @Test func `a file is read again as Windows-1252 from whatever row shows it`() throws {
    var text = "id;region;category;speciality;own\n"
    for number in 1...3_000 { text += "D-\(10_000 + number);93;hospital;S\(number % 50);x\n" }
    let plain = try PoolFixture.pool(text + "D-99999;93;hospital;Geriatrie;x\n")
    let pool = try PoolFixture.pool(
      Array(text.utf8) + Array("D-99999;93;hospital;G".utf8) + [0xE9] + Array("riatrie;x\n".utf8))
    #expect(pool.count == 3_001)
    #expect(PoolFixture.cells(pool)[3_000]["speciality"] == "Gériatrie")
    #expect(PoolFixture.cells(pool).dropLast() == PoolFixture.cells(plain).dropLast())
  }

  @Test func `a line that announces the separator is passed over`() throws {
    let text = "sep=,\r\nid,region,category,\"a;b;c;d\"\r\nD-1,93,hospital,x\r\n"
    let pool = try PoolFixture.pool(text)
    #expect(pool.ownColumns == ["a;b;c;d"])
    #expect(pool.origins[0].line == 3)
  }

  @Test func `a title that holds another separator does not mislead`() throws {
    let pool = try PoolFixture.pool("id;region;category;\"avis, rang, note, date, zone\"\nD-1;93;hospital;x\n")
    #expect(pool.ownColumns == ["avis, rang, note, date, zone"])
  }

  @Test func `columns without a title are passed over while they are empty`() throws {
    let pool = try PoolFixture.pool("id;region;category;;\nD-1;93;hospital;;\nD-2;93;hospital; ;\n")
    #expect(pool.columns.isEmpty && pool.count == 2)
  }

  @Test func `a quote within a cell that is not quoted is a plain character`() throws {
    let pool = try PoolFixture.pool("id;region;category;zone\nD-1;93;hospital;2\" ou 3\"\n")
    #expect(PoolFixture.cells(pool)[0]["zone"] == "2\" ou 3\"")
  }

  /// Reading goes on window by window; whatever stands at their edge must not matter.
  @Test func `rows and quoted cells across windows are read whole`() throws {
    for length in [131_000, 131_060, 131_071, 131_072, 131_073, 262_144, 400_000] {
      for filling in ["x", "\"\"", "\r\n", "é"] {
        let count = length / filling.utf8.count
        let cell = String(repeating: filling, count: count)
        let text = "id;region;category;own\r\nD-1;93;hospital;\"a\(cell)z\"\r\nD-2;93;hospital;\"\"\r\n"
        let pool = try PoolFixture.pool(text)
        #expect(pool.count == 2)
        let plain = filling == "\"\"" ? String(repeating: "\"", count: count) : cell
        #expect(PoolFixture.cells(pool)[0]["own"] == "a\(plain)z", "\(length) bytes of \(filling)")
      }
    }
  }

  private static func windows1252(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { $0 == "’" ? 0x92 : UInt8($0.value) }
  }
}
