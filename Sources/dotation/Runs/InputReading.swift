import DeclarativeFiles
import Pools
import Regulation
import Scenarios
import Wordings

/// Reads scenarios and their posts, each pool once.
struct InputReading {
  let regulation: Regulation
  let skipsBadRows: Bool
  let progress: Progress
  private var pools: [PoolSource: Pool] = [:]

  init(regulation: Regulation, skipsBadRows: Bool, progress: Progress) {
    self.regulation = regulation
    self.skipsBadRows = skipsBadRows
    self.progress = progress
  }

  /// Reads a scenario and its posts.
  mutating func inputs(_ file: String, variant: String?, changes: [String]) throws -> RunInputs {
    let scenario = try scenario(file, variant: variant, changes: changes)
    do {
      let pool = try pool(scenario.poolSource)
      try scenario.check(against: pool)
      return RunInputs(scenario: scenario, pool: pool, regulation: regulation)
    } catch let error as InputFaults {
      throw scenario.withExcerpts(error)
    }
  }

  /// Reads a scenario; a folder stands for the `scenario.yaml` that it holds.
  func scenario(_ file: String, variant: String?, changes: [String]) throws -> LoadedScenario {
    let path = Folder.exists(file) ? Folder.path(file == "." ? "" : file, "scenario.yaml") : file
    return try ScenarioLoader(regulation: regulation).load(path, variant: variant, setting: changes)
  }

  private mutating func pool(_ source: PoolSource) throws -> Pool {
    if let pool = pools[source] { return pool }
    let pool = try progress.during(.Phase.readingPosts) { reporter in
      try source.read(
        regulation: regulation, skippingBadRows: skipsBadRows, progress: { reporter.report(done: $0) })
    }
    pools[source] = pool
    return pool
  }
}
