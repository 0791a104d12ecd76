import CZlib
import DeclarativeFiles
import Foundation
import Regulation
import Testing
import Wordings

@testable import Pools

/// Files that nobody should send: each is refused or read, none takes long or ends the program.
@Suite struct HostileFileTests {
  private static let valid = Array(
    "id;region;category;speciality;note\nD-1;93;hospital;Gériatrie;\"un\ndeux \"\"trois\"\"\"\nD-2;84;ambulatoire;;x\n"
      .utf8)

  @Test func `a file cut at any byte is refused or read, never more`() throws {
    for length in 0..<Self.valid.count {
      let faults = PoolFixture.faults(Array(Self.valid[..<length]))
      let isReadable = (try? PoolFixture.pool(Array(Self.valid[..<length]))) != nil
      #expect(!faults.isEmpty || isReadable, "\(length) bytes")
    }
  }

  @Test func `a file with any one byte changed is refused or read`() {
    for position in Self.valid.indices {
      for byte: UInt8 in [0x00, 0x0A, 0x0D, 0x22, 0x3B, 0x2C, 0x80, 0xC3, 0xFF] {
        var bytes = Self.valid
        bytes[position] = byte
        _ = PoolFixture.faults(bytes)
      }
    }
  }

  @Test func `random bytes are refused`() {
    var state: UInt64 = 7
    for round in 0..<300 {
      let bytes = (0..<(round * 7)).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 40)
      }
      #expect(throws: InputFaults.self) { try PoolFixture.pool(bytes) }
    }
  }

  @Test func `random bytes behind good titles are refused`() {
    var state: UInt64 = 11
    let alphabet = Array("D93;;;,\t\"\"\n\r hospital|é".utf8) + [0xE9, 0x80, 0x81]
    for round in 1..<400 {
      let bytes = (0..<round).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return alphabet[Int(state >> 33) % alphabet.count]
      }
      #expect(!PoolFixture.faults(Array("id;region;category\n".utf8) + bytes + Array("\n;".utf8)).isEmpty)
    }
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x69, 0x00], "not-utf8", "UTF-16"), ([0xFE, 0xFF, 0x00, 0x69], "not-utf8", "UTF-16"),
      ([0x69, 0x00, 0x64, 0x00], "not-utf8", "UTF-16"), ([0x00, 0x69, 0x00, 0x64], "not-utf8", "UTF-16"),
      ([0x50, 0x4B, 0x03, 0x04, 0x14], "not-text", "workbook"), ([0xD0, 0xCF, 0x11, 0xE0], "not-text", "workbook"),
      ([0x00, 0x00, 0x00], "not-text", "NUL"), ([0x69, 0x64, 0x3B, 0x81], "unknown-encoding", "Windows-1252"),
    ] as [([UInt8], String, String)])
  func `what is no table of text is named`(bytes: [UInt8], code: String, words: String) {
    let diagnostics = PoolFixture.diagnostics(bytes).filter { $0.severity == .error }
    #expect(diagnostics.map(\.code) == [code])
    #expect(diagnostics.first?.message.english.contains(words) == true)
  }

  @Test func `a file that says UTF-8 and is not is refused at the cell`() {
    let bytes = [0xEF, 0xBB, 0xBF] + Array("id;region;category;zone\nD-1;93;hospital;Z".utf8) + [0xE9, 0x0A]
    #expect(PoolFixture.faults(bytes) == ["2:17 not-utf8"])
  }

  @Test(arguments: ["x", "\"", ";", "\n", "é", "a;"])
  func `a million bytes of one kind are refused in one pass`(filling: String) {
    let text = String(repeating: filling, count: 1_200_000 / filling.utf8.count)
    #expect(!PoolFixture.faults(text).isEmpty)
    #expect(!PoolFixture.faults("id;region;category\nD-1;93;" + text).isEmpty)
    #expect(!PoolFixture.faults("id;region;category\nD-1;93;\"" + text).isEmpty)
  }

  @Test func `a cell beyond one mebibyte is refused, one below is read`() throws {
    let start = "id;region;category;note\nD-1;93;hospital;"
    let pool = try PoolFixture.pool(start + String(repeating: "x", count: RecordScanner.cellLimit) + "\n")
    #expect(PoolFixture.cells(pool)[0]["note"]?.utf8.count == RecordScanner.cellLimit)
    for quote in ["", "\""] {
      let text = start + quote + String(repeating: "x", count: RecordScanner.cellLimit + 1) + quote + "\n"
      #expect(PoolFixture.faults(text) == ["2:17 cell-too-long"])
    }
  }

  @Test func `more columns than a pool has are refused`() {
    let titles = (0..<2_001).map { "c\($0)" }.joined(separator: ";")
    #expect(PoolFixture.faults("id;region;category;\(titles)\n") == ["1:1 too-many-columns"])
  }

  @Test func `a row with a million cells is told as one fault`() {
    let row = String(repeating: "a;", count: 1_000_000)
    #expect(PoolFixture.faults("id;region;category\n\(row)\nD-1;93;hospital\n") == ["2:1 ragged-row"])
  }

  @Test func `a missing file, a folder and a forbidden file are told with the place that names them`() throws {
    let place = SourceLocation(file: "scenario.yaml", line: 3, column: 9)
    for (path, reason) in [("/nowhere/pool.csv", Wording.noSuchFile), ("/", .isAFolder)] {
      #expect(throws: UnreadableFile(path: path, reason: reason, namedAt: place)) {
        try PoolReader(regulation: .shipped).read([PoolFile(path: path, namedAt: place)])
      }
    }
  }

  @Test func `gzip is read as the file within, and refused when it is cut or damaged`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "pool-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let whole = folder.appending(path: "pool.csv.gz").path
    let file = try #require(gzopen(whole, "wb"))
    gzwrite(file, Self.valid, UInt32(Self.valid.count))
    gzclose(file)
    let reader = PoolReader(regulation: .shipped)
    let pool = try reader.read([PoolFile(path: whole)])
    let plain = try PoolFixture.pool(Self.valid)
    #expect(PoolFixture.isSame(pool, plain) && pool.sha256 == plain.sha256)

    let compressed = try Array(Data(contentsOf: URL(filePath: whole)))
    for length in [10, 20, compressed.count / 2, compressed.count - 1] {
      try Data(compressed[..<length]).write(to: folder.appending(path: "cut.gz"))
      #expect(throws: InputFaults.self) { try reader.read([PoolFile(path: folder.appending(path: "cut.gz").path)]) }
    }
    var damaged = compressed
    damaged[compressed.count / 2] ^= 0xFF
    try Data(damaged).write(to: folder.appending(path: "damaged.gz"))
    #expect(throws: InputFaults.self) { try reader.read([PoolFile(path: folder.appending(path: "damaged.gz").path)]) }
  }
}
