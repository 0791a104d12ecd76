public import Allocation
internal import Quantities
internal import Regulation
public import Results
internal import Wordings

/// The decision sheet of one post (fiche de décision): what was decided, on what grounds, and what would change it.
///
/// It holds the four items that French law grants on request for a decision taken with the help of an algorithm.
///
/// - Source: code des relations entre le public et l'administration, article R. 311-3-1-2 (decree 2017-330 of 14 March 2017).
public struct ExplanationReport: Sendable {
  /// What solving again answered about the post.
  public struct Answers: Sendable {
    /// What the contrary decision would cost; nil where the post takes no part.
    public var replacement: Replacement?
    /// The least increases of limits that would fund it; nil where they were not asked.
    public var increases: NeededIncreases?
    /// Whether a search for the replacement ended without a proof, so that something is missing.
    public var isCut: Bool

    /// Answers.
    public init(replacement: Replacement? = nil, increases: NeededIncreases? = nil, isCut: Bool = false) {
      self.replacement = replacement
      self.increases = increases
      self.isCut = isCut
    }
  }

  private let explanation: PostExplanation
  private let answers: Answers
  private let scenario: ScenarioIdentity
  private let goesFurther: Bool

  /// The sheet of a post.
  ///
  /// - Parameters:
  ///   - explanation: what decided on the post.
  ///   - answers: what would change the decision.
  ///   - scenario: what was run.
  ///   - goesFurther: whether the question was about this post alone, so that no other one looks further.
  public init(
    _ explanation: PostExplanation, answers: Answers, scenario: ScenarioIdentity, goesFurther: Bool = true
  ) {
    self.explanation = explanation
    self.answers = answers
    self.scenario = scenario
    self.goesFurther = goesFurther
  }

  /// The report, ready for a format.
  public var report: Report {
    Report(
      title: .Sheet.title(explanation.outcome.id, scenario: scenario.title),
      banners: scenario.isSynthetic ? [.Headline.synthetic] : [], facts: facts,
      tables: ([change, increases, openIncreases] + checks + [criteria, components, options, costs, limits]).compactMap
      { $0 },
      passages: [legal])
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
    let change = changeLines
    if !change.isEmpty { facts.append(Report.Fact(.Sheet.change, change, tone: answers.isCut ? .attention : .plain)) }
    return facts
  }

  private var changeLines: [Wording] {
    var lines: [Wording] = []
    if let replacement = answers.replacement {
      lines += self.lines(of: replacement)
      if replacement.moves == nil && replacement.loss != nil { lines.append(.Sheet.movesUnproven) }
      if let increases = answers.increases, !replacement.isFunded {
        if increases.found.isEmpty && increases.isComplete { lines.append(.Sheet.noSingleLimit) }
        if !increases.isComplete {
          lines.append(.Sheet.openIncreases(increases.open.count))
          if !goesFurther { lines.append(.Sheet.askSingle(explanation.outcome.id)) }
        }
      }
    }
    if answers.isCut { lines.append(.Sheet.unanswered) }
    return lines
  }

  private func lines(of replacement: Replacement) -> [Wording] {
    var lines: [Wording] = []
    if let loss = replacement.loss {
      lines.append(
        replacement.isFunded
          ? .Sheet.margin(thousandths: loss.thousandths) : .Sheet.loss(thousandths: loss.thousandths))
    } else {
      lines.append(replacement.isFunded ? .Sheet.indispensable : .Sheet.impossible)
    }
    let points = explanation.outcome.points.thousandths
    if let lacking = replacement.pointsLacking {
      lines.append(.Sheet.lacking(thousandths: lacking.thousandths, of: points))
    }
    if let spare = replacement.pointsToSpare {
      lines.append(.Sheet.sparing(thousandths: spare.thousandths, of: points))
    }
    if let leaving = replacement.moves?.leaving, !leaving.isEmpty { lines.append(.Sheet.leaving(leaving)) }
    if let entering = replacement.moves?.entering, !entering.isEmpty { lines.append(.Sheet.entering(entering)) }
    return lines
  }

