public import Apportionment
internal import Quantities
internal import Regulation
public import Wordings

/// The report of a national split: each region's posts beside the published ones, and which key explains those best.
public struct ApportionmentReport: Sendable {
  private let split: NationalSplit
  private let keys: KeyMix
  private let bounds: [Wording]
  private let byMethod: [NationalSplit]
  private let published: PublishedSplit
  private let ranking: SplitRanking?

  /// The report of a split.
  ///
  /// - Parameters:
  ///   - split: the split.
  ///   - keys: what it is in proportion to.
  ///   - bounds: the floors and caps, in words.
  ///   - byMethod: the same posts by every method.
  ///   - published: what stands beside it.
  ///   - ranking: every key by every method; nil where floors and caps do not fit the published numbers.
  public init(
    _ split: NationalSplit, keys: KeyMix, bounds: [Wording], byMethod: [NationalSplit] = [], published: PublishedSplit,
    ranking: SplitRanking?
  ) {
    self.split = split
    self.keys = keys
    self.bounds = bounds
    self.byMethod = byMethod
    self.published = published
    self.ranking = ranking
  }

  /// The report, ready for a format.
  public var report: Report {
    Report(
      title: .Apportioning.title(posts: split.shares.total, regions: split.lines.count), banners: [],
      facts: facts.filter { !$0.lines.isEmpty }, tables: [regions, methods] + (ranking.map { [table(of: $0)] } ?? []),
      passages: [Report.Passage(.Apportioning.notes, notes)], charts: [chart])
  }

  private var facts: [Report.Fact] {
    let total = split.lines.reduce(0) { $0 + $1.published }
    let method = split.method.rawValue
    let nearest = ranking?.entries.first
    return [
      Report.Fact(.Apportioning.keyHeading, keyLines),
      Report.Fact(.Apportioning.methodHeading, [.Apportioning.method(method), .Apportioning.rounding(method)]),
      Report.Fact(.Apportioning.boundsHeading, bounds),
      Report.Fact(
        .Apportioning.publishedHeading,
        [
          .Apportioning.published(
            category: published.category?.rawValue, metropolitan: split.lines.contains { !$0.region.isOverseas },
            overseas: split.lines.contains { $0.region.isOverseas }),
          .Apportioning.distance(split.distance, posts: split.shares.total, published: total),
        ]),
      Report.Fact(
        .Apportioning.nearestHeading,
        nearest.map {
          [
            .Apportioning.nearest(
              key: $0.key, method: .Apportioning.method($0.method.rawValue), misplaced: $0.misplaced,
              posts: ranking?.posts ?? 0)
          ]
        } ?? []),
    ]
  }

  /// Each region's posts, held against the published ones.
  private var chart: Chart {
    Chart(
      "posts", .ColumnTitle.posts, axis: .ColumnTitle.region, form: .bars,
      marks: split.lines.map {
        Chart.Mark(place: $0.region.name, value: .count($0.posts), reference: .count($0.published))
      }, reference: .Apportioning.publishedColumn)
  }

  private var keyLines: [Wording] {
    if let single = keys.single { return [single.title] }
    let whole = keys.keys.reduce(Int128(0)) { $0 + Int128($1.weight.millionths) }
    return keys.keys.map { part in
      .Apportioning.mixed(
        part.key.title,
        percent: Rounding.halfAwayFromZero(Int128(part.weight.millionths) * 10_000, over: whole))
    }
  }

  private var notes: [Wording] {
    let codes = split.lines.map(\.region.code)
    var notes = keys.keys.flatMap(\.key.notes).filter { $0.concerns(codes) }.map(\.text)
    if keys.single == nil { notes.append(.Apportioning.mixNote) }
    if split.lines.contains(where: { $0.region.isOverseas }) {
      notes.append(.Apportioning.mayotteReading)
    } else {
      notes.append(.Apportioning.overseasApart)
    }
    notes.append(ranking.map { .Apportioning.distanceNote(posts: $0.posts) } ?? .Apportioning.noRanking)
    return notes + [.Apportioning.ties]
  }

