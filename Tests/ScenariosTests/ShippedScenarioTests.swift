import DeclarativeFiles
import Foundation
import Regulation
import Scenarios
import Testing
import Wordings

/// The scenarios that the project ships, with the library that it ships.
@Suite struct ShippedScenarioTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let names: [String] = {
    let folder = root.appending(path: "Scenarios").path(percentEncoded: false)
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return all.filter { FileManager.default.fileExists(atPath: "\(folder)/\($0)/scenario.yaml") }.sorted()
  }()

  private func load(_ name: String, variant: String? = nil) throws -> LoadedScenario {
    let path = Self.root.appending(path: "Scenarios/\(name)/scenario.yaml").path(percentEncoded: false)
    return try ScenarioLoader(regulation: Regulation.shipped).load(path, variant: variant)
  }

  @Test func `there are scenarios to check`() {
    #expect(Self.names.count >= 5)
  }

  @Test(arguments: names)
  func `a shipped scenario is without fault and goes by the name of its folder`(name: String) throws {
    do {
      let scenario = try load(name)
      #expect(scenario.warnings.isEmpty)
      #expect(scenario.name == name)
    } catch let faults as InputFaults {
      for fault in faults.diagnostics { Issue.record("\(fault.location as Any) \(fault.message.english)") }
    }
  }

  @Test(arguments: names)
  func `every variant of a shipped scenario makes another scenario and says what it changed`(name: String) throws {
    let scenario = try load(name)
    #expect(!scenario.variants.isEmpty)
    var fingerprints: Set = [scenario.sha256]
    for variant in scenario.variants {
      let changed = try load(name, variant: variant.id)
      #expect(!changed.applied.isEmpty)
      #expect(fingerprints.insert(changed.sha256).inserted)
    }
  }
}
