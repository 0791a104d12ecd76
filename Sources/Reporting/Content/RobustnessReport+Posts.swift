internal import Allocation
internal import Quantities
internal import Wordings

/// The tables of posts: how often each is funded, the reserve list, who is called.
extension RobustnessReport {
  private static let shownRows = 20

  /// Every post, for files.
  var posts: Table {
    let fields: [Field<Robustness.PostChance>] = [
      Field(Table.Column("id", .ColumnTitle.post)) { .text($0.id) },
      Field(Table.Column("decided", .Robust.isDecided)) { Cell(.flag($0.isFunded)) },
      Field(Table.Column("points", .ColumnTitle.points, .trailing)) { .points($0.points) },
      Field(Table.Column("withdrawal", .Robust.chance, .trailing)) { .ratio($0.withdrawal) },
      Field(Table.Column("draws", .Robust.drawCount, .trailing)) { .count($0.funded.draws) },
      Field(Table.Column("funded", .Robust.fundedDraws, .trailing)) { .count($0.funded.count) },
      Field(Table.Column("funded_share", .Robust.frequency, .trailing)) { .share($0.funded.share) },
      Field(Table.Column("low", .Robust.intervalLow, .trailing)) { .share($0.funded.low) },
      Field(Table.Column("high", .Robust.intervalHigh, .trailing)) { .share($0.funded.high) },
      Field(Table.Column("draws_there", .Robust.drawsThere, .trailing)) { .count($0.fundedIfThere.draws) },
      Field(Table.Column("funded_share_there", .Robust.frequencyIfThere, .trailing)) {
        .share($0.fundedIfThere.share)
      },
    ]
    return Table(
      "posts", .Robust.posts, audience: .file, columns: fields.map(\.column),
      rows: Table.Rows(robustness.posts, fields: fields))
  }

  /// The posts that some draws fund and others do not though they are there, those most often funded first.
  var openPosts: [Robustness.PostChance] {
    let open = robustness.posts.filter { (1..<max(1, $0.fundedIfThere.draws)).contains($0.fundedIfThere.count) }
    return open.enumerated().sorted { first, second in
      let (left, right) = (first.element.fundedIfThere, second.element.fundedIfThere)
      let (one, other) = (left.count * right.draws, right.count * left.draws)
      return one != other ? one > other : first.offset < second.offset
    }.map(\.element)
  }

  /// The posts that depend on the draw, for a screen.
  var margin: Table {
    let fields: [Field<Robustness.PostChance>] = [
      Field(Table.Column("id", .ColumnTitle.post)) { .text($0.id) },
      Field(Table.Column("decided", .Robust.isDecided)) { Cell(.flag($0.isFunded)) },
      Field(Table.Column("points", .ColumnTitle.points, .trailing)) { .points($0.points) },
      Field(Table.Column("funded_share", .Robust.frequency, .trailing)) { .share($0.funded.share) },
      Field(Table.Column("interval", .Robust.interval, .trailing, rank: 1)) { Self.interval($0.funded) },
      Field(Table.Column("funded_share_there", .Robust.frequencyIfThere, .trailing)) {
        .share($0.fundedIfThere.share)
      },
    ]
    return Table(
      "posts", .Robust.margin, audience: .screen, columns: fields.map(\.column),
      rows: Table.Rows(openPosts, fields: fields), screenLimit: Self.shownRows)
  }

