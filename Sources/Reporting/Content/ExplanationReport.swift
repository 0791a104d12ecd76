public import Allocation
internal import Quantities
public import Results
internal import Wordings

/// The decision sheet of one post (fiche de décision): what was decided, on what grounds, and what would change it.
///
/// It holds the four items that French law grants on request for a decision taken with the help of an algorithm.
///
/// - Source: code des relations entre le public et l'administration, article R. 311-3-1-2 (decree 2017-330 of 14 March 2017).
public struct ExplanationReport: Sendable {
  private let explanation: PostExplanation
  private let replacement: Replacement?
  private let scenario: ScenarioIdentity

  /// The sheet of a post.
  ///
  /// - Parameters:
  ///   - explanation: what decided on the post.
  ///   - replacement: what the contrary decision would cost; nil where the post takes no part.
  ///   - scenario: what was run.
  public init(_ explanation: PostExplanation, replacement: Replacement?, scenario: ScenarioIdentity) {
    self.explanation = explanation
    self.replacement = replacement
    self.scenario = scenario
  }

  /// The report, ready for a format.
  public var report: Report {
    Report(
      title: .Sheet.title(explanation.outcome.id, scenario: scenario.title),
      banners: scenario.isSynthetic ? [.Headline.synthetic] : [], facts: facts,
      tables: [checks, criteria, options, limits], passages: [legal])
  }

  private var facts: [Report.Fact] {
    let outcome = explanation.outcome
    var facts = [
      Report.Fact(
        .ColumnTitle.decision, [.decision(outcome.decision.rawValue)],
        tone: outcome.decision == .funded ? .assured : .plain)
    ]
    if let label = outcome.label {
      let places = [label.region, label.department, label.speciality].compactMap { $0 }.joined(separator: ", ")
      let establishments = [label.employer, label.partner].compactMap { $0 }.joined(separator: " – ")
      facts.append(
        Report.Fact(
          .ColumnTitle.post,
          [Wording(verbatim: places), .category(label.category), Wording(verbatim: establishments)].filter {
            !$0.english.isEmpty
          }))
    }
    facts.append(Report.Fact(.ColumnTitle.points, [Wording { $0.points(thousandths: outcome.points.thousandths) }]))
    if !outcome.reasons.isEmpty { facts.append(Report.Fact(.ColumnTitle.reason, outcome.reasons.map(\.detail))) }
    if let replacement { facts.append(Report.Fact(.Sheet.change, change(replacement))) }
    return facts
  }

  private func change(_ replacement: Replacement) -> [Wording] {
    var lines: [Wording] = []
    if let loss = replacement.loss {
      lines.append(
        replacement.isFunded
          ? .Sheet.margin(thousandths: loss.thousandths) : .Sheet.loss(thousandths: loss.thousandths))
    } else {
      lines.append(replacement.isFunded ? .Sheet.indispensable : .Sheet.impossible)
    }
    if let lacking = replacement.pointsLacking { lines.append(.Sheet.lacking(thousandths: lacking.thousandths)) }
    if !replacement.leaving.isEmpty { lines.append(.Sheet.leaving(replacement.leaving)) }
    if !replacement.entering.isEmpty { lines.append(.Sheet.entering(replacement.entering)) }
    return lines
  }

  private var checks: Table {
    let fields: [Field<PostExplanation.Check>] = [
      Field(Table.Column("rule", .ColumnTitle.rule)) { .text($0.id) },
      Field(Table.Column("verdict", .Sheet.verdict)) { check in
        guard check.isConcerned else { return Cell(.coded(code: "not_concerned", .Sheet.notConcerned)) }
        return check.passes
          ? Cell(.coded(code: "passes", .Sheet.passes), tone: .assured)
          : Cell(.coded(code: "broken", .Sheet.broken), tone: .attention)
      },
      Field(Table.Column("tested", .Sheet.tested, overflow: .wrap)) { check in
        .sentence(
          Wording(
            en: check.cells.map { "\($0.column): \($0.text ?? "blank")" }.joined(separator: ", "),
            fr: check.cells.map { "\($0.column) : \($0.text ?? "vide")" }.joined(separator: ", ")))
      },
      Field(Table.Column("statement", .ColumnTitle.statement, overflow: .wrap)) { Cell(.wording($0.statement)) },
      Field(Table.Column("scope", .ColumnTitle.fund, rank: 1)) { .text($0.scope) },
    ]
    return Table(
      "eligibility", .Sheet.eligibility, columns: fields.map(\.column),
      rows: Table.Rows(explanation.checks, fields: fields))
  }

  private var criteria: Table {
    let fields: [Field<PostOutcome.CriterionPoints>] = [
      Field(Table.Column("criterion", .Sheet.criterion)) { .text($0.criterion) },
      Field(Table.Column("points", .ColumnTitle.points, .trailing)) { .points($0.points) },
    ]
    let total = PostOutcome.CriterionPoints(
      criterion: Wording.ColumnTitle.total.english, points: explanation.outcome.points)
    return Table(
      "criteria", .ColumnTitle.criteria, columns: fields.map(\.column),
      rows: Table.Rows(explanation.criteria + [total], fields: fields))
  }

  private var options: Table {
    let years = Set(explanation.options.flatMap { $0.cost.map(\.year) }).sorted()
    let costs = years.map { year in
      Field<PostExplanation.OptionLine>(Table.Column("cost_\(year)", Wording(verbatim: String(year)), .trailing)) {
        .money($0.cost.first { $0.year == year }?.amount)
      }
    }
    let fields: [Field<PostExplanation.OptionLine>] =
      [
        Field(Table.Column("envelope", .ColumnTitle.envelope)) { .text($0.envelope) },
        Field(Table.Column("start", .ColumnTitle.start)) { Cell(.month($0.start)) },
        Field(Table.Column("months", .ColumnTitle.months, .trailing)) { .count($0.months) },
        Field(Table.Column("value", .ColumnTitle.value, .trailing)) { .points($0.value) },
      ] + costs + [
        Field(Table.Column("total", .ColumnTitle.total, .trailing)) { .money($0.total) },
        Field(Table.Column("chosen", .Sheet.chosen)) { $0.isChosen ? Cell(.wording(.yes), tone: .assured) : .none },
      ]
    return Table(
      "options", .Sheet.options, columns: fields.map(\.column), rows: Table.Rows(explanation.options, fields: fields))
  }

  private var limits: Table {
    let fields: [Field<PostExplanation.Limit>] = [
      Field(Table.Column("limit", .ColumnTitle.rule)) { .text($0.id) },
      Field(Table.Column("statement", .ColumnTitle.statement, overflow: .wrap)) { Cell(.wording($0.statement)) },
    ]
    return Table(
      "limits", .Sheet.limits, columns: fields.map(\.column), rows: Table.Rows(explanation.limits, fields: fields))
  }

  private var legal: Report.Passage {
    Report.Passage(
      .Sheet.law,
      [
        .Sheet.lawContribution, .Sheet.lawSources(scenario: scenario.file, library: scenario.library),
        .Sheet.lawParameters, .Sheet.lawOperations,
      ])
  }
}
