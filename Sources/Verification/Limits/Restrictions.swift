internal import Campaigns
internal import Pools
internal import Quantities
internal import Regulation

/// Every limit of a campaign: envelopes, quotas, rules, one post an applicant.
struct Restrictions: Sendable {
  /// The limits, in the order in which a post's reasons name them.
  let all: [Restriction]
  /// The fiscal years whose budgets count, ascending: those of the campaign, of the budgets and of the offers.
  let fiscalYears: [Int]
  /// What earlier cohorts' posts take, by envelope and fiscal year, in cents.
  let committed: [[Int: Int64]]
  /// What early ends give back, by envelope and fiscal year, in cents.
  let recovered: [[Int: Int64]]
  /// What earlier cohorts' posts take, post by post.
  let charges: [[CostTests.Year]]

  init(campaign: Campaign, pool: Pool, regulation: Regulation, standing: Standing) {
    let years = Self.fiscalYears(of: campaign)
    fiscalYears = years
    charges = campaign.envelopes.map { CommitmentTests.charges(of: $0, in: years, regulation: regulation) }
    committed = charges.map { charges in
      charges.reduce(into: [:]) { cents, charge in cents[charge.year, default: 0] += charge.paid.cents }
    }
    recovered = zip(campaign.envelopes, committed).map { envelope, committed in
      var cents = committed.mapValues { -$0 }
      for charge in CommitmentTests.charges(of: envelope, in: years, regulation: regulation, asAgreed: true) {
        cents[charge.year, default: 0] += charge.paid.cents
      }
      return cents
    }
    let eligible = (0..<pool.count).filter { standing.isEligible[$0] }
    var all: [Restriction] = []
    for (index, envelope) in campaign.envelopes.enumerated() {
      all += Self.restrictions(of: envelope, index, among: campaign.envelopes.count, committed: committed[index])
    }
    for use in campaign.quotas {
      all += Self.restrictions(of: use, campaign: campaign, pool: pool, regulation: regulation)
    }
    for rule in campaign.rules {
      for isShare in [false, true] {
        let restriction = Self.restriction(
          of: rule, isShare: isShare, campaign: campaign, pool: pool, regulation: regulation, eligible: eligible)
        if let restriction { all.append(restriction) }
      }
    }
    if pool.columns["applicant"] != nil {
      let values = ColumnValues(column: "applicant", rows: eligible, minimum: 2, pool: pool, regulation: regulation)
      all.append(
        Restriction(
          origin: .applicant, id: "applicant", title: nil, counted: .always,
          envelopes: campaign.envelopes.map { _ in true }, years: nil, values: values,
          bounds: .init(atMost: 1)))
    }
    self.all = all
  }

  private static func fiscalYears(of campaign: Campaign) -> [Int] {
    var years = Set(campaign.fiscalYears)
    for envelope in campaign.envelopes { years.formUnion((envelope.budget ?? [:]).keys) }
    for offer in Offer.all(of: campaign) {
      for offset in 0..<offer.months { years.insert(offer.start.adding(months: offset).year) }
    }
    return years.sorted()
  }

  /// The limits of an envelope's fiscal years: of each year, or from the first year where it carries over.
  ///
  /// Where it carries over, nothing limits from an unlimited year on.
  static func yearLimits(of envelope: Envelope) -> [(year: Int, counted: ClosedRange<Int>, limit: Money)] {
    var limits: [(year: Int, counted: ClosedRange<Int>, limit: Money)] = []
    let budget = (envelope.budget ?? [:]).sorted { $0.key < $1.key }
    var soFar: Int64 = 0
    for (year, limit) in budget {
      switch (limit, envelope.carriesOver) {
      case (.unlimited, true): return limits
      case (.unlimited, false): continue
      case (.amount(let amount), true):
        let (sum, isBeyondReach) = soFar.addingReportingOverflow(amount.cents)
        if isBeyondReach { return limits }
        soFar = sum
        limits.append((year, budget[0].key...year, Money(cents: sum)))
      case (.amount(let amount), false): limits.append((year, year...year, amount))
      }
    }
    return limits
  }

  private static func restrictions(
    of envelope: Envelope, _ index: Int, among count: Int, committed: [Int: Int64]
  ) -> [Restriction] {
    let envelopes = (0..<count).map { $0 == index }
    func limit(_ origin: Restriction.Origin, _ end: String, years: ClosedRange<Int>?, _ most: Int64) -> Restriction {
      Restriction(
        origin: origin, id: "envelopes/\(envelope.id)/\(end)", title: nil, counted: .always, envelopes: envelopes,
        years: years, bounds: .init(atMost: most))
    }
    var limits: [Restriction] = []
    if let posts = envelope.posts { limits.append(limit(.envelopePosts(index), "posts", years: nil, Int64(posts))) }
    for (year, counted, most) in yearLimits(of: envelope) {
      let taken = committed.reduce(0) { counted.contains($1.key) ? $0 + $1.value : $0 }
      limits.append(
        limit(.envelopeYear(index, year: year), String(year), years: counted, most.cents - taken))
    }
    if let total = envelope.total {
      let taken = committed.values.reduce(0, +)
      limits.append(limit(.envelopeTotal(index), "total", years: Restriction.allYears, total.cents - taken))
    }
    return limits
  }

  private static func restrictions(
    of use: QuotaUse, campaign: Campaign, pool: Pool, regulation: Regulation
  ) -> [Restriction] {
    (use.table.cells(reading: use.reading) ?? []).map { cell in
      let verdicts = regulation.regions.map { cell.regionCodes.contains($0.code) }
      return Restriction(
        origin: .quota, id: use.id + "/" + cell.id, title: nil,
        counted: .all([
          .categories(pool.categories, among: [cell.category]), .regions(pool.regions, verdicts: verdicts),
        ]),
        envelopes: campaign.envelopes.map { use.scope.includes($0) }, years: nil,
        bounds: .init(atMost: Int64(cell.atMost)))
    }
  }

  /// What a rule demands of a number, or of a share; nil where it demands nothing of the kind.
  ///
  /// The numerator of a share is a part of what it is taken of.
  private static func restriction(
    of rule: AllocationRule, isShare: Bool, campaign: Campaign, pool: Pool, regulation: Regulation, eligible: [Int]
  ) -> Restriction? {
    let limits = rule.limits
    let bounds =
      isShare
      ? Restriction.Bounds(atLeastShare: limits.atLeastShare, atMostShare: limits.atMostShare)
      : Restriction.Bounds(atLeast: limits.atLeast, atMost: limits.atMost)
    guard !bounds.areNone else { return nil }
    let condition = RowCondition(rule.condition, pool: pool, regulation: regulation)
    let base = isShare ? RowCondition(limits.of, pool: pool, regulation: regulation) : nil
    let counted = base.map { RowCondition.all([condition, $0]) } ?? condition
    let years: ClosedRange<Int>? =
      switch rule.measure {
      case .posts: nil
      case .euros(let year): year.map { $0...$0 } ?? Restriction.allYears
      }
    let values = rule.per.map { per in
      let rows = eligible.filter { (base ?? counted).holds($0) }
      return ColumnValues(column: per.name, rows: rows, pool: pool, regulation: regulation)
    }
    return Restriction(
      origin: .rule, id: rule.id, title: rule.title, heading: rule.heading, counted: counted, base: base,
      envelopes: campaign.envelopes.map { rule.scope.includes($0) }, years: years, values: values, bounds: bounds)
  }
}
