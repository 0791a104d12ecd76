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
  let schedules: [PostCosting.Schedule]
  let families: [RuleFamily]
  let orders: [PreferenceOrder]
  let commitments: [CommittedCost]

  /// Prepares a problem.
  ///
  /// - Parameters:
  ///   - campaign: what the commission was asked to decide on.
  ///   - pool: the requested posts.
  ///   - regulation: what is published.
  /// - Throws: ``InputFaults`` with every post that cannot be costed or scored.
  public init(campaign: Campaign, pool: Pool, regulation: Regulation) throws(InputFaults) {
    self.campaign = campaign
    self.pool = pool
    self.regulation = regulation
    var log = DiagnosticLog()
    let reading = ConditionReading(pool: pool, regulation: regulation)
    let acceptance = OfferAcceptance(campaign: campaign, pool: pool, reading: reading)
    offers = acceptance.offers
    let eligibility = EligibilityReading(campaign: campaign, pool: pool, reading: reading, offers: offers)
    broken = eligibility.broken
    participation = Participation(campaign: campaign, pool: pool, broken: broken)
    scoring = Scoring(campaign: campaign, pool: pool, reading: reading, log: &log)
    let choice = RegimeChoice(campaign: campaign, pool: pool, reading: reading)
    Self.reportUncosted(choice, pool: pool, participants: participation.eligible, into: &log)
    try log.throwIfFaulty()
    var costing = PostCosting(campaign: campaign, pool: pool, choice: choice)
    options = Self.options(acceptance, eligibility, participation, &costing, count: pool.count)
    schedules = costing.schedules
    commitments = campaign.envelopes.map { CommittedCost($0) }
    families = Self.families(campaign, pool, regulation, reading, offers, participation.eligible, commitments)
    let eligible = participation.eligible
    orders = campaign.rules.indices.compactMap {
      PreferenceOrder($0, of: campaign, pool: pool, regulation: regulation, reading: reading, eligible: eligible)
    }
    warnings = Self.excusedWarnings(broken, pool: pool)
  }

  private static func options(
    _ acceptance: OfferAcceptance, _ eligibility: EligibilityReading, _ participation: Participation,
    _ costing: inout PostCosting, count: Int
  ) -> OptionTable {
    var options = OptionTable()
    for row in 0..<count {
      if participation.eligible.contains(row) {
        let isOverridden = participation.overridden.contains(row)
        for offer in acceptance.offers.indices where acceptance.rows[offer].contains(row) {
          if !isOverridden && eligibility.withdrawn[offer].contains(row) { continue }
          guard let schedule = costing.schedule(of: row, under: acceptance.offers[offer]) else { continue }
          options.append(offer: offer, schedule: schedule)
        }
      }
      options.closeRow()
    }
    return options
  }

  private static func families(
    _ campaign: Campaign, _ pool: Pool, _ regulation: Regulation, _ reading: ConditionReading, _ offers: [Offer],
    _ eligible: RowSet, _ commitments: [CommittedCost]
  ) -> [RuleFamily] {
    var families: [RuleFamily] = []
    for index in campaign.envelopes.indices {
      families += EnvelopeLimits.families(
        index, of: campaign, offers: offers, committed: commitments[index].centsOfYear)
    }
    for index in campaign.quotas.indices {
      families += QuotaLimits.families(index, of: campaign, pool: pool, regulation: regulation, offers: offers)
    }
    for index in campaign.rules.indices {
      let family = CommissionLimits.family(
        index, of: campaign, pool: pool, regulation: regulation, reading: reading, offers: offers, eligible: eligible)
      if let family { families.append(family) }
    }
    if let family = ApplicantLimit.family(pool: pool, regulation: regulation, offers: offers, eligible: eligible) {
      families.append(family)
    }
    return families
  }

  /// Posts that take part and that no regime, or no rate, costs; ten of a kind, then a count.
  private static func reportUncosted(
    _ choice: RegimeChoice, pool: Pool, participants: RowSet, into log: inout DiagnosticLog
  ) {
    let kinds: [(mark: Int32, code: String, text: (Int) -> Wording)] = [
      (RegimeChoice.noRegime, "no-regime", { .noRegime(post: pool.ids[$0]) }),
      (RegimeChoice.noRate, "no-rate", { .noRate(post: pool.ids[$0], category: pool.categories[$0].rawValue) }),
    ]
    for kind in kinds {
      var count = 0
      for row in participants.rows where choice.classOfRow[row] == kind.mark {
        count += 1
        if count > 10 { continue }
        let origin = pool.origins[row]
        log.error(
          kind.code, at: SourceLocation(file: pool.files[Int(origin.file)], line: Int(origin.line), column: 1),
          kind.text(row))
      }
      if count > 10 { log.error(kind.code, .furtherFaults(count - 10)) }
    }
  }

  /// Rows that a missing figure or date let through; ten of a rule, then a count.
  private static func excusedWarnings(_ broken: [BrokenRule], pool: Pool) -> [Diagnostic] {
    var warnings: [Diagnostic] = []
    for rule in broken {
      for (index, row) in rule.excused.rows.enumerated() {
        if index == 10 {
          warnings.append(Diagnostic(.warning, code: "missing-figure", .furtherFaults(rule.excused.count - 10)))
          break
        }
        let origin = pool.origins[row]
        warnings.append(
          Diagnostic(
            .warning, code: "missing-figure",
            at: SourceLocation(file: pool.files[Int(origin.file)], line: Int(origin.line), column: 1),
            .missingFigure(post: pool.ids[row], rule: rule.id)))
      }
    }
    return warnings
  }
}
