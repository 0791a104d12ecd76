internal import Campaigns
internal import Pools
internal import Quantities
internal import Regulation
internal import Results

/// Requested, eligible and funded posts and euros of each region and category.
enum RegionUses {
  private struct Sums {
    var (posts, eligible, funded, cents) = (0, 0, 0, Int64(0))
  }

  /// The regions that the pool or a quota names, by code, then hospital, ambulatory and overseas posts.
  static func uses(_ problem: AllocationProblem, _ plan: AllocationPlan) -> [RegionUse] {
    let categories = PostCategory.allCases
    var sums = problem.regulation.regions.map { _ in categories.map { _ in Sums() } }
    for row in 0..<problem.pool.count {
      let region = Int(problem.pool.regions[row])
      guard let category = categories.firstIndex(of: problem.pool.categories[row]) else { continue }
      sums[region][category].posts += 1
      if problem.participation.eligible.contains(row) { sums[region][category].eligible += 1 }
      guard let option = plan.option(of: row) else { continue }
      sums[region][category].funded += 1
      sums[region][category].cents += problem.schedules[Int(problem.options.schedules[option])].total
    }
    let quotas = quotas(problem.campaign)
    var uses: [RegionUse] = []
    for (region, index) in problem.regulation.regions.indices.map({ (problem.regulation.regions[$0], $0) })
      .sorted(by: { $0.0.code < $1.0.code })
    {
      for (position, category) in categories.enumerated() {
        let sum = sums[index][position]
        let quota = quotas[region.code + "/" + category.rawValue]
        guard sum.posts > 0 else { continue }
        uses.append(
          RegionUse(
            code: region.code, name: region.name, category: category.rawValue, posts: sum.posts,
            eligible: sum.eligible, funded: sum.funded, quota: quota, euros: Money(cents: sum.cents)))
      }
    }
    return uses
  }

  /// The published quota of one region and category: the smallest among the cells that count that region alone.
  private static func quotas(_ campaign: Campaign) -> [String: Int] {
    var quotas: [String: Int] = [:]
    for use in campaign.quotas {
      for cell in use.table.cells(reading: use.reading) ?? [] where cell.regionCodes.count == 1 {
        let key = cell.regionCodes[0] + "/" + cell.category.rawValue
        quotas[key] = min(quotas[key] ?? cell.atMost, cell.atMost)
      }
    }
    return quotas
  }
}
