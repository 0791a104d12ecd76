import Foundation
import Regulation
import Testing

@testable import Scenarios

@Suite struct DocumentationTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private func text(_ path: String) throws -> String {
    try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
  }

  @Test func `the description of the format names every key`() throws {
    let text = try text("docs/scenario-format.md")
    for key in ScenarioSchema.mappings.flatMap(\.keys) {
      #expect(text.contains("`\(key.name)`") || text.contains("\(key.name): "), "\(key.name) is not described")
    }
    for key in ConditionSchema.keys { #expect(text.contains("\(key.name): "), "\(key.name) is not described") }
  }

  @Test func `the first example is a scenario without fault`() throws {
    let parts = try text("docs/scenario-format.md").components(separatedBy: "```")
    let example = try #require(parts.first { $0.hasPrefix("yaml\n") }?.dropFirst("yaml\n".count))
    let folder = try Folder(["a.yaml": String(example)])
    let scenario = try ScenarioLoader(regulation: .shipped).load(folder.path("a.yaml"))
    #expect(scenario.warnings.isEmpty)
  }

  @Test func `the French description names every key of the file`() throws {
    let text = try text("docs/fr/scenario.md")
    let own = ["schema", "title", "description", "assumptions", "eligibility_missing"]
    for key in ScenarioGrammar.root.keys where !own.contains(key.name) {
      #expect(text.contains("`\(key.name)"), "\(key.name) is not described")
    }
  }

  @Test func `every code that the sources report is listed`() throws {
    let text = try text("docs/scenario-format.md")
    let folder = Self.root.appending(path: "Sources/Scenarios")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      let source = try String(contentsOf: file, encoding: .utf8)
      for match in source.matches(of: /\b(?:error|warning|unknownName|report)\(\s*"([a-z-]+)"/) {
        #expect(text.contains("`\(match.output.1)`"), "\(match.output.1) is not listed")
      }
    }
  }
}
