internal import Quantities
public import Results
internal import Wordings

/// The report of a sweep: points, posts and euros at each value, and the posts that each step brings or takes.
public struct SweepReport: Sendable {
  /// One value of the sweep and its result.
  public struct Point: Sendable {
    let values: [String]
    let result: AllocationResult

    /// A point.
    ///
    /// - Parameters:
    ///   - values: the value of each path, as the scenario would write it.
    ///   - result: the result there.
    public init(values: [String], result: AllocationResult) {
      self.values = values
      self.result = result
    }
  }

  private struct Line: Sendable {
    let values: [String]
    let status: AllocationResult.Status
    let points: Points?
    let funded: Int
    let euros: Money
    let entering: [String]
    let leaving: [String]
  }

  private let title: String
  private let paths: [String]
  private let lines: [Line]

  /// The report of a sweep.
  ///
  /// - Parameters:
  ///   - title: what the sweep looks for.
  ///   - paths: what varies.
  ///   - points: the results, in the order of the values.
  public init(title: String, paths: [String], points: [Point]) {
    self.title = title
    self.paths = paths
    var before: Set<String>?
    lines = points.map { point in
      let funded = point.result.posts.lazy.filter { $0.decision == .funded }.map(\.id)
      let now = Set(funded)
      defer { before = now }
      return Line(
        values: point.values, status: point.result.status,
        points: point.result.value == nil ? nil : point.result.counts.points, funded: point.result.counts.funded,
        euros: point.result.envelopes.reduce(.zero) { $0 + $1.total },
        entering: before.map { now.subtracting($0).sorted() } ?? [],
        leaving: before.map { $0.subtracting(now).sorted() } ?? [])
    }
  }

  /// The report, ready for a format.
  public var report: Report {
    let values = paths.enumerated().map { index, path in
      Field<Line>(Table.Column(path, Wording(verbatim: path), .trailing)) { .text($0.values[index]) }
    }
    let fields: [Field<Line>] =
      values + [
        Field(Table.Column("status", .Sweeps.status, rank: 2)) {
          Cell(.coded(code: $0.status.rawValue, .Sweeps.status($0.status.rawValue)))
        },
        Field(Table.Column("points", .ColumnTitle.points, .trailing)) { .points($0.points) },
        Field(Table.Column("funded", .ColumnTitle.funded, .trailing)) { .count($0.funded) },
        Field(Table.Column("euros", .ColumnTitle.euros, .trailing)) { .money($0.euros) },
        Field(Table.Column("entering", .Sweeps.entering, overflow: .wrap)) {
          .text($0.entering.joined(separator: " "))
        },
        Field(Table.Column("leaving", .Sweeps.leaving, overflow: .wrap)) { .text($0.leaving.joined(separator: " ")) },
      ]
    return Report(
      title: Wording(verbatim: title), banners: [], facts: [],
      tables: [
        Table("sweep", .Sweeps.title, columns: fields.map(\.column), rows: Table.Rows(lines, fields: fields))
      ], passages: [])
  }
}
