public import Allocation
public import Campaigns
internal import Quantities
internal import Results
internal import Wordings

/// The report of a sweep: points, posts and euros at each value, and the posts that each step brings or takes.
public struct SweepReport: Sendable {
  /// What is known of the choices between the values.
  public enum Exactness: Sendable, Hashable {
    /// Only the values were tried.
    case sampled
    /// Every step is there, but for those of intervals that were not searched to the end.
    case exact(openIntervals: Int)
  }

  /// One value of the sweep and what is chosen there.
  public struct Point: Sendable {
    /// The value of each path, as the scenario would write it.
    public var values: [String]
    /// What is chosen.
    public var choice: ChoiceSummary
    /// Whether the sweep asks for the value.
    public var isAsked: Bool
    /// Whether posts, points or euros change exactly here, coming from smaller values.
    public var isStep: Bool

    /// A point.
    public init(values: [String], choice: ChoiceSummary, isAsked: Bool = true, isStep: Bool = false) {
      self.values = values
      self.choice = choice
      self.isAsked = isAsked
      self.isStep = isStep
    }
  }

  /// What varies.
  struct Axis: Sendable {
    let path: String
    let isMoney: Bool

    init(_ path: String, in campaign: Campaign) {
      self.path = path
      isMoney = campaign.holdsEuros(at: path)
    }
  }

  private struct Line: Sendable {
    let point: Point
    let entering: [String]
    let leaving: [String]
  }

  private let title: String
  private let isSynthetic: Bool
  private let axes: [Axis]
  private let exactness: Exactness
  private let lines: [Line]

  /// The report of a sweep.
  ///
  /// - Parameters:
  ///   - title: what the sweep looks for, and of which scenario.
  ///   - isSynthetic: whether the posts were invented.
  ///   - paths: what varies.
  ///   - campaign: the campaign in which it varies.
  ///   - exactness: what is known between the values.
  ///   - points: what is chosen, in the order of the values.
  public init(
    title: String, isSynthetic: Bool, paths: [String], in campaign: Campaign, exactness: Exactness, points: [Point]
  ) {
    self.title = title
    self.isSynthetic = isSynthetic
    axes = paths.map { Axis($0, in: campaign) }
    self.exactness = exactness
    var before: Set<String>?
    lines = points.map { point in
      let now = Set(point.choice.funded)
      defer { before = now }
      return Line(
        point: point, entering: before.map { now.subtracting($0).sorted() } ?? [],
        leaving: before.map { $0.subtracting(now).sorted() } ?? [])
    }
  }

  /// The report, ready for a format.
  public var report: Report {
    Report(
      title: Wording(verbatim: title), banners: isSynthetic ? [.Headline.synthetic] : [], facts: facts, tables: [table],
      passages: [], charts: charts)
  }

  private var facts: [Report.Fact] {
    var facts = [
      Report.Fact(
        .Sweeps.values,
        [
          .Sweeps.asked(lines.count(where: \.point.isAsked)),
          Wording(verbatim: axes.map(\.path).joined(separator: ", ")),
        ])
    ]
    let steps = lines.count(where: \.point.isStep)
    switch exactness {
    case .sampled: facts.append(Report.Fact(.Sweeps.exactness, [.Sweeps.sampled], tone: .attention))
    case .exact(0): facts.append(Report.Fact(.Sweeps.exactness, [.Sweeps.steps(steps)], tone: .assured))
    case .exact(let open):
      facts.append(Report.Fact(.Sweeps.exactness, [.Sweeps.openIntervals(open, steps: steps)], tone: .attention))
    }
    return facts
  }

