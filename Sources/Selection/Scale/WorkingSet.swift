/// The linear relaxation of a problem with millions of columns, by working sets.
///
/// A sample gives first multipliers. At multipliers, most groups have one column that is far better than the others:
/// they are settled at it, and the relaxation of those near the margin alone gives the next multipliers. Pricing every
/// column tells whether a settled group would now choose otherwise; when none would, the relaxation of the whole is
/// solved. Its basis is as large as the number of rows that bind, so that every step starts from the one before.
struct WorkingSet {
  struct Result {
    /// Multiplier of every row, those of links last.
    var multipliers: [Double]
    /// Whether every column was priced and none would change anything.
    var isSettled: Bool
    /// The relaxed solution rounded, where it is not settled; it may break rows.
    var choice: Choice?
    /// The last basis.
    var warm: WarmStart?
    var pivots = 0
    /// Whether the multipliers come from a smoothed bound.
    var isSmoothed = false
    /// Rounds of the last stage.
    var rounds = 0
  }

  let pricing: Pricing
  let monitor: SearchMonitor
  /// Columns in a working set.
  let width: Int

  private static let smallestSample = 3_000
  private static let growth = 8
  private static let mostRounds = 12
  /// Heats, as a part of the largest value, at which smoothing begins.
  private static let (firstHeat, laterHeat) = (0.05, 0.002)
  /// A group is undecided while its second column is so many heats below its best; more where they find no room.
  private static let undecidedHeats = [10.0, 40]
  private static let adjustments = 80
  /// The widest working set, in usual ones.
  private static let mostWidths = 8

  func run() -> Result {
    let groupCount = pricing.problem.groupCount
    var result = Result(multipliers: Array(repeating: 0, count: pricing.rowCount), isSettled: false)
    var sizes = [groupCount]
    while let size = sizes.last, size / Self.growth >= Self.smallestSample { sizes.append(size / Self.growth) }
    for size in sizes.reversed() {
      let groups = size == groupCount ? (0..<Int32(groupCount)).map { $0 } : sample(Double(size) / Double(groupCount))
      relax(groups, isWhole: size == groupCount, isFirst: size == sizes.last, &result)
      if monitor.interruptionNow() != nil { break }
    }
    return result
  }

  private func sample(_ fraction: Double) -> [Int32] {
    (0..<Int32(pricing.problem.groupCount)).filter { unitHash(UInt64($0) &+ 77) < 0.5 + 0.5 * fraction }
  }

  private func relax(_ groups: [Int32], isWhole: Bool, isFirst: Bool, _ result: inout Result) {
    let fraction = isWhole ? 1 : Double(groups.count) / Double(max(1, pricing.problem.groupCount))
    var width = isFirst ? Int.max : width
    var standing = pricing.standing(of: groups, at: result.multipliers)
    var warm: WarmStart?
    var isAdjusted = false
    for round in 1...Self.mostRounds {
      if isWhole { result.rounds = round }
      let active = nearest(groups, standing, width: width, warm)
      guard monitor.interruptionNow() == nil else { return }
      let model = ChoiceModel.working(
        pricing, groups: groups, settled: standing.best, isActive: active, fraction: fraction)
      guard let model, let simplex = relaxed(model, &result) else {
        // What is settled at these multipliers leaves no room: others come near the best without a relaxation.
        warm = nil
        if isSmoothable {
          guard monitor.interruptionNow() == nil else { return }
          relaxSmoothly(groups, fraction, &result)
          return
        }
        if isAdjusted {
          guard monitor.interruptionNow() == nil, widen(&width, to: groups.count) else { return }
          continue
        }
        let adjustment = PriceAdjustment(pricing: pricing, groups: groups, fraction: fraction, monitor: monitor)
        result.multipliers = adjustment.improved(result.multipliers, rounds: Self.adjustments).multipliers
        standing = pricing.standing(of: groups, at: result.multipliers)
        isAdjusted = true
        continue
      }
      result.multipliers = multipliers(of: simplex)
      if !isWhole { return }
      warm = WarmStart(choice: [], simplex)
      result.warm = warm
      standing = pricing.standing(of: groups, at: result.multipliers)
      let bound = pricing.worthOfBounds(result.multipliers) + standing.sum
      let violation = bound - (simplex.bound + model.offsets[0].nearestDouble)
      if violation < max(1, 1e-9 * abs(bound)) {
        result.isSettled = true
        return
      }
    }
  }

