internal import Campaigns
internal import DeclarativeFiles
internal import Regulation
internal import Wordings

/// Reads a file of running posts.
struct CommitmentReading {
  let definitions: ScenarioDefinitions
  let regulation: Regulation

  /// The posts of a file; nil, with faults, when it cannot be read.
  func read(_ bytes: [UInt8], file: String, _ log: ReadingLog) -> [RunningPost]? {
    let start = SourceLocation(file: file, line: 1, column: 1)
    log.error(
      "unreadable-commitments", at: start,
      Wording(
        en: "files of running posts cannot be read yet",
        fr: "les fichiers de postes en cours ne peuvent pas encore être lus"))
    return nil
  }
}
