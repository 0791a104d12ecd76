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

  /// The regions of the pool by code, each with the categories that it asks for or has a quota of.
  static func uses(_ problem: AllocationProblem, _ plan: AllocationPlan) -> [RegionUse] {
    let categories = PostCategory.allCases
    var sums = problem.regulation.regions.map { _ in categories.map { _ in Sums() } }
    for row in 0..<problem.pool.count {
      let region = Int(problem.pool.regions[row])
      let category = problem.pool.categories[row].position
      sums[region][category].posts += 1
      if problem.participation.eligible.contains(row) { sums[region][category].eligible += 1 }
      guard let option = plan.option(of: row) else { continue }
      sums[region][category].funded += 1
      sums[region][category].cents += problem.cost(of: option)
    }
    let quotas = quotas(problem.campaign)
    let order = problem.regulation.regions.indices.sorted {
      problem.regulation.regions[$0].code < problem.regulation.regions[$1].code
    }
    return order.filter { sums[$0].contains { $0.posts > 0 } }.flatMap { index -> [RegionUse] in
      let region = problem.regulation.regions[index]
      return categories.compactMap { category in
        let sum = sums[index][category.position]
        let quota = quotas[region.code + "/" + category.rawValue]
        guard sum.posts > 0 || quota ?? 0 > 0 else { return nil }
        return RegionUse(
          code: region.code, name: region.name, category: category.rawValue, posts: sum.posts,
          eligible: sum.eligible, funded: sum.funded, quota: quota, euros: Money(cents: sum.cents))
      }
    }
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
