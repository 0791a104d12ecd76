internal import Quantities
public import Results
public import Wordings

/// The report of a comparison: what enters, what leaves, what moves, and what that does to regions and euros.
public struct ComparisonReport: Sendable {
  /// Why the results differ.
  public struct Cause: Sendable {
    /// The post concerned.
    public let post: String
    /// The changes that bring it about, in the user's words.
    public let text: Wording

    /// The cause of a post's change.
    public init(post: String, text: Wording) {
      self.post = post
      self.text = text
    }
  }

  private let comparison: ResultComparison
  private let names: (before: String, after: String)
  private let causes: [String: Wording]

  /// The report of a comparison.
  ///
  /// - Parameters:
  ///   - comparison: what differs.
  ///   - before: the name of the first result.
  ///   - after: the name of the second result.
  ///   - causes: for posts that enter or leave, what brings it about.
  public init(_ comparison: ResultComparison, before: String, after: String, causes: [Cause] = []) {
    self.comparison = comparison
    names = (before, after)
    self.causes = Dictionary(causes.map { ($0.post, $0.text) }) { first, _ in first }
  }

  /// The report, ready for a format.
  public var report: Report {
    Report(
      title: .Comparison.title(names.before, names.after), banners: [], facts: facts,
      tables: [
        changes("entering", .Comparison.entering, comparison.entering),
        changes("leaving", .Comparison.leaving, comparison.leaving),
        changes("moving", .Comparison.moving, comparison.moving), regions, envelopes, indicators,
      ], passages: [])
  }

  private var facts: [Report.Fact] {
    let points = (comparison.points.before, comparison.points.after)
    let summary: Wording =
      comparison.isEmpty
      ? .Comparison.nothing
      : .Comparison.summary(
        entering: comparison.entering.count, leaving: comparison.leaving.count, moving: comparison.moving.count)
    return [
      Report.Fact(.Comparison.changes, [summary]),
      Report.Fact(
        .Headline.points,
        [.Comparison.points(before: points.0.thousandths, after: points.1.thousandths)]),
      Report.Fact(
        .Headline.funded, [.Comparison.counts(before: comparison.funded.before, after: comparison.funded.after)]),
    ]
  }

  private func changes(_ name: String, _ title: Wording, _ list: [ResultComparison.Change]) -> Table {
    let causes = causes
    let fields: [Field<ResultComparison.Change>] = [
      Field(Table.Column("id", .ColumnTitle.post, overflow: .cut)) { .text($0.post) },
      Field(Table.Column("department", .ColumnTitle.department, rank: 4)) { .text($0.label?.department) },
      Field(Table.Column("category", .ColumnTitle.category, rank: 5)) { .category($0.label?.category) },
      Field(Table.Column("speciality", .ColumnTitle.speciality, overflow: .cut, rank: 3)) {
        .text($0.label?.speciality)
      },
      Field(Table.Column("points", .ColumnTitle.points, .trailing)) { .points($0.points) },
      Field(Table.Column("before", .Comparison.before)) { .sentence(Self.words($0.before)) },
      Field(Table.Column("after", .Comparison.after)) { .sentence(Self.words($0.after)) },
      Field(Table.Column("cause", .Comparison.cause, overflow: .wrap)) {
        .sentence(causes[$0.post] ?? Wording(verbatim: ""))
      },
    ]
    return Table(name, title, columns: fields.map(\.column), rows: Table.Rows(list, fields: fields))
  }

  private static func words(_ funding: Funding?) -> Wording {
    guard let funding else { return Wording(verbatim: "") }
    return .Comparison.funding(
      envelope: funding.envelope, year: funding.start.year, month: funding.start.month, months: funding.months)
  }

