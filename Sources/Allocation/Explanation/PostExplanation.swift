internal import Campaigns
internal import Pools
public import Quantities
public import Regulation
public import Results
public import Wordings

/// Everything that decided on one post (fiche de décision): rules tested, points, costs, limits, and what would change it.
public struct PostExplanation: Sendable {
  /// A rule of eligibility applied to the post.
  public struct Check: Sendable {
    /// The rule set and the rule.
    public let id: String
    /// What is required.
    public let statement: Wording
    /// Whether the rule concerns the post at all.
    public let isConcerned: Bool
    /// Whether the post satisfies it.
    public let passes: Bool
    /// The cells that the rule tests, with their columns; nil where the cell is empty.
    public let cells: [(column: String, text: String?)]
    /// The payments that it concerns, where it does not concern all.
    public let scope: String?
  }

  /// A way of funding the post.
  public struct OptionLine: Sendable {
    /// The envelope.
    public let envelope: String
    /// The first month.
    public let start: YearMonth
    /// Months.
    public let months: Int
    /// The points that it earns.
    public let value: Points
    /// What the envelope would pay, by fiscal year.
    public let cost: [Funding.YearAmount]
    /// The sum of the years.
    public let total: Money
    /// Whether it is the one chosen.
    public let isChosen: Bool
  }

  /// A component of the monthly cost (élément de coût), as the regime gives it.
  public struct CostComponent: Sendable {
    /// The component; nil where the whole cost is one amount.
    public let id: String?
    /// The amount before charges.
    public let amount: Money
    /// What the amount is paid for.
    public let per: PayPeriod
    /// The employer charges that come on it.
    public let charges: Share
    /// The agency's part of both.
    public let rate: Share
    /// What the agency pays of it for a year, rounded to the cent; the years of the plan are rounded as a whole.
    public let fundedPerYear: Money
  }

  /// A limit that counts the post.
  public struct Limit: Sendable {
    /// The limit's identifier.
    public let id: String
    /// What it says.
    public let statement: Wording
  }

  /// What was decided and why.
  public let outcome: PostOutcome
  /// Whether posts were chosen at all.
  public let status: AllocationResult.Status
  /// Every rule of eligibility, in the order of the scenario.
  public let checks: [Check]
  /// Every criterion with its points, those that earn nothing included.
  public let criteria: [PostOutcome.CriterionPoints]
  /// The regime that costs it; nil where it takes no part and none does.
  public let regime: String?
  /// What the monthly cost is made of.
  public let components: [CostComponent]
  /// Every way of funding it, in the order of the scenario.
  public let options: [OptionLine]
  /// The limits that count it.
  public let limits: [Limit]
  /// The published texts behind the rules of eligibility, the regime and the quotas, as their authors name them.
  public let texts: [String]
}

extension AllocationOutcome {
  /// Explains posts one after another; what all of them share is prepared once.
  public var explanations: PostExplanations { PostExplanations(self) }
}

/// Explains the posts of one outcome.
public struct PostExplanations: Sendable {
  private let problem: AllocationProblem
  private let plan: AllocationPlan
  private let outcomes: PostOutcomesReading
  private let concerned: [RowSet]
  private let regimes: RegimeReading
  private let status: AllocationResult.Status

  init(_ outcome: AllocationOutcome) {
    problem = outcome.problem
    status = outcome.status
    plan = outcome.plan ?? AllocationPlan(optionOfRow: Array(repeating: -1, count: outcome.problem.pool.count))
    outcomes = PostOutcomesReading(
      problem: problem, plan: outcome.plan, usage: LimitUsage(problem, plan),
      status: outcome.status)
    let reading = ConditionReading(pool: problem.pool, regulation: problem.regulation)
    concerned = problem.broken.map { reading.rows(satisfying: $0.rule.when) }
    regimes = RegimeReading(problem, reading)
  }

  /// The explanation of a post; nil when there is no post of that identifier.
  public func explanation(of id: String) -> PostExplanation? {
    guard let row = problem.pool.row(withID: id) else { return nil }
    let regime = regimes.regime(of: row)
    return PostExplanation(
      outcome: outcomes.outcome(of: row), status: status, checks: checks(row), criteria: criteria(row),
      regime: regime?.id,
      components: regimes.components(of: row), options: options(row), limits: limits(row),
      texts: texts(behind: regime))
  }

  private func checks(_ row: Int) -> [PostExplanation.Check] {
    zip(problem.broken, concerned).map { broken, concerned in
      PostExplanation.Check(
        id: broken.id, statement: broken.rule.statement, isConcerned: concerned.contains(row),
        passes: !broken.rows.contains(row),
        cells: broken.rule.testedColumns.map { ($0, problem.pool.cellText(row, $0)) }, scope: name(of: broken.scope))
    }
  }

  private func texts(behind regime: PayRegime?) -> [String] {
    let campaign = problem.campaign
    let references =
      campaign.eligibility.flatMap(\.ruleSet.references) + (regime?.references ?? [])
      + campaign.quotas.flatMap(\.table.references)
    var seen: Set<String> = []
    return references.map(\.text).filter { seen.insert($0).inserted }
  }

  private func name(of scope: PaymentScope) -> String? {
    switch scope {
    case .everywhere: nil
    case .fund(let name), .envelope(let name): name
    }
  }

  private func criteria(_ row: Int) -> [PostOutcome.CriterionPoints] {
    let met = Dictionary(uniqueKeysWithValues: problem.scoring.criteria(of: row).map { ($0.id, $0.points) })
    return problem.campaign.scoring.map { .init(criterion: $0.id, points: met[$0.id] ?? .zero) }
  }

  private func options(_ row: Int) -> [PostExplanation.OptionLine] {
    problem.options.options(of: row).map { option in
      let offer = problem.offer(of: option)
      let schedule = problem.options.schedules[option]
      return PostExplanation.OptionLine(
        envelope: problem.campaign.envelopes[offer.envelope].id, start: offer.start, months: offer.months,
        value: problem.value(of: option, row: row),
        cost: problem.costs.years(of: schedule).map {
          .init(year: $0, amount: Money(cents: problem.costs.funded(schedule, in: $0)))
        }, total: Money(cents: problem.costs.total(schedule)), isChosen: plan.option(of: row) == option)
    }
  }

  private func limits(_ row: Int) -> [PostExplanation.Limit] {
    let offers = Set(problem.options.options(of: row).map { Int(problem.options.offers[$0]) })
    return problem.families.flatMap { family -> [PostExplanation.Limit] in
      let isCounted = offers.contains { offer in
        family.counted.counts(row: row, offer: offer) || (family.base?.counts(row: row, offer: offer) ?? false)
      }
      guard isCounted else { return [] }
      return family.limitNumbers(of: row).map {
        PostExplanation.Limit(
          id: problem.useID(of: family, limit: $0), statement: Requirement.statement(of: family, limit: $0))
      }
    }
  }
}
