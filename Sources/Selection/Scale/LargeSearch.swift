/// Optimises the first level of a problem with too many columns for a search of them all.
///
/// Working sets give the multipliers of the relaxation (after Balas and Zemel, *An algorithm for large zero-one knapsack
/// problems*, Operations Research 28, 1980: the core of a knapsack lies near its margin). The columns near the margin are
/// searched in integers; a pricing of all columns then tells what the others could still be worth, and how much further
/// the search has to reach, if at all.
struct LargeSearch {
  struct Result {
    var level: LevelSearch.Result
    /// The model searched, for the levels that follow.
    var model: ChoiceModel
    /// Whether no choice as good as the best contains a column outside the model.
    var isClosed: Bool
  }

  /// How far and how long the next search goes.
  private struct Effort {
    /// How much the columns searched may lose against the best of their group, by part.
    var reach: [Double]
    var places: Places?
    /// Nodes for each part.
    var nodeLimit: Int
    var columnLimit: Int

    func reach(of group: Int) -> Double { reach[places?.ofGroup[group] ?? 0] }

    /// Reaches further where nothing could be chosen.
    mutating func widen() { reach = reach.map { max(1, $0 * 4) } }
  }

  /// Whether a problem has so many columns that it is not searched whole.
  static func isWanted(for problem: SelectionProblem, _ options: SelectionOptions) -> Bool {
    problem.columnCount > 3 * options.workingColumns
  }

  /// Nodes for each part while the search feels its way.
  private static let firstNodes = 4_000
  /// Columns of the second search and of those after it, in working sets: a good choice first, then the proof.
  private static let (firstColumns, mostColumns) = (5, 20)

  let problem: SelectionProblem
  let options: SelectionOptions
  let monitor: SearchMonitor

  /// Searches with a method for models of moderate size; nothing when the problem has to be searched whole after all.
  ///
  /// - Parameter search: searches a model from a choice and prices of linking rows within a number of nodes and tells a
  ///   monitor.
  /// - Returns: what was found and proved of the whole problem.
  func run(
    _ search: (ChoiceModel, Choice?, _ prices: [Int: Double], _ nodeLimit: Int, SearchMonitor) -> LevelSearch.Result
  ) -> Result? {
    let frame = ChoiceFrame(groupStart: problem.groupStart)
    let pricing = Pricing(problem, threads: options.threads)
    monitor.announce(.relaxing)
    let relaxed = WorkingSet(pricing: pricing, monitor: monitor, width: options.workingColumns * 4 / 3).run()
    var multipliers = relaxed.multipliers
    // How far to reach shows with little work; only then is the gap worth closing.
    var effort = Effort(
      reach: [reach(pricing, multipliers)], nodeLimit: min(options.nodeLimit, Self.firstNodes),
      columnLimit: Self.firstColumns * options.workingColumns)
    let known = relaxed.isSettled ? nil : CoverBound.relaxed(pricing, at: multipliers)
    var choice = relaxed.isSettled ? nil : WholeChoice.respectingRows(pricing, from: relaxed.choice, at: multipliers)
    var best: Result?
    var prices: [Int: Double] = [:]
    var counters = SelectionOutcome.Counters()
    counters.pivots = relaxed.pivots
    for _ in 0..<6 {
      guard let narrowed = NarrowedModel(pricing, at: multipliers, keeping: choice, reach: effort.reach(of:)) else {
        effort.widen()
        continue
      }
      if choice == nil { choice = narrowed.rounded(from: relaxed.warm, frame: frame, monitor: monitor) }
      var level = search(narrowed.model, choice, prices, effort.nodeLimit, narrowMonitor(best?.level.bound))
      if let priced = level.priced { prices.merge(priced.pricesByOrigin(in: narrowed.model)) { $1 } }
      counters.add(level.counters)
      level.counters = counters
      level.counters.searchedColumns = narrowed.model.columnCount
      let cover = CoverBound(
        pricing, narrowed, multipliers: multipliers, result: level, value: level.value, frame: frame)
      guard let cover else { return nil }
      // What the search reaches for and what its bound is made of have to be measured alike.
      multipliers = cover.multipliers
      let found = result(level, narrowed, cover, known: known, earlier: best)
      best = found
      choice = level.choice ?? choice
      if monitor.interruptionNow() != nil || found.isClosed { break }
      guard level.value != nil else {
        effort.widen()
        continue
      }
      guard increase(&effort, after: level, cover, pricing, multipliers) else { break }
    }
    return best?.level.value == nil ? nothingFound(best, counters) : best
  }

