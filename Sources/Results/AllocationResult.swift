/// What a run decided, proved and used (résultat): the one source of figures for every report.
public struct AllocationResult: Sendable {
  /// What is known of the answer.
  public enum Status: String, Sendable {
    /// Proven the best on the first level.
    case optimal
    /// Satisfies every rule; better ones may exist within the gap.
    case feasible
    /// No allocation satisfies the rules.
    case infeasible
    /// Stopped with nothing in hand.
    case unknown
  }

  /// What was run.
  public var scenario: ScenarioIdentity
  /// The name, the version and the solver of the program.
  public var program: ProgramIdentity
  /// What is known of the answer.
  public var status: Status
  /// What was reached on the first level; nil when infeasible or unknown.
  public var value: ObjectiveValue?
  /// The levels that were proved, in order: `points`, `posts`, `cost`, `order`.
  public var provedLevels: [String]
  /// How many posts there are of each sort.
  public var counts: Counts
  /// Every post of the pool, by identifier.
  public var posts: PostOutcomes
  /// Positions in `posts` of the eligible posts that are not funded, the first to be called first: by points, then
  /// by the smallest lot of their options, then by identifier.
  public var waitingList: [Int32]
  /// Every envelope, in the order of the scenario.
  public var envelopes: [EnvelopeUse]
  /// Every rule row, in the order of the scenario, then of the values.
  public var rules: [RuleUse]
  /// What was changed on the scenario by a variant or on the command line.
  public var applied: [AppliedChange]
  /// Rows that were left out on demand.
  public var skippedRows: [SkippedRowNote]
  /// What the reader of the result has to know.
  public var warnings: [Note]
  /// Posts by region and category, by region code then category.
  public var regions: [RegionUse]
  /// Ratios that planners follow.
  public var indicators: Indicators
  /// The proof of the bound, where it is short enough to be kept with the result.
  public var certificate: OptimalityCertificate?
  /// What differs from run to run.
  public var run: RunFigures

  /// A result.
  public init(
    scenario: ScenarioIdentity, program: ProgramIdentity, status: Status, value: ObjectiveValue?,
    provedLevels: [String], counts: Counts, posts: PostOutcomes, waitingList: [Int32] = [],
    envelopes: [EnvelopeUse], rules: [RuleUse], applied: [AppliedChange] = [], skippedRows: [SkippedRowNote] = [],
    warnings: [Note] = [], regions: [RegionUse],
    indicators: Indicators, certificate: OptimalityCertificate? = nil, run: RunFigures
  ) {
    self.scenario = scenario
    self.program = program
    self.status = status
    self.value = value
    self.provedLevels = provedLevels
    self.counts = counts
    self.posts = posts
    self.waitingList = waitingList
    self.envelopes = envelopes
    self.rules = rules
    self.applied = applied
    self.skippedRows = skippedRows
    self.warnings = warnings
    self.regions = regions
    self.indicators = indicators
    self.certificate = certificate
    self.run = run
  }
}

/// What the first level reached and what bounds it; thousandths of a point, or of a post when posts are maximised.
public struct ObjectiveValue: Sendable, Hashable {
  /// What the first level counts.
  public enum Measure: String, Sendable {
    /// Thousandths of a point.
    case points
    /// Thousandths of a post.
    case posts
  }

  /// What the decisions reach.
  public var reached: Int64
  /// What no decision can exceed, proven.
  public var bound: Int64
  /// What is counted.
  public var measure: Measure

  /// A value and its bound.
  public init(reached: Int64, bound: Int64, measure: Measure = .points) {
    self.reached = reached
    self.bound = bound
    self.measure = measure
  }

  /// (bound − reached) / bound; 0 when the bound is 0.
  public var gap: Double { bound == 0 ? 0 : Double(bound - reached) / Double(bound.magnitude) }
}
