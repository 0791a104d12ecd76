import DeclarativeFiles
import Quantities
import Results
import Testing

@Suite struct ResultJSONReaderTests {
  private let bytes = ResultJSONWriter.bytes(of: SampleResult.result())

  private func read(
    _ bytes: [UInt8], unknownFields: ResultJSONReader.UnknownFields = .refused
  ) throws -> AllocationResult {
    try ResultJSONReader.result(from: bytes, of: "result.json", unknownFields: unknownFields)
  }

  private func read(_ text: String) throws -> AllocationResult { try read(Array(text.utf8)) }

  /// The codes of the faults of a file; nil when it can be read.
  private func codes(_ text: String, unknownFields: ResultJSONReader.UnknownFields = .refused) -> [String]? {
    do {
      _ = try read(Array(text.utf8), unknownFields: unknownFields)
      return nil
    } catch let faults as InputFaults {
      return faults.diagnostics.map(\.code)
    } catch {
      return ["unreadable"]
    }
  }

  /// The sample with one piece of its text replaced.
  private func sample(_ piece: String, by other: String) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let range = text.firstRange(of: piece) else { return "the sample lacks \(piece)" }
    return String(text[..<range.lowerBound]) + other + text[range.upperBound...]
  }

  @Test func `what is read and written again gives the same bytes`() throws {
    for value in [ObjectiveValue(reached: 72_500, bound: 72_501), nil] {
      let written = ResultJSONWriter.bytes(of: SampleResult.result(value: value))
      #expect(try ResultJSONWriter.bytes(of: read(written)) == written)
    }
  }

  @Test func `posts are read back as they were, the region's name from the table of regions`() throws {
    let result = try read(bytes)
    #expect(result.posts.count == 5)
    #expect(result.posts[0].funding == SampleResult.funding)
    #expect(result.posts[0].label == SampleResult.label())
    #expect(result.posts[1].reasons == SampleResult.posts[1].reasons)
    #expect(result.waitingList == [4, 1])
  }

  @Test func `a file that another program laid out anew is the same result`() throws {
    let text = String(decoding: bytes, as: UTF8.self)
    let packed = text.split(separator: "\n").joined().replacing(": 24,", with: " :2.40e+1 ,")
    let again = ResultJSONWriter.bytes(of: try read("\u{FEFF}\r\n" + packed))
    #expect(again == bytes)
  }

  @Test(arguments: [
    (#""months": 24"#, #""months": 24.5"#, "inexact-number"),
    (#""total": 99007.48"#, #""total": 1e300"#, "inexact-number"),
    (#""2020": 8250.62"#, #""2020": 8250.621"#, "inexact-number"), (#""months": 24"#, #""months": "24""#, "wrong-type"),
    (#""binding": true"#, #""binding": null"#, "wrong-type"),
    (#""decision": "funded""#, #""decision": "x""#, "unknown-value"),
    (#""start": "2020-11-01""#, #""start": "2020-11-02""#, "unknown-value"),
    (#""2021": 49"#, #""20x": 49"#, "unknown-value"),
    (#""months": 24"#, #""months": 24, "more": 1"#, "unknown-field"), (#""months": 24"#, #""id": 1"#, "repeated-field"),
    (#""value": 72.5, "#, "", "funding-fields"), (#""points": 72.5, "#, "", "missing-field"),
    (#""gap": 1"#, #""gap": 2"#, "gap"), (#""gap": 1.3792913201197225e-05"#, #""gap": null"#, "gap"),
    (#""waiting": 2"#, #""waiting": 1"#, "waiting-list"), (#""waiting": 2"#, #""waiting": 9000000"#, "waiting-list"),
    ("none of whose", "some of whose", "definition"), ("dotation.result/1", "dotation.result/2", "result-format"),
    (#""name": "dotation""#, #""name": "other""#, "unknown-value"),
  ])
  func `a field that is not as it should be is a fault`(piece: String, other: String, code: String) throws {
    let found = try #require(codes(sample(piece, by: other)))
    #expect(found.contains(code))
  }

  @Test func `all faults come at once, each with its line and column`() throws {
    let text = sample(#""months": 24"#, by: #""months": true"#).replacing(#""nodes": 3"#, with: #""nodes": 0.5"#)
    let faults = #expect(throws: InputFaults.self) { try read(text) }
    let diagnostics = try #require(faults?.diagnostics)
    #expect(diagnostics.map(\.code) == ["wrong-type", "inexact-number"])
    // The posts begin on line 8: a brace, the schema, the scenario, the program, the status, the proof, the counts.
    #expect(diagnostics[0].location?.line == 9)
    #expect(diagnostics[0].location?.file == "result.json")
  }

  @Test func `a field of a later version is passed over where results are only compared`() {
    let text = sample(#""months": 24"#, by: #""months": 24, "later": [{"a": [null, true, "x", -1.5e3]}]"#)
    #expect(codes(text, unknownFields: .ignored) == nil)
    #expect(codes(text) == ["unknown-field"])
  }

  @Test(arguments: [
    "", " ", "nul", "{", "[1,]", "{\"a\" 1}", "{} x", "\"\\ud800\"", "\"\\x\"", "\"\u{1}\"", "-", "01", "1.", "1e",
    String(repeating: "[", count: 100_000), "{\"a\":" + String(repeating: "{\"a\":", count: 1_000), "\u{FEFF}",
  ])
  func `text that is no JSON is unreadable`(text: String) {
    #expect(codes(text) == ["unreadable"])
  }

  @Test func `bytes that are no UTF-8 are unreadable`() {
    #expect(throws: UnreadableFile.self) { try read([0x22, 0xFF, 0x22]) }
  }

  @Test(arguments: ["[]", "{}", "null", "17"]) func `JSON that is no result is a fault`(text: String) throws {
    let found = try #require(codes(text))
    #expect(found.allSatisfy { ["missing-field", "wrong-type"].contains($0) } && !found.isEmpty)
  }

  @Test func `a file cut anywhere is unreadable`() {
    for length in stride(from: 0, to: bytes.count - 2, by: 11) {
      #expect(throws: UnreadableFile.self) { try read(Array(bytes[..<length])) }
    }
  }

  @Test func `no garbled byte makes the reading crash, and what is still read can be written`() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<600 {
      var garbled = bytes
      for _ in 0...Int.random(in: 0...2, using: &generator) {
        garbled[Int.random(in: garbled.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      guard let result = try? read(garbled) else { continue }
      let written = ResultJSONWriter.bytes(of: result)
      #expect(try ResultJSONWriter.bytes(of: read(written)) == written)
    }
  }
}
