public import Allocation
public import Campaigns
public import Quantities
internal import Regulation
public import Results
internal import Wordings

/// The report of a decision's robustness: how often each post is funded, what is expected, who is called.
public struct RobustnessReport: Sendable {
  let robustness: Robustness
  private let uncertainty: Uncertainty
  private let overrunRisk: Decimal6
  private let scenario: ScenarioIdentity

  /// The report of a study.
  ///
  /// - Parameters:
  ///   - robustness: what was found.
  ///   - uncertainty: what was supposed.
  ///   - overrunRisk: how likely a ceiling may be exceeded, 0 to 1.
  ///   - scenario: what was run.
  public init(
    _ robustness: Robustness, uncertainty: Uncertainty, overrunRisk: Decimal6, scenario: ScenarioIdentity
  ) {
    self.robustness = robustness
    self.uncertainty = uncertainty
    self.overrunRisk = overrunRisk
    self.scenario = scenario
  }

  /// The report where nothing was decided.
  public static func withoutDecision(_ scenario: ScenarioIdentity) -> Report {
    Report(
      title: Wording(verbatim: scenario.title), banners: banners(of: scenario),
      facts: [Report.Fact(.Headline.outcome, [.Robust.noDecision], tone: .alarm)], tables: [], passages: [])
  }

  /// The report, ready for a format.
  public var report: Report {
    let asked = robustness.askedCall.map {
      [calls("asked_call", .Robust.askedCall, [$0], audience: .everyone)]
    }
    let lists = [posts, places, spending, margin, reserve, shownCalls, allCalls, grants]
    return Report(
      title: Wording(verbatim: scenario.title), banners: Self.banners(of: scenario), facts: facts,
      tables: (asked ?? []) + lists,
      passages: [Report.Passage(.Robust.reading, [.Robust.readingDraw, .Robust.readingCall, .Robust.readingGrant])],
      charts: charts)
  }

  private static func banners(of scenario: ScenarioIdentity) -> [Wording] {
    scenario.isSynthetic ? [.Headline.synthetic] : []
  }

  private var facts: [Report.Fact] {
    let effort = robustness.effort
    let funded = robustness.posts.filter(\.isFunded)
    let firm = funded.count { $0.fundedIfThere.draws > 0 && $0.fundedIfThere.count == $0.fundedIfThere.draws }
    var draws: [Wording] = [.Robust.effort(draws: effort.done, seed: uncertainty.seed, solved: effort.solved)]
    if effort.done < effort.asked { draws.append(.Robust.cutShort(asked: effort.asked)) }
    if effort.impossible > 0 { draws.append(.Robust.impossible(effort.impossible)) }
    if effort.unproven > 0 { draws.append(.Robust.unproven(effort.unproven)) }
    if effort.missingCalls > 0 {
      draws.append(.Robust.missingCalls(effort.missingCalls, of: effort.missingCalls + robustness.calls.count))
    }
    var decision: [Wording] = [.Robust.funded(funded.count)]
    if effort.done > 0 { decision.append(.Robust.firm(firm)) }
    let isCut = effort.done < effort.asked || effort.unproven > 0 || effort.missingCalls > 0
    return [
      Report.Fact(.Robust.decision, decision),
      Report.Fact(.Robust.uncertain, suppositions),
      Report.Fact(.Robust.draws, draws, tone: isCut || effort.impossible > 0 ? .attention : .plain),
    ]
  }

  private var suppositions: [Wording] {
    var lines: [Wording] = []
    switch uncertainty.withdrawal {
    case .probability(let chance)?: lines.append(.Robust.withdrawal(millionths: chance.millionths))
    case .column(let column)?: lines.append(.Robust.withdrawal(column: column.name))
    case nil: break
    }
    if let spread = uncertainty.weightSpread { lines.append(.Robust.spread(basisPoints: spread.basisPoints)) }
    return lines
  }

  private var places: Table {
    let fields: [Field<Robustness.EnvelopeOutlook>] = [
      Field(Table.Column("envelope", .ColumnTitle.envelope, overflow: .cut)) { .text($0.id) },
      Field(Table.Column("limit", .Robust.limit, .trailing)) { .count($0.places) },
      Field(Table.Column("decided", .Robust.decided, .trailing)) { .count($0.decided) },
      Field(Table.Column("without_calls", .Robust.withoutCalls, .trailing)) { .ratio($0.withoutCalls) },
      Field(Table.Column("expected", .Robust.withCalls, .trailing)) { .ratio($0.expected) },
      Field(Table.Column("unfilled", .Robust.unfilled, .trailing)) { .ratio($0.unfilled) },
    ]
    return Table(
      "places", .Robust.places, columns: fields.map(\.column), rows: Table.Rows(robustness.envelopes, fields: fields))
  }

  private struct Line: Sendable {
    let envelope: String
    let period: Robustness.EnvelopeOutlook.Period
  }

  private var spending: Table {
    let lines = robustness.envelopes.flatMap { envelope in
      envelope.periods.map { Line(envelope: envelope.id, period: $0) }
    }
    let fields: [Field<Line>] = [
      Field(Table.Column("envelope", .ColumnTitle.envelope, collapsesRepeats: true)) {
        .text($0.envelope)
      },
      Field(Table.Column("year", .ColumnTitle.year, .trailing)) { line in
        line.period.year.map { Cell(.year($0)) } ?? Cell(.coded(code: "total", .Robust.allYears))
      },
      Field(Table.Column("limit", .Robust.limit, .trailing, rank: 1)) { .money($0.period.limit) },
      Field(Table.Column("decided", .Robust.decided, .trailing)) { .money($0.period.decided) },
      Field(Table.Column("without_calls", .Robust.withoutCalls, .trailing)) { .money($0.period.withoutCalls) },
      Field(Table.Column("expected", .Robust.withCalls, .trailing)) { .money($0.period.expected) },
      Field(Table.Column("low", .Robust.low, .trailing, rank: 2)) { .money($0.period.low) },
      Field(Table.Column("high", .Robust.high, .trailing, rank: 2)) { .money($0.period.high) },
    ]
    return Table("spending", .Robust.spending, columns: fields.map(\.column), rows: Table.Rows(lines, fields: fields))
  }

  private var grants: Table {
    let fields: [Field<OverGrant>] = [
      Field(Table.Column("envelope", .ColumnTitle.envelope, overflow: .cut)) { .text($0.envelope) },
      Field(Table.Column("decided", .Robust.decided, .trailing)) { .count($0.decided) },
      Field(Table.Column("grant", .Robust.grant, .trailing)) { .count($0.decided + $0.extra.count) },
      Field(Table.Column("exceeded", .Robust.exceeded, .trailing)) { .share($0.exceeded.share) },
      Field(Table.Column("exceeded_low", .Robust.intervalLow, .trailing, rank: 2)) { .share($0.exceeded.low) },
      Field(Table.Column("exceeded_high", .Robust.intervalHigh, .trailing, rank: 2)) { .share($0.exceeded.high) },
      Field(Table.Column("extra", .Robust.extra, overflow: .wrap)) { .text($0.extra.joined(separator: " ")) },
      Field(Table.Column("next", .Robust.next, rank: 1)) { .text($0.next) },
      Field(Table.Column("exceeded_with_next", .Robust.exceededWithNext, .trailing, rank: 1)) {
        .share($0.exceededWithNext?.share)
      },
    ]
    return Table(
      "over_allocation", .Robust.grants(riskInMillionths: overrunRisk.millionths), columns: fields.map(\.column),
      rows: Table.Rows(robustness.grants, fields: fields))
  }
}