  /// The same answers in figures, for files.
  private var change: Table? {
    guard let replacement = answers.replacement else { return nil }
    let fields: [Field<Replacement>] = [
      Field(Table.Column("funded", .ColumnTitle.funded)) { Cell(.flag($0.isFunded)) },
      Field(Table.Column("loss", .Sheet.gained, .trailing)) { .points($0.loss) },
      Field(Table.Column("points_lacking", .ColumnTitle.points, .trailing)) { .points($0.pointsLacking) },
      Field(Table.Column("points_to_spare", .ColumnTitle.points, .trailing)) { .points($0.pointsToSpare) },
      Field(Table.Column("leaving", .Sweeps.leaving)) { .text($0.moves?.leaving.joined(separator: " ")) },
      Field(Table.Column("entering", .Sweeps.entering)) { .text($0.moves?.entering.joined(separator: " ")) },
    ]
    return Table(
      "change", .Sheet.change, audience: .file, columns: fields.map(\.column),
      rows: Table.Rows([replacement], fields: fields))
  }

  private var increases: Table? {
    guard let found = answers.increases?.found, !found.isEmpty else { return nil }
    let fields: [Field<NeededIncrease>] = [
      Field(Table.Column("limit", .ColumnTitle.rule)) { .text($0.id) },
      Field(Table.Column("more", .Sheet.more, .trailing)) { Cell($0.extra.figure) },
      Field(Table.Column("gain", .Sheet.gained, .trailing, rank: 2)) { .points($0.gain) },
      Field(Table.Column("leaving", .Sweeps.leaving, overflow: .wrap)) {
        .text($0.moves.leaving.joined(separator: " "))
      },
      Field(Table.Column("entering", .Sweeps.entering, overflow: .wrap)) {
        .text($0.moves.entering.joined(separator: " "))
      },
    ]
    return Table("increases", .Sheet.increases, columns: fields.map(\.column), rows: Table.Rows(found, fields: fields))
  }

  /// The limits of which only so much is proven that they would have to gain more than was looked through.
  private var openIncreases: Table? {
    guard let open = answers.increases?.open, !open.isEmpty else { return nil }
    let fields: [Field<NeededIncreases.Open>] = [
      Field(Table.Column("limit", .ColumnTitle.rule)) { .text($0.id) },
      Field(Table.Column("beyond", .Sheet.beyond, .trailing)) { open in
        open.beyond.map { Cell($0.figure) } ?? Cell(.coded(code: "unknown", .Sheet.unknown))
      },
    ]
    return Table(
      "open_increases", .Sheet.openTitle, columns: fields.map(\.column), rows: Table.Rows(open, fields: fields))
  }

  private var components: Table? {
    guard !explanation.components.isEmpty else { return nil }
    let fields: [Field<PostExplanation.CostComponent>] = [
      Field(Table.Column("component", .Sheet.component)) {
        $0.id.map { .text($0) } ?? Cell(.wording(.Sheet.wholeCost))
      },
      Field(Table.Column("amount", .Sheet.gross, .trailing)) { .money($0.amount) },
      Field(Table.Column("per", .Sheet.period)) {
        Cell(.coded(code: $0.per.rawValue, .Sheet.period(isMonth: $0.per == .month)))
      },
      Field(Table.Column("charges", .Sheet.charges, .trailing)) { .share($0.charges) },
      Field(Table.Column("rate", .Sheet.rate, .trailing)) { .share($0.rate) },
      Field(Table.Column("paid_per_year", .Sheet.paidPerYear, .trailing)) { .money($0.fundedPerYear) },
    ]
    return Table(
      "components", .Sheet.components(explanation.regime ?? ""), columns: fields.map(\.column),
      rows: Table.Rows(explanation.components, fields: fields))
  }

  /// Every rule for files; a reader gets those that concern the post, and how many do not.
  private var checks: [Table] {
    let concerned = explanation.checks.filter(\.isConcerned)
    var shown = table(of: concerned, audience: .screen)
    let others = explanation.checks.count - concerned.count
    if others > 0 { shown.footnote = .Sheet.othersNotConcerned(others) }
    return [shown, table(of: explanation.checks, audience: .file)]
  }

