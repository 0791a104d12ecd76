internal import Campaigns
internal import DeclarativeFiles
internal import Pools
internal import Quantities
internal import Regulation
internal import Wordings

/// The priority points of every row, criterion by criterion.
struct Scoring: Sendable {
  /// The most thousandths that a post may earn or lose; sums over a million posts then fit 60 bits.
  static let largest: Int64 = 1_000_000_000_000

  private enum Criterion: Sendable {
    case fixed(Int64, RowSet)
    case column([Int64])
  }

  private let names: [String]
  private let criteria: [Criterion]
  /// For each row the sum of its criteria, in thousandths.
  let thousandths: [Int64]

  /// Scores a pool; texts in a column of figures and points that are too large are faults.
  init(campaign: Campaign, pool: Pool, reading: ConditionReading, log: inout DiagnosticLog) {
    names = campaign.scoring.map(\.id)
    criteria = campaign.scoring.map { Self.criterion($0, pool: pool, reading: reading, log: &log) }
    var sums = [Int64](repeating: 0, count: pool.count)
    for criterion in criteria {
      switch criterion {
      case .fixed(let points, let rows): for row in rows.rows { sums[row] += points }
      case .column(let points): for row in sums.indices { sums[row] += points[row] }
      }
    }
    let worth = campaign.durations.map { (campaign.durationValues[$0] ?? .one).millionths.magnitude }.max() ?? 0
    let most = UInt128(Self.largest) * 1_000_000 / UInt128(max(worth, 1_000_000))
    let excessive = sums.indices.lazy.filter { UInt128(sums[$0].magnitude) > most }
    log.report(.error, "points-too-large", rows: excessive, of: pool) { .pointsTooLarge(post: pool.ids[$0]) }
    thousandths = sums
  }

  private static func criterion(
    _ criterion: Campaigns.Criterion, pool: Pool, reading: ConditionReading, log: inout DiagnosticLog
  ) -> Criterion {
    let rows = reading.rows(satisfying: criterion.condition)
    switch criterion.source {
    case .fixed(let points):
      guard points.thousandths.magnitude <= largest else {
        log.error("points-too-large", .criterionTooLarge(criterion.id))
        return .fixed(0, rows)
      }
      return .fixed(points.thousandths, rows)
    case .column(let column, let weight):
      let figures = ColumnFigures(column.name, pool: pool)
      var points = [Int64](repeating: 0, count: pool.count)
      var (noNumbers, tooLarge): ([Int], [Int]) = ([], [])
      for row in rows.rows {
        switch figures.points(of: row, weight: weight) {
        case .thousandths(let value): points[row] = value
        case .noNumber: noNumbers.append(row)
        case .tooLarge: tooLarge.append(row)
        }
      }
      log.report(.error, "not-a-number", rows: noNumbers, of: pool) {
        .notANumber(column: column.name, text: pool.cellWording($0, column.name), post: pool.ids[$0])
      }
      log.report(.error, "points-too-large", rows: tooLarge, of: pool) { .pointsTooLarge(post: pool.ids[$0]) }
      return .column(points)
    }
  }

  /// For each row the sum of its criteria, each times a factor of its own and rounded, in thousandths.
  ///
  /// The factors are from 0 to 2, one for each criterion, so that sums stay far from what overflows.
  func thousandths(scaledBy factors: [Decimal6]) -> [Int64] {
    var sums = [Int64](repeating: 0, count: thousandths.count)
    for (criterion, factor) in zip(criteria, factors) {
      switch criterion {
      case .fixed(let points, let rows):
        let scaled = Points(thousandths: points).scaled(by: factor).thousandths
        for row in rows.rows { sums[row] += scaled }
      case .column(let points):
        for row in sums.indices { sums[row] += Points(thousandths: points[row]).scaled(by: factor).thousandths }
      }
    }
    return sums
  }

  /// The criteria that a row meets with their points, those worth nothing left out.
  func criteria(of row: Int) -> [(id: String, points: Points)] {
    zip(names, criteria).compactMap { name, criterion in
      let value =
        switch criterion {
        case .fixed(let points, let rows): rows.contains(row) ? points : 0
        case .column(let points): points[row]
        }
      return value == 0 ? nil : (name, Points(thousandths: value))
    }
  }
}
