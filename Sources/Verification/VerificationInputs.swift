public import Campaigns
public import Pools
public import Regulation
public import Results

/// The inputs from which a result must follow, read again.
public struct VerificationInputs: Sendable {
  /// What the commission was asked to decide on.
  public var campaign: Campaign
  /// The requested posts.
  public var pool: Pool
  /// What is published.
  public var regulation: Regulation
  /// The identity of these inputs; where its file was found does not count.
  public var scenario: ScenarioIdentity
  /// What a variant or the command line changed.
  public var applied: [AppliedChange]
  /// What the reading of the scenario had to say; the pool's own warnings come by themselves.
  public var warnings: [Note]
  /// The version of this program: the sentences of another version are not compared.
  public var programVersion: String

  /// Inputs read again.
  public init(
    campaign: Campaign, pool: Pool, regulation: Regulation, scenario: ScenarioIdentity, applied: [AppliedChange] = [],
    warnings: [Note] = [], programVersion: String
  ) {
    self.campaign = campaign
    self.pool = pool
    self.regulation = regulation
    self.scenario = scenario
    self.applied = applied
    self.warnings = warnings
    self.programVersion = programVersion
  }
}
