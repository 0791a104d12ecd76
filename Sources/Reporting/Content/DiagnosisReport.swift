public import Allocation
internal import Quantities
internal import Wordings

/// The report of a diagnosis: why nothing satisfies the rules, or what one unit more of each limit is worth.
public struct DiagnosisReport: Sendable {
  private enum Finding: Sendable {
    case conflict(Diagnosis?)
    case worths([MarginalWorth])
  }

  private let finding: Finding
  private let title: String

  /// Why nothing satisfies the rules; nil where the limits on the search left it open.
  public init(conflict: Diagnosis?, title: String) {
    finding = .conflict(conflict)
    self.title = title
  }

  /// What one unit more of each limit that is reached is worth.
  public init(worths: [MarginalWorth], title: String) {
    finding = .worths(worths)
    self.title = title
  }

  /// The report, ready for a format.
  public var report: Report {
    switch finding {
    case .conflict(let diagnosis): conflict(diagnosis)
    case .worths(let worths): report(of: worths)
    }
  }

  private func conflict(_ diagnosis: Diagnosis?) -> Report {
    guard let diagnosis else {
      return Report(
        title: Wording(verbatim: title), banners: [],
        facts: [Report.Fact(.Headline.outcome, [.DiagnosisWords.undecided], tone: .alarm)], tables: [], passages: [])
    }
    let kind: Wording = diagnosis.isMinimal ? .DiagnosisWords.minimal : .DiagnosisWords.notMinimal
    let repairs = diagnosis.repairs.map { repair in
      Wording(
        en: "\(repair.id): \(repair.statement.english)", fr: "\(repair.id) : \(repair.statement.french)")
    }
    return Report(
      title: Wording(verbatim: title), banners: [],
      facts: [Report.Fact(.Headline.outcome, [.Headline.infeasible, kind], tone: .alarm)],
      tables: [members(diagnosis.conflict)],
      passages: [Report.Passage(.DiagnosisWords.repairs, repairs.isEmpty ? [.DiagnosisWords.noRepair] : repairs)])
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

  private func report(of worths: [MarginalWorth]) -> Report {
    let fields: [Field<MarginalWorth>] = [
      Field(Table.Column("rule", .ColumnTitle.rule)) { .text($0.id) },
      Field(Table.Column("step", .DiagnosisWords.step)) {
        Cell(.coded(code: "\($0.step)", .DiagnosisWords.step($0.step)))
      },
      Field(Table.Column("gain", .DiagnosisWords.gain, .trailing)) {
        Cell(.points($0.gain), tone: $0.gain == .zero ? .plain : .attention)
      },
      Field(Table.Column("statement", .ColumnTitle.statement, overflow: .wrap, rank: 1)) {
        Cell(.wording($0.statement))
      },
    ]
    return Report(
      title: Wording(verbatim: title), banners: [],
      facts: [
        Report.Fact(
          .Headline.outcome, [worths.isEmpty ? .DiagnosisWords.nothingBinds : .DiagnosisWords.binding(worths.count)])
      ],
      tables: [
        Table("worths", .DiagnosisWords.worths, columns: fields.map(\.column), rows: Table.Rows(worths, fields: fields))
      ], passages: [])
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
