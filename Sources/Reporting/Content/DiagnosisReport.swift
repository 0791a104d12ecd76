public import Allocation
internal import Quantities
internal import Wordings

/// The report of a diagnosis: why nothing satisfies the rules, or what one unit more of each limit is worth.
public struct DiagnosisReport: Sendable {
  /// What the linear relaxation had to say.
  public enum Prices: Sendable {
    /// It was solved, by this solver.
    case solved(by: String)
    /// The model has too many columns.
    case tooLarge(columns: Int)
    /// It ended without an optimum.
    case unsolved
  }

  private enum Finding: Sendable {
    case conflict(Diagnosis?)
    case worths([MarginalWorth]?, Prices)
  }

  private let finding: Finding
  private let title: String
  private let isSynthetic: Bool

  /// Why nothing satisfies the rules; nil where the limits on the search left it open.
  public init(conflict: Diagnosis?, title: String, isSynthetic: Bool) {
    finding = .conflict(conflict)
    self.title = title
    self.isSynthetic = isSynthetic
  }

  /// What one unit more of each limit that is reached is worth; nil where the limits on the search left it open.
  public init(worths: [MarginalWorth]?, prices: Prices, title: String, isSynthetic: Bool) {
    finding = .worths(worths, prices)
    self.title = title
    self.isSynthetic = isSynthetic
  }

  private var banners: [Wording] { isSynthetic ? [.Headline.synthetic] : [] }

  /// The report, ready for a format.
  public var report: Report {
    switch finding {
    case .conflict(let diagnosis): conflict(diagnosis)
    case .worths(let worths?, let prices): report(of: worths, prices)
    case .worths(nil, _):
      Report(
        title: Wording(verbatim: title), banners: banners,
        facts: [Report.Fact(.Headline.outcome, [.DiagnosisWords.unanswered], tone: .attention)], tables: [],
        passages: [])
    }
  }

  private func conflict(_ diagnosis: Diagnosis?) -> Report {
    guard let diagnosis else {
      return Report(
        title: Wording(verbatim: title), banners: banners,
        facts: [Report.Fact(.Headline.outcome, [.DiagnosisWords.undecided], tone: .alarm)], tables: [], passages: [])
    }
    var lines: [Wording] = [.Headline.infeasible]
    if !diagnosis.impossibilities.isEmpty { lines.append(.DiagnosisWords.impossible(diagnosis.impossibilities.count)) }
    if diagnosis.conflict.isEmpty {
      lines.append(.DiagnosisWords.undecided)
    } else {
      lines.append(diagnosis.isMinimal ? .DiagnosisWords.minimal : .DiagnosisWords.notMinimal)
    }
    let repairs = diagnosis.repairs.map(sentence)
    return Report(
      title: Wording(verbatim: title), banners: banners,
      facts: [Report.Fact(.Headline.outcome, lines, tone: .alarm)],
      tables: [impossibilities(diagnosis.impossibilities), members(diagnosis.conflict), table(of: diagnosis.repairs)],
      passages: [Report.Passage(.DiagnosisWords.repairs, repairs.isEmpty ? [.DiagnosisWords.noRepair] : repairs)])
  }

  private func sentence(_ repair: Diagnosis.Repair) -> Wording {
    let parts = repair.changes.map { change in
      Wording(en: "\(change.id): \(change.statement.english)", fr: "\(change.id) : \(change.statement.french)")
    }
    guard let first = parts.first else { return Wording(verbatim: "") }
    return parts.dropFirst().reduce(first) { .DiagnosisWords.together($0, $1) }
  }

  /// The repairs for files; readers get them as sentences.
  private func table(of repairs: [Diagnosis.Repair]) -> Table {
    let changes = repairs.enumerated().flatMap { number, repair in
      repair.changes.map { (number: number + 1, change: $0) }
    }
    let fields: [Field<(number: Int, change: Diagnosis.Repair.Change)>] = [
      Field(Table.Column("repair", .ColumnTitle.rank, .trailing)) { .count($0.number) },
      Field(Table.Column("rule", .ColumnTitle.rule)) { .text($0.change.id) },
      Field(Table.Column("statement", .ColumnTitle.statement)) { Cell(.wording($0.change.statement)) },
    ]
    return Table(
      "repairs", .DiagnosisWords.repairs, audience: .file, columns: fields.map(\.column),
      rows: Table.Rows(changes, fields: fields))
  }

  private func impossibilities(_ impossibilities: [Impossibility]) -> Table {
    let fields: [Field<Impossibility>] = [
      Field(Table.Column("rule", .ColumnTitle.rule)) { .text($0.id) },
      Field(Table.Column("statement", .ColumnTitle.statement, overflow: .wrap)) { Cell(.wording($0.statement)) },
    ]
    return Table(
      "impossibilities", .DiagnosisWords.impossibilities, columns: fields.map(\.column),
      rows: Table.Rows(impossibilities, fields: fields))
  }

  private func members(_ members: [Diagnosis.Member]) -> Table {
    let fields: [Field<Diagnosis.Member>] = [
      Field(Table.Column("rule", .ColumnTitle.rule)) { .text($0.id) },
      Field(Table.Column("statement", .ColumnTitle.statement, overflow: .wrap)) { Cell(.wording($0.statement)) },
      Field(Table.Column("policy", .DiagnosisWords.mayGiveWay)) { Cell(.flag($0.isPolicy)) },
    ]
    return Table(
      "conflict", .DiagnosisWords.conflict, columns: fields.map(\.column), rows: Table.Rows(members, fields: fields))
  }

  private func report(of worths: [MarginalWorth], _ prices: Prices) -> Report {
    let fields: [Field<MarginalWorth>] = [
      Field(Table.Column("rule", .ColumnTitle.rule)) { .text($0.id) },
      Field(Table.Column("step", .DiagnosisWords.step)) {
        Cell(.coded(code: "\($0.step)", .DiagnosisWords.step($0.step)))
      },
      Field(Table.Column("gain", .DiagnosisWords.gain, .trailing)) {
        Cell(.points($0.gain), tone: $0.gain == .zero ? .plain : .attention)
      },
      Field(Table.Column("price", .DiagnosisWords.price, .trailing)) { .points($0.price) },
      Field(Table.Column("statement", .ColumnTitle.statement, overflow: .wrap, rank: 1)) {
        Cell(.wording($0.statement))
      },
    ]
    var table = Table(
      "worths", .DiagnosisWords.worths, columns: fields.map(\.column), rows: Table.Rows(worths, fields: fields))
    table.footnote =
      switch prices {
      case .solved(let solver): .DiagnosisWords.priceNote(solver)
      case .tooLarge(let columns): .DiagnosisWords.tooLargeForPrices(columns)
      case .unsolved: .DiagnosisWords.pricesUnsolved
      }
    return Report(
      title: Wording(verbatim: title), banners: banners,
      facts: [
        Report.Fact(
          .Headline.outcome, [worths.isEmpty ? .DiagnosisWords.nothingBinds : .DiagnosisWords.binding(worths.count)])
      ],
      tables: [table], passages: [])
  }
}

extension Wording.DiagnosisWords {
  static func step(_ step: MarginalWorth.Step) -> Wording {
    switch step {
    case .post: onePost
    case .tenThousandEuros: tenThousandEuros
    case .percent: onePercent
    }
  }
}
