public import Publication
internal import Quantities
public import Results
internal import Wordings

/// The publication set of a simulation (jeu de publication): figures for everyone, about no one.
///
/// It is made of what the publication shows and of the scenario's own words; posts, applicants, warnings and changes,
/// which may name a request, never enter it.
public struct PublicationReport: Sendable {
  private let publication: Publication
  private let result: AllocationResult

  /// The report of what may be published of a result.
  public init(_ publication: Publication, of result: AllocationResult) {
    self.publication = publication
    self.result = result
  }

  /// The report, ready for a format.
  public var report: Report {
    let isDecided = result.status == .optimal || result.status == .feasible
    return Report(
      title: Wording(verbatim: result.scenario.title + (result.scenario.variant.map { " — " + $0 } ?? "")),
      banners: result.scenario.isSynthetic ? [.Headline.synthetic] : [], facts: facts(isDecided: isDecided),
      tables: isDecided ? [regions, envelopes] : [], passages: passages)
  }

  private func facts(isDecided: Bool) -> [Report.Fact] {
    guard isDecided else {
      let words: Wording = result.status == .infeasible ? .Headline.infeasible : .Headline.unknown
      return [Report.Fact(.Headline.outcome, [words], tone: .alarm)]
    }
    let whole = publication.whole
    var facts: [Report.Fact] = []
    if let requested = whole?.requested {
      facts.append(Report.Fact(.Publishing.requested, [.Publishing.posts(requested)]))
    }
    if let funded = whole?.funded { facts.append(Report.Fact(.Headline.funded, [.Publishing.posts(funded)])) }
    facts += SimulationReport(result).proof.lines.isEmpty ? [] : [SimulationReport(result).proof]
    let shares = [
      publication.shareOutsideCHU.map { Wording.Headline.outsideCHU(basisPoints: $0.basisPoints) },
      publication.shareUnderServed.map { Wording.Headline.underServed(basisPoints: $0.basisPoints) },
    ].compactMap { $0 }
    if !shares.isEmpty { facts.append(Report.Fact(.Headline.indicators, shares)) }
    return facts
  }

  private static let hidden = Cell(.coded(code: "hidden", .Publishing.hidden))

  private static func count(_ count: Int?) -> Cell { count.map { Cell(.count($0)) } ?? hidden }
  private static func money(_ amount: Money?) -> Cell { amount.map { Cell(.money($0)) } ?? hidden }

  private var regions: Table {
    let fields: [Field<Publication.Place>] = [
      Field(Table.Column("code", .ColumnTitle.code, audience: .file)) {
        $0.code.map { Cell(.text($0)) } ?? Cell(.coded(code: "all", .Publishing.allRegions))
      },
      Field(Table.Column("name", .ColumnTitle.region, overflow: .cut, collapsesRepeats: true)) {
        $0.name.map { Cell(.text($0)) } ?? Cell(.coded(code: "all", .Publishing.allRegions))
      },
      Field(Table.Column("category", .ColumnTitle.category)) {
        $0.category.map { .category($0) } ?? Cell(.coded(code: "all", .Publishing.allCategories))
      },
      Field(Table.Column("posts", .ColumnTitle.requested, .trailing)) { Self.count($0.requested) },
      Field(Table.Column("funded", .ColumnTitle.funded, .trailing)) { Self.count($0.funded) },
      Field(Table.Column("euros", .ColumnTitle.euros, .trailing)) { Self.money($0.euros) },
    ]
    return Table(
      "regions", .TableTitle.regions, columns: fields.map(\.column),
      rows: Table.Rows(publication.places, fields: fields), footnote: .Publishing.absent)
  }

  private var envelopes: Table {
    .envelopes(
      publication.envelopes,
      figures: [
        Field(Table.Column("posts", .ColumnTitle.posts, .trailing)) {
          $0.year == nil ? Self.count($0.envelope.posts) : .none
        },
        Field(Table.Column("used", .ColumnTitle.charged, .trailing)) {
          Self.money($0.year.map(\.used) ?? $0.envelope.total)
        },
        Field(Table.Column("limit", .ColumnTitle.limit, .trailing)) {
          .money($0.year.map(\.limit) ?? $0.envelope.totalLimit)
        },
      ], carryingOver: result.envelopes.filter(\.carriesOver).map(\.id))
  }

  private var passages: [Report.Passage] {
    let rule: [Wording] = publication.hidesSomething ? [.Publishing.rule(under: Publication.smallestShown)] : []
    let scenario = result.scenario
    return [
      Report.Passage(.Publishing.title, [.Publishing.nobody] + rule),
      Report.Passage(.PassageTitle.assumptions, scenario.assumptions.map { Wording(verbatim: $0) }),
      Report.Passage(
        .Publishing.figuresFrom,
        [
          .Publishing.source(
            version: result.program.version, solver: .solver(saved: result.program.solver), library: scenario.library,
            scenario: scenario.sha256)
        ]),
    ]
  }
}
