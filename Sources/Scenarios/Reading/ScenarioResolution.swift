internal import Campaigns
internal import DeclarativeFiles
internal import Quantities
internal import Regulation
internal import Results
internal import Wordings

/// Turns the tree of a scenario, with all its changes applied, into what a run needs.
struct ScenarioResolution {
  /// What a tree comes to.
  struct Outcome {
    /// The campaign.
    let campaign: Campaign
    /// Where the posts come from.
    let poolSource: PoolSource
    /// What may turn out otherwise.
    let uncertainty: Uncertainty?
  }

  let regulation: Regulation
  /// The files that scenarios name beside the pool.
  let commitments: CommitmentFiles

  /// What a tree comes to; nil when the log has faults.
  ///
  /// - Parameters:
  ///   - tree: the scenario.
  ///   - name: its title, where it states none.
  ///   - changes: what was changed on the file.
  ///   - log: where every fault goes.
  /// - Returns: the campaign with its pool and what is uncertain.
  func outcome(
    of tree: PositionedYAML, named name: String, changedBy changes: [AppliedChange], _ log: ReadingLog
  ) -> Outcome? {
    let outcome = remains(of: tree, named: name, changedBy: changes, log)
    return log.hasErrors ? nil : outcome
  }

  /// The same, and where the log has faults what is left without the faulty parts; nil without a period or a pool.
  func remains(
    of tree: PositionedYAML, named name: String, changedBy changes: [AppliedChange], _ log: ReadingLog
  ) -> Outcome? {
    guard let fields = FieldReader(tree, in: log) else { return nil }
    _ = fields.required("schema", .schema)
    let title = fields.value("title", .text, or: name)
    let description = fields.value("description", .text, or: "")
    let assumptions = fields.value("assumptions", .list(of: .text), or: [])
    let durationsAreChanged = changes.contains { $0.path == "campaign.durations" }
    let period = fields.required(
      "campaign", .mapping { CampaignPeriod($0, durationsAreOverridden: durationsAreChanged) })
    let pool = fields.required("pool", .mapping(PoolSourceReading(regulation: regulation).read))
    let definitions = ScenarioDefinitions(fields.raw("define"), regulation: regulation, log)
    let parts = parts(fields, definitions, period, PaymentScopes(envelopes: tree["envelopes"]), changes)
    let objective = fields.optional("objective", .mapping { $0.optional("maximise", .choice) }) ?? Objective.points
    let search = fields.value("solve", .mapping(SearchReading.read), or: SearchSettings())
    let uncertainty = fields.optional("uncertainty", .mapping(UncertaintyReading.read))
    fields.allow("variants", "sweeps", "extends")
    fields.finish()
    guard let period, let pool else { return nil }
    let campaign = Campaign(
      title: title, description: description, assumptions: assumptions, cohort: period.cohort,
      fiscalYears: period.fiscalYears, starts: period.starts, durations: period.durations,
      durationValues: period.durationValues, regimes: parts.regimes, eligibility: parts.eligibility,
      missingFigures: parts.missingFigures, envelopes: parts.envelopes, quotas: parts.quotas, rules: parts.rules,
      scoring: parts.scoring, decisions: parts.decisions, objective: objective, search: search)
    return Outcome(campaign: campaign, poolSource: pool, uncertainty: uncertainty)
  }

  private struct Parts {
    var regimes: [RegimeUse]
    var eligibility: [EligibilityUse]
    var missingFigures: MissingFigures
    var envelopes: [Envelope]
    var quotas: [QuotaUse]
    var rules: [AllocationRule]
    var scoring: [Criterion]
    var decisions: [Decision]
  }

  private func parts(
    _ fields: FieldReader, _ definitions: ScenarioDefinitions, _ period: CampaignPeriod?, _ scopes: PaymentScopes,
    _ changes: [AppliedChange]
  ) -> Parts {
    let regimes = fields.required("regimes", ValueReader(RegimeUseReading(definitions: definitions).read))
    let eligibility = fields.optional(
      "eligibility", ValueReader(nothing: [], EligibilityReading(regulation: regulation, scopes: scopes).read))
    let missing = fields.value("eligibility_missing", .choice, or: MissingFigures.reject)
    let envelopeReading = EnvelopeReading(
      definitions: definitions, chargedYears: period?.chargedYears ?? [],
      commitments: commitments.reader(definitions, regulation))
    let envelopes = fields.required("envelopes", ValueReader(envelopeReading.read))
    let quotas = fields.optional(
      "quotas", ValueReader(nothing: [], QuotaReading(regulation: regulation, scopes: scopes).read))
    let ruleReading = RuleReading(
      definitions: definitions, scopes: scopes, fiscalYears: period?.fiscalYears ?? [], changes: changes)
    let rules = fields.optional("rules", ValueReader(nothing: [], ruleReading.read))
    let names = (quotas ?? []).map { ($0.quota.id, $0.location) } + (rules ?? []).map { ($0.rule.id, $0.location) }
    fields.log.reportRepeats(names)
    let scoring = fields.optional("scoring", ValueReader(nothing: [], CriterionReading(definitions: definitions).read))
    let decisions = fields.optional("decisions", .mapping(DecisionReading.read))
    return Parts(
      regimes: regimes ?? [], eligibility: eligibility ?? [], missingFigures: missing, envelopes: envelopes ?? [],
      quotas: (quotas ?? []).map(\.quota), rules: (rules ?? []).map(\.rule), scoring: scoring ?? [],
      decisions: decisions ?? [])
  }
}

extension ValueReader where Value == String {
  /// The version of the format.
  fileprivate static var schema: ValueReader {
    ValueReader { value, log in
      guard let text = ValueReader.text.read(value, log) else { return nil }
      guard text == ScenarioGrammar.schema else {
        log.error(
          "unknown-schema", at: value.location, .unknownSchema(text), hint: .expectedOneOf([ScenarioGrammar.schema]))
        return nil
      }
      return text
    }
  }
}
