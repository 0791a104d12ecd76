internal import Campaigns
internal import DeclarativeFiles
internal import Regulation

struct CommitmentReading {
  let definitions: ScenarioDefinitions
  let regulation: Regulation
  func read(_ bytes: [UInt8], file: String, _ log: ReadingLog) -> [RunningPost]? { [] }
}
