import Allocation
import Campaigns
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
  ///
  /// - Throws: `InputFaults` with the faults of both: a faulty scenario is held against its posts as far as it goes.
  mutating func inputs(_ file: String, variant: String?, changes: [String]) throws -> RunInputs {
    let loaded: LoadedScenario
    do {
      loaded = try scenario(file, variant: variant, changes: changes)
    } catch let faults as InputFaults {
      let remains = loader.remains(of: path(of: file), variant: variant, setting: changes)
      throw InputFaults(diagnostics: faults.diagnostics + (remains.map { self.faults(between: $0) } ?? []))
    }
    do {
      let pool = try pool(loaded.poolSource)
      try loaded.check(against: pool)
      return RunInputs(scenario: loaded, pool: pool, regulation: regulation)
    } catch let error as InputFaults {
      let unknown = unknownColumns(of: loaded.campaign, inRowsOf: loaded.poolSource)
      throw loaded.withExcerpts(InputFaults(diagnostics: error.diagnostics + unknown))
    }
  }

  /// Reads a scenario; a folder stands for the `scenario.yaml` that it holds.
  func scenario(_ file: String, variant: String?, changes: [String]) throws -> LoadedScenario {
    try loader.load(path(of: file), variant: variant, setting: changes)
  }

  private var loader: ScenarioLoader { ScenarioLoader(regulation: regulation) }

  private func path(of file: String) -> String {
    Folder.exists(file) ? Folder.path(file == "." ? "" : file, "scenario.yaml") : file
  }

  /// The faults of the posts that a faulty scenario names, and of what it says of them.
  private mutating func faults(between remains: ScenarioRemains) -> [Diagnostic] {
    do {
      let pool = try pool(remains.poolSource)
      return remains.withExcerpts(AllocationProblem.unknownNames(of: remains.campaign, in: pool, isWhole: true))
    } catch let faults as InputFaults {
      let unknown = unknownColumns(of: remains.campaign, inRowsOf: remains.poolSource)
      return remains.withExcerpts(faults.diagnostics + unknown)
    } catch let file as UnreadableFile {
      let missing = Diagnostic(
        .error, code: "unreadable-file", at: file.namedAt, .cannotRead(file.path, why: file.reason))
      return remains.withExcerpts([missing])
    } catch {
      return []
    }
  }

  /// Columns that a campaign names and that a pool of faulty rows does not have; none where nothing of it can be read.
  private func unknownColumns(of campaign: Campaign, inRowsOf source: PoolSource) -> [Diagnostic] {
    let pool = try? source.read(regulation: regulation, skippingBadRows: true)
    return pool.map { AllocationProblem.unknownNames(of: campaign, in: $0, isWhole: false) } ?? []
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
