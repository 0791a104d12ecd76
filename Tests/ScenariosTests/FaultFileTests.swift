import DeclarativeFiles
import Foundation
import Scenarios
import Testing
import Wordings

/// One file in `Faults/` for each way of being wrong.
///
/// Its first lines say what is expected: `# expect: CODE LINE:COLUMN | words | more words`, one line a fault, all of
/// them and nothing else; the words stand in the message or the hint.
@Suite struct FaultFileTests {
  struct Expectation {
    let code: String
    let place: String
    let words: [String]
  }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Faults")

  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))) ?? []
    return files.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix("base-") }.sorted()
  }()

  @Test(arguments: names)
  func `every fault of a broken file is reported, placed and explained, and nothing else`(name: String) throws {
    let path = Self.folder.appending(path: name).path(percentEncoded: false)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let expectations = Self.expectations(in: text)
    try #require(!expectations.isEmpty, "\(name) does not say what is expected of it")
    let faults = faults(of: path)
    let found = faults.map(Self.line)
    #expect(
      found.map { $0.prefix { $0 != "|" } } == expectations.map { "\($0.code) \($0.place) " },
      "found:\n\(found.map { "# expect: " + $0 }.joined(separator: "\n"))")
    for (fault, expected) in zip(faults, expectations) {
      let sentence = fault.message.english + " " + (fault.hint?.english ?? "")
      for words in expected.words { #expect(sentence.contains(words), "\(sentence)") }
      #expect(fault.excerpt != nil || fault.code == "empty-file")
      #expect(!fault.message.french.isEmpty && fault.message.french != fault.message.english)
    }
  }

  @Test func `there is a file for every way of being wrong`() {
    #expect(Self.names.count > 60)
  }

  private func faults(of path: String) -> [Diagnostic] {
    do {
      _ = try ScenarioLoader(regulation: SmallLibrary.regulation).load(path)
      return []
    } catch let faults as InputFaults {
      return faults.diagnostics
    } catch {
      Issue.record("\(error)")
      return []
    }
  }

  private static func line(_ fault: Diagnostic) -> String {
    let place = fault.location.map { "\($0.line):\($0.column)" } ?? "-"
    return "\(fault.code) \(place) | \(fault.message.english)" + (fault.hint.map { " | " + $0.english } ?? "")
  }

  private static func expectations(in text: String) -> [Expectation] {
    text.split(separator: "\n").compactMap { line in
      guard line.hasPrefix("# expect: ") else { return nil }
      let parts = line.dropFirst("# expect: ".count).split(separator: "|").map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      let head = parts[0].split(separator: " ").map(String.init)
      return Expectation(code: head[0], place: head[1], words: Array(parts.dropFirst()))
    }
  }
}
