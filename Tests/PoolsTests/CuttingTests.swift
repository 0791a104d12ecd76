import Quantities
import Testing

@testable import Pools

@Suite struct CuttingTests {
  /// The rows that the scanner cuts, read through a window.
  private static func rows(_ text: String, separator: UInt8, width: Int) throws -> [[String]]? {
    var window = try TextWindow(ByteStream(Array(text.utf8)), encoding: .utf8, fingerprint: SHA256())
    var scanner = RecordScanner(separator: separator, width: width, position: 0, line: 1)
    var batch = RecordBatch(width: width, capacity: 7)
    var rows: [[String]] = []
    while true {
      let stop = scanner.scan(window.bytes.span, end: window.end, isLast: window.isLast, into: &batch)
      for row in 0..<batch.count {
        rows.append((0..<width).map { batch.cell(row: row, column: $0).text(in: window.bytes.span) })
      }
      batch.removeAll()
      switch stop {
      case .full: break
      case .exhausted:
        if window.isLast { return rows }
        try window.refill(from: scanner.position)
        scanner.position = 0
      case .badRow(.ragged, _): rows.append(["ragged"])
      case .badRow, .fatal: return nil
      }
    }
  }

  @Test(arguments: 0..<400)
  func `random tables are cut as the slow reader cuts them`(seed: Int) throws {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let separator = [Character(";"), ",", "\t"][seed % 3]
    let pieces = [
      "a", "bc", "é", " ", "\"", "\"\"", "\"x;y\"", "\n", "\r\n", "\r", ";", ",", "\t", "\u{1}", "0123456789",
    ]
    let text = (0..<next(120)).map { _ in pieces[next(pieces.count)] }.joined()
    let width = 2 + next(3)
    let expected = SlowReader.rows(text, separator: separator)?.map { $0.count == width ? $0 : ["ragged"] }
    let found = try Self.rows(text, separator: separator.asciiValue ?? 0, width: width)
    #expect(found == expected, "\(text.debugDescription)")
  }

  @Test func `a table larger than the window is cut as the slow reader cuts it`() throws {
    var text = ""
    for row in 0..<30_000 {
      text +=
        "D-\(row);\(row % 7 == 0 ? "\"a;\"\"b\nc\"" : "plain \(row * row)");é\(row % 13);\(row % 3 == 0 ? "" : "x")"
      text += row % 5 == 0 ? "\r\n" : "\n"
    }
    let found = try Self.rows(text, separator: UInt8(ascii: ";"), width: 4)
    #expect(found == SlowReader.rows(text, separator: ";"))
  }

  @Test func `texts are numbered as they first come, whatever their length`() {
    var interner = TextInterner()
    var expected: [String: Int32] = [:]
    for round in 0..<40 {
      let texts = (0..<400).map { index in
        let length = (index * 13 + round * 7) % 45
        return String(repeating: "é", count: length / 2) + String((index * 31 + round) % 997)
      }
      var bytes: [UInt8] = []
      let cells = texts.map { text in
        defer { bytes += Array(text.utf8) + [0x3B] }
        return Cell(start: bytes.count, length: text.utf8.count)
      }
      bytes += Array(repeating: 0x78, count: TextWindow.margin)
      var numbers = [Int32](repeating: 0, count: cells.count)
      var span = numbers.mutableSpan
      interner.number(cells.span, in: bytes.span, into: &span)
      for (text, number) in zip(texts, numbers) {
        let known = expected[text] ?? Int32(expected.count)
        expected[text] = known
        #expect(number == known)
      }
    }
    #expect(interner.count == expected.count)
    #expect((0..<interner.count).allSatisfy { expected[interner.values[$0]] == Int32($0) })
  }
  @Test func `blank cells have no number, and doubled quotes count once`() {
    var interner = TextInterner()
    // x;;x"y; and then x"y between quotes, so with its quote doubled.
    let bytes = Array(#"x;;x"y;"x""y";"#.utf8) + Array(repeating: 0x78, count: TextWindow.margin)
    let cells = [
      Cell(start: 1, length: 0), Cell(start: 0, length: 1), Cell(start: 3, length: 3), Cell(start: 2, length: 0),
      Cell(start: 8, length: 4, hasDoubledQuotes: true), Cell(start: 8, length: 0),
    ]
    var numbers = [Int32](repeating: 0, count: cells.count)
    var span = numbers.mutableSpan
    interner.number(cells.span, in: bytes.span, into: &span)
    #expect(numbers == [-1, 0, 1, -1, 1, -1])
    #expect(interner.count == 2)
    #expect(interner.values[1] == #"x"y"#)
  }
}
