internal import Pools
public import Regulation
public import Wordings

/// A scenario to start from: one that runs at once on invented posts, with a comment wherever a choice is the user's.
public struct ScenarioTemplate: Sendable {
  /// The region whose commission it is for.
  public let region: Region
  /// The language of its comments and titles.
  public let language: Language

  /// A starting scenario for a region.
  public init(region: Region, language: Language) {
    self.region = region
    self.language = language
  }

  /// The text of the scenario file.
  public var text: String {
    [head, posts, columns, regimes, envelopes, rules, scoring].joined(separator: "\n") + "\n"
  }

  private func say(_ wording: Wording) -> String { "# " + wording.text(in: language) }

  private var head: String {
    """
    \(say(.Starting.whatItIs(region.name)))
    \(say(.Starting.howToRun))
    schema: dotation.scenario/1
    title: "\(region.name), campagne ASTP 2026-2028"

    campaign:
      cohort: 2026-2028
      starts: [2026-11-01]
      durations: [24]

    """
  }

  private var posts: String {
    """
    \(say(.Starting.pool))
    #   file: pool.csv
    pool:
      synthetic: {posts: 60, seed: 1, profile: "\(region.code)"}

    """
  }

  /// What the columns of a user's own file mean.
  private var columns: String {
    let width = PoolSchema.columns.map(\.name.count).max() ?? 0
    let lines = PoolSchema.columns.map { column in
      let margin = String(repeating: " ", count: width + 2 - column.name.count)
      return "#   " + column.name + margin + column.meaning.text(in: language)
    }
    return ([say(.Starting.columns(required: PoolSchema.required))] + lines).joined(separator: "\n") + "\n"
  }

  /// The region's own published regime where there is one, else a reference cost that the scenario states.
  private var regimes: String {
    switch region.code {
    case "93": use("paca-2020", eligibility: "dgos-2018", fund: "MIGAC")
    case "75": use("nouvelle-aquitaine-2024", eligibility: "dgos-2018", fund: "MIGAC")
    case "44": use("grand-est-2021", eligibility: "dgos-2018", fund: "MIGAC")
    default:
      """
      assumptions:
        - "\(Wording.Starting.referenceCost.text(in: language))"

      \(say(.Starting.regime))
      define:
        regimes:
          reference:
            notified: {per: year, amount: 63000}
            rate: 100%

      """ + use("reference", eligibility: "dgos-2018", fund: "MIGAC")
    }
  }

  private func use(_ regime: String, eligibility: String, fund: String) -> String {
    """
    regimes:
      - {use: \(regime)}

    \(say(.Starting.eligibility))
    eligibility: [{use: \(eligibility), fund: \(fund)}]

    """
  }

  private var envelopes: String {
    let national =
      region.isOverseas
      ? "  - {id: MIGAC-overseas, fund: MIGAC, where: {category: overseas}, posts: 5}"
      : """
        - {id: MIGAC-hospital, fund: MIGAC, where: {category: hospital}, posts: 10}
        - {id: MIGAC-ambulatory, fund: MIGAC, where: {category: ambulatory}, posts: 3}
      """
    return """
      \(say(.Starting.envelopes))
      envelopes:
      \(national)
        - id: FIR
          fund: FIR
          budget: {2026: 150000, 2027: 900000, 2028: 750000}
          carry_over: true

      """
  }

  private var rules: String {
    """
    \(say(.Starting.rules))
    rules:
      - id: chu-share
        title: "\(Wording.Starting.chuShare.text(in: language))"
        where: {any: [{employer_kind: CHU}, {partner_kind: CHU}]}
        at_most_share: 60%
      - {id: per-employer, title: "\(Wording.Starting.perEmployer.text(in: language))", per: employer_finess, at_most: 3}

    """
  }

  private var scoring: String {
    """
    \(say(.Starting.scoring))
    scoring:
      - {id: no-chu, points: 25, where: {not: {any: [{employer_kind: CHU}, {partner_kind: CHU}]}}}
      - {id: under-served, points: 20, where: {zone: [ZIP, ZAC]}}
      - {id: commission, points_from: commission_score, weight: 1}

    solve: {gap: 0, time_limit: 60, seed: 0}

    \(say(.Starting.variants))
    variants:
      - {id: fir-minus-20, title: "\(Wording.Starting.lessMoney.text(in: language))", set: {envelopes.FIR.budget.2026: "-20%", envelopes.FIR.budget.2027: "-20%", envelopes.FIR.budget.2028: "-20%"}}
    """
  }
}
