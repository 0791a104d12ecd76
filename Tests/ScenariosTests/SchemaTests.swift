import DeclarativeFiles
import Foundation
import Regulation
import Testing
import Wordings

@testable import Scenarios

@Suite struct SchemaTests {
  /// A mapping of the complete scenario: where it is and what the format says of it.
  struct Place: CustomTestStringConvertible {
    let steps: [TreeStep]
    let mapping: MappingShape
    var testDescription: String { mapping.name }
  }

  static let complete: PositionedYAML? = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "complete.yaml")
    return try? ScenarioFile.read(file.path(percentEncoded: false), ReadingLog())?.tree
  }()

  static let places: [Place] = complete.map { places(of: .mapping(ScenarioGrammar.root), $0, []) } ?? []

  private static func places(of shape: Shape, _ value: PositionedYAML, _ steps: [TreeStep]) -> [Place] {
    switch (shape, value.content) {
    case (.mapping(let mapping), .mapping(let entries)):
      return [Place(steps: steps, mapping: mapping)]
        + entries.flatMap { entry in
          mapping[entry.key].map { places(of: $0.shape, entry.value, steps + [.key(entry.key)]) } ?? []
        }
    case (.table(_, let values), .mapping(let entries)):
      return entries.flatMap { places(of: values, $0.value, steps + [.key($0.key)]) }
    case (.list(let item), .sequence(let items)):
      return items.enumerated().flatMap { places(of: item, $1, steps + [.item($0)]) }
    case (.items(let list), .sequence(let items)):
      return items.enumerated().flatMap { places(of: list.item, $1, steps + [.item($0)]) }
    case (.forms(let forms), _):
      return forms.flatMap { places(of: $0, value, steps) }
    default:
      return []
    }
  }

  private func faults(of tree: PositionedYAML) -> [Diagnostic] {
    let log = ReadingLog()
    let reading = ScenarioReading(
      file: ScenarioFile(path: "complete.yaml", tree: tree),
      order: OverrideOrder(tree: tree, variants: VariantDefinition.all(of: tree, log)),
      resolution: ScenarioResolution(regulation: SmallLibrary.regulation, commitments: CommitmentFiles()), log: log)
    reading.checkScenario()
    reading.checkVariants()
    reading.checkSweeps()
    return log.diagnostics.entries
  }

  @Test func `the complete scenario is without fault`() throws {
    #expect(faults(of: try #require(Self.complete)).map(\.message.english) == [])
  }

  @Test(arguments: places)
  func `a reader knows the keys that the format describes, and no others`(place: Place) throws {
    let tree = try #require(Self.complete)
    let here = SourceLocation(file: "complete.yaml", line: 1, column: 1)
    let probe = PositionedYAML(.scalar(text: "1", isPlain: true), at: here)
    let probed = try #require(tree.replacing((place.steps + [.key("zzzprobe")])[...], with: probe, keyAt: here))
    let fault = try #require(faults(of: probed).first { $0.message.english.contains("zzzprobe") })
    let hint = try #require(fault.hint?.english)
    let known = hint.split(separator: ": ").last.map { $0.split(separator: ", ").map(String.init) } ?? []
    #expect(Set(known) == Set(place.mapping.keys.map(\.name)))
  }

  @Test func `the complete scenario visits every mapping of the format and writes every key`() {
    let visited = Set(Self.places.map(\.mapping.name))
    let described = ScenarioSchema.mappings.map(\.name)
    #expect(Set(described).subtracting(visited) == [])
    var written: [String: Set<String>] = [:]
    for place in Self.places {
      let value = Self.complete.flatMap { place.steps.reduce(Optional($0)) { $0?.inside($1) } }
      written[place.mapping.name, default: []].formUnion(value?.entries?.map(\.key) ?? [])
    }
    let missing = ScenarioSchema.mappings.flatMap { mapping in
      mapping.keys.map { "\(mapping.name).\($0.name)" }.filter { key in
        !(written[mapping.name] ?? []).contains(String(key.split(separator: ".")[1]))
      }
    }
    // Keys that exclude the ones written, or that need a file beside the scenario.
    #expect(
      Set(missing) == [
        "scenario.extends", "pool.file", "pool.files", "eligibility-use.envelope", "envelope.commitments",
        "quota.envelope", "rule.fund", "withdrawal.column",
      ])
  }

  @Test func `the tests of a condition are those of the schema`() throws {
    let log = ReadingLog()
    let text = "speciality: {zzzprobe: 1}"
    let value = try #require(YAMLParser.parse(SourceText(file: "c.yaml", text: text), into: log))
    _ = ConditionReader(lists: NamedLists([])).read(value, log)
    let hint = try #require(log.diagnostics.entries.first?.hint?.english)
    let known = hint.split(separator: ": ").last.map { $0.split(separator: ", ").map(String.init) } ?? []
    #expect(Set(known) == Set(ConditionSchema.keys.map(\.name)))
  }

  @Test func `the schema under docs is the one that the format gives`() throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/scenario.schema.json")
    if ProcessInfo.processInfo.environment["DOTATION_RECORD"] == "1" {
      try ScenarioSchema.text.write(to: url, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: url, encoding: .utf8) == ScenarioSchema.text)
  }
}

extension PositionedYAML {
  fileprivate func inside(_ step: TreeStep) -> PositionedYAML? {
    switch step {
    case .key(let key): self[key]
    case .item(let index): items.map { $0[index] }
    }
  }
}
