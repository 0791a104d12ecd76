import DeclarativeFiles
import Foundation
import Scenarios

/// A folder of files that one test writes and that goes away with it.
final class Folder {
  private let url: URL

  /// A folder with these files.
  init(_ files: [String: String] = [:]) throws {
    url = FileManager.default.temporaryDirectory.appending(path: "scenarios-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appending(path: name).path(percentEncoded: false) }

  func write(_ text: String, to name: String) throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Loads a scenario of the folder with the small library.
  func load(
    _ name: String = "a.yaml", variant: String? = nil, setting assignments: [String] = []
  ) throws -> LoadedScenario {
    try ScenarioLoader(regulation: SmallLibrary.regulation).load(path(name), variant: variant, setting: assignments)
  }

  /// The faults of a scenario of the folder; empty when it has none.
  func faults(
    _ name: String = "a.yaml", variant: String? = nil, setting assignments: [String] = []
  ) throws -> [Diagnostic] {
    do {
      _ = try load(name, variant: variant, setting: assignments)
      return []
    } catch let faults as InputFaults {
      return faults.diagnostics
    }
  }
}

/// The least that a scenario has to say.
let smallScenario = """
  schema: dotation.scenario/1
  campaign: {starts: [2020-11-01], durations: [24]}
  pool: {file: pool.csv}
  regimes: [{use: paca-2020}]
  envelopes:
    - {id: FIR, fund: FIR, budget: {2020: 250000, 2021: 1500000, 2022: 1250000}}

  """
