public import Results
internal import Wordings

/// The report of a simulation: what is decided, at what cost, under which limits, and how far it is proven.
public struct SimulationReport: Sendable {
  let result: AllocationResult

  /// The report of a result.
  public init(_ result: AllocationResult) {
    self.result = result
  }

  /// The report, ready for a format.
  public var report: Report {
    Report(
      title: title, banners: result.scenario.isSynthetic ? [.Headline.synthetic] : [], facts: facts,
      tables: hasDecisions ? [regions, envelopes, rulesOnScreen] + lists + [payments] + files : filesOnly,
      passages: passages)
  }

  private var files: [Table] { [posts, rules] }

  /// Without an allocation a screen has nothing to show; the files still say which posts are eligible.
  private var filesOnly: [Table] {
    ([regions, envelopes, payments] + files).map { table in
      var table = table
      table.audience = .file
      return table
    }
  }

  /// Whether anything was decided.
  var hasDecisions: Bool { result.status == .optimal || result.status == .feasible }

  private var title: Wording {
    Wording(verbatim: result.scenario.title + (result.scenario.variant.map { " — " + $0 } ?? ""))
  }

  private var passages: [Report.Passage] {
    [
      Report.Passage(
        .PassageTitle.changes, result.applied.map { .change(path: $0.path, before: $0.before, after: $0.after) }),
      Report.Passage(.PassageTitle.warnings, shortened(result.warnings.map(\.text))),
      Report.Passage(.PassageTitle.skipped, shortened(skippedRows)),
      Report.Passage(.PassageTitle.assumptions, result.scenario.assumptions.map { Wording(verbatim: $0) }),
    ]
  }

  private var skippedRows: [Wording] {
    result.skippedRows.map { .skippedRow(file: $0.file, line: $0.line, id: $0.id, code: $0.code) }
  }

  private func shortened(_ items: [Wording], to limit: Int = 20) -> [Wording] {
    items.count <= limit ? items : items.prefix(limit) + [.furtherItems(items.count - limit)]
  }
}
