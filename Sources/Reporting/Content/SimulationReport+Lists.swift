internal import Quantities
internal import Results
internal import Wordings

extension SimulationReport {
  /// Beyond this number of posts a screen gets no list of them: files are made for that.
  private static let listedPosts = 5_000
  /// Funded posts that a screen shows.
  private static let shownFunded = 60
  /// Posts of another list that a screen shows.
  private static let shownOthers = 20

  /// What the commission decided, funded posts, the waiting list and the ineligible posts, for a screen.
  var lists: [Table] {
    guard result.posts.count <= Self.listedPosts else { return [] }
    // An outcome is made anew each time that it is asked for.
    let known = result.posts.map { (decision: $0.decision, isDecided: $0.locked != nil) }
    let decisions = known.map(\.decision)
    let positions = Array(decisions.indices)
    let decided = positions.filter { known[$0].isDecided }
    let commission = list(
      "commission", .TableTitle.commission, decided, identity + [decision, reason], limit: Self.shownOthers)
    return (decided.isEmpty ? [] : [commission]) + [
      list(
        "funded", .TableTitle.funded, positions.filter { decisions[$0] == .funded }, identity + funding,
        limit: Self.shownFunded),
      list(
        "waiting", .TableTitle.waiting, result.waitingList.map { Int($0) }, [rank] + identity + [points, reason],
        limit: Self.shownOthers),
      list(
        "ineligible", .TableTitle.ineligible, positions.filter { decisions[$0] == .ineligible }, identity + [reason],
        limit: Self.shownOthers),
    ]
  }

  private func list(
    _ name: String, _ title: Wording, _ positions: [Int], _ fields: [Field<PostLine>], limit: Int
  ) -> Table {
    let result = result
    return Table(
      name, title, audience: .screen, columns: fields.map(\.column),
      rows: Table.Rows(count: positions.count, fields: fields) { index in
        PostLine(post: result.posts[positions[index]], rank: index + 1)
      }, fileName: "posts", screenLimit: limit)
  }

  private var identity: [Field<PostLine>] {
    [
      Field(Table.Column("id", .ColumnTitle.post, overflow: .cut)) { .text($0.post.id) },
      Field(Table.Column("department", .ColumnTitle.department, rank: 4)) { .text($0.post.label?.department) },
      Field(Table.Column("speciality", .ColumnTitle.speciality, overflow: .cut, rank: 5)) {
        .text($0.post.label?.speciality)
      },
      Field(Table.Column("employer", .ColumnTitle.employer, overflow: .cut, rank: 6)) {
        .text($0.post.label?.employer)
      },
      Field(Table.Column("partner", .ColumnTitle.partner, overflow: .cut, rank: 7)) { .text($0.post.label?.partner) },
    ]
  }

  private var rank: Field<PostLine> {
    Field(Table.Column("rank", .ColumnTitle.rank, .trailing)) { .count($0.rank) }
  }

  private var points: Field<PostLine> {
    Field(Table.Column("points", .ColumnTitle.points, .trailing)) { .points($0.post.points) }
  }

  private var decision: Field<PostLine> {
    Field(Table.Column("decision", .ColumnTitle.decision)) {
      Cell(.coded(code: $0.post.decision.rawValue, .decision($0.post.decision.rawValue)))
    }
  }

  private var reason: Field<PostLine> {
    Field(Table.Column("detail", .ColumnTitle.reason, overflow: .wrap)) { .sentence($0.post.reasonsInWords) }
  }

  private var funding: [Field<PostLine>] {
    let years = fiscalYears.map { year in
      Field<PostLine>(Table.Column("cost_\(year)", Wording(verbatim: String(year)), .trailing, rank: 1)) {
        .money($0.post.funding?.cost.first { $0.year == year }?.amount)
      }
    }
    return [
      Field(Table.Column("value", .ColumnTitle.points, .trailing)) { .points($0.post.funding?.value) },
      Field(Table.Column("envelope", .ColumnTitle.envelope, overflow: .cut)) { .text($0.post.funding?.envelope) },
      Field(Table.Column("start", .ColumnTitle.start, rank: 3)) {
        $0.post.funding.map { Cell(.month($0.start)) } ?? .none
      },
      Field(Table.Column("months", .ColumnTitle.months, .trailing, rank: 3)) { .count($0.post.funding?.months) },
    ] + years + [
      Field(Table.Column("total", .ColumnTitle.total, .trailing, rank: 2)) { .money($0.post.funding?.total) }
    ]
  }
}