  /// The reserve list.
  var reserve: Table {
    let ranked = robustness.reserve.enumerated().map { (rank: $0.offset + 1, reserve: $0.element) }
    let fields: [Field<(rank: Int, reserve: Robustness.Reserve)>] = [
      Field(Table.Column("rank", .Robust.rank, .trailing)) { .count($0.rank) },
      Field(Table.Column("id", .ColumnTitle.post)) { .text($0.reserve.id) },
      Field(Table.Column("points", .ColumnTitle.points, .trailing)) { .points($0.reserve.points) },
      Field(Table.Column("callers", .Robust.callers, .trailing)) { .count($0.reserve.callers) },
      Field(Table.Column("funded_share", .Robust.frequency, .trailing)) { .share($0.reserve.funded.share) },
      Field(Table.Column("interval", .Robust.interval, .trailing, audience: .screen, rank: 1)) {
        Self.interval($0.reserve.funded)
      },
      Field(Table.Column("low", .Robust.intervalLow, .trailing, audience: .file)) { .share($0.reserve.funded.low) },
      Field(Table.Column("high", .Robust.intervalHigh, .trailing, audience: .file)) { .share($0.reserve.funded.high) },
    ]
    return Table(
      "reserve", .Robust.reserve, columns: fields.map(\.column), rows: Table.Rows(ranked, fields: fields),
      screenLimit: Self.shownRows)
  }

  private static func interval(_ frequency: Frequency) -> Cell {
    guard let low = frequency.low, let high = frequency.high else { return .none }
    return Cell(.wording(.Robust.span(low.basisPoints, high.basisPoints)))
  }

  /// Who is called for each funded post, for files.
  var allCalls: Table { calls("calls", .Robust.calls, robustness.calls, audience: .file) }

  /// Who is called, for a screen: without the posts for which nobody is.
  var shownCalls: Table {
    let told = robustness.calls.filter { $0.called != [] || $0.freeChoice != nil }
    var table = calls("calls", .Robust.calls, told, audience: .screen)
    table.screenLimit = Self.shownRows
    let silent = robustness.calls.count - told.count
    if silent > 0 { table.footnote = .Robust.nobodyElse(silent) }
    return table
  }

  /// Who is called for withdrawals.
  func calls(_ name: String, _ title: Wording, _ calls: [ReserveCall], audience: Table.Audience) -> Table {
    let fields: [Field<ReserveCall>] = [
      Field(Table.Column("withdrawn", .Robust.withdrawn, overflow: .wrap)) {
        .text($0.withdrawn.joined(separator: " "))
      },
      Field(Table.Column("falling", .Robust.falling, overflow: .wrap)) { .text($0.falling.joined(separator: " ")) },
      Field(Table.Column("called", .Robust.called, overflow: .wrap)) { Self.called($0) },
      Field(Table.Column("loss", .Robust.loss, .trailing)) { .points($0.loss) },
      Field(Table.Column("free_choice", .Robust.freeChoice, audience: .screen, overflow: .wrap)) { call in
        call.freeChoice.map { free in
          .sentence(
            .Robust.freeChoice(
              entering: free.entering, leaving: free.leaving, lossInThousandths: free.loss.thousandths))
        } ?? .none
      },
      Field(Table.Column("free_entering", .Robust.freeEntering, audience: .file)) {
        .text($0.freeChoice?.entering.joined(separator: " "))
      },
      Field(Table.Column("free_leaving", .Robust.freeLeaving, audience: .file)) {
        .text($0.freeChoice?.leaving.joined(separator: " "))
      },
      Field(Table.Column("free_loss", .Robust.freeLoss, .trailing, audience: .file)) { .points($0.freeChoice?.loss) },
      Field(Table.Column("proven", .Robust.isProven, audience: .file)) { Cell(.flag($0.isProven)) },
    ]
    return Table(
      name, title, audience: audience, columns: fields.map(\.column), rows: Table.Rows(calls, fields: fields))
  }

  private static func called(_ call: ReserveCall) -> Cell {
    guard let called = call.called else {
      guard call.isProven else { return Cell(.coded(code: "unknown", .Robust.notFoundOut), tone: .attention) }
      return call.isImpossible
        ? Cell(.coded(code: "impossible", .Robust.nothingPossible), tone: .alarm)
        : Cell(.coded(code: "cannot_stand", .Robust.cannotStand), tone: .attention)
    }
    return called.isEmpty
      ? Cell(.coded(code: "nobody", .Robust.nobody)) : .text(called.joined(separator: " "))
  }
}
