public import Quantities

/// What a commission was asked to decide on, resolved and complete (campagne): everything but the pool.
///
/// Variants and overrides have been applied, library entries looked up, names checked.
public struct Campaign: Sendable {
  /// The title.
  public var title: String
  /// What it is about; may be empty.
  public var description: String
  /// What the scenario supposes that no text says, in its author's words; shown with every result.
  public var assumptions: [String]
  /// The cohort (promotion), such as `2020-2022`.
  public var cohort: String
  /// The fiscal years (exercices) whose budgets count, ascending.
  public var fiscalYears: [Int]
  /// Months on offer in which a post can start, ascending.
  public var starts: [YearMonth]
  /// Durations on offer, in months, ascending.
  public var durations: [Int]
  /// The part of a post's points that a duration earns; 1 where none is given.
  public var durationValues: [Int: Decimal6]
  /// Which regime costs which posts; the first whose condition holds.
  public var regimes: [RegimeUse]
  /// Which rule sets a post must satisfy.
  public var eligibility: [EligibilityUse]
  /// What a blank figure or date does to a rule that needs it.
  public var missingFigures: MissingFigures
  /// Who pays.
  public var envelopes: [Envelope]
  /// Published splits to respect.
  public var quotas: [QuotaUse]
  /// The commission's rules.
  public var rules: [AllocationRule]
  /// What earns points.
  public var scoring: [Criterion]
  /// What the commission decided by itself.
  public var decisions: [Decision]
  /// What is maximised first.
  public var objective: Objective
  /// How far and how long to search.
  public var search: SearchSettings

  /// A campaign.
  public init(
    title: String, description: String = "", assumptions: [String] = [], cohort: String, fiscalYears: [Int],
    starts: [YearMonth], durations: [Int],
    durationValues: [Int: Decimal6] = [:], regimes: [RegimeUse], eligibility: [EligibilityUse] = [],
    missingFigures: MissingFigures = .reject, envelopes: [Envelope], quotas: [QuotaUse] = [],
    rules: [AllocationRule] = [], scoring: [Criterion] = [], decisions: [Decision] = [],
    objective: Objective = .points, search: SearchSettings = SearchSettings()
  ) {
    self.title = title
    self.description = description
    self.assumptions = assumptions
    self.cohort = cohort
    self.fiscalYears = fiscalYears
    self.starts = starts
    self.durations = durations
    self.durationValues = durationValues
    self.regimes = regimes
    self.eligibility = eligibility
    self.missingFigures = missingFigures
    self.envelopes = envelopes
    self.quotas = quotas
    self.rules = rules
    self.scoring = scoring
    self.decisions = decisions
    self.objective = objective
    self.search = search
  }
}

/// What is maximised first.
public enum Objective: String, Sendable, CaseIterable {
  /// The priority points of the funded posts, then their number.
  case points
  /// The number of funded posts, then their points.
  case posts
}

/// What a blank figure or date does to an eligibility rule that needs it.
public enum MissingFigures: String, Sendable, CaseIterable {
  /// It breaks the rule.
  case reject
  /// It passes with a warning.
  case warn
}

/// How far and how long to search.
public struct SearchSettings: Sendable, Hashable {
  /// The relative gap that is good enough; 0 asks for a proof.
  public var gap: Double
  /// Seconds from the start of the program; nil for no limit.
  public var timeLimitSeconds: Double?
  /// The seed of the lots that settle ties.
  public var seed: Int64

  /// Search settings.
  public init(gap: Double = 0, timeLimitSeconds: Double? = nil, seed: Int64 = 0) {
    self.gap = gap
    self.timeLimitSeconds = timeLimitSeconds
    self.seed = seed
  }
}
