/// The part of a large problem that lies near the margin at multipliers: what is worth a search in integers.
///
/// Columns that lose more than their group's `reach` against the best of their group are left out, for the time being; `CoverBound`
/// bounds every choice that contains one of them.
struct NarrowedModel {
  let model: ChoiceModel
  /// Whether each column of the problem is kept.
  let keepsColumn: [Bool]
  /// Whether each group may stay empty.
  let keepsNone: [Bool]

  /// Keeps what loses at most `reach` in each group, and a known choice; nothing when that cannot respect the rows.
  init?(_ pricing: Pricing, at multipliers: [Double], keeping choice: Choice?, reach: (_ group: Int) -> Double) {
    let problem = pricing.problem
    var keepsColumn = [Bool](repeating: false, count: problem.columnCount)
    var keepsNone = [Bool](repeating: false, count: problem.groupCount)
    let groups = (0..<Int32(problem.groupCount)).map { $0 }
    var isOpen = [Bool](repeating: false, count: groups.count)
    var settled = [Int32](repeating: -1, count: groups.count)
    pricing.visit(groups[...], multipliers) { group, candidates in
      guard let best = candidates.max(by: { $0.profit < $1.profit }) else { return }
      settled[Int(group)] = best.column
      var count = 0
      let reach = reach(Int(group))
      for candidate in candidates
      where best.profit - candidate.profit <= reach || candidate.column == choice?[Int(group)] {
        count += 1
        if candidate.column < 0 { keepsNone[Int(group)] = true } else { keepsColumn[Int(candidate.column)] = true }
      }
      isOpen[Int(group)] = count > 1
    }
    let (columns, none) = (keepsColumn, keepsNone)
    guard
      let open = ChoiceModel.working(
        pricing, groups: groups, settled: settled, isActive: isOpen,
        keeping: { group, column in column < 0 ? none[group] : columns[Int(column)] }),
      let reduced = Reduction.reduced(open, dominance: true, keepingRows: true)
    else { return nil }
    model = reduced
    self.keepsColumn = keepsColumn
    self.keepsNone = keepsNone
  }

  func keeps(_ group: Int, _ column: Int32) -> Bool { column < 0 ? keepsNone[group] : keepsColumn[Int(column)] }

  /// Column of the problem, or -1 for none, of every group that the model no longer has.
  func settledColumns(groupCount: Int, frame: ChoiceFrame) -> Choice {
    var choice = Choice(repeating: -1, count: groupCount)
    for column in model.settled { choice[frame.group(ofColumn: column)] = column }
    return choice
  }

  /// The relaxed solution rounded, repaired and improved.
  func rounded(from warm: WarmStart?, frame: ChoiceFrame, monitor: SearchMonitor) -> Choice? {
    guard model.groupCount > 0 else { return model.choice(of: [], in: frame) }
    var simplex = GroupedSimplex(model, level: 0)
    simplex.monitor = monitor
    if let warm { simplex.take(warm) }
    guard simplex.solve(pivotLimit: 100_000).status == .optimal else { return nil }
    let all = [Bool](repeating: true, count: model.columnCount)
    var exchange = ExchangeSearch(simplex, level: 0, start: simplex.largestParts)
    exchange.repair(allowed: all, steps: 2_000, looks: .max)
    exchange.improve(allowed: all, rounds: 200, width: 200, looks: 8_000_000)
    guard let found = exchange.incumbent(level: 0) else { return nil }
    return model.choice(of: found.columns, in: frame)
  }
}
