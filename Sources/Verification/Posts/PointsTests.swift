internal import Campaigns
internal import Pools
internal import Quantities
internal import Regulation
internal import Results

/// The priority points of a row, criterion by criterion.
struct PointsTests: Sendable {
  private let criteria: [(criterion: Criterion, condition: RowCondition)]
  private let pool: Pool
  private let durationValues: [Int: Decimal6]

  init(campaign: Campaign, pool: Pool, regulation: Regulation) {
    self.pool = pool
    durationValues = campaign.durationValues
    criteria = campaign.scoring.map {
      ($0, RowCondition($0.condition, pool: pool, regulation: regulation))
    }
  }

  /// The criteria that give a row points, those that give it none left out.
  func criteria(of row: Int) -> [PostOutcome.CriterionPoints] {
    criteria.compactMap { criterion, condition in
      guard condition.holds(row) else { return nil }
      let points = points(of: criterion, row)
      return points == .zero ? nil : .init(criterion: criterion.id, points: points)
    }
  }

  /// All points of a row.
  func points(of row: Int) -> Points {
    criteria(of: row).reduce(.zero) { $0 + $1.points }
  }

  /// What points are worth for a duration, rounded to the thousandth.
  func value(of points: Points, months: Int) -> Points {
    guard let factor = durationValues[months] else { return points }
    let product = Int128(points.thousandths) * Int128(factor.millionths)
    return Points(thousandths: Rounding.halfAwayFromZero(product, over: 1_000_000))
  }

  private func points(of criterion: Criterion, _ row: Int) -> Points {
    switch criterion.source {
    case .fixed(let points): return points
    case .column(let column, let weight):
      // Millionths times millionths are millionths of a millionth: a thousandth of a point is 10^9 of them.
      let product = figure(column.name, row) * Int128(weight.millionths)
      return Points(thousandths: Rounding.halfAwayFromZero(product, over: 1_000_000_000))
    }
  }

  /// The figure of a cell in millionths; 0 where it is empty.
  private func figure(_ column: String, _ row: Int) -> Int128 {
    switch pool.columns[column] {
    case .numbers(let numbers): numbers.millionths(row) ?? 0
    case .texts(let texts): Int128(texts[row].flatMap { DecimalText.scaled($0, digits: 6) } ?? 0)
    case .flags(let flags): flags[row] == true ? 1_000_000 : 0
    case .dates, nil: 0
    }
  }
}
