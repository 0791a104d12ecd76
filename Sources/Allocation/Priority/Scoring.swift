internal import Campaigns
internal import DeclarativeFiles
internal import Pools
internal import Quantities
internal import Regulation
internal import Wordings

/// The priority points of every row, criterion by criterion.
struct Scoring: Sendable {
  private enum Criterion: Sendable {
    case fixed(Int64, RowSet)
    case column([Int64])
  }

  private let names: [String]
  private let criteria: [Criterion]
  /// For each row the sum of its criteria, in thousandths.
  let thousandths: [Int64]

  /// Scores a pool; texts in a column of figures and sums that are too large are faults.
  init(campaign: Campaign, pool: Pool, reading: ConditionReading, log: inout DiagnosticLog) {
    names = campaign.scoring.map(\.id)
    criteria = campaign.scoring.map { criterion in
      let rows = reading.rows(satisfying: criterion.condition)
      switch criterion.source {
      case .fixed(let points): return .fixed(points.thousandths, rows)
      case .column(let column, let weight):
        let figures = ColumnFigures(column.name, pool: pool, needed: rows, log: &log)
        return .column((0..<pool.count).map { rows.contains($0) ? figures.points(of: $0, weight: weight) : 0 })
      }
    }
    var sums = [Int64](repeating: 0, count: pool.count)
    for criterion in criteria {
      switch criterion {
      case .fixed(let points, let rows): for row in rows.rows { sums[row] += points }
      case .column(let points): for row in sums.indices { sums[row] += points[row] }
      }
    }
    thousandths = sums
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

/// The figures of a column as numbers, whatever its type.
struct ColumnFigures {
  /// The largest figure that earns points, in millionths: a thousand million.
  private static let limit: Int64 = 1_000_000_000_000_000

  private let column: Column?
  private let valueOfCode: [Int64?]

  /// Reads a column; a text that is no number is a fault in the rows where it is needed.
  init(_ name: String, pool: Pool, needed: RowSet, log: inout DiagnosticLog) {
    column = pool.columns[name]
    guard case .texts(let texts) = column else {
      valueOfCode = []
      return
    }
    valueOfCode = (0..<texts.values.count).map { code in
      DecimalText.scaled(texts.values[code], digits: 6).flatMap { $0.magnitude <= Self.limit ? $0 : nil }
    }
    for row in needed.rows where texts.codes[row] >= 0 && valueOfCode[Int(texts.codes[row])] == nil {
      let origin = pool.origins[row]
      log.error(
        "not-a-number", at: SourceLocation(file: pool.files[Int(origin.file)], line: Int(origin.line), column: 1),
        .notANumber(column: name, text: texts[row] ?? "", post: pool.ids[row]))
    }
  }

  /// The figure of a row times a weight, rounded to the thousandth of a point; a blank is 0.
  func points(of row: Int, weight: Decimal6) -> Int64 {
    Rounding.halfAwayFromZero(Int128(millionths(of: row)) * Int128(weight.millionths), over: 1_000_000_000)
  }

  private func millionths(of row: Int) -> Int64 {
    switch column {
    case .texts(let texts): texts.codes[row] < 0 ? 0 : valueOfCode[Int(texts.codes[row])] ?? 0
    case .numbers(let numbers):
      switch numbers.unit {
      case .whole: (numbers[row] ?? 0) * 1_000_000
      case .cents, .basisPoints: (numbers[row] ?? 0) * 10_000
      case .millionths: numbers[row] ?? 0
      }
    case .flags(let flags): flags[row] == true ? 1_000_000 : 0
    case .dates, nil: 0
    }
  }
}
