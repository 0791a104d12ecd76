public import Campaigns
public import DeclarativeFiles
public import Pools
internal import Quantities
public import Regulation
internal import Wordings

/// Everything that the choice depends on, complete and checked: who is eligible, what each option costs and earns,
/// which limits hold.
///
/// It is prepared once; the search, the report and every what-if on the same inputs read it.
public struct AllocationProblem: Sendable {
  /// What the commission was asked to decide on.
  public let campaign: Campaign
  /// The requested posts.
  public let pool: Pool
  /// What is published.
  public let regulation: Regulation
  /// What the reader of the result has to know.
  public let warnings: [Diagnostic]

  let broken: [BrokenRule]
  let participation: Participation
  let scoring: Scoring
  let offers: [Offer]
  let options: OptionTable
  let costs: CostTable
  let families: [RuleFamily]
  var orders: [OrderRule.Order]
  let commitments: [CommittedCost]
  /// The fiscal years whose budgets count, ascending.
  let fiscalYears: [Int]

  /// Columns and posts that a campaign names in vain, also of a campaign of which other parts are faulty.
  ///
  /// - Parameters:
  ///   - campaign: the campaign, as far as it could be read.
  ///   - pool: the requested posts.
  ///   - isWhole: whether no row was left out, so that a post that is not there does not exist.
  /// - Returns: a fault for each name.
  public static func unknownNames(of campaign: Campaign, in pool: Pool, isWhole: Bool) -> [Diagnostic] {
    var log = DiagnosticLog()
    let checks = NameChecks(campaign: campaign, pool: pool)
    checks.reportUnknownColumns(into: &log)
    if isWhole { checks.reportUnknownPosts(into: &log) }
    return log.sorted
  }

  /// Prepares a problem.
  ///
  /// - Parameters:
  ///   - campaign: what the commission was asked to decide on.
  ///   - pool: the requested posts.
  ///   - regulation: what is published.
  /// - Throws: ``InputFaults`` with every post that cannot be costed or scored, and every name that the pool lacks.
  public init(campaign: Campaign, pool: Pool, regulation: Regulation) throws(InputFaults) {
    self.campaign = campaign
    self.pool = pool
    self.regulation = regulation
    var log = DiagnosticLog()
    NameChecks(campaign: campaign, pool: pool).report(into: &log)
    let reading = ConditionReading(pool: pool, regulation: regulation)
    let acceptance = OfferAcceptance(campaign: campaign, pool: pool, reading: reading)
    offers = acceptance.offers
    let eligibility = EligibilityReading(campaign: campaign, pool: pool, reading: reading, offers: offers)
    broken = eligibility.broken
    participation = Participation(
      campaign: campaign, pool: pool, regulation: regulation, broken: broken)
    scoring = Scoring(campaign: campaign, pool: pool, reading: reading, log: &log)
    let choice = RegimeChoice(campaign: campaign, pool: pool, reading: reading)
    choice.reportGaps(among: participation.eligible, of: pool, into: &log)
    let years = Self.fiscalYears(campaign, offers)
    fiscalYears = years
    commitments = campaign.envelopes.map { envelope in
      CommittedCost(envelope, years: Set(years), regulation: regulation, log: &log)
    }
    let setting = RuleSetting(
      campaign: campaign, pool: pool, regulation: regulation, reading: reading, offers: offers,
      eligible: participation.eligible, commitments: commitments)
    orders = OrderRule.orders(in: setting, log: &log)
    for rule in broken {
      log.report(.warning, "missing-figure", rows: rule.excused.rows, of: pool) {
        .missingFigure(post: pool.ids[$0], rule: rule.id)
      }
    }
    try log.throwIfFaulty()
    warnings = log.sorted
    var costing = PostCosting(pool: pool, choice: choice, offers: offers)
    options = OptionTable(acceptance, eligibility, participation, &costing)
    costs = costing.table
    families = RuleCatalogue.families(in: setting)
  }

  /// The years of the campaign, of the budgets and of the offers.
  private static func fiscalYears(_ campaign: Campaign, _ offers: [Offer]) -> [Int] {
    var years = Set(campaign.fiscalYears)
    for envelope in campaign.envelopes { years.formUnion((envelope.budget ?? [:]).keys) }
    for offer in offers { years.formUnion(offer.years) }
    return years.sorted()
  }
}

extension AllocationProblem {
  /// The points that an option earns.
  func value(of option: Int, row: Int) -> Points {
    let months = offers[Int(options.offers[option])].months
    return Points(thousandths: scoring.thousandths[row]).scaled(by: campaign.durationValues[months] ?? .one)
  }

  /// What an option costs its envelope in all, in cents.
  func cost(of option: Int) -> Int64 { costs.total(options.schedules[option]) }

  /// The envelope, start and duration of an option.
  func offer(of option: Int) -> Offer { offers[Int(options.offers[option])] }
}