  private var table: Table {
    let values = axes.enumerated().map { index, axis in
      Field<Line>(Table.Column(axis.path, Wording(verbatim: axis.path), .trailing)) {
        axis.cell($0.point.values[index])
      }
    }
    var flags = [
      Field<Line>(Table.Column("asked", .Sweeps.asked, audience: .file)) { Cell(.flag($0.point.isAsked)) }
    ]
    if exactness != .sampled {
      flags.append(
        Field(Table.Column("step", .Sweeps.step, audience: .file)) { Cell(.flag($0.point.isStep)) })
      flags.append(
        Field(Table.Column("step_mark", .Sweeps.step, audience: .screen, rank: 1)) {
          $0.point.isStep ? Cell(.wording(.yes), tone: .assured) : .none
        })
    }
    let fields: [Field<Line>] =
      values + flags + [
        Field(Table.Column("status", .Sweeps.status, rank: 2)) {
          Cell(.coded(code: $0.point.choice.status.rawValue, .Sweeps.status($0.point.choice.status.rawValue)))
        },
        Field(Table.Column("points", .ColumnTitle.points, .trailing)) { .points($0.point.choice.points) },
        Field(Table.Column("funded", .ColumnTitle.funded, .trailing)) { .count($0.point.choice.funded.count) },
        Field(Table.Column("euros", .ColumnTitle.euros, .trailing)) { .money($0.point.choice.euros) },
        Field(Table.Column("entering", .Sweeps.entering, overflow: .wrap)) {
          .text($0.entering.joined(separator: " "))
        },
        Field(Table.Column("leaving", .Sweeps.leaving, overflow: .wrap)) { .text($0.leaving.joined(separator: " ")) },
      ]
    var table = Table("sweep", .Sweeps.title, columns: fields.map(\.column), rows: Table.Rows(lines, fields: fields))
    let notes = [
      lines.contains { $0.point.isStep && $0.entering.isEmpty && $0.leaving.isEmpty } ? Wording.Sweeps.samePosts : nil,
      lines.contains { $0.point.choice.status == .infeasible } ? Wording.Sweeps.impossibleValue : nil,
    ].compactMap(\.self)
    table.footnote = notes.dropFirst().reduce(notes.first) { joined, note in joined.map { $0 + note } }
    return table
  }

  /// The staircases of points, posts and euros; none where two paths vary, which no staircase can show.
  private var charts: [Chart] {
    guard axes.count == 1, let axis = axes.first else { return [] }
    // Where a step may be missing, a line between two marks would say more than is known.
    let form: Chart.Form = exactness == .exact(openIntervals: 0) ? .staircase : .points
    func chart(_ name: String, _ figure: Wording, _ value: (ChoiceSummary) -> Figure) -> Chart? {
      let marks = lines.compactMap { line -> Chart.Mark? in
        guard line.point.choice.points != nil else { return nil }
        let place = line.point.values[0]
        return Chart.Mark(
          place: place, reading: axis.reading(place), value: value(line.point.choice))
      }
      guard marks.count > 1 else { return nil }
      return Chart(
        name, .Sweeps.chart(figure, over: axis.path), axis: Wording(verbatim: axis.path), form: form, marks: marks)
    }
    return [
      chart("points", .ColumnTitle.points) { $0.points.map { .points($0) } ?? .none },
      chart("funded", .ColumnTitle.funded) { .count($0.funded.count) },
      chart("euros", .ColumnTitle.euros) { .money($0.euros) },
    ].compactMap { $0 }
  }
}

extension SweepReport.Axis {
  /// A value as its reader writes it.
  fileprivate func cell(_ value: String) -> Cell { money(value).map { .money($0) } ?? .text(value) }

  private func money(_ value: String) -> Money? {
    isMoney ? DecimalText.scaled(value, digits: 2).map { Money(cents: $0) } : nil
  }

  /// A value beside the axis of a chart: euros, a share or a number; nil for a word.
  func reading(_ value: String) -> Figure? {
    if let amount = money(value) { return .money(amount) }
    if value.hasSuffix("%") { return Share(percentage: value).map { .share($0) } }
    return DecimalText.scaled(value, digits: 3).map { .points(Points(thousandths: $0)) }
  }
}

extension Campaign {
  /// Whether the values at a path are euros: a budget, a total, a bound of a rule that counts euros.
  fileprivate func holdsEuros(at path: String) -> Bool {
    let names = path.split(separator: ".")
    guard let last = names.last, names.count > 2 else { return false }
    switch names[0] {
    case "envelopes": return last == "total" || names[2] == "budget"
    case "rules":
      return ["at_most", "at_least"].contains(last) && rules.contains { $0.id == names[1] && $0.measure != .posts }
    default: return false
    }
  }
}
