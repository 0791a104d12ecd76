internal import Campaigns
internal import Pools
internal import Quantities
internal import Regulation
internal import Results

/// The ratios that planners follow, in integers.
enum IndicatorReading {
  /// The indicators of a plan.
  static func indicators(_ problem: AllocationProblem, _ plan: AllocationPlan) -> Indicators {
    let pool = problem.pool
    let funded = plan.fundedRows
    let reading = ConditionReading(pool: pool, regulation: problem.regulation)
    let euros = funded.reduce(Int64(0)) { sum, row in
      plan.option(of: row).map { sum + problem.cost(of: $0) } ?? sum
    }
    let territory = RegionalIndicators(problem, plan, funded)
    return Indicators(
      shareOutsideCHU: pool.columns["employer_kind"].flatMap { _ in share(of: funded, in: outsideCHU(reading)) },
      shareZIPZAC: pool.columns["zone"].flatMap { _ in
        share(of: funded, in: rows(reading, "zone", .equals(["ZIP", "ZAC"])))
      },
      shareScarce: scarceList(problem.campaign).flatMap { share(of: funded, in: rows(reading, "speciality", $0)) },
      departments: Set(
        funded.compactMap { pool.text($0, "department").map { CellTest.comparable($0, in: "department") } }
      ).count,
      costPerPost: funded.isEmpty
        ? nil : Money(cents: Rounding.halfAwayFromZero(Int128(euros), over: Int128(funded.count))),
      giniPostsPer100k: territory.gini, theilPostsPer100k: territory.theil, gapPostsPer100k: territory.gap,
      distanceFromAnnex1: territory.distanceFromAnnex1, regions: territory.regions,
      populationYear: problem.regulation.populations.year)
  }

  private static func share(of funded: [Int], in rows: RowSet) -> Decimal6? {
    guard !funded.isEmpty else { return nil }
    let count = funded.count { rows.contains($0) }
    return Decimal6(millionths: Rounding.halfAwayFromZero(Int128(count) * 1_000_000, over: Int128(funded.count)))
  }

  private static func rows(_ reading: ConditionReading, _ column: String, _ test: ColumnTest) -> RowSet {
    reading.rows(satisfying: .column(ColumnReference(name: column), test))
  }

  /// Rows none of whose establishments is a CHU.
  private static func outsideCHU(_ reading: ConditionReading) -> RowSet {
    let columns = ["employer_kind", "partner_kind", "third_kind"]
    return reading.rows(
      satisfying: .not(.any(columns.map { .column(ColumnReference(name: $0), .equals(["CHU"])) })))
  }

  /// The list of specialities that the scoring favours, the first in its order.
  private static func scarceList(_ campaign: Campaign) -> ColumnTest? {
    func list(in condition: Condition) -> ColumnTest? {
      switch condition {
      case .column(let column, let test):
        if case .list = test, column.name == "speciality" { test } else { nil }
      case .all(let parts), .any(let parts): parts.lazy.compactMap { list(in: $0) }.first
      case .not: nil
      }
    }
    return campaign.scoring.lazy.compactMap { $0.condition.flatMap { list(in: $0) } }.first
  }
}