  private var regions: Table {
    let single = keys.single
    var fields: [Field<NationalSplit.Line>] = [
      Field(Table.Column("code", .ColumnTitle.code, audience: .file)) { .text($0.region.code) },
      Field(Table.Column("name", .ColumnTitle.region, overflow: .cut)) { .text($0.region.name) },
    ]
    if let single {
      fields.append(
        Field(Table.Column("figure", .Apportioning.figure, .trailing, audience: .file)) { line in
          let figure = single.figures[line.region.code] ?? 0
          return single.decimals == 0 ? .count(Int(figure)) : .ratio(Decimal6(millionths: figure))
        })
    }
    fields += [
      Field(Table.Column("share", .Apportioning.share, .trailing, rank: 1)) {
        .share(Share(basisPoints: Rounding.halfAwayFromZero(Int128($0.share.millionths), over: 100)))
      },
      Field(Table.Column("exact", .Apportioning.quota, .trailing)) { .ratio($0.quota) },
      Field(Table.Column("posts", .ColumnTitle.posts, .trailing)) { .count($0.posts) },
      Field(Table.Column("published", .Apportioning.publishedColumn, .trailing)) { .count($0.published) },
      Field(Table.Column("difference", .Apportioning.difference, .trailing)) {
        Cell(.count($0.difference), tone: $0.difference == 0 ? .plain : .attention)
      },
      Field(Table.Column("posts_per_100k", .Apportioning.rate, .trailing, rank: 3)) { .ratio($0.postsPer100k) },
    ]
    return Table(
      "regions", .Apportioning.regions, columns: fields.map(\.column), rows: Table.Rows(split.lines, fields: fields))
  }

  /// The posts of each region by every method.
  private var methods: Table {
    let byMethod = byMethod
    let fields =
      [Field<Int>(Table.Column("name", .ColumnTitle.region)) { .text(byMethod[0].lines[$0].region.name) }]
      + byMethod.map { split in
        let name = split.method.rawValue
        return Field<Int>(Table.Column(name, .Apportioning.shortName(name), .trailing)) {
          .count(split.lines[$0].posts)
        }
      }
    return Table(
      "methods", .Apportioning.methods, columns: fields.map(\.column),
      rows: Table.Rows(Array(byMethod.first?.lines.indices ?? 0..<0), fields: fields))
  }

  private struct RankedLine: Sendable {
    let rank: Int
    let entry: SplitRanking.Entry
  }

  private func table(of ranking: SplitRanking) -> Table {
    let lines = ranking.entries.enumerated().map { RankedLine(rank: $0.offset + 1, entry: $0.element) }
    let fields: [Field<RankedLine>] = [
      Field(Table.Column("rank", .ColumnTitle.rank, .trailing)) { .count($0.rank) },
      Field(Table.Column("key", .Apportioning.keyHeading, overflow: .cut)) { .text($0.entry.key) },
      Field(Table.Column("method", .Apportioning.methodHeading)) {
        Cell(.coded(code: $0.entry.method.rawValue, .Apportioning.method($0.entry.method.rawValue)))
      },
      Field(Table.Column("misplaced", .Apportioning.misplaced, .trailing)) { .count($0.entry.misplaced) },
      Field(Table.Column("furthest", .Apportioning.furthest, overflow: .cut, rank: 1)) {
        .text($0.entry.furthest?.name)
      },
      Field(Table.Column("difference", .Apportioning.difference, .trailing, rank: 1)) {
        .count($0.entry.furthest == nil ? nil : $0.entry.difference)
      },
    ]
    return Table(
      "ranking", .Apportioning.ranking, columns: fields.map(\.column), rows: Table.Rows(lines, fields: fields),
      screenLimit: 15)
  }
}