  /// Whether the problem is so much wider than any working set that widening ends nowhere, and has few enough rows.
  private var isSmoothable: Bool {
    let columns = pricing.problem.columnCount + pricing.problem.groupCount
    return pricing.problem.rows.count <= SmoothedPrices.mostRows && columns > 2 * Self.mostWidths * width
  }

  /// Comes near the best multipliers without a relaxation, then rounds that of the groups which they leave undecided.
  private func relaxSmoothly(_ groups: [Int32], _ fraction: Double, _ result: inout Result) {
    let smoothing = SmoothedPrices(pricing: pricing, groups: groups, fraction: fraction, monitor: monitor)
    let heat = smoothing.worth * (result.isSmoothed ? Self.laterHeat : Self.firstHeat)
    let start = fraction < 1 ? result.multipliers : LinkPrices(pricing).fitted(to: result.multipliers)
    let smoothed = smoothing.improved(start, from: heat)
    result.multipliers = smoothed.multipliers
    result.isSmoothed = true
    guard fraction == 1 else { return }
    let standing = pricing.standing(of: groups, at: result.multipliers)
    for heats in Self.undecidedHeats where result.choice == nil {
      result.choice = rounded(groups, standing, within: heats * smoothed.heat, &result)
    }
  }

  /// The relaxation of the groups that multipliers leave undecided, rounded; nothing when the others leave them no room.
  private func rounded(
    _ groups: [Int32], _ standing: Pricing.Standing, within margin: Double, _ result: inout Result
  ) -> Choice? {
    let broken = pricing.brokenLinks(standing.best)
    let isUndecided = groups.indices.map { standing.margin[$0] < margin || broken.contains(Int(groups[$0])) }
    guard
      let model = ChoiceModel.working(pricing, groups: groups, settled: standing.best, isActive: isUndecided),
      let simplex = relaxed(model, &result)
    else { return nil }
    var choice = standing.best
    for column in simplex.largestParts {
      choice[Int(model.groupOrigin[Int(model.columnGroup[Int(column)])])] = model.origin[Int(column)]
    }
    return choice
  }

  /// The relaxation of a model, solved; nothing when it has no solution or that takes too long.
  private func relaxed(_ model: ChoiceModel, _ result: inout Result) -> GroupedSimplex? {
    var simplex = GroupedSimplex(model, level: 0)
    simplex.monitor = monitor
    let (status, _) = simplex.solve(pivotLimit: 100_000)
    result.pivots += simplex.pivots
    return status == .optimal ? simplex : nil
  }

  /// Opens more groups, where a relaxation of so many is still quickly solved.
  private func widen(_ width: inout Int, to groupCount: Int) -> Bool {
    let columns = pricing.problem.columnCount + pricing.problem.groupCount
    let all = columns / max(1, pricing.problem.groupCount) * groupCount
    guard width < all, min(4 * width, all) <= Self.mostWidths * self.width else { return false }
    width *= 4
    return true
  }

  /// The groups nearest to changing their column, and those that the basis splits.
  private func nearest(_ groups: [Int32], _ standing: Pricing.Standing, width: Int, _ warm: WarmStart?) -> [Bool] {
    let problem = pricing.problem
    let count = width / max(1, (problem.columnCount + problem.groupCount) / max(1, problem.groupCount))
    guard count < groups.count else { return Array(repeating: true, count: groups.count) }
    let limit = standing.margin.sorted()[count]
    let split = Set(warm?.splits.map(\.group) ?? [])
    // Where many stand alike the first few will do; what they leave out shows when all columns are priced.
    var alike = 0
    return groups.indices.map { index in
      if standing.margin[index] < limit || split.contains(groups[index]) { return true }
      if standing.margin[index] == limit { alike += 1 }
      return standing.margin[index] == limit && alike <= count
    }
  }

  private func multipliers(of simplex: GroupedSimplex) -> [Double] {
    var result = [Double](repeating: 0, count: pricing.rowCount)
    for (row, origin) in simplex.model.rowOrigin.enumerated() where origin >= 0 {
      result[Int(origin)] = simplex.multipliers[row] * simplex.matrix.rowScale[row]
    }
    return result
  }
}
