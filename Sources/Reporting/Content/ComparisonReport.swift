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

  let comparison: ResultComparison
  private let names: (before: String, after: String)
  private let causes: [String: Wording]
  private let withoutCauses: Wording?

  /// The report of a comparison.
  ///
  /// - Parameters:
  ///   - comparison: what differs.
  ///   - before: the name of the first result.
  ///   - after: the name of the second result.
  ///   - causes: for posts that enter or leave, what brings it about.
  ///   - withoutCauses: why there are none.
  public init(
    _ comparison: ResultComparison, before: String, after: String, causes: [Cause] = [], withoutCauses: Wording? = nil
  ) {
    self.comparison = comparison
    names = (before, after)
    self.withoutCauses = withoutCauses
    self.causes = Dictionary(causes.map { ($0.post, $0.text) }) { first, _ in first }
  }

  /// The report, ready for a format; without tables where nothing differs.
  public var report: Report {
    Report(
      title: .Comparison.title(names.before, names.after), banners: comparison.isSynthetic ? [.Headline.synthetic] : [],
      facts: facts,
      tables: comparison.isEmpty
        ? []
        : [
          changes("entering", .Comparison.entering, comparison.entering),
          changes("leaving", .Comparison.leaving, comparison.leaving),
          changes("moving", .Comparison.moving, comparison.moving), moves, regions, territories, envelopes, indicators,
        ], passages: passages, charts: comparison.isEmpty ? [] : charts)
  }

  /// What was changed on the scenario of either side, where that differs.
  private var passages: [Report.Passage] {
    guard !comparison.applied.isSame else { return [] }
    return [(names.before, comparison.applied.before), (names.after, comparison.applied.after)].map { name, applied in
      Report.Passage(
        .Comparison.applied(to: name), applied.map { .change(path: $0.path, before: $0.before, after: $0.after) })
    }
  }

  private var facts: [Report.Fact] {
    var facts = [Report.Fact(.Comparison.changes, summary)]
    if let withoutCauses { facts.append(Report.Fact(.Comparison.cause, [withoutCauses])) }
    let points = comparison.points
    var lines = [Wording.Comparison.points(before: points.before.thousandths, after: points.after.thousandths)]
    if comparison.pointsGivenUp != .zero {
      lines.append(
        .Comparison.givenUp(
          thousandths: comparison.pointsGivenUp.thousandths, of: points.before.thousandths,
          isSameScoring: comparison.pointsGivenUp == points.before - points.after))
    }
    facts.append(Report.Fact(.Headline.points, lines))
    facts.append(
      Report.Fact(
        .Headline.funded, [.Comparison.counts(before: comparison.funded.before, after: comparison.funded.after)]))
    let unproven = [(names.before, comparison.status.before), (names.after, comparison.status.after)].filter {
      $0.1 != .optimal
    }
    if !unproven.isEmpty {
      facts.append(
        Report.Fact(
          .Headline.proof, unproven.map { .Comparison.unproven($0.0, status: $0.1.rawValue) }, tone: .attention))
    }
    if !comparison.unmatched.isSame || comparison.unmatched.before > 0 {
      facts.append(
        Report.Fact(
          .Comparison.pools,
          [.Comparison.unmatched(before: comparison.unmatched.before, after: comparison.unmatched.after)]))
    }
    return facts
  }

  private var summary: [Wording] {
    if comparison.isEmpty { return [.Comparison.nothing] }
    if comparison.differsAtMostInPoints { return [.Comparison.otherPoints] }
    if comparison.hasSameFunding { return [.Comparison.sameFunding] }
    return [
      .Comparison.summary(
        entering: comparison.entering.count, leaving: comparison.leaving.count, moving: comparison.moving.count)
    ]
  }

  private func changes(_ name: String, _ title: Wording, _ list: [ResultComparison.Change]) -> Table {
    let causes = causes
    // Where no cause is known for any post a reader is told so above.
    let audience: Table.Audience = causes.isEmpty ? .file : .everyone
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
      Field(Table.Column("cause", .Comparison.cause, audience: audience, overflow: .wrap)) {
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

  var regions: Table {
    let fields: [Field<ResultComparison.RegionLine>] = [
      Field(Table.Column("code", .ColumnTitle.code, audience: .file)) { .text($0.code) },
      Field(Table.Column("name", .ColumnTitle.region, collapsesRepeats: true)) { .text($0.name) },
      Field(Table.Column("category", .ColumnTitle.category)) { .category($0.category) },
      Field(Table.Column("funded_before", .Comparison.fundedBefore, .trailing)) { .count($0.funded.before) },
      Field(Table.Column("funded_after", .Comparison.fundedAfter, .trailing)) {
        Cell(.count($0.funded.after), tone: $0.funded.after == $0.funded.before ? .plain : .attention)
      },
      Field(Table.Column("euros_before", .Comparison.eurosBefore, .trailing, audience: .file)) {
        .money($0.euros.before)
      },
      Field(Table.Column("euros_after", .Comparison.eurosAfter, .trailing, rank: 2)) { .money($0.euros.after) },
      Field(Table.Column("euros_difference", .Comparison.difference, .trailing, rank: 1)) {
        .money($0.euros.after - $0.euros.before)
      },
    ]
    return Table(
      "regions", .TableTitle.regions, columns: fields.map(\.column),
      rows: Table.Rows(comparison.regions, fields: fields))
  }
}