  private func table(of checks: [PostExplanation.Check], audience: Table.Audience) -> Table {
    let fields: [Field<PostExplanation.Check>] = [
      Field(Table.Column("statement", .Sheet.requirement, overflow: .wrap)) { Cell(.wording($0.statement)) },
      Field(Table.Column("verdict", .Sheet.verdict)) { check in
        guard check.isConcerned else { return Cell(.coded(code: "not_concerned", .Sheet.notConcerned)) }
        return check.passes
          ? Cell(.coded(code: "passes", .Sheet.passes), tone: .assured)
          : Cell(.coded(code: "broken", .Sheet.broken), tone: .attention)
      },
      Field(Table.Column("tested", .Sheet.tested, overflow: .wrap)) { check in
        let cells = check.cells.map { (column: Wording.column($0.column), text: $0.text) }
        return .sentence(
          Wording(
            en: cells.map { "\($0.column.english): \($0.text ?? "blank")" }.joined(separator: ", "),
            fr: cells.map { "\($0.column.french) : \($0.text ?? "vide")" }.joined(separator: ", ")))
      },
      Field(Table.Column("rule", .ColumnTitle.rule, rank: 1)) { .text($0.id) },
      // A rule of one fund does not keep a post out of another: without its fund the verdict would mislead.
      Field(Table.Column("scope", .ColumnTitle.fund)) { .text($0.scope) },
    ]
    return Table(
      "eligibility", .Sheet.eligibility, audience: audience, columns: fields.map(\.column),
      rows: Table.Rows(checks, fields: fields))
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

  private var optionFields: [Field<PostExplanation.OptionLine>] {
    [
      Field(Table.Column("envelope", .ColumnTitle.envelope)) { .text($0.envelope) },
      Field(Table.Column("start", .ColumnTitle.start)) { Cell(.month($0.start)) },
      Field(Table.Column("months", .ColumnTitle.months, .trailing, rank: 2)) { .count($0.months) },
    ]
  }

  private func yearFields(_ audience: Table.Audience) -> [Field<PostExplanation.OptionLine>] {
    Set(explanation.options.flatMap { $0.cost.map(\.year) }).sorted().map { year in
      Field(Table.Column("cost_\(year)", Wording(verbatim: String(year)), .trailing, audience: audience)) {
        .money($0.cost.first { $0.year == year }?.amount)
      }
    }
  }

  private var options: Table {
    let fields =
      optionFields + yearFields(.file) + [
        Field(Table.Column("value", .ColumnTitle.value, .trailing)) { .points($0.value) },
        Field(Table.Column("total", .ColumnTitle.total, .trailing)) { .money($0.total) },
        Field(Table.Column("chosen", .Sheet.chosen)) { $0.isChosen ? Cell(.wording(.yes), tone: .assured) : .none },
      ]
    return Table(
      "options", .Sheet.options, columns: fields.map(\.column), rows: Table.Rows(explanation.options, fields: fields))
  }

  /// The costs year by year, which have no room beside the rest on a screen.
  private var costs: Table {
    let fields = optionFields + yearFields(.everyone)
    return Table(
      "costs", .Sheet.costs, audience: .screen, columns: fields.map(\.column),
      rows: Table.Rows(explanation.options, fields: fields))
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
        .Sheet.lawContribution,
        .Sheet.lawSources(
          post: explanation.outcome.id, scenario: scenario.file, library: scenario.library,
          scenarioSHA256: scenario.sha256, poolSHA256: scenario.poolSHA256, texts: explanation.texts),
        .Sheet.lawParameters(
          criteria: explanation.outcome.criteria.map { ($0.criterion, $0.points.thousandths) },
          total: explanation.outcome.points.thousandths, limits: explanation.limits.count),
        .Sheet.lawOperations(choice),
      ])
  }

  private var choice: Wording.Sheet.Choice {
    switch explanation.status {
    case .infeasible: return .impossible
    case .unknown: return .unfinished
    case .optimal, .feasible: break
    }
    guard explanation.outcome.locked != nil, explanation.outcome.decision != .ineligible else { return .searched }
    return explanation.outcome.decision == .funded ? .fundedByCommission : .refusedByCommission
  }
}

extension NeededIncrease.Extra {
  /// The increase as a figure.
  fileprivate var figure: Figure {
    switch self {
    case .posts(let count): .coded(code: String(count), .Sheet.morePosts(count))
    case .money(let amount): .money(amount)
    case .moneyEachYear(let amount, let years, let total):
      .wording(.Sheet.moreEachYear(cents: amount.cents, years: years, totalCents: total?.cents))
    case .moneyOfFirstYearAndTotal(let amount): .wording(.Sheet.moreOfFirstYearAndTotal(cents: amount.cents))
    }
  }
}
