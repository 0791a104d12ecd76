internal import Quantities
internal import Results
internal import Wordings

extension SimulationReport {
  /// A post and its place in the waiting list.
  struct PostLine: Sendable {
    let post: PostOutcome
    let rank: Int?
  }

  /// Every post with its decision, for files.
  var posts: Table {
    let result = result
    let ranks = Dictionary(
      uniqueKeysWithValues: result.waitingList.enumerated().map { (Int($0.element), $0.offset + 1) })
    let fields = descriptionFields + fundingFields + outcomeFields
    return Table(
      "posts", .TableTitle.posts, audience: .file, columns: fields.map(\.column),
      rows: Table.Rows(count: result.posts.count, fields: fields) { position in
        PostLine(post: result.posts[position], rank: ranks[position])
      })
  }

  private var descriptionFields: [Field<PostLine>] {
    [
      Field(Table.Column("id", .ColumnTitle.post)) { .text($0.post.id) },
      Field(Table.Column("decision", .ColumnTitle.decision)) {
        Cell(.coded(code: $0.post.decision.rawValue, .decision($0.post.decision.rawValue)))
      },
      Field(Table.Column("region", .ColumnTitle.region)) { .text($0.post.label?.region) },
      Field(Table.Column("department", .ColumnTitle.department)) { .text($0.post.label?.department) },
      Field(Table.Column("category", .ColumnTitle.category)) { .category($0.post.label?.category) },
      Field(Table.Column("speciality", .ColumnTitle.speciality)) { .text($0.post.label?.speciality) },
      Field(Table.Column("employer", .ColumnTitle.employer)) { .text($0.post.label?.employer) },
      Field(Table.Column("partner", .ColumnTitle.partner)) { .text($0.post.label?.partner) },
      Field(Table.Column("points", .ColumnTitle.points, .trailing)) { .points($0.post.points) },
      Field(Table.Column("criteria", .ColumnTitle.criteria)) { .sentence($0.post.criteriaInWords) },
    ]
  }

  private var fundingFields: [Field<PostLine>] {
    let years = fiscalYears.map { year in
      Field<PostLine>(Table.Column("cost_\(year)", Wording(verbatim: String(year)), .trailing)) {
        .money($0.post.funding?.cost.first { $0.year == year }?.amount)
      }
    }
    return [
      Field(Table.Column("value", .ColumnTitle.value, .trailing)) { .points($0.post.funding?.value) },
      Field(Table.Column("envelope", .ColumnTitle.envelope)) { .text($0.post.funding?.envelope) },
      Field(Table.Column("fund", .ColumnTitle.fund)) { .text($0.post.funding?.fund) },
      Field(Table.Column("start", .ColumnTitle.start)) { $0.post.funding.map { Cell(.month($0.start)) } ?? .none },
      Field(Table.Column("months", .ColumnTitle.months, .trailing)) { .count($0.post.funding?.months) },
    ] + years + [
      Field(Table.Column("total", .ColumnTitle.total, .trailing)) { .money($0.post.funding?.total) },
      Field(Table.Column("establishments", .ColumnTitle.establishments, .trailing)) {
        .money($0.post.funding.map { $0.establishments.reduce(.zero) { $0 + $1.total } })
      },
    ]
  }

  private var outcomeFields: [Field<PostLine>] {
    [
      Field(Table.Column("waiting_rank", .ColumnTitle.rank, .trailing)) { .count($0.rank) },
      Field(Table.Column("locked", .ColumnTitle.locked)) { .text($0.post.locked) },
      Field(Table.Column("reasons", .ColumnTitle.rule)) {
        .text($0.post.reasons.map(\.rule).joined(separator: " | "))
      },
      Field(Table.Column("detail", .ColumnTitle.reason)) { .sentence($0.post.reasonsInWords) },
    ]
  }

  /// The fiscal years that the envelopes know, ascending.
  var fiscalYears: [Int] {
    Set(result.envelopes.flatMap { $0.years.map(\.year) }).sorted()
  }
}

extension PostOutcome {
  /// The criteria that earned points, such as `commission 42.5 | scarce 30`.
  var criteriaInWords: Wording {
    let points = criteria.map { criterion in
      (criterion.criterion, Wording { $0.points(thousandths: criterion.points.thousandths) })
    }
    return Wording(
      en: points.map { "\($0) \($1.english)" }.joined(separator: " | "),
      fr: points.map { "\($0) \($1.french)" }.joined(separator: " | "))
  }

  /// Why the post is not funded or not eligible, or funded by decision of the commission.
  var reasonsInWords: Wording {
    Wording(
      en: reasons.map(\.detail.english).joined(separator: "; "),
      fr: reasons.map(\.detail.french).joined(separator: " ; "))
  }
}
