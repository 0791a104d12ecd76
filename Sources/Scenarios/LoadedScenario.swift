public import Campaigns
public import DeclarativeFiles
internal import Regulation
public import Results

/// A scenario that was read, changed as asked and checked: everything that a run needs but the posts.
public struct LoadedScenario: Sendable {
  /// A variant or a sweep by its name.
  public struct Title: Sendable, Hashable {
    /// The identifier.
    public let id: String
    /// What it supposes or looks for, in its author's words.
    public let title: String
  }

  /// The scenario file as the user named it.
  public let file: String
  /// The name by which the scenario goes in folders: its file's, or its folder's when the file is `scenario.yaml`.
  public let name: String
  /// The variant that was applied; nil for the scenario itself.
  public let variant: Title?
  /// The campaign.
  public let campaign: Campaign
  /// Where the posts come from.
  public let poolSource: PoolSource
  /// What was changed by the variant and on the command line, in order.
  public let applied: [AppliedChange]
  /// The resolved scenario: JSON text that depends on its meaning alone, and a scenario file again.
  public let canonicalText: String
  /// SHA-256 of the resolved scenario and of the files that it names beside the pool, hexadecimal.
  public let sha256: String
  /// The readings chosen where a text allows several, by quota.
  public let readings: [(quota: String, reading: String)]
  /// The variants of the scenario, in the order of the file.
  public let variants: [Title]
  /// The sweeps of the scenario, in the order of the file.
  public let sweeps: [Title]
  /// What may turn out otherwise; nil where the scenario does not say.
  public let uncertainty: Uncertainty?
  /// What the user has to know.
  public let warnings: [Diagnostic]

  /// The scenario as a tree, with the variants and sweeps.
  let tree: PositionedYAML
  /// The texts of its files, for excerpts.
  let texts: [SourceText]
  /// The library and the files of running posts.
  let sources: ScenarioSources
}
