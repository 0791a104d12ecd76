internal import Quantities
internal import Results
internal import Wordings

extension ComparisonReport {
  /// Funded posts by region where there are several, and euros by envelope, each held against the first result.
  var charts: [Chart] {
    let posts = comparison.territories.map { line in
      Chart.Mark(place: line.name, value: .count(line.funded.after), reference: .count(line.funded.before))
    }
    let euros = comparison.envelopes.filter { $0.year == nil }.map { line in
      Chart.Mark(place: line.envelope, value: .money(line.used.after), reference: .money(line.used.before))
    }
    let charts = [
      Chart(
        "territories", .ColumnTitle.funded, axis: .ColumnTitle.region, form: .bars,
        marks: posts.count > 1 ? posts : [], reference: .Comparison.before),
      Chart(
        "envelopes", .ColumnTitle.euros, axis: .ColumnTitle.envelope, form: .bars, marks: euros,
        reference: .Comparison.before),
    ]
    return charts.filter { (1...Self.mostBars).contains($0.marks.count) }
  }

  /// Bars that a drawing holds; the tables hold all of them.
  private static var mostBars: Int { 40 }

  /// Posts that enter, leave or change their envelope, by envelope before and after.
  var moves: Table {
    @Sendable func envelope(_ name: String?) -> Cell {
      name.map { .text($0) } ?? Cell(.coded(code: "none", .Comparison.notFunded))
    }
    let fields: [Field<ResultComparison.Move>] = [
      Field(Table.Column("from", .Comparison.from, overflow: .cut)) { envelope($0.from) },
      Field(Table.Column("to", .Comparison.to, overflow: .cut)) { envelope($0.to) },
      Field(Table.Column("posts", .ColumnTitle.posts, .trailing)) { .count($0.posts) },
      Field(Table.Column("euros_before", .Comparison.eurosBefore, .trailing)) { .money($0.euros.before) },
      Field(Table.Column("euros_after", .Comparison.eurosAfter, .trailing)) { .money($0.euros.after) },
    ]
    return Table(
      "moves", .Comparison.moves, columns: fields.map(\.column), rows: Table.Rows(comparison.moves, fields: fields))
  }

  /// Each region's posts beside its inhabitants, where there are several regions.
  var territories: Table {
    let lines = comparison.territories.count > 1 ? comparison.territories : []
    @Sendable func rounded(_ share: Decimal6?) -> Cell { .share(share.map { Share(rounding: $0) }) }
    let fields: [Field<ResultComparison.TerritoryLine>] = [
      Field(Table.Column("code", .ColumnTitle.code, audience: .file)) { .text($0.code) },
      Field(Table.Column("name", .ColumnTitle.region)) { .text($0.name) },
      Field(Table.Column("funded_before", .Comparison.fundedBefore, .trailing, rank: 2)) { .count($0.funded.before) },
      Field(Table.Column("funded_after", .Comparison.fundedAfter, .trailing, rank: 2)) {
        Cell(.count($0.funded.after), tone: $0.funded.isSame ? .plain : .attention)
      },
      Field(Table.Column("posts_per_100k_before", .Comparison.rateBefore, .trailing)) {
        .ratio($0.postsPer100k.before)
      },
      Field(Table.Column("posts_per_100k_after", .Comparison.fundedAfter, .trailing)) { .ratio($0.postsPer100k.after) },
      Field(Table.Column("share_before", .Comparison.shareBefore, .trailing, rank: 1)) { rounded($0.share.before) },
      Field(Table.Column("share_after", .Comparison.fundedAfter, .trailing, rank: 1)) { rounded($0.share.after) },
    ]
    return Table(
      "territories", .Comparison.territories(year: comparison.indicators.after.populationYear),
      columns: fields.map(\.column), rows: Table.Rows(lines, fields: fields))
  }

  /// Euros by envelope and fiscal year, side by side.
  var envelopes: Table {
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
      "envelopes", .TableTitle.envelopes, tab: .TableTitle.envelopesTab, columns: fields.map(\.column),
      rows: Table.Rows(comparison.envelopes, fields: fields))
  }

  private struct IndicatorLine: Sendable {
    let name: String
    let title: Wording
    let before: Cell
    let after: Cell

    init(
      _ name: String, _ title: Wording, _ indicators: ResultComparison.Pair<Indicators>, _ cell: (Indicators) -> Cell
    ) {
      self.name = name
      self.title = title
      before = cell(indicators.before)
      after = cell(indicators.after)
    }
  }

  /// The indicators side by side, those that neither result has left out.
  var indicators: Table {
    let pair = comparison.indicators
    func share(_ value: Decimal6?) -> Cell { .share(value.map { Share(rounding: $0) }) }
    let lines = [
      IndicatorLine("share_outside_chu", .Comparison.outsideCHU, pair) { share($0.shareOutsideCHU) },
      IndicatorLine("share_zip_zac", .Comparison.underServed, pair) { share($0.shareZIPZAC) },
      IndicatorLine("share_scarce_specialities", .Comparison.scarce, pair) { share($0.shareScarce) },
      IndicatorLine("departments", .Comparison.departments, pair) { .count($0.departments) },
      IndicatorLine("cost_per_post", .Comparison.costPerPost, pair) { .money($0.costPerPost) },
      IndicatorLine("gini_posts_per_100k", .Comparison.gini, pair) { .ratio($0.giniPostsPer100k) },
      IndicatorLine("theil_posts_per_100k", .Comparison.theil, pair) { .ratio($0.theilPostsPer100k) },
      IndicatorLine("gap_posts_per_100k", .Comparison.gap, pair) { .ratio($0.gapPostsPer100k) },
      IndicatorLine("distance_from_annex_1", .Comparison.distanceFromAnnex1, pair) { .count($0.distanceFromAnnex1) },
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

extension Share {
  /// A ratio in millionths, rounded to the basis point.
  init(rounding ratio: Decimal6) {
    self.init(basisPoints: Rounding.halfAwayFromZero(Int128(ratio.millionths), over: 100))
  }
}