  /// Reaches further or searches longer after a search that left something open; says whether that may help.
  private func increase(
    _ effort: inout Effort, after level: LevelSearch.Result, _ cover: CoverBound, _ pricing: Pricing,
    _ multipliers: [Double]
  ) -> Bool {
    // What lies outside costs the bound something, or stands in the way of a proof.
    let isShort = level.isProven || cover.outside ?? .min > level.bound ?? .max
    if isShort, let further = further(than: effort.reach, cover, pricing, multipliers, limit: effort.columnLimit) {
      effort.columnLimit = Self.mostColumns * options.workingColumns
      if further.isEnough { effort.nodeLimit = options.nodeLimit }
      effort.reach = further.reach
      effort.places = cover.places
      return true
    }
    guard effort.nodeLimit < options.nodeLimit, !level.isProven else { return false }
    effort.nodeLimit = options.nodeLimit
    return true
  }

  /// What to say without a choice; nothing when there is time for a search of the whole, which alone can tell.
  private func nothingFound(_ best: Result?, _ counters: SelectionOutcome.Counters) -> Result? {
    guard let ending = monitor.interruptionNow() else { return nil }
    let nothing = LevelSearch.Result(
      choice: nil, value: nil, bound: nil, isProven: false, ending: ending, counters: counters, allowed: [])
    return best ?? Result(level: nothing, model: ChoiceModel(), isClosed: false)
  }

  /// Says of the whole what a search of a part of its columns tells: its choices, not its bound.
  private func narrowMonitor(_ bound: Int128?) -> SearchMonitor {
    monitor.inner { progress in
      var whole = progress
      whole.bound = bound.map { Int64(clamping: $0) }
      return whole
    }
  }

  /// How far each part should reach next: as far as it takes, or as the number of columns allows.
  private func further(
    than reach: [Double], _ cover: CoverBound, _ pricing: Pricing, _ multipliers: [Double], limit: Int
  ) -> (reach: [Double], isEnough: Bool)? {
    guard reach.count == 1 || reach.count == cover.places.count else { return nil }
    let step = Double(problem.levels[0].step)
    // Half of what is wanted may be had where the whole of it is not.
    for part in [1, 0.5, 0.25, 0.12, 0.06, 0.03] {
      let wanted = cover.reachWanted.enumerated().map { place, wanted in
        max(reach[reach.count == 1 ? 0 : place], part * (wanted * 1.05 + step))
      }
      let isFurther = wanted.enumerated().contains { $0.element > reach[reach.count == 1 ? 0 : $0.offset] }
      guard isFurther else { return nil }
      let count = columns(pricing, multipliers) { wanted[cover.places.ofGroup[$0]] }
      if count < limit { return (wanted, part == 1) }
    }
    return nil
  }

  /// Extends what a search of a narrowed model proved to the whole problem.
  private func result(
    _ level: LevelSearch.Result, _ narrowed: NarrowedModel, _ cover: CoverBound, known: Int128?, earlier: Result?
  ) -> Result {
    var level = level
    let relaxed = min(cover.relaxed, known ?? cover.relaxed)
    let outside = cover.outside ?? .min
    let isClosed = level.isProven && level.value.map { outside < $0 } ?? (cover.outside == nil)
    if let value = level.value {
      level.isProven = level.isProven && outside <= value
      level.bound = max(value, min(relaxed, max(level.bound ?? relaxed, outside)))
    } else {
      level.isProven = level.isProven && cover.outside == nil
      level.bound = level.isProven ? nil : relaxed
    }
    if let earlier, earlier.level.value ?? .min > level.value ?? .min {
      level.choice = earlier.level.choice
      level.value = earlier.level.value
      level.isProven = false
    }
    if let known = earlier?.level.bound, let bound = level.bound {
      level.bound = max(min(known, bound), level.value ?? .min)
    }
    // What was searched may be complete where the whole is not.
    if !level.isProven && level.ending == .completed { level.ending = monitor.interruptionNow() ?? .nodeLimit }
    return Result(level: level, model: narrowed.model, isClosed: isClosed && level.isProven)
  }

  /// How far to reach for about as many columns as a search begins with.
  private func reach(_ pricing: Pricing, _ multipliers: [Double]) -> Double {
    if problem.columnCount <= options.workingColumns { return .infinity }
    let sample = (0..<Int32(problem.groupCount)).filter { problem.groupCount < 50_000 || $0 % 16 == 0 }
    let losses = pricing.losses(of: sample, at: multipliers, below: .infinity).filter { $0 > 0 }.sorted()
    let place = Int(Double(options.workingColumns) / 2 * Double(sample.count) / Double(max(1, problem.groupCount)))
    return losses.indices.contains(place) ? losses[place] : .infinity
  }

  /// About how many columns a search has that reaches so far.
  private func columns(_ pricing: Pricing, _ multipliers: [Double], within reach: (Int) -> Double) -> Int {
    let sample = (0..<Int32(problem.groupCount)).filter { $0 % 16 == 0 }
    var count = 0
    pricing.visit(sample[...], multipliers) { group, candidates in
      let limit = (candidates.lazy.map(\.profit).max() ?? 0) - reach(Int(group))
      let near = candidates.count { $0.profit >= limit }
      if near > 1 { count += near }
    }
    return count * 16
  }
}
