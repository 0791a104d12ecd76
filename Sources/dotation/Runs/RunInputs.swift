import Campaigns
import DeclarativeFiles
import Pools
import Quantities
import Regulation
import Results
import Scenarios
import Wordings

/// A scenario, or a variant of one, and its posts.
struct RunInputs {
  let scenario: LoadedScenario
  let pool: Pool
  let regulation: Regulation

  /// The scenario as the user named it, with its variant.
  var name: String { scenario.file + (scenario.variant.map { "#" + $0.id } ?? "") }
  /// The folder for the run's files when there are several runs.
  var folder: String { scenario.name + (scenario.variant.map { "/" + $0.id } ?? "") }
  /// The first day on which a post can start: the date of documents that carry one.
  var date: CalendarDate { scenario.campaign.starts.first?.firstDay ?? CalendarDate(dayNumber: 0) }

  /// The inputs by name and fingerprint.
  var identity: ScenarioIdentity {
    ScenarioIdentity(
      title: scenario.campaign.title, file: scenario.file, variant: scenario.variant?.id, sha256: scenario.sha256,
      poolSHA256: pool.sha256, library: regulation.version, readings: scenario.readings,
      isSynthetic: pool.isSynthetic, assumptions: scenario.campaign.assumptions)
  }

  /// What the reading of the scenario has to say, for a result.
  var notes: [Note] { scenario.warnings.map(Note.init) }
}

extension Note {
  /// The note of a diagnostic, with its place.
  init(_ diagnostic: Diagnostic) {
    let place = diagnostic.location.map { "\($0.file):\($0.line): " } ?? ""
    self.init(
      code: diagnostic.code,
      text: Wording(en: place + diagnostic.message.english, fr: place + diagnostic.message.french))
  }
}