  private var regions: Table {
    let fields: [Field<ResultComparison.RegionLine>] = [
      Field(Table.Column("code", .ColumnTitle.code, audience: .file)) { .text($0.code) },
      Field(Table.Column("name", .ColumnTitle.region, overflow: .cut, collapsesRepeats: true)) { .text($0.name) },
      Field(Table.Column("category", .ColumnTitle.category)) { .category($0.category) },
      Field(Table.Column("funded_before", .Comparison.fundedBefore, .trailing)) { .count($0.funded.before) },
      Field(Table.Column("funded_after", .Comparison.fundedAfter, .trailing)) {
        Cell(.count($0.funded.after), tone: $0.funded.after == $0.funded.before ? .plain : .attention)
      },
      Field(Table.Column("euros_before", .Comparison.eurosBefore, .trailing, rank: 1)) { .money($0.euros.before) },
      Field(Table.Column("euros_after", .Comparison.eurosAfter, .trailing, rank: 1)) { .money($0.euros.after) },
    ]
    return Table(
      "regions", .TableTitle.regions, columns: fields.map(\.column),
      rows: Table.Rows(comparison.regions, fields: fields))
  }

  private var envelopes: Table {
    let fields: [Field<ResultComparison.EnvelopeLine>] = [
      Field(Table.Column("envelope", .ColumnTitle.envelope, overflow: .cut, collapsesRepeats: true)) {
        .text($0.envelope)
      },
      Field(Table.Column("year", .ColumnTitle.year)) {
        $0.year.map { Cell(.year($0)) } ?? Cell(.coded(code: "all", .Limit.allYears))
      },
      Field(Table.Column("before", .Comparison.eurosBefore, .trailing)) { .money($0.used.before) },
      Field(Table.Column("after", .Comparison.eurosAfter, .trailing)) { .money($0.used.after) },
      Field(Table.Column("difference", .Comparison.difference, .trailing)) { .money($0.used.after - $0.used.before) },
    ]
    return Table(
      "envelopes", .TableTitle.envelopes, columns: fields.map(\.column),
      rows: Table.Rows(comparison.envelopes, fields: fields))
  }

  private struct IndicatorLine: Sendable {
    let name: String
    let title: Wording
    let before: Cell
    let after: Cell
  }

  private var indicators: Table {
    let (before, after) = (comparison.indicators.before, comparison.indicators.after)
    func share(_ value: Decimal6?) -> Cell { .share(value.map { Share(basisPoints: $0.millionths / 100) }) }
    let lines = [
      IndicatorLine(
        name: "share_outside_chu", title: .Comparison.outsideCHU, before: share(before.shareOutsideCHU),
        after: share(after.shareOutsideCHU)),
      IndicatorLine(
        name: "share_zip_zac", title: .Comparison.underServed, before: share(before.shareZIPZAC),
        after: share(after.shareZIPZAC)),
      IndicatorLine(
        name: "share_scarce", title: .Comparison.scarce, before: share(before.shareScarce),
        after: share(after.shareScarce)),
      IndicatorLine(
        name: "departments", title: .Comparison.departments, before: .count(before.departments),
        after: .count(after.departments)),
      IndicatorLine(
        name: "cost_per_post", title: .Comparison.costPerPost, before: .money(before.costPerPost),
        after: .money(after.costPerPost)),
      IndicatorLine(
        name: "gini_posts_per_100k", title: .Comparison.gini, before: share(before.giniPostsPer100k),
        after: share(after.giniPostsPer100k)),
    ]
    let fields: [Field<IndicatorLine>] = [
      Field(Table.Column("indicator", .Comparison.indicator)) { Cell(.coded(code: $0.name, $0.title)) },
      Field(Table.Column("before", .Comparison.before, .trailing)) { $0.before },
      Field(Table.Column("after", .Comparison.after, .trailing)) { $0.after },
    ]
    return Table(
      "indicators", .Comparison.indicators, columns: fields.map(\.column),
      rows: Table.Rows(lines.filter { $0.before != .none || $0.after != .none }, fields: fields))
  }
}
