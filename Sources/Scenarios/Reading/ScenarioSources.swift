internal import DeclarativeFiles
internal import Regulation

/// What a scenario refers to beside its own files, kept for the scenarios that are made from it.
struct ScenarioSources: Sendable {
  /// The library.
  let regulation: Regulation
  /// The files of running posts that were read, by path.
  let commitments: [String: [UInt8]]
}

extension ScenarioResolution {
  /// The resolution of scenarios made from one that was read.
  init(_ sources: ScenarioSources) {
    self.init(regulation: sources.regulation, commitments: CommitmentFiles(contents: sources.commitments))
  }
}
