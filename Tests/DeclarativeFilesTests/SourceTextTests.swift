import DeclarativeFiles
import Testing
import Wordings

@Suite struct SourceTextTests {
  private func decoded(_ bytes: [UInt8]) -> (text: SourceText?, faults: [Diagnostic]) {
    var log = DiagnosticLog()
    return (SourceText(decoding: bytes, file: "f.yaml", into: &log), log.sorted)
  }

  @Test func `a byte order mark is dropped`() {
    #expect(decoded([0xEF, 0xBB, 0xBF] + Array("a: é".utf8)).text?.text == "a: é")
  }

  @Test func `bytes that are no UTF-8 are refused where they stand`() {
    // « é » in Windows-1252 is the single byte E9.
    let faults = decoded(Array("a: 1\nb: caf".utf8) + [0xE9, 0x0A]).faults
    #expect(faults.map(\.code) == ["not-utf8"])
    #expect(faults.first?.location == SourceLocation(file: "f.yaml", line: 2, column: 7))
    #expect(faults.first?.message.english.contains("UTF-8") == true)
  }

  @Test func `a character cut in two at the end is refused`() {
    #expect(decoded(Array("a: 1".utf8) + [0xC3]).faults.map(\.code) == ["not-utf8"])
  }

  @Test func `a binary file is refused`() {
    let faults = decoded([0x50, 0x4B, 0x03, 0x04, 0x0A, 0x00]).faults
    #expect(faults.map(\.code) == ["not-text"])
    #expect(faults.first?.location?.line == 2)
  }

  @Test(arguments: [[UInt8]([0xFF, 0xFE, 0x61, 0x00]), [0xFE, 0xFF, 0x00, 0x61]])
  func `a file in UTF-16 is named as such`(_ bytes: [UInt8]) {
    #expect(decoded(bytes).faults.first?.message.english.contains("UTF-16") == true)
  }

  @Test func `a file of a hundred megabytes is refused with its size`() {
    let faults = decoded(Array(repeating: 0x61, count: 100 << 20)).faults
    #expect(faults.map(\.code) == ["file-too-large"])
    #expect(faults.first?.message.english.contains("100 MB") == true)
    #expect(faults.first?.message.english.contains("16 MB") == true)
  }

  @Test(arguments: ["a\nb\nc", "a\r\nb\r\nc", "a\rb\rc", "a\u{2028}b\u{85}c"])
  func `lines end as YAML ends them`(_ text: String) {
    let source = SourceText(file: "f", text: text)
    #expect((0...4).map(source.line) == [nil, "a", "b", "c", nil])
  }

  @Test func `an excerpt is cut at two hundred characters`() {
    #expect(SourceText(file: "f", text: String(repeating: "é", count: 300)).line(1)?.count == 200)
  }
}
